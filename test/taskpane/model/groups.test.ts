import { checkWorkbook } from '../../../src/core/check';
import type { WorkbookResult } from '../../../src/core/rules/result';
import { groupFindings } from '../../../src/taskpane/model/groups';
import { countsInScope, crossInScope, sheetOfScope } from '../../../src/taskpane/model/scope';
import { openSample } from '../support/sample';

let result: WorkbookResult;

beforeAll(async () => {
  result = checkWorkbook(await (await openSample()).read());
});

const every = () => true;

describe('groupFindings', () => {
  test('every finding stands in exactly one group, whatever the scope', () => {
    for (const scope of [null, ...result.forms.map(({ form }) => form.id)]) {
      const listed = groupFindings(result, scope, every).flatMap(({ groups }) =>
        groups.flatMap(({ findings, consequences }) =>
          findings.flatMap(({ key }) => [key, ...(consequences.get(key) ?? []).map((one) => one.key)]),
        ),
      );
      expect(new Set(listed).size).toBe(listed.length);
      const { error, warning, advice } = countsInScope(result, scope);
      expect(listed).toHaveLength(error + warning + advice);
    }
  });

  test('a consequence stands under its cause, and for itself where the cause is filtered away', () => {
    const all = [...result.forms.flatMap(({ findings }) => findings), ...result.crossFindings];
    const effect = all.find(({ ruleId, cause }) => ruleId === 'exec-rate-recompute' && cause !== null)!;
    const groups = groupFindings(result, null, every).flatMap(({ groups: own }) => own);
    const home = groups.find(({ findings }) => findings.some(({ key }) => key === effect.cause))!;
    expect(home.consequences.get(effect.cause!)).toContain(effect);
    expect(groups.flatMap(({ findings }) => findings)).not.toContain(effect);
    const without = groupFindings(result, null, ({ key }) => key !== effect.cause);
    expect(without.flatMap(({ groups: own }) => own).flatMap(({ findings }) => findings)).toContain(effect);
  });

  test('groups follow the sheet and bear the name of their row', () => {
    const department = groupFindings(result, result.forms[1]!.form.id, every)[0]!;
    expect(department.title).toBe('附件2 · 部门整体支出绩效自评表');
    const titles = department.groups.map(({ title }) => title);
    expect(titles).toContain('第 13 行 预算执行管理');
    const named = titles.filter((title) => title !== '表头与基本信息');
    const rows = named.map((title) => Number(/^第 (\d+) 行 ./.exec(title)![1]));
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
  });

  test('what concerns several forms is a group of its own, and in one form only where it names its cells', () => {
    expect(result.crossFindings.length).toBeGreaterThan(0);
    expect(groupFindings(result, null, every).at(-1)!.title).toBe('跨表');
    for (const { form } of result.forms) {
      for (const finding of crossInScope(result, form.id)) {
        expect(finding.cells.map(({ sheetId }) => sheetId)).toContain(form.sheetId);
      }
    }
  });

  test('a filter keeps only what it asks for and drops empty groups', () => {
    const errors = groupFindings(result, null, ({ severity }) => severity === 'error');
    const groups = errors.flatMap(({ groups: own }) => own);
    expect(groups.every(({ findings }) => findings.length > 0)).toBe(true);
    expect(groups.flatMap(({ findings }) => findings).every(({ severity }) => severity === 'error')).toBe(
      true,
    );
  });
});

test('addresses need no sheet name only where one sheet is in view', () => {
  expect(sheetOfScope(result, null)).toBeNull();
  expect(sheetOfScope(result, result.forms[1]!.form.id)).toBe(result.forms[1]!.form.sheetId);
});
