import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SummaryRow } from '../../core/review/summary';
import { SeverityMark } from '../../taskpane/components/SeverityMark';
import { useDesk, useDeskState } from '../use-desk';
import { useDeskStyles } from './styles';
import {
  COLUMNS,
  type ColumnWords,
  fileName,
  profileText,
  roundText,
  templateText,
  whatItIs,
  whose,
} from './words';

const useStyles = makeStyles({
  head: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '3px',
    padding: '1px 2px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sticky: { position: 'sticky', top: 0, zIndex: 1 },
  line: { ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  unit: { minWidth: '150px' },
  file: { minWidth: '120px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  what: { minWidth: '110px' },
  count: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  none: { color: tokens.colorNeutralForeground3 },
  arrow: { width: '8px', height: '8px', fill: 'currentColor' },
});

interface SummaryTableProps {
  readonly rows: readonly SummaryRow[];
  readonly onOpen: (file: string) => void;
}

/** Sorted by pressing a head; a unit's name opens its workbook. */
export function SummaryTable({ rows, onOpen }: SummaryTableProps) {
  const own = useStyles();
  const styles = useDeskStyles();
  const { reviewed, first } = useDeskState();
  const outlines = first?.joined?.outlines;
  const columns = COLUMNS;
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label="汇总表，可以横向滚动">
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.column} {...column} />
            ))}
            {reviewed.size > 0 && <th scope="col">复核后</th>}
            {outlines && <th scope="col">与第一轮相比</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const after = reviewed.get(row.file);
            const outline = outlines?.get(row.file);
            return (
              <tr key={row.file} className={own.line}>
                <th scope="row" className={own.unit}>
                  <button
                    type="button"
                    data-file={row.file}
                    className={styles.link}
                    onClick={() => onOpen(row.file)}
                  >
                    {whose(row)}
                  </button>
                  {row.unit === null && !row.error && (
                    <div className={mergeClasses(styles.small, styles.quiet)}>没有读到单位名称</div>
                  )}
                </th>
                <td className={own.what}>{whatItIs(row)}</td>
                <td className={styles.number}>{row.year}</td>
                <td>{profileText(row)}</td>
                <td className={styles.number}>
                  {row.total}
                  {row.allFull && <div className={mergeClasses(styles.small, styles.quiet)}>全部满分</div>}
                </td>
                <td>{row.grade}</td>
                <Count of="error" row={row} count={row.counts.error} />
                <Count of="warning" row={row} count={row.counts.warning} />
                <Count of="advice" row={row} count={row.counts.advice} />
                <Count of="unchecked" row={row} count={row.unchecked} />
                <td>{templateText(row)}</td>
                <td className={own.file} title={row.file}>
                  {fileName(row.file)}
                </td>
                {reviewed.size > 0 && (
                  <td>{after && `${after.score} 分${after.grade ? `，${after.grade}` : ''}`}</td>
                )}
                {outlines && <td>{outline ? roundText(outline) : '第一轮没有'}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Head({ column, name, number }: ColumnWords) {
  const own = useStyles();
  const styles = useDeskStyles();
  const { desk } = useDesk();
  const { sort } = useDeskState().view;
  const on = sort.column === column;
  const next =
    on && sort.direction === firstDirection(number) ? opposite(sort.direction) : firstDirection(number);
  return (
    <th
      scope="col"
      className={mergeClasses(own.sticky, number && styles.number)}
      aria-sort={on ? sort.direction : 'none'}
    >
      <button
        type="button"
        className={own.head}
        onClick={() => desk.look({ sort: { column, direction: next }, page: 0 })}
      >
        {name}
        <svg className={own.arrow} viewBox="0 0 8 8" aria-hidden="true">
          {on && <path d={sort.direction === 'ascending' ? 'M4 1 7.6 7H.4z' : 'M4 7 .4 1h7.2z'} />}
        </svg>
      </button>
    </th>
  );
}

/** Of numbers the largest are looked for first. */
function firstDirection(number: boolean | undefined): 'ascending' | 'descending' {
  return number ? 'descending' : 'ascending';
}

function opposite(direction: 'ascending' | 'descending'): 'ascending' | 'descending' {
  return direction === 'ascending' ? 'descending' : 'ascending';
}

interface CountProps {
  readonly of: 'error' | 'warning' | 'advice' | 'unchecked';
  readonly row: SummaryRow;
  readonly count: number;
}

/** Of a workbook that was not read nothing is counted, not even nought. */
function Count({ of, row, count }: CountProps) {
  const own = useStyles();
  const styles = useDeskStyles();
  if (row.error) return <td className={mergeClasses(styles.number, own.none)}>—</td>;
  return (
    <td className={styles.number}>
      {count > 0 ? (
        <span className={own.count}>
          <SeverityMark of={of} />
          {count}
        </span>
      ) : (
        <span className={own.none}>0</span>
      )}
    </td>
  );
}
