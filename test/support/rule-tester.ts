import { formatCell, parseCell } from '../../src/core/grid/address';
import { recogniseWorkbook } from '../../src/core/recognise/recognise';
import { describeWith } from '../../src/core/report/text';
import { runRulesWith } from '../../src/core/rules/engine';
import { rules } from '../../src/core/rules/registry.generated';
import type { Finding, RuleOutcome } from '../../src/core/rules/result';
import type { Rule } from '../../src/core/rules/rule';
import { moved } from './national-form';
import {
  type Case,
  type ExpectedFinding,
  type InvalidCase,
  recordedCases,
  sheetsOf,
  type ValidCase,
} from './rule-cases';
import { workbookOf } from './sheet';

export type { Case, ExpectedFinding, InvalidCase, ValidCase } from './rule-cases';

/**
 * Runs the cases of one rule through the real recogniser and engine.
 *
 * Refuses duplicate cases, invalid cases without findings, findings without a cell, texts with unfilled placeholders.
 * Every invalid case is run again with the table moved, and with the whole rule set with and without the rule: its
 * findings must be there with it and gone without it.
 */
export function ruleTester(
  rule: Rule,
  cases: { readonly valid: readonly ValidCase[]; readonly invalid: readonly InvalidCase[] },
): void {
  recordedCases.push({ rule, ...cases });
  describe(rule.meta.id, () => {
    refuseDuplicates([...cases.valid, ...cases.invalid]);
    if (cases.valid.length === 0 || cases.invalid.length === 0) {
      throw new Error(`${rule.meta.id}: at least one valid and one invalid case`);
    }
    test.each(cases.valid.map((one) => [one.name, one] as const))('right: %s', (_, one) => {
      const outcomes = run([rule], one);
      expect(outcomes.flatMap((outcome) => outcome.findings).map((finding) => shown(finding, one))).toEqual(
        [],
      );
      expect(outcomes.map((outcome) => outcome.outcome)).toContain(one.outcome ?? 'pass');
      expect(crashes(outcomes)).toEqual([]);
    });
    test.each(cases.invalid.map((one) => [one.name, one] as const))('wrong: %s', (_, one) => {
      if (one.findings.length === 0) throw new Error('an invalid case needs at least one finding');
      const outcomes = run([rule], one);
      const findings = outcomes.flatMap((outcome) => outcome.findings);
      expect(crashes(outcomes)).toEqual([]);
      expect(findings.map((finding) => shown(finding, one))).toEqual(one.findings.map(expected));
      findings.forEach((finding, index) => {
        expect(finding.data).toMatchObject(one.findings[index]!.data ?? {});
        if (one.findings[index]!.severity) expect(finding.severity).toBe(one.findings[index]!.severity);
        checkText(rule, finding);
      });
    });
    const movable = cases.invalid.filter((one) => !one.fixed);
    if (movable.length > 0)
      test.each(movable.map((one) => [one.name, one] as const))(
        'wrong, elsewhere on the sheet: %s',
        (_, one) => {
          const there = { ...one, sheets: sheetsOf(one).map((sheet) => moved(sheet, 3, 2)) };
          const findings = run([rule], there).flatMap((outcome) => outcome.findings);
          expect(findings.map((finding) => shown(finding, one))).toEqual(
            one.findings.map((finding) => expected({ ...finding, cells: finding.cells.map(movedCell) })),
          );
        },
      );
    test.each(cases.invalid.map((one) => [one.name, one] as const))('gone without the rule: %s', (_, one) => {
      const idsOf = (set: readonly Rule[]) => {
        const outcomes = run(set, one);
        expect(crashes(outcomes)).toEqual([]);
        return outcomes.flatMap((outcome) => outcome.findings).map((finding) => finding.ruleId);
      };
      expect(idsOf(rules)).toContain(rule.meta.id);
      expect(idsOf(rules.filter((other) => other.meta.id !== rule.meta.id))).not.toContain(rule.meta.id);
    });
  });
}

function run(set: readonly Rule[], one: Case): RuleOutcome[] {
  const grid = workbookOf(...sheetsOf(one));
  const result = runRulesWith(set, recogniseWorkbook(grid), grid, one.profile);
  return [...result.forms.flatMap((form) => form.outcomes), ...result.crossOutcomes];
}

function crashes(outcomes: readonly RuleOutcome[]): string[] {
  return outcomes
    .filter((outcome) => outcome.outcome === 'crashed')
    .map(({ ruleId, unchecked }) => `${ruleId}: ${unchecked.map((place) => place.reason).join(' ')}`);
}

function shown(finding: Finding, one: Case): { messageId: string; cells: string[] } {
  if (finding.cells.length === 0) throw new Error(`${finding.ruleId}: a finding without a cell`);
  const single = sheetsOf(one).length === 1;
  const cells = finding.cells.map((cell) =>
    single ? formatCell(cell) : `${cell.sheet}!${formatCell(cell)}`,
  );
  return { messageId: finding.messageId, cells };
}

function expected({ messageId, cells }: ExpectedFinding): { messageId: string; cells: string[] } {
  if (cells.length === 0) throw new Error('an expected finding names its cells');
  return { messageId, cells: [...cells] };
}

function movedCell(cell: string): string {
  const [address, ...sheet] = cell.split('!').reverse();
  const { row, col } = parseCell(address!);
  return [...sheet, formatCell({ row: row + 3, col: col + 2 })].join('!');
}

/** The words must be complete, calm, and carry what the reader needs. */
function checkText(rule: Rule, finding: Finding): void {
  const { what, why, fix, basis } = describeWith(rule.meta, finding);
  for (const part of [what, why, fix, basis]) {
    expect(part).not.toBe('');
    expect(part).not.toMatch(/\{\{|\}\}|undefined|null|NaN|\[object|[!！]|非法/);
  }
}

/** Throws where two cases are the same tables under the same profile. */
export function refuseDuplicates(cases: readonly Case[]): void {
  const seen = new Map<string, string>();
  for (const one of cases) {
    const key = JSON.stringify([
      typeof one.profile === 'object' ? one.profile : (one.profile ?? ''),
      sheetsOf(one).map((sheet) => [sheet.name, [...sheet.cells()], sheet.merges, [...sheet.hiddenRows]]),
    ]);
    const before = seen.get(key);
    if (before !== undefined) throw new Error(`duplicate test case: "${before}" and "${one.name}"`);
    seen.set(key, one.name);
  }
}
