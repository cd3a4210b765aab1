import { formatCell, parseCell } from '../../../src/core/grid/address';
import { marksFor } from '../../../src/core/plan/marks';
import type { Finding, WorkbookResult } from '../../../src/core/rules/result';
import type { Severity } from '../../../src/core/rules/rule';
import { formOf, resultOf } from '../../support/form';

function finding(severity: Severity, ...cells: string[]): Finding {
  return {
    key: `${severity}:${cells.join()}`,
    ruleId: 'some-rule',
    severity,
    formId: null,
    cells: cells.map((written) => {
      const [sheet, cell] = written.includes('!') ? written.split('!') : ['s1', written];
      return { sheetId: sheet!, sheet: sheet!, ...parseCell(cell!) };
    }),
    messageId: 'some',
    data: {},
    arithmetic: null,
    expected: null,
    actual: null,
    cause: null,
  };
}

function marks(findings: readonly Finding[], crossFindings: readonly Finding[] = []): string[] {
  const result: WorkbookResult = {
    recognition: { forms: [], dismissed: [] },
    forms: [{ ...resultOf(formOf({ groups: [] })), findings }],
    crossOutcomes: [],
    crossFindings,
  };
  return marksFor(result).map(({ at, severity }) => `${at.sheetId}!${formatCell(at)} ${severity}`);
}

test('every cell of errors and warnings, of advice only the first', () =>
  expect(
    marks([finding('error', 'H13', 'I13'), finding('warning', 'E5', 'F5'), finding('advice', 'A1', 'B1')]),
  ).toEqual(['s1!A1 advice', 's1!E5 warning', 's1!F5 warning', 's1!H13 error', 's1!I13 error']));

test('one mark per cell, with the highest severity whatever the order', () => {
  expect(marks([finding('advice', 'H13'), finding('error', 'H13'), finding('warning', 'H13')])).toEqual([
    's1!H13 error',
  ]);
  expect(marks([finding('error', 'H13'), finding('advice', 'H13')])).toEqual(['s1!H13 error']);
});

test('findings across forms are marked on every sheet they name', () =>
  expect(marks([finding('warning', 'C3')], [finding('error', 's2!B2', 's1!C3')])).toEqual([
    's1!C3 error',
    's2!B2 error',
  ]));

test('nothing found, nothing marked', () => expect(marks([])).toEqual([]));
