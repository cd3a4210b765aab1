import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import { formatCell } from '../../core/grid/address';
import { FILTER_WORDS } from '../../taskpane/model/labels';
import { SeverityMark } from '../../taskpane/components/SeverityMark';
import type { CellAt } from './SheetTable';
import type { CellOverlay } from './overlay';
import type { PictureCell } from './picture';

const useStyles = makeStyles({
  cell: {
    position: 'relative',
    padding: '1px 3px',
    verticalAlign: 'bottom',
    overflow: 'hidden',
    whiteSpace: 'pre',
    lineHeight: 1.25,
    cursor: 'cell',
    ':focus': { outlineStyle: 'none' },
  },
  selected: {
    // Inside the cell, so that neighbours do not cover it.
    boxShadow: 'inset 0 0 0 2px #107c41',
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  open: { overflow: 'visible' },
  // The neighbours it covers are clicked through it.
  spilling: { display: 'block', overflow: 'hidden', pointerEvents: 'none', position: 'relative', zIndex: 1 },
  editing: { overflow: 'visible', padding: 0 },
  mark: {
    position: 'absolute',
    top: '1px',
    right: '1px',
    lineHeight: 0,
    '& svg': { width: '9px', height: '9px' },
  },
  error: { '& svg': { color: '#b10e1c' } },
  warning: { '& svg': { color: '#bc4b09' } },
  advice: { '& svg': { color: '#835b00' } },
  stale: { textDecorationLine: 'underline', textDecorationStyle: 'wavy', textDecorationColor: '#8a8886' },
  staleWord: {
    display: 'inline-block',
    marginLeft: '3px',
    padding: '0 3px',
    border: '1px solid #8a8886',
    borderRadius: '2px',
    backgroundColor: '#ffffff',
    color: '#424242',
    fontSize: '10px',
    lineHeight: '12px',
    textDecorationLine: 'none',
  },
  unread: { outline: '2px dashed #b10e1c', outlineOffset: '-3px' },
  badge: {
    position: 'absolute',
    left: '1px',
    top: '1px',
    padding: '0 3px',
    border: '1px solid #0c522f',
    borderRadius: '2px',
    backgroundColor: '#ffffff',
    color: '#0c522f',
    fontFamily: "'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif",
    fontSize: '10px',
    fontWeight: 600,
    lineHeight: '13px',
    whiteSpace: 'nowrap',
    textDecorationLine: 'none',
    pointerEvents: 'none',
  },
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

const NO_OVERLAY: CellOverlay = { band: null, badge: null, unread: null };

/** Over the cell's own fill, which stays to be seen through them. */
const BANDS = [tint('rgba(16, 124, 65, 0.13)'), tint('rgba(15, 108, 189, 0.12)')] as const;

function tint(color: string): string {
  return `linear-gradient(${color}, ${color})`;
}

interface TableCellProps {
  readonly sheetId: string;
  readonly at: CellAt;
  readonly cell: PictureCell | undefined;
  /** What recognition says of the cell, where it is being looked at. */
  readonly overlay: CellOverlay | null;
  readonly spans: { readonly rowSpan: number; readonly colSpan: number };
  readonly selected: boolean;
  /** The one cell the Tab key stops at. */
  readonly focusable: boolean;
  readonly onSelect: (cell: CellAt) => void;
  readonly onEdit: (cell: CellAt) => void;
  readonly editor: ReactNode;
}

export const TableCell = memo(
  function TableCell(props: TableCellProps) {
    const { sheetId, at, cell, overlay, spans, selected, focusable, onSelect, onEdit, editor } = props;
    const styles = useStyles();
    const { band, badge, unread } = overlay ?? NO_OVERLAY;
    const ref = formatCell(at);
    const mark = cell?.mark ?? null;
    const room = cell?.room ?? null;
    return (
      <td
        role="gridcell"
        data-ref={ref}
        data-sheet={sheetId}
        data-mark={mark ?? undefined}
        data-stale={cell?.stale || undefined}
        data-estimated={cell?.estimated || undefined}
        rowSpan={spans.rowSpan}
        colSpan={spans.colSpan}
        tabIndex={focusable ? 0 : -1}
        aria-selected={selected}
        className={mergeClasses(
          styles.cell,
          room !== null && styles.open,
          selected && styles.selected,
          editor !== null && styles.editing,
          unread !== null && styles.unread,
        )}
        style={band === null ? cell?.style : { ...cell?.style, backgroundImage: BANDS[band] }}
        data-band={band ?? undefined}
        onMouseDown={() => onSelect(at)}
        onDoubleClick={() => onEdit(at)}
      >
        {editor ?? (
          <>
            <span
              className={mergeClasses(cell?.stale && styles.stale, room !== null && styles.spilling)}
              style={room === null ? undefined : { width: `calc(100% + ${room}px)` }}
            >
              {cell?.text}
            </span>
            {cell?.stale && (
              <span className={styles.staleWord} title="公式引用的单元格已改动，在 Excel 中打开后重新计算">
                待重算
              </span>
            )}
            {cell?.estimated && (
              <span
                className={styles.staleWord}
                title="公式引用的单元格已改动，这是本工具估算的结果，以 Excel 重新计算的为准"
              >
                估算
              </span>
            )}
            {badge !== null && <span className={styles.badge}>{badge}</span>}
            {unread !== null && (
              <span className={styles.badge} title={unread}>
                没有读懂
              </span>
            )}
            {mark && (
              <span className={mergeClasses(styles.mark, styles[mark])}>
                <SeverityMark of={mark} />
                <span className={styles.spoken}>，标记：{FILTER_WORDS[mark]}</span>
              </span>
            )}
          </>
        )}
      </td>
    );
  },
  // The handlers change with every render and mean the same: only what is drawn counts.
  (a, b) =>
    a.editor === null &&
    b.editor === null &&
    a.cell === b.cell &&
    a.overlay === b.overlay &&
    a.selected === b.selected &&
    a.focusable === b.focusable &&
    a.spans.rowSpan === b.spans.rowSpan &&
    a.spans.colSpan === b.spans.colSpan &&
    a.sheetId === b.sheetId &&
    a.at.row === b.at.row &&
    a.at.col === b.at.col,
);
