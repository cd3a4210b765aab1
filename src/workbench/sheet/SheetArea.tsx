import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useSyncExternalStore } from 'react';
import { formatCell } from '../../core/grid/address';
import type { WorkbookResult } from '../../core/rules/result';
import { contentText } from '../../taskpane/model/places';
import type { OpenWorkbook } from '../workbook/open-workbook';
import { typedContent } from '../workbook/typed-content';
import { DRAWN_COLS, DRAWN_ROWS, type SheetPicture } from './picture';
import { type CellAt, HEAD_WIDTH, SheetTable } from './SheetTable';
import { SheetTabs } from './SheetTabs';
import { StateNote } from './StateNote';
import { useZoom } from './use-zoom';
import { ZoomControl } from './ZoomControl';

const useStyles = makeStyles({
  area: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    height: '28px',
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  address: {
    width: '72px',
    flexShrink: 0,
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  content: {
    padding: '0 8px',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  foot: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  note: {
    padding: '4px 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface SheetAreaProps {
  readonly workbook: OpenWorkbook;
  /** The result whose recognition is being looked at; null: none is. */
  readonly seen: WorkbookResult | null;
  /** A person's edit that the workbook took, or the words why it did not. */
  readonly onEdited: (refusal: string | null) => void;
}

/** The workbook's sheets: a bar with the selected cell, the table, the tabs. */
export function SheetArea({ workbook, seen, onEdited }: SheetAreaProps) {
  const styles = useStyles();
  useSyncExternalStore(workbook.subscribe, workbook.getVersion);
  const picture = workbook.current();
  const view = useRef<HTMLDivElement>(null);
  const zoom = useZoom(view, picture ? usedWidth(picture) : 0);
  const { shows } = workbook;
  const here = workbook.here();
  if (!picture) return null;
  const at = (cell: CellAt) => ({ ...cell, sheetId: picture.id, sheet: picture.name });
  const type = async (cell: CellAt, text: string): Promise<boolean> => {
    const before = picture.cellAt(cell.row, cell.col);
    const refusal = await workbook.type(at(cell), typedContent(text, before?.numberFormat ?? 'General'));
    onEdited(refusal);
    return refusal === null;
  };
  const shown = here && picture.cellAt(here.row, here.col);
  return (
    <div className={styles.area}>
      <div className={styles.bar}>
        <span className={styles.address}>{here ? formatCell(here) : ''}</span>
        <span className={styles.content} data-content>
          {shown && shown.content !== null ? contentText(shown.content) : ''}
        </span>
      </div>
      <SheetTable
        picture={picture}
        selected={here}
        shows={shows}
        view={view}
        zoom={zoom.factor}
        seen={seen}
        onSelect={(cell) => workbook.moveTo(at(cell))}
        onType={type}
      />
      <Undrawn picture={picture} />
      <StateNote workbook={workbook} />
      <div className={styles.foot}>
        <SheetTabs
          sheets={workbook.sheets()}
          current={picture.id}
          onChoose={(sheetId) => workbook.turnTo(sheetId)}
        />
        <ZoomControl zoom={zoom} />
      </div>
    </div>
  );
}

/** Pixels at 100 % from the row heads to the last used column, with a little air. */
function usedWidth({ lastCol, hiddenCols, columnWidth }: SheetPicture): number {
  let width = HEAD_WIDTH + 16;
  for (let col = 1; col <= Math.min(lastCol, DRAWN_COLS); col++)
    if (!hiddenCols.has(col)) width += columnWidth(col);
  return width;
}

function Undrawn({ picture }: { readonly picture: SheetPicture }) {
  const styles = useStyles();
  if (picture.lastRow <= DRAWN_ROWS && picture.lastCol <= DRAWN_COLS) return null;
  return (
    <div className={styles.note}>
      这里只显示前 {DRAWN_ROWS} 行、前 {DRAWN_COLS} 列；检查和保存仍包括全部内容。
    </div>
  );
}
