import {
  contentOf,
  entryOf,
  formulaOf,
  isWritable,
  meetsExpectation,
  sameContent,
  valueOf,
} from '../../../src/hosts/office/content';

describe('what a cell holds', () => {
  test.each([
    ['a number', { value: 9.5, formula: 9.5, type: 'Double' }, 9.5, 9.5],
    ['a text', { value: '完成', formula: '完成', type: 'String' }, '完成', '完成'],
    ['nothing', { value: '', formula: '', type: 'Empty' }, null, null],
    ['an empty text', { value: '', formula: '', type: 'String' }, null, ''],
    ['a formula', { value: 30, formula: '=SUM(A1:A2)', type: 'Double' }, '=SUM(A1:A2)', 30],
    ['a formula that gives a text', { value: '合格', formula: '=A1', type: 'String' }, '=A1', '合格'],
    ['a text like a formula', { value: '=A1', formula: '=A1', type: 'String' }, "'=A1", '=A1'],
    ['an error value', { value: '#REF!', formula: '#REF!', type: 'Error' }, '#REF!', { error: '#REF!' }],
    ['a text like an error', { value: '#REF!', formula: '#REF!', type: 'String' }, "'#REF!", '#REF!'],
    ['an error of a formula', { value: '#N/A', formula: '=A1', type: 'Error' }, '=A1', { error: '#N/A' }],
  ])('%s', (_what, reported, content, value) => {
    expect(contentOf(reported)).toBe(content);
    expect(valueOf(reported)).toEqual(value);
    expect(formulaOf(reported)).toBe(typeof content === 'string' && content.startsWith('=') ? content : null);
  });
});

describe('what is handed to Excel', () => {
  test.each([
    [null, ''],
    [9.5, 9.5],
    [true, true],
    ['=SUM(A1:A2)', '=SUM(A1:A2)'],
    ["'=SUM(A1:A2)", "'=SUM(A1:A2)"],
    ['#REF!', '#REF!'],
    ["'#REF!", "'#REF!"],
    ['指标值 3 次，实际完成 2 次，扣 1 分。', '指标值 3 次，实际完成 2 次，扣 1 分。'],
    ['100分', '100分'],
    ['≥90%', '≥90%'],
  ])('%j as %j', (content, entry) => {
    expect(entryOf(content)).toBe(entry);
  });

  test.each([
    '12',
    '-3',
    '+5',
    '1,052.59',
    '98.5%',
    '１２．５',
    '－无',
    '2021-12-31',
    '2021/12',
    '2021年12月31日',
    '12月31日',
    '3-5',
    '1/2',
    '8:30',
    '上午8:30',
    '8时30分',
    '1E5',
    '(5)',
    '¥5',
    'TRUE',
    'false',
    '5-Mar',
    'Mar 2021',
    '@全体',
    '-无',
    "'十四五'",
    '=',
  ])('the text %j with an apostrophe', (text) => {
    expect(entryOf(text)).toBe(`'${text}`);
  });
});

test.each([
  [1, 1, true],
  [0.1 + 0.2, 0.3, true],
  [1, 1.0000001, false],
  [null, '', true],
  [null, 0, false],
  ['1', 1, false],
  ['第一行\r\n第二行', '第一行\n第二行', true],
  ['=sum( A1 : A2 )', '=SUM(A1:A2)', true],
  ['=IF(A1="甲 乙",1,2)', '=IF(A1="甲乙",1,2)', false],
  ['=A1', '=A2', false],
])('%j and %j are the same content: %s', (a, b, same) => {
  expect(sameContent(a, b)).toBe(same);
  expect(sameContent(b, a)).toBe(same);
});

test('a caller who knows a text only by its value is not told that it changed', () => {
  expect(meetsExpectation('=A1', "'=A1")).toBe(true);
  expect(meetsExpectation('=A1', "'=A2")).toBe(false);
});

test.each([
  ['长'.repeat(32_767), true],
  ['长'.repeat(32_768), false],
  [`=${'1+'.repeat(4_100)}1`, false],
  [Infinity, false],
  [0, true],
  [null, true],
])('writable: %#', (content, writable) => {
  expect(isWritable(content)).toBe(writable);
});
