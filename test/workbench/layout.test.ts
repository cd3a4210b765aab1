import { parseArea } from '../../src/core/grid/address';
import { layoutOf } from '../../src/workbench/sheet/layout';
import { drawnExtent, DRAWN_ROWS, type SheetPicture } from '../../src/workbench/sheet/picture';

function picture(given: Partial<SheetPicture> & { areas?: readonly string[] } = {}): SheetPicture {
  return {
    id: '1',
    name: '附件2',
    lastRow: 6,
    lastCol: 4,
    cellAt: () => undefined,
    merges: (given.areas ?? []).map(parseArea),
    hiddenRows: new Set(),
    hiddenCols: new Set(),
    columnWidth: () => 64,
    rowHeight: () => 20,
    ...given,
  };
}

describe('layoutOf', () => {
  test('a merge is drawn once, as wide and high as it is', () => {
    const layout = layoutOf(picture({ areas: ['A1:C2'] }));
    expect(layout.spansAt(1, 1)).toEqual({ rowSpan: 2, colSpan: 3 });
    expect([layout.spansAt(1, 2), layout.spansAt(2, 1), layout.spansAt(2, 3)]).toEqual([null, null, null]);
    expect(layout.spansAt(3, 1)).toEqual({ rowSpan: 1, colSpan: 1 });
  });

  test('where the first row of a merge is hidden, the next one carries it', () => {
    const layout = layoutOf(picture({ areas: ['A1:B3'], hiddenRows: new Set([1]) }));
    expect(layout.spansAt(2, 1)).toEqual({ rowSpan: 2, colSpan: 2 });
    expect(layout.anchor(2, 1)).toEqual({ row: 1, col: 1 });
  });

  test('arrows leave a merge at its far edge and stop at the edge of the sheet', () => {
    const layout = layoutOf(picture({ areas: ['A1:C2'] }));
    expect(layout.next({ row: 1, col: 1 }, { rows: 1, cols: 0 })).toEqual({ row: 3, col: 1 });
    expect(layout.next({ row: 1, col: 1 }, { rows: 0, cols: 1 })).toEqual({ row: 1, col: 4 });
    expect(layout.next({ row: 3, col: 2 }, { rows: -1, cols: 0 })).toEqual({ row: 1, col: 1 });
    expect(layout.next({ row: 1, col: 1 }, { rows: -1, cols: 0 })).toEqual({ row: 1, col: 1 });
  });

  test('hidden rows are stepped over', () => {
    const layout = layoutOf(picture({ hiddenRows: new Set([3, 4]) }));
    expect(layout.next({ row: 2, col: 1 }, { rows: 1, cols: 0 })).toEqual({ row: 5, col: 1 });
    expect(layout.next({ row: 5, col: 1 }, { rows: -1, cols: 0 })).toEqual({ row: 2, col: 1 });
  });

  test('no more is drawn than a browser can bear', () => {
    expect(drawnExtent({ lastRow: 1_000_000, lastCol: 3 }).rows).toBe(DRAWN_ROWS);
  });
});
