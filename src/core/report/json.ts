import { type CellAddress, formatCell, type SheetCell } from '../grid/address';
import type { FundLine, Indicator, RecognisedForm } from '../recognise/form';
import { fundAmounts } from '../rules/figures/funds';
import { computedGrade } from '../rules/figures/grade';
import { readRate } from '../rules/figures/numbers';
import { formTotals, valueOf } from '../rules/figures/scores';
import type {
  Finding,
  FormResult,
  IgnoredFinding,
  Outcome,
  RuleOutcome,
  WorkbookResult,
} from '../rules/result';
import type { GroupAssessment } from '../scoring/assessment';
import type { Decimal } from '../values/decimal';
import type { Field } from '../values/field';
import { isEmpty } from '../values/reading';
import type {
  FileJson,
  FindingJson,
  FormJson,
  FundJson,
  IgnoredJson,
  IndicatorJson,
  OutcomesJson,
  UncheckedJson,
} from './json-types';
import { summarise } from './summary';
import { describe } from './text';
import { NO_LONGER_THERE } from './words';

export type { FileJson } from './json-types';

/** The public JSON of one workbook: one object, to be written on one line. */
export function toJson(file: string, result: WorkbookResult): FileJson {
  return {
    file,
    error: null,
    summary: summarise(result).sentence,
    forms: result.forms.map((form) => formJson(form, result)),
    crossFindings: result.crossFindings.map((finding) => findingJson(finding, result, null)),
    crossOutcomes: outcomeCounts(result.crossOutcomes),
    crossUnchecked: uncheckedJson(result.crossOutcomes, null),
    crossIgnored: ignoredJson(result.crossIgnored, result, null),
    unusedIgnores: unusedIgnores(result),
  };
}

/** The same for a file that could not be read. */
export function errorJson(file: string, code: string, message: string): FileJson {
  return {
    file,
    error: { code, message },
    summary: message,
    forms: [],
    crossFindings: [],
    crossOutcomes: outcomeCounts([]),
    crossUnchecked: [],
    crossIgnored: [],
    unusedIgnores: [],
  };
}

function formJson(formResult: FormResult, result: WorkbookResult): FormJson {
  const { form, profile, outcomes } = formResult;
  const proposals = new Map(formResult.assessments.map((made) => [made.firstRow, made]));
  const totals = formTotals(form);
  return {
    sheet: form.sheet,
    kind: form.kind,
    layout: form.layout,
    confidence: form.confidence,
    title: textOf(form.title),
    unit: form.unit?.value ?? null,
    subject: textOf(form.subject),
    year: form.year?.value ?? null,
    profile: { id: profile.id, version: profile.version },
    indicators: form.indicators.map((indicator) => indicatorJson(indicator, form, proposals)),
    funds: (form.funds?.lines ?? []).map((line) => fundJson(line, form)),
    totals: {
      weight: numberOrNull(totals.weight),
      score: numberOrNull(totals.score),
      printedWeight: numberOrNull(totals.printedWeight),
      printedScore: numberOrNull(totals.printedScore),
      executionWeight: numberOrNull(totals.executionWeight),
      executionScore: numberOrNull(totals.executionScore),
    },
    grade: { computed: computedGrade(form, profile), printed: textOf(form.totals.grade) },
    findings: formResult.findings.map((finding) => findingJson(finding, result, form)),
    ignored: ignoredJson(formResult.ignored, result, form),
    outcomes: outcomeCounts(outcomes),
    unchecked: uncheckedJson(outcomes, form),
    unread: form.unread.map(({ cell, what, why }) => ({ cell: formatCell(cell), what, why })),
    remarks: form.remarks,
  };
}

function indicatorJson(
  indicator: Indicator,
  form: RecognisedForm,
  proposals: ReadonlyMap<number, GroupAssessment>,
): IndicatorJson {
  const { row, weight, weightField } = indicator;
  const proposal = row === indicator.group ? proposals.get(row) : undefined;
  const score = indicator.score && readNumberOf(indicator.score);
  return {
    row,
    level1: textOf(indicator.level1) ?? labelAt(form, row, 1),
    level2: textOf(indicator.level2) ?? labelAt(form, row, 2),
    level3: textOf(indicator.level3),
    name: indicator.name,
    sign: textOf(indicator.sign),
    unitOfMeasure: textOf(indicator.unitColumn),
    target: textOf(indicator.target),
    actual: textOf(indicator.actual),
    note: textOf(indicator.note),
    weight: weight ? Number(weight.value) : null,
    score: numberOrNull(score),
    group: indicator.group,
    cells: {
      level3: cellOf(indicator.level3),
      target: cellOf(indicator.target),
      actual: cellOf(indicator.actual),
      weight: weightField
        ? formatCell(weightField.cell)
        : weight?.source === 'cell'
          ? formatCell(weight.cell)
          : null,
      score: cellOf(indicator.score),
      note: cellOf(indicator.note),
    },
    proposedScore: numberOrNull(proposal?.score ?? null),
    proposal: proposal?.reason ?? null,
  };
}

function labelAt(form: RecognisedForm, row: number, level: 1 | 2): string | null {
  const section = form.sections.find(
    (one) => one.level === level && one.firstRow <= row && row <= one.lastRow,
  );
  return section ? textOf(section.label) : null;
}

function readNumberOf(field: Field): Decimal | null {
  return field.reading.kind === 'number' ? field.reading.value : null;
}

function fundJson(line: FundLine, form: RecognisedForm): FundJson {
  const amounts = fundAmounts(form, line);
  return {
    row: line.row,
    label: line.label.text,
    initialBudget: numberOrNull(valueOf(amounts.initial)),
    annualBudget: numberOrNull(valueOf(amounts.annual)),
    spent: numberOrNull(valueOf(amounts.spent)),
    rate: numberOrNull(valueOf(readRate(line.rate, form.funds?.headers.rate ?? null))),
    cells: {
      label: formatCell(line.label.cell),
      initialBudget: cellOf(line.initialBudget),
      annualBudget: cellOf(line.annualBudget),
      spent: cellOf(line.spent),
      weight: cellOf(line.weight),
      rate: cellOf(line.rate),
      score: cellOf(line.score),
    },
  };
}

function findingJson(finding: Finding, result: WorkbookResult, form: RecognisedForm | null): FindingJson {
  const text = describe(finding, result);
  return {
    ruleId: finding.ruleId,
    name: text.name,
    severity: finding.severity,
    cells: finding.cells.map((cell) => cellName(cell, form)),
    message: text.what,
    why: text.why,
    fix: text.fix,
    basis: text.basis,
    arithmetic: text.arithmetic,
    expected: finding.expected,
    actual: finding.actual,
    key: finding.key,
    cause: finding.cause,
    ...(finding.estimated ? { estimated: true as const } : {}),
  };
}

function ignoredJson(
  ignored: readonly IgnoredFinding[] | undefined,
  result: WorkbookResult,
  form: RecognisedForm | null,
): IgnoredJson[] {
  return (ignored ?? []).map(({ finding, reason, when }) => ({
    ...findingJson(finding, result, form),
    reason,
    when,
  }));
}

function unusedIgnores({ refusedIgnores, staleIgnores }: WorkbookResult): FileJson['unusedIgnores'] {
  return [
    ...(refusedIgnores ?? []).map(({ finding, reason, when, why }) => ({
      ruleId: finding.ruleId,
      reason,
      when,
      why,
    })),
    ...(staleIgnores ?? []).map(({ ruleId, reason, when }) => ({
      ruleId,
      reason,
      when,
      why: NO_LONGER_THERE,
    })),
  ];
}

/** A1 on the form's own sheet, Sheet!A1 elsewhere. */
function cellName(cell: SheetCell, form: RecognisedForm | null): string {
  return form?.sheetId === cell.sheetId ? formatCell(cell) : `${cell.sheet}!${formatCell(cell)}`;
}

const OUTCOME_KEYS: Readonly<Record<Outcome, keyof OutcomesJson>> = {
  pass: 'pass',
  fail: 'fail',
  'not-applicable': 'notApplicable',
  'not-enough-data': 'notEnoughData',
  unreadable: 'unreadable',
  crashed: 'crashed',
};

function outcomeCounts(outcomes: readonly RuleOutcome[]): OutcomesJson {
  const counts = { pass: 0, fail: 0, notApplicable: 0, notEnoughData: 0, unreadable: 0, crashed: 0 };
  for (const { outcome } of outcomes) counts[OUTCOME_KEYS[outcome]] += 1;
  return counts;
}

function uncheckedJson(outcomes: readonly RuleOutcome[], form: RecognisedForm | null): UncheckedJson[] {
  return outcomes.flatMap(({ ruleId, unchecked }) =>
    unchecked.map(({ kind, cells, reason }) => ({
      ruleId,
      kind,
      cells: cells.map((cell) => cellName(cell, form)),
      reason,
    })),
  );
}

function textOf(field: Field | null): string | null {
  return field && !isBlank(field) ? field.text : null;
}

function isBlank(field: Field): boolean {
  return field.text === '' && isEmpty(field.reading);
}

function cellOf(field: { readonly cell: CellAddress } | null): string | null {
  return field ? formatCell(field.cell) : null;
}

function numberOrNull(value: Decimal | null): number | null {
  return value === null ? null : Number(value);
}
