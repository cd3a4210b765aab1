import { makeStyles } from '@fluentui/react-components';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useState } from 'react';
import { columnName, formatCell, sameCell } from '../../core/grid/address';
import type { WorkbookResult } from '../../core/rules/result';
import { CellEditor, type Ending } from './CellEditor';
import { type SheetLayout, layoutOf } from './layout';
import { overlayOf } from './overlay';
import type { SheetPicture } from './picture';
import { TableCell } from './TableCell';

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflow: 'auto', backgroundColor: '#ffffff', position: 'relative' },
  // The sheet is paper: its own colours hold in every theme.
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    tableLayout: 'fixed',
    color: '#000000',
    backgroundColor: '#ffffff',
    fontFamily: "'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif",
    fontSize: '11pt',
  },
  head: {
    position: 'sticky',
    zIndex: 3,
    backgroundColor: '#f3f2f1',
    color: '#424242',
    border: '0 solid #d2d0ce',
    borderRightWidth: '1px',
    borderBottomWidth: '1px',
    font: "12px 'Segoe UI', sans-serif",
    textAlign: 'center',
    padding: 0,
    userSelect: 'none',
  },
  top: { top: 0, height: '22px' },
  left: { left: 0, zIndex: 2 },
  corner: { zIndex: 4, left: 0 },
  taken: { marginLeft: '3px', color: '#0c522f', fontWeight: 600 },
  here: { backgroundColor: '#dbefe4', color: '#0c522f', fontWeight: 600 },
});

export interface CellAt {
  readonly row: number;
  readonly col: number;
}

interface SheetTableProps {
  readonly picture: SheetPicture;
  readonly selected: CellAt | null;
  /** Grows each time the selection was set from elsewhere, so that the same cell can be shown again. */
  readonly shows: number;
  /** The scrolling box, for whoever measures it. */
  readonly view: RefObject<HTMLDivElement>;
  readonly zoom: number;
  /** The result whose recognition is laid over the sheet; null: the sheet as it is. */
  readonly seen: WorkbookResult | null;
  readonly onSelect: (cell: CellAt) => void;
  /** Resolves to whether the cell took the content. */
  readonly onType: (cell: CellAt, text: string) => Promise<boolean>;
}

/** Width of the row numbers, CSS pixels. */
export const HEAD_WIDTH = 40;

/** The sheet as a table: merges, widths, styles, marks; arrows move, F2, Enter or typing edits. */
export function SheetTable({
  picture,
  selected,
  shows,
  view,
  zoom,
  seen,
  onSelect,
  onType,
}: SheetTableProps) {
  const styles = useStyles();
  const [editing, setEditing] = useState<{ readonly cell: CellAt; readonly text: string | null } | null>(
    null,
  );
  const layout = useMemo(() => layoutOf(picture), [picture]);
  const overlay = useMemo(
    () => (seen ? overlayOf(seen, picture.id, layout) : null),
    [seen, picture.id, layout],
  );
  const current = selected ? layout.anchor(selected.row, selected.col) : { row: 1, col: 1 };

  useEffect(() => {
    if (shows > 0) reveal(view.current, current);
    // Only when something asked for it: a person's own scrolling is not undone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shows, picture.id]);

  const move = (step: { rows: number; cols: number }) => {
    const next = layout.next(current, step);
    onSelect(next);
    reveal(view.current, next);
    focusCell(view.current, next);
  };
  const keys = (event: KeyboardEvent) => {
    if (editing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      move(step);
    } else if (event.key === 'F2' || event.key === 'Enter') {
      event.preventDefault();
      setEditing({ cell: current, text: null });
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      void onType(current, '');
    } else if (event.key === 'Process' || event.key.length === 1) {
      // An input method goes on composing in the editor that is opened here.
      if (event.key !== 'Process') event.preventDefault();
      setEditing({ cell: current, text: event.key === 'Process' ? '' : event.key });
    }
  };
  const done = (text: string | null, ending: Ending) => {
    const cell = editing?.cell ?? current;
    setEditing(null);
    if (text !== null) void onType(cell, text);
    if (ending === 'stay') focusCell(view.current, cell);
    else if (ending !== 'elsewhere') move(ending);
  };
  const edited = editing && picture.cellAt(editing.cell.row, editing.cell.col);
  return (
    <div className={styles.scroll} ref={view}>
      <table
        className={styles.table}
        style={{ zoom, width: layout.cols.reduce((sum, col) => sum + picture.columnWidth(col), HEAD_WIDTH) }}
        role="grid"
        aria-label={`工作表 ${picture.name}`}
        aria-rowcount={picture.lastRow}
        data-sheet={picture.id}
        onKeyDown={keys}
      >
        <colgroup>
          <col style={{ width: HEAD_WIDTH }} />
          {layout.cols.map((col) => (
            <col key={col} style={{ width: picture.columnWidth(col) }} />
          ))}
        </colgroup>
        <ColumnHeads layout={layout} current={selected && current} />
        <tbody>
          {layout.rows.map((row) => (
            <tr key={row} style={{ height: picture.rowHeight(row) }}>
              <RowHead
                row={row}
                here={selected !== null && current.row === row}
                taken={overlay?.row(row) ?? null}
              />
              {layout.cols.map((col) => {
                const spans = layout.spansAt(row, col);
                if (!spans) return null;
                const at = layout.anchor(row, col);
                const isCurrent = sameCell(at, current);
                return (
                  <TableCell
                    key={col}
                    sheetId={picture.id}
                    at={at}
                    cell={picture.cellAt(at.row, at.col)}
                    spans={spans}
                    overlay={overlay?.at(at.row, at.col) ?? null}
                    selected={isCurrent && selected !== null}
                    focusable={isCurrent}
                    onSelect={onSelect}
                    onEdit={(cell) => setEditing({ cell, text: null })}
                    editor={
                      editing && sameCell(at, editing.cell) ? (
                        <CellEditor
                          content={edited?.content ?? null}
                          numberFormat={edited?.numberFormat ?? 'General'}
                          typed={editing.text}
                          label={`编辑 ${formatCell(at)}`}
                          onDone={done}
                        />
                      ) : null
                    }
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHeads({ layout, current }: { readonly layout: SheetLayout; readonly current: CellAt | null }) {
  const styles = useStyles();
  return (
    <thead>
      <tr>
        <td className={`${styles.head} ${styles.top} ${styles.corner}`} aria-hidden="true" />
        {layout.cols.map((col) => (
          <th
            key={col}
            scope="col"
            className={`${styles.head} ${styles.top} ${current?.col === col ? styles.here : ''}`}
          >
            {columnName(col)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowHeadProps {
  readonly row: number;
  readonly here: boolean;
  /** What recognition took the row for; null: nothing, or not shown. */
  readonly taken: string | null;
}

function RowHead({ row, here, taken }: RowHeadProps) {
  const styles = useStyles();
  return (
    <th scope="row" className={`${styles.head} ${styles.left} ${here ? styles.here : ''}`}>
      {row}
      {taken !== null && (
        <span className={styles.taken} role="img" aria-label={taken} title={taken}>
          {taken === '指标' ? '✓' : 'Σ'}
        </span>
      )}
    </th>
  );
}

const STEPS: Readonly<Record<string, { rows: number; cols: number }>> = {
  ArrowDown: { rows: 1, cols: 0 },
  ArrowUp: { rows: -1, cols: 0 },
  ArrowRight: { rows: 0, cols: 1 },
  ArrowLeft: { rows: 0, cols: -1 },
  PageDown: { rows: 15, cols: 0 },
  PageUp: { rows: -15, cols: 0 },
};

function cellElement(scroll: HTMLElement | null, cell: CellAt): HTMLElement | null {
  return scroll?.querySelector<HTMLElement>(`td[data-ref="${formatCell(cell)}"]`) ?? null;
}

function focusCell(scroll: HTMLElement | null, cell: CellAt): void {
  cellElement(scroll, cell)?.focus({ preventScroll: true });
}

/** Scroll so that a cell stands clear of the heads; the middle of the view when it was out of sight. */
function reveal(scroll: HTMLElement | null, cell: CellAt): void {
  const element = cellElement(scroll, cell);
  if (!scroll || !element) return;
  const [box, view] = [element.getBoundingClientRect(), scroll.getBoundingClientRect()];
  const above = box.top < view.top + 24;
  const below = box.bottom > view.bottom - 12;
  const before = box.left < view.left + HEAD_WIDTH;
  const after = box.right > view.right - 12;
  if (above || below) scroll.scrollTop += box.top - view.top - Math.max(24, (view.height - box.height) / 2);
  if (before || after)
    scroll.scrollLeft += box.left - view.left - Math.max(HEAD_WIDTH, (view.width - box.width) / 2);
}
