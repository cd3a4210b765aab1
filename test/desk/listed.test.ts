import { summaryRow } from '../../src/core/review/summary';
import { listedRows } from '../../src/desk/store/listed';
import { doneNotice } from '../../src/desk/store/notices';
import { type DeskFilters, type FirstRound, NO_FILTERS } from '../../src/desk/store/state';
import { findingJson, formJson, reviewedWith, unreadFile } from '../support/reviewed';

const rows = [
  summaryRow(reviewedWith([formJson({ unit: '清局' })], { file: '清.xlsx' })),
  summaryRow(
    reviewedWith(
      [formJson({ unit: '错局', findings: [findingJson({ ruleId: 'weight/total', cells: ['G9'] })] })],
      {
        file: '错.xlsx',
      },
    ),
  ),
  summaryRow(reviewedWith([], { file: '空.xlsx' })),
  summaryRow(unreadFile('坏.xlsx')),
];
const outline = { firstFile: 'a', unasked: 0, unaskedMatters: 0, identical: false };
const first: FirstRound = {
  source: '',
  workbooks: 2,
  unreadable: [],
  joined: {
    outlines: new Map([
      ['清.xlsx', { ...outline, counts: { fixed: 2, still: 0, new: 0, explain: 0 } }],
      ['错.xlsx', { ...outline, unasked: 1, counts: { fixed: 0, still: 1, new: 0, explain: 0 } }],
    ]),
    missing: [],
    added: ['空.xlsx'],
  },
};

test.each<[Partial<DeskFilters>, string[]]>([
  [{}, ['坏.xlsx', '错.xlsx', '空.xlsx', '清.xlsx']],
  [{ having: 'error' }, ['错.xlsx']],
  [{ having: 'none' }, ['清.xlsx']],
  [{ having: 'no-form' }, ['空.xlsx']],
  [{ having: 'not-read' }, ['坏.xlsx']],
  [{ grade: '优' }, ['错.xlsx', '清.xlsx']],
  [{ grade: '-' }, ['坏.xlsx', '空.xlsx']],
  [{ ruleId: 'weight/total' }, ['错.xlsx']],
  [{ text: '清' }, ['清.xlsx']],
  [{ round: 'fixed-all' }, ['清.xlsx']],
  [{ round: 'still' }, ['错.xlsx']],
  [{ round: 'unasked' }, ['错.xlsx']],
  [{ round: 'added' }, ['空.xlsx']],
  [{ round: 'identical' }, []],
])('%j', (filters, files) => {
  const view = {
    filters: { ...NO_FILTERS, ...filters },
    sort: { column: 'trouble', direction: 'ascending' },
  } as const;
  expect(
    listedRows({ rows, first, view })
      .map(({ file }) => file)
      .sort(),
  ).toEqual([...files].sort());
});

test('the line at the end says what was not done', () => {
  expect(doneNotice(rows, 0, [])).toEqual({
    intent: 'info',
    title: '检查完成：4 个文件，1 个有错误，1 个没有找到自评表，1 个没有读取。',
    lines: [],
  });
  expect(doneNotice(rows, 7, ['x']).title).toBe('已停止：4 个文件有结果，还有 7 个没有检查。');
  expect(doneNotice(rows.slice(0, 1), 0, []).intent).toBe('success');
});
