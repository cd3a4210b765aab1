import fc from 'fast-check';
import type { Cell, CellValue } from '../../../src/core/grid/sheet';
import { numberOf } from '../../../src/core/values/reading';
import { readCell } from '../../../src/core/values/read-cell';

function cell(value: CellValue, options: Partial<Cell> = {}): Cell {
  const text = value === null ? '' : typeof value === 'object' ? value.error : String(value);
  return { row: 1, col: 1, value, text, formula: null, numberFormat: 'General', ...options };
}

/** A reading in one line: kind, figure, what goes with it. */
function said(value: CellValue, options?: Partial<Cell>): string {
  const reading = readCell(cell(value, options));
  const figure = numberOf(reading)?.toFixed();
  const rest =
    'unit' in reading ? reading.unit : 'storedAsText' in reading && reading.storedAsText ? '文本' : '';
  return [reading.kind, figure, rest].filter((part) => part !== undefined && part !== '').join(' ');
}

describe('blank and placeholder', () => {
  test.each([[null], [''], ['  '], ['\u200b']])('%j is blank', (value) => expect(said(value)).toBe('blank'));
  test('no cell at all is blank', () => expect(readCell(undefined)).toEqual({ kind: 'blank' }));
  test.each(['/', '——', '……', '指标2：', '-'])('%s is a placeholder', (value) =>
    expect(said(value)).toBe('placeholder'),
  );
  test('无 is an answer', () => expect(said('无')).toBe('text'));
});

describe('numbers', () => {
  test.each([
    [12.5, 'number 12.5'],
    [0, 'number 0'],
    [-3, 'number -3'],
    [0.1 + 0.2, 'number 0.3'],
    ['12.50', 'number 12.5 文本'],
    ['1,030,700.00', 'number 1030700 文本'],
    ['１２．５', 'number 12.5 文本'],
    [' 97 ', 'number 97 文本'],
    ['1.5e3', 'number 1500 文本'],
    ['-5', 'number -5 文本'],
  ])('%j is %s', (value, reading) => expect(said(value)).toBe(reading));

  test.each(['1,03,070', '7.50.', '1 2', '12/15', '第3'])('%j is text: no number is made of it', (value) =>
    expect(said(value)).toBe('text'),
  );

  test('every number survives being stored as text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, part) => {
          const value = Number(`${whole}.${String(part).padStart(2, '0')}`);
          const [typed, text] = [readCell(cell(value)), readCell(cell(value.toFixed(2)))];
          expect(numberOf(text)!.eq(numberOf(typed)!)).toBe(true);
          expect(text).toMatchObject({ kind: 'number', storedAsText: true });
        },
      ),
    );
  });
});

describe('percentages', () => {
  test.each([
    ['97%', {}, 'percent 0.97 文本'],
    ['108.33％', {}, 'percent 1.0833 文本'],
    ['5‰', {}, 'percent 0.005 文本'],
    [0.97, { numberFormat: '0%', text: '97%' }, 'percent 0.97'],
    [1.8465, { numberFormat: '0.00%;[Red]-0.00%', text: '184.65%' }, 'percent 1.8465'],
    [97, { numberFormat: '0"%"', text: '97%' }, 'number 97'],
  ])('%j with %j is %s', (value, options, reading) => expect(said(value, options)).toBe(reading));
});

describe('amounts and quantities', () => {
  test.each([
    ['4753.66万元', 'amount 4753.66 万元'],
    ['250万', 'amount 250 万元'],
    ['204.03 万', 'amount 204.03 万元'],
    ['2.6亿元', 'amount 2.6 亿元'],
    ['¥1,200', 'amount 1200 元'],
    ['30家', 'quantity 30 家'],
    ['1.2万亩', 'quantity 1.2 万亩'],
    ['1290.3平方米', 'quantity 1290.3 平方米'],
    ['5 分', 'quantity 5 分'],
    ['2021年', 'text'],
    ['9月前', 'text'],
    ['2020', 'number 2020 文本'],
    ['95%以上', 'text'],
    ['≥95%', 'text'],
    ['3-4次', 'text'],
    ['每亩300', 'text'],
  ])('%j is %s', (value, reading) => expect(said(value)).toBe(reading));

  test('a unit in the number format goes with the number', () =>
    expect(said(12, { numberFormat: '0.00"万元"', text: '12.00万元' })).toBe('amount 12 万元'));
});

describe('what is no plain value', () => {
  test('an error value keeps its code, also where an export stored it as text', () => {
    expect(readCell(cell({ error: '#REF!' }))).toEqual({ kind: 'error', code: '#REF!' });
    expect(readCell(cell('#div/0!'))).toEqual({ kind: 'error', code: '#DIV/0!' });
  });
  test('a date stays the text it shows', () =>
    expect(readCell(cell(44561, { numberFormat: 'yyyy"年"m"月"d"日"', text: '2021年12月31日' }))).toEqual({
      kind: 'text',
      text: '2021年12月31日',
    }));
  test('a stale formula is not read', () =>
    expect(readCell(cell(95, { formula: '=SUM(A1:A9)', stale: true }))).toEqual({
      kind: 'unreadable',
      text: '95',
      reason: '公式结果待重算',
    }));
  test('text with lost characters is not read', () => expect(said('满意\uFFFD')).toBe('unreadable'));
  test('a truth value is text', () =>
    expect(readCell(cell(true, { text: 'TRUE' }))).toEqual({ kind: 'text', text: 'TRUE' }));
});

test('never throws, whatever a cell holds', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean()), fc.string(), (value, numberFormat) => {
      expect(readCell(cell(value, { numberFormat })).kind).toEqual(expect.any(String));
    }),
  );
});

describe('whatever a cell holds', () => {
  it.each([
    [Number.MAX_VALUE, '1.79769313486232e+308'],
    [-Number.MAX_VALUE, '-1.79769313486232e+308'],
    [Number.MIN_VALUE, '4.94065645841247e-324'],
    [Number.MAX_SAFE_INTEGER + 2, '9007199254740990'],
  ])('a number at the edge of what a double holds: %s', (value, exact) => {
    const reading = readCell(cell(value));
    expect(reading.kind === 'number' && reading.value.eq(exact)).toBe(true);
  });

  it('never throws', () => {
    const value = fc.oneof(
      fc.double(),
      fc.string({ unit: 'grapheme' }),
      fc.boolean(),
      fc.constantFrom(...['1e999', '-0', '9'.repeat(400), '1,2,3', '%', '٣', '(1)', '１２％'].map(String)),
    );
    fc.assert(
      fc.property(value, fc.string(), (held, format) => {
        expect(readCell(cell(held, { numberFormat: format })).kind).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });
});
