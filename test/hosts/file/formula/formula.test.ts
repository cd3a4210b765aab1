import { parseArea, parseCell } from '../../../../src/core/grid/address';
import { type FormulaCell, outOfDate } from '../../../../src/hosts/file/formula/dependents';
import { parseReferences } from '../../../../src/hosts/file/formula/references';
import { shiftFormula } from '../../../../src/hosts/file/formula/shift';

describe('references in a formula', () => {
  const refs = (formula: string): string[] =>
    parseReferences(formula).references.map(
      ({ start, end, sheet }) => `${sheet ?? ''}|${formula.slice(start, end)}`,
    );

  test.each<[string, string[]]>([
    ['=A1+$B$2-C$3*$D4', ['|A1', '|$B$2', '|C$3', '|$D4']],
    ['=SUM(A1:B2,F:F,3:5)', ['|A1:B2', '|F:F', '|3:5']],
    ["='基础 数据'!A1&'It''s'!B2:C3", ['基础 数据|A1', "It's|B2:C3"]],
    ['=部门自评表!H13*Sheet2!$A$1', ['部门自评表|H13', 'Sheet2|$A$1']],
    ['=IF(A1="B2 ""C3""",LOG10(5),D4)', ['|A1', '|D4']],
    ['=ATAN2(A1,B1)+DAYS360(C1,D1)', ['|A1', '|B1', '|C1', '|D1']],
    ['=A1B+TAXA2021+_A1+ABCD1', []],
    ['=XFE1+A1048577', []],
    ['=#REF!+A1', ['|A1']],
    ['=1E5+2.5e-3+A1', ['|A1']],
    ['=_xlfn.IFS(A1>0,B1)', ['|A1', '|B1']],
  ])('%s', (formula, expected) => expect(refs(formula)).toEqual(expected));

  test.each([
    ['=SUM(Table1[得分])', true],
    ["='[1]Sheet1'!A1", true],
    ['=[1]Sheet1!A1', true],
    ["=SUM('1月:12月'!A1)", true],
    ['=A1#', true],
    ['=SUM(A1:INDEX(A:A,3))', true],
    ['=SUM(A1:A3)*"[1]"', false],
  ])('%s cannot be told from its text: %s', (formula, opaque) =>
    expect(parseReferences(formula).opaque).toBe(opaque),
  );
});

describe('moving a formula', () => {
  test.each([
    ['A1+$B$2', 2, 1, 'B3+$B$2'],
    ['SUM(A$1:$B2)', 3, 2, 'SUM(C$1:$B5)'],
    ['SUM(F:F,$G:G,3:5,$3:5)', 1, 1, 'SUM(G:G,$G:H,4:6,$3:6)'],
    ['\'A1 表\'!A1&"A1"', 1, 0, '\'A1 表\'!A2&"A1"'],
    ['A1+B2', -1, 0, '#REF!+B1'],
    ['LOG10(A10)', 1, 0, 'LOG10(A11)'],
    ['A1', 0, 0, 'A1'],
  ])('%s by %i, %i: %s', (formula, rows, cols, shifted) =>
    expect(shiftFormula(formula, rows, cols)).toBe(shifted),
  );
});

describe('what an edit makes out of date', () => {
  const cell = (address: string, formula: string, sheet = 0): FormulaCell => ({
    sheet,
    area: parseArea(address),
    formula,
  });
  const definedNames = [
    { name: '总分', formula: 'Sheet1!$D$10' },
    { name: '别名', formula: '总分' },
    { name: '圈', formula: '圈+1' },
  ];
  const stale = (formulas: FormulaCell[], changed: string, sheet = 0): string[] => {
    const { row, col } = parseCell(changed);
    const area = { top: row, left: col, bottom: row, right: col };
    const found = outOfDate({ sheetNames: ['Sheet1', '基础 数据'], definedNames, formulas }, [
      { sheet, area },
    ]);
    return [...found].map(({ formula }) => formula).sort();
  };

  test.each<[string, FormulaCell[], string, string[]]>([
    [
      'direct, by area and by column',
      [cell('D1', '=SUM(A1:A3)'), cell('D2', '=A:A'), cell('D3', '=B1')],
      'A2',
      ['=A:A', '=SUM(A1:A3)'],
    ],
    [
      'through other formulas',
      [cell('D3', '=D2'), cell('D2', '=D1'), cell('D1', '=A1')],
      'A1',
      ['=A1', '=D1', '=D2'],
    ],
    [
      'from another sheet',
      [cell('A1', '=Sheet1!A1', 1), cell('A2', '=A1', 1), cell('B1', "='基础 数据'!A2")],
      'A1',
      ["='基础 数据'!A2", '=A1', '=Sheet1!A1'],
    ],
    [
      'by name, also a name of a name',
      [cell('E1', '=总分*2'), cell('E2', '=别名')],
      'D10',
      ['=别名', '=总分*2'],
    ],
    [
      'not understood counts as depending',
      [cell('E1', '=INDIRECT("A"&1)'), cell('E2', '=未知'), cell('E3', '=圈')],
      'Z9',
      ['=INDIRECT("A"&1)', '=圈', '=未知'],
    ],
    ['through all of an array', [cell('C1:C3', '=A1:A3*2'), cell('E1', '=C3')], 'A1', ['=A1:A3*2', '=C3']],
    ['nothing else', [cell('E1', '=B1+Sheet9!A1'), cell('E2', '=TRUE'), cell('E3', '=NOW()')], 'A1', []],
    ['circles end', [cell('A1', '=B1'), cell('B1', '=A1+C1')], 'C1', ['=A1+C1', '=B1']],
  ])('%s', (_what, formulas, changed, expected) =>
    expect(stale(formulas, changed)).toEqual([...expected].sort()),
  );

  test('the same address on another sheet is another cell', () => {
    expect(stale([cell('D1', '=A1')], 'A1', 1)).toEqual([]);
  });
});
