import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SummaryRow } from '../../core/review/summary';
import { SeverityMark } from '../../taskpane/components/SeverityMark';
import { useDeskState } from '../use-desk';
import { useDeskStyles } from './styles';
import { roundText, templateText, whatItIs, whose } from './words';

const useStyles = makeStyles({
  card: {
    padding: '8px 0 10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '13px',
    lineHeight: '19px',
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  total: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  counts: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px', margin: '3px 0' },
  count: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  line: { margin: 0, overflowWrap: 'anywhere' },
});

interface SummaryCardsProps {
  readonly rows: readonly SummaryRow[];
  readonly onOpen: (file: string) => void;
}

const COUNTS = [
  { of: 'error', word: '错误' },
  { of: 'warning', word: '警告' },
  { of: 'advice', word: '提示' },
] as const;

/** The same lines where a table does not fit: in the pane, on a phone. */
export function SummaryCards({ rows, onOpen }: SummaryCardsProps) {
  const own = useStyles();
  const styles = useDeskStyles();
  const { reviewed, first } = useDeskState();
  const outlines = first?.joined?.outlines;
  return (
    <ul className={styles.list}>
      {rows.map((row) => {
        const after = reviewed.get(row.file);
        const outline = outlines?.get(row.file);
        const template = templateText(row);
        return (
          <li key={row.file} className={own.card}>
            <div className={own.head}>
              <button
                type="button"
                data-file={row.file}
                className={mergeClasses(styles.link, styles.strong)}
                onClick={() => onOpen(row.file)}
              >
                {whose(row)}
              </button>
              {row.total !== null && (
                <span className={own.total}>
                  {row.total} 分{row.grade && ` ${row.grade}`}
                </span>
              )}
            </div>
            <p className={mergeClasses(own.line, styles.quiet)}>
              {whatItIs(row)}
              {row.year !== null && ` · ${row.year} 年`}
              {row.allFull && ' · 全部满分'}
            </p>
            {!row.error && (
              <div className={own.counts}>
                {COUNTS.map(({ of, word }) => (
                  <span key={of} className={own.count}>
                    <SeverityMark of={of} />
                    {word} {row.counts[of]}
                  </span>
                ))}
                <span className={own.count}>
                  <SeverityMark of="unchecked" />
                  未检查 {row.unchecked}
                </span>
              </div>
            )}
            {after && (
              <p className={own.line}>
                复核后 {after.score} 分{after.grade && `，${after.grade}`}
              </p>
            )}
            {outlines && <p className={own.line}>{outline ? roundText(outline) : '第一轮没有'}</p>}
            {template !== '' && <p className={mergeClasses(own.line, styles.quiet)}>模板 {template}</p>}
            <p className={mergeClasses(own.line, styles.quiet, styles.small)}>{row.file}</p>
          </li>
        );
      })}
    </ul>
  );
}
