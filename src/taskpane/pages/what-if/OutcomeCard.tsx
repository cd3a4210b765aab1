import { makeStyles, tokens } from '@fluentui/react-components';
import type { WhatIf, WhatIfTotal } from '../../../core/fill/what-if';
import { show } from '../../../core/values/decimal';

const useStyles = makeStyles({
  card: {
    position: 'sticky',
    // Above the padding of the page it scrolls in.
    top: '-10px',
    zIndex: 1,
    margin: '0 -12px 12px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  total: { fontSize: '18px', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  before: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  said: {
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
});

interface OutcomeCardProps {
  readonly outcome: WhatIf;
  readonly changed: boolean;
}

/** Total and grade, before → after, and what is lacking to the next grade. */
export function OutcomeCard({ outcome, changed }: OutcomeCardProps) {
  const styles = useStyles();
  const { before, after, sentence } = outcome;
  const moved = changed && totalText(before) !== totalText(after);
  return (
    <section className={styles.card} aria-label="总分和等级">
      <div className={styles.line}>
        <span className={styles.label}>总分</span>
        <span className={styles.total}>
          {moved && <span className={styles.before}>{totalText(before)} → </span>}
          {totalText(after)}
        </span>
        <span className={styles.label}>等级</span>
        <span className={styles.total}>
          {changed && gradeText(before) !== gradeText(after) && (
            <span className={styles.before}>{gradeText(before)} → </span>
          )}
          {gradeText(after)}
        </span>
      </div>
      <p className={styles.said} role="status">
        {changed ? `${sentence}。` : standingText(after)}
      </p>
      {after.open.length > 0 && (
        <p className={styles.said}>还没有得分：{after.open.join('、')}。总分只是已有得分之和。</p>
      )}
    </section>
  );
}

function totalText({ total }: WhatIfTotal): string {
  return total === null ? '—' : show(total, 4);
}

function gradeText({ grade, open }: WhatIfTotal): string {
  return open.length > 0 ? '待定' : (grade ?? '—');
}

function standingText({ next, open, total }: WhatIfTotal): string {
  if (total === null) return '还没有得分，不能推算总分。';
  if (open.length > 0) return '目前的得分，尚不完整。';
  return next ? `目前的得分；距${next.grade}还差 ${show(next.lacking, 4)} 分。` : '目前的得分。';
}
