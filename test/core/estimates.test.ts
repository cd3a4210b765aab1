import { checkWorkbook } from '../../src/core/check';
import type { Cell } from '../../src/core/grid/sheet';
import { SheetGrid } from '../../src/core/grid/sheet';
import { toJson } from '../../src/core/report/json';
import { describe as inWords } from '../../src/core/report/text';
import type { WorkbookResult } from '../../src/core/rules/result';
import { projectForm } from '../support/national-form';
import { workbookOf } from '../support/sheet';

/** The sheet with the results of some cells worked out here. */
function estimated(sheet: SheetGrid, addresses: readonly string[]): SheetGrid {
  const isOne = ({ row, col }: Cell) => addresses.includes(`${String.fromCharCode(64 + col)}${row}`);
  return new SheetGrid({
    ...sheet,
    hiddenRows: [],
    hiddenCols: [],
    cells: [...sheet.cells()].map((cell) =>
      isOne(cell) ? { ...cell, formula: '=A1', estimated: true as const } : cell,
    ),
  });
}

const flagged = ({ forms, crossFindings }: WorkbookResult) =>
  [...forms.flatMap(({ findings }) => findings), ...crossFindings].map(
    ({ ruleId, estimated: flag }) => `${ruleId}${flag ? ' 估算' : ''}`,
  );

const check = (changes: Parameters<typeof projectForm>[0], ...addresses: string[]) =>
  checkWorkbook(workbookOf(estimated(projectForm(changes), addresses)));

test.each([
  ['no estimate anywhere', { H20: 99 }, [], ['score-total-mismatch']],
  ['the cell itself', { H20: 99 }, ['H20'], ['score-total-mismatch 估算']],
  ['a cell that the finding does not name', { H20: 99 }, ['H12'], ['score-total-mismatch 估算']],
  ['a cell it has nothing to do with', { H20: 99 }, ['E9'], ['score-total-mismatch']],
])('%s', (_what, changes, addresses, expected) =>
  expect(flagged(check(changes, ...addresses))).toEqual(expected),
);

test('some findings of a form and not others; outcomes tell the same', () => {
  const result = check({ H20: 99, F13: '1家' }, 'H20');
  const all = flagged(result);
  expect(all).toContain('score-total-mismatch 估算');
  expect(all.some((one) => !one.endsWith('估算'))).toBe(true);
  const [form] = result.forms;
  const inOutcomes = form!.outcomes.flatMap(({ findings }) => findings);
  expect(new Set(inOutcomes.map(({ key, estimated: flag }) => `${key} ${flag}`))).toEqual(
    new Set(form!.findings.map(({ key, estimated: flag }) => `${key} ${flag}`)),
  );
});

test('said in words and in JSON, added to what stands there without', () => {
  const [sure, result] = [check({ H20: 99 }), check({ H20: 99 }, 'H20')];
  const [finding, plain] = [result.forms[0]!.findings[0]!, sure.forms[0]!.findings[0]!];
  expect(inWords(finding, result).what).toBe(
    `${inWords(plain, sure).what}（估算：依据的公式结果待 Excel 重新计算）`,
  );
  const [json, plainJson] = [toJson('表.xlsx', result), toJson('表.xlsx', sure)];
  expect(json.forms[0]!.findings[0]!.estimated).toBe(true);
  expect('estimated' in plainJson.forms[0]!.findings[0]!).toBe(false);
});
