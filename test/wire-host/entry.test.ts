import { enterInto } from './entry';
import type { Scalar, WireCell } from './model';
import { shownText } from './shown-text';
import { WireError } from './wire-error';

function entered(typed: Scalar, numberFormat = 'General', apostropheKept = true): WireCell {
  const cell: WireCell = {
    value: 'earlier',
    isError: false,
    formula: null,
    numberFormat,
    fill: '#FFFF00',
    locked: true,
    quotePrefix: true,
  };
  enterInto(cell, typed, apostropheKept);
  return cell;
}

test.each<[Scalar, Partial<WireCell & { text: string }>]>([
  [9.5, { value: 9.5, numberFormat: 'General', text: '9.5' }],
  ['9.5', { value: 9.5, text: '9.5' }],
  ['1,052.59', { value: 1052.59, text: '1052.59' }],
  ['98.5%', { value: 0.985, numberFormat: '0.00%', text: '98.50%' }],
  ['2021-12-31', { value: 44561, numberFormat: 'yyyy/m/d', text: '2021/12/31' }],
  ['3-5', { numberFormat: 'm"月"d"日"' }],
  ['TRUE', { value: true, text: 'TRUE' }],
  ['#n/a', { value: '#N/A', isError: true, text: '#N/A' }],
  ['', { value: '', quotePrefix: false, text: '' }],
  ['完成 98%', { value: '完成 98%', text: '完成 98%' }],
  ["'3-5", { value: '3-5', quotePrefix: true, numberFormat: 'General', text: '3-5' }],
  ['=SUM(A1:A2)', { formula: '=SUM(A1:A2)', text: '' }],
])('typed %j', (typed, expected) => {
  const cell = entered(typed);
  expect({ ...cell, text: shownText(cell) }).toMatchObject(expected);
  expect(cell.fill).toBe('#FFFF00');
});

test('a cell formatted as text takes what is typed as it is', () => {
  expect(entered('=A1', '@')).toMatchObject({ value: '=A1', formula: null });
  expect(entered(5, '@')).toMatchObject({ value: '5' });
  expect(entered("'5", '@')).toMatchObject({ value: "'5", quotePrefix: false });
  expect(entered("'5", '@', false)).toMatchObject({ value: '5', quotePrefix: true });
});

test('what begins like a formula and is none is refused', () => {
  expect(() => entered('-无')).toThrow(WireError);
});
