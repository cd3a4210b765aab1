import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Severity } from '../../core/rules/rule';
import { SeverityMark } from '../../taskpane/components/SeverityMark';
import { useDeskStyles } from './styles';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: '13px',
    lineHeight: '18px',
    '& th': { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '3px 8px 3px 0' },
    '& td': { padding: '3px 0', whiteSpace: 'nowrap' },
  },
  // Read aloud, not shown: the heading above the table says the same to the eye.
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  label: { width: '42%', overflowWrap: 'anywhere' },
  short: { width: '92px' },
  mark: { display: 'inline-block', marginRight: '6px', verticalAlign: '-1px' },
  cell: { display: 'flex', alignItems: 'center', gap: '8px' },
  bar: { flexGrow: 1, minWidth: '40px', height: '14px' },
  fill: {
    fill: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { fill: 'CanvasText', forcedColorAdjust: 'none' },
  },
  track: {
    fill: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': { fill: 'Canvas', forcedColorAdjust: 'none' },
  },
  text: { minWidth: '84px', textAlign: 'right' },
});

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly mark?: Severity;
  /** A word beside the label. */
  readonly remark?: string;
  readonly count: number;
  /** The number in words. */
  readonly text: string;
  /** Leads to the workbooks that are counted. */
  readonly onShow?: () => void;
}

interface BarTableProps {
  readonly caption: string;
  readonly head: readonly [string, string];
  readonly bars: readonly Bar[];
}

/** A bar chart that is a table: every bar has its label and its number, so that no colour and no eye is needed. */
export function BarTable({ caption, head, bars }: BarTableProps) {
  const own = useStyles();
  const styles = useDeskStyles();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const long = bars.some(({ label }) => label.length > 8);
  return (
    <table className={own.table}>
      <caption className={own.spoken}>{caption}</caption>
      <thead className={own.spoken}>
        <tr>
          <th scope="col">{head[0]}</th>
          <th scope="col">{head[1]}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, mark, remark, count, text, onShow }) => (
          <tr key={key}>
            <th scope="row" className={long ? own.label : own.short}>
              {mark && (
                <span className={own.mark}>
                  <SeverityMark of={mark} />
                </span>
              )}
              {onShow ? (
                <button type="button" className={styles.link} onClick={onShow}>
                  {label}
                </button>
              ) : (
                label
              )}
              {remark && <span className={mergeClasses(styles.small, styles.quiet)}> {remark}</span>}
            </th>
            <td>
              <span className={own.cell}>
                <svg className={own.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect className={own.track} width="100" height="10" />
                  <rect className={own.fill} width={(count / most) * 100} height="10" />
                </svg>
                <span className={own.text}>{text}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
