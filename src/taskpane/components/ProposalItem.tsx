import { Checkbox, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Proposal } from '../../core/fill/proposal';
import { placeText } from '../model/places';
import { useSession } from '../session/use-session';
import { CellButton } from './CellButton';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: '4px',
    alignItems: 'start',
    padding: '4px 12px 8px 4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  name: {
    paddingTop: '7px',
    fontSize: '13px',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  place: { paddingTop: '6px' },
  rest: { gridColumn: '2 / -1', display: 'grid', gap: '2px' },
  change: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '6px' },
  old: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  struck: { textDecorationLine: 'line-through' },
  fresh: { fontSize: '13px', fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  steps: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  replaces: { color: tokens.colorStatusWarningForeground1 },
  text: { width: '100%' },
  gaps: { color: tokens.colorNeutralForeground2 },
});

interface ProposalItemProps {
  readonly proposal: Proposal;
  readonly ticked: boolean;
  /** The person's own wording, where they changed it. */
  readonly text: string | undefined;
  readonly here: string | null;
}

/** One cell: its name, old → new, the arithmetic; a note can be edited before it is written. */
export function ProposalItem({ proposal, ticked, text, here }: ProposalItemProps) {
  const styles = useStyles();
  const session = useSession();
  const id = useId();
  const { name, before, after, afterText, steps, replaces, kind } = proposal;
  const old = before.text.trim();
  const note = kind === 'note' ? (text ?? String(after)) : null;
  return (
    <li className={styles.item}>
      <Checkbox
        checked={ticked}
        aria-label={`写入 ${placeText(proposal.at, here)} ${name}`}
        onChange={(_, { checked }) =>
          session.dispatch({ type: 'ticked', id: proposal.id, on: checked === true })
        }
      />
      <span id={id} className={styles.name}>
        {name}
      </span>
      <span className={styles.place}>
        <CellButton cell={proposal.at} here={here} />
      </span>
      <div className={styles.rest}>
        {note === null ? (
          <div className={styles.change}>
            <span className={mergeClasses(styles.old, old !== '' && styles.struck)}>
              {old === '' ? '空白' : old}
            </span>
            <span aria-label="改为">→</span>
            <span className={styles.fresh}>{afterText}</span>
          </div>
        ) : (
          <>
            {old !== '' && <div className={styles.old}>原有：{old}</div>}
            <Textarea
              className={styles.text}
              size="small"
              resize="vertical"
              rows={4}
              aria-label={`${name}的偏差说明`}
              value={note}
              onChange={(_, { value }) =>
                session.dispatch({ type: 'reworded', id: proposal.id, text: value })
              }
            />
            <GapsLeft note={note} className={styles.gaps} />
          </>
        )}
        <div className={styles.steps}>{steps}</div>
        {before.formula !== null && <div className={styles.steps}>原为公式 {before.formula}</div>}
        {replaces && kind !== 'fix' && <div className={styles.replaces}>已有内容，勾选才会替换</div>}
      </div>
    </li>
  );
}

function GapsLeft({ note, className }: { readonly note: string; readonly className: string }) {
  const gaps = note.match(/【[^】]*】/g) ?? [];
  if (gaps.length === 0) return null;
  return (
    <div className={className}>
      还有 {gaps.length} 处待您补充：{gaps.join('')}
    </div>
  );
}
