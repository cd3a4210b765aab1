import fc from 'fast-check';
import { type Area, contains, formatArea, parseArea } from '../../../src/core/grid/address';
import { parseReported, parseReportedList } from '../../../src/hosts/office/addresses';
import { type PlacedCell, blocksOf } from '../../../src/hosts/office/blocks';
import { coalesce, markRules } from '../../../src/hosts/office/mark-areas';

describe('addresses as Excel reports them', () => {
  test.each([
    ['自评表!A1:B2', 'A1:B2'],
    ["'1 表'!$C$3", 'C3'],
    ["'王''五!'!A1", 'A1'],
    ['A1:B2', 'A1:B2'],
    ['Sheet1!A:C', 'A1:C1048576'],
    ['Sheet1!2:3', 'A2:XFD3'],
  ])('%s', (reported, area) => {
    expect(formatArea(parseReported(reported))).toBe(area);
  });

  test.each([
    ['Sheet1!A1:B2, Sheet1!D4', ['A1:B2', 'D4']],
    ["'甲, 乙'!A1:B2,'甲, 乙'!C3:D4", ['A1:B2', 'C3:D4']],
    ["'a''b,c'!A1", ['A1']],
  ])('the list %s', (reported, areas) => {
    expect(parseReportedList(reported).map(formatArea)).toEqual(areas);
  });

  test('a list cut short is noticed', () => {
    expect(() => parseReportedList('Sheet1!A1:B2,Sheet1!')).toThrow(RangeError);
  });
});

describe('areas of marks', () => {
  test.each([
    [['A1', 'A2', 'A3'], ['A1:A3']],
    [['A1', 'B1', 'C1'], ['A1:C1']],
    [['A1', 'B1', 'A2', 'B2'], ['A1:B2']],
    [
      ['A1', 'C1'],
      ['A1', 'C1'],
    ],
    [['A1:B2', 'C1:C2', 'A3:C3'], ['A1:C3']],
  ])('%j are drawn together as %j', (cells, areas) => {
    expect(coalesce(cells.map(parseArea)).map(formatArea)).toEqual(areas);
  });

  test('cover exactly the cells given, none twice', () => {
    const place = fc.record({ row: fc.integer({ min: 1, max: 8 }), col: fc.integer({ min: 1, max: 8 }) });
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: ({ row, col }) => `${row},${col}` }), (places) => {
        const areas = coalesce(
          places.map(({ row, col }): Area => ({ top: row, left: col, bottom: row, right: col })),
        );
        const size = areas.reduce((sum, a) => sum + (a.bottom - a.top + 1) * (a.right - a.left + 1), 0);
        expect(size).toBe(places.length);
        for (const at of places) expect(areas.filter((area) => contains(area, at))).toHaveLength(1);
      }),
    );
  });

  test('many scattered cells become several rules, each with a short address', () => {
    const marks = Array.from({ length: 1000 }, (_, index) => ({
      at: { sheetId: 's', sheet: '表', row: 1_000_000 + index * 2, col: 16_000 },
      severity: 'error' as const,
    }));
    const { rules, cellsBySheet } = markRules(marks, new Map());
    expect(cellsBySheet.get('s')).toBe(1000);
    expect(rules.length).toBeGreaterThanOrEqual(5);
    for (const { address } of rules) {
      expect(address.split(',').length).toBeLessThanOrEqual(200);
      expect(address.length).toBeLessThan(8192 / 2);
    }
    expect(rules.flatMap(({ address }) => address.split(','))).toHaveLength(1000);
  });
});

describe('blocks of cells to be written', () => {
  const cell = (address: string, merged = false): PlacedCell => {
    const { top: row, left: col } = parseArea(address);
    return { sheetId: 's', sheet: '表', row, col, content: 1, merged };
  };

  test('cells below each other are one block, merged ones stay alone', () => {
    const cells = [cell('B4'), cell('B2'), cell('B3'), cell('C2'), cell('B5', true), cell('B6'), cell('B8')];
    expect(blocksOf(cells).map(({ address }) => address)).toEqual(['B2:B4', 'B5', 'B6', 'B8', 'C2']);
  });

  test('sheets are kept apart', () => {
    const other = { ...cell('B3'), sheetId: 't' };
    expect(blocksOf([cell('B2'), other])).toHaveLength(2);
  });
});
