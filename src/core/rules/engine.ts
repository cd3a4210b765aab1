import { type CellAddress, formatCell, type SheetCell } from '../grid/address';
import type { WorkbookGrid } from '../grid/sheet';
import { chooseProfile, profileById } from '../profiles/profiles';
import type { Profile } from '../profiles/schema';
import { isLookAlike, locate, type RecognisedForm, type Recognition } from '../recognise/form';
import { assessmentsOf, type FormAssessments } from './assessments';
import { causesOf } from './causes';
import { checkPlaceholders } from './messages';
import type { Finding, FormResult, Outcome, RuleOutcome, UncheckedPlace, WorkbookResult } from './result';
import type {
  Fail,
  FormContext,
  FormRule,
  Rule,
  RuleMeta,
  Severity,
  Verdict,
  WorkbookContext,
  WorkbookRule,
} from './rule';

/**
 * Run these rules on every form of a workbook.
 *
 * One rule that throws becomes the outcome `crashed` and stops no other; what it had found until then is kept.
 * A rule that the profile switches off is `not-applicable` with the profile's reason. Look-alikes get no outcomes.
 * `profile`: an id or a profile for every form; else each form's own. Throws only for an unknown id.
 */
export function runRulesWith(
  rules: readonly Rule[],
  recognition: Recognition,
  grid: WorkbookGrid,
  profile?: string | Profile,
): WorkbookResult {
  const fixed = typeof profile === 'string' ? profileById(profile) : (profile ?? null);
  const profileOf = (form: RecognisedForm): Profile => fixed ?? chooseProfile(form);
  const { formRules, workbookRules } = byScope(rules);

  const apart = recognition.forms.map((form) =>
    runOnForm(formRules, form, recognition.forms, grid, profileOf(form)),
  );
  const context: WorkbookContext = { forms: recognition.forms, grid, recognition, profileOf };
  const crossApart = workbookRules.map((rule) => runOnWorkbook(rule, context));

  const crossFound = findingsOf(crossApart);
  const all = apart.flatMap((form) => form.findings).concat(crossFound);
  const causes = causesOf(rules, inSheetOrder(all, grid));
  const crossOutcomes = linked(crossApart, causes);
  const forms = apart.map((form): FormResult => {
    const outcomes = linked(form.outcomes, causes);
    return { ...form, outcomes, findings: inSheetOrder(findingsOf(outcomes), grid) };
  });
  return {
    recognition,
    forms,
    crossOutcomes,
    crossFindings: inSheetOrder(findingsOf(crossOutcomes), grid),
  };
}

interface RulesByScope {
  readonly formRules: readonly FormRule[];
  readonly workbookRules: readonly WorkbookRule[];
}

/** The rules are the same for every workbook. */
const scopes = new WeakMap<readonly Rule[], RulesByScope>();

function byScope(rules: readonly Rule[]): RulesByScope {
  let made = scopes.get(rules);
  if (!made) {
    made = {
      formRules: rules.filter((rule) => rule.scope === 'form'),
      workbookRules: rules.filter((rule) => rule.scope === 'workbook'),
    };
    scopes.set(rules, made);
  }
  return made;
}

function findingsOf(outcomes: readonly RuleOutcome[]): Finding[] {
  const all: Finding[] = [];
  for (const { findings } of outcomes) for (const finding of findings) all.push(finding);
  return all;
}

/** Most outcomes have no finding and most findings no cause: those stay the objects they are. */
function linked(
  outcomes: readonly RuleOutcome[],
  causes: ReadonlyMap<string, string>,
): readonly RuleOutcome[] {
  if (causes.size === 0) return outcomes;
  return outcomes.map((outcome) => {
    if (!outcome.findings.some(({ key }) => causes.has(key))) return outcome;
    const findings = outcome.findings.map((one) => {
      const cause = causes.get(one.key);
      return cause === undefined ? one : { ...one, cause };
    });
    return { ...outcome, findings };
  });
}

function runOnForm(
  rules: readonly FormRule[],
  form: RecognisedForm,
  forms: readonly RecognisedForm[],
  grid: WorkbookGrid,
  profile: Profile,
): FormResult {
  const assessments = assessmentsOf(form, profile, forms);
  if (isLookAlike(form.kind)) return { form, profile, outcomes: [], findings: [], assessments: [] };
  const context: FormContext = { form, forms, grid, profile, ...contextCalls(assessments) };
  const outcomes = rules.map((rule) => {
    if (!rule.meta.kinds.includes(form.kind)) return notApplicable(rule, form.id, '这类表不适用');
    return runOne(
      rule.meta,
      form.id,
      profile,
      (cell) => locate(form, cell),
      () => rule.check(context),
    );
  });
  return { form, profile, outcomes, findings: findingsOf(outcomes), assessments: assessments.groups() };
}

function contextCalls(assessments: FormAssessments): Pick<FormContext, 'assess' | 'assessGroup'> {
  return { assess: assessments.indicator, assessGroup: assessments.group };
}

function runOnWorkbook(rule: WorkbookRule, context: WorkbookContext): RuleOutcome {
  // A rule about several forms obeys the profile of the first self-evaluation form; forms of one workbook come from one unit.
  const first = context.forms.find((form) => !isLookAlike(form.kind));
  const profile = first ? context.profileOf(first) : null;
  return runOne(rule.meta, null, profile, requireSheet, () => rule.check(context));
}

function requireSheet(cell: CellAddress | SheetCell): SheetCell {
  if ('sheetId' in cell) return cell;
  throw new Error(`跨表规则给出的单元格${formatCell(cell)}没有写明工作表`);
}

function notApplicable(rule: Rule, formId: string | null, reason: string): RuleOutcome {
  return {
    ruleId: rule.meta.id,
    formId,
    outcome: 'not-applicable',
    findings: [],
    unchecked: [],
    passed: 0,
    reason,
  };
}

function runOne(
  meta: RuleMeta,
  formId: string | null,
  profile: Profile | null,
  locateCell: (cell: CellAddress) => SheetCell,
  check: () => Iterable<Verdict>,
): RuleOutcome {
  const setting = profile?.rules[meta.id];
  if (setting?.off) {
    const reason = `口径“${profile!.name}”停用：${setting.basis.says}`;
    return {
      ruleId: meta.id,
      formId,
      outcome: 'not-applicable',
      findings: [],
      unchecked: [],
      passed: 0,
      reason,
    };
  }
  const toSheet = (cell: CellAddress | SheetCell) => ('sheetId' in cell ? cell : locateCell(cell));
  const findings: Finding[] = [];
  const unchecked: UncheckedPlace[] = [];
  const keys: string[] = [];
  let passed = 0;
  let crashed = false;
  try {
    for (const verdict of check()) {
      if (verdict.type === 'pass') passed += 1;
      else if (verdict.type === 'fail') {
        const severity = setting?.severity ?? verdict.severity ?? meta.severity;
        findings.push(toFinding(meta, formId, severity, verdict, verdict.cells.map(toSheet), keys));
      } else {
        unchecked.push({ kind: verdict.type, cells: verdict.cells.map(toSheet), reason: verdict.reason });
      }
    }
  } catch (error) {
    crashed = true;
    const why = error instanceof Error ? error.message : String(error);
    unchecked.push({ kind: 'crashed', cells: [], reason: `规则“${meta.name}”运行出错：${why}` });
  }
  const outcome = crashed ? 'crashed' : overall(findings, unchecked, passed);
  return { ruleId: meta.id, formId, outcome, findings, unchecked, passed };
}

function overall(
  findings: readonly Finding[],
  unchecked: readonly UncheckedPlace[],
  passed: number,
): Outcome {
  if (findings.length > 0) return 'fail';
  if (unchecked.some((place) => place.kind === 'unreadable')) return 'unreadable';
  if (unchecked.length > 0) return 'not-enough-data';
  return passed > 0 ? 'pass' : 'not-applicable';
}

function toFinding(
  meta: RuleMeta,
  formId: string | null,
  severity: Severity,
  verdict: Fail,
  cells: readonly SheetCell[],
  keys: string[],
): Finding {
  if (cells.length === 0) throw new Error('结论没有指明单元格');
  checkPlaceholders(meta, verdict.messageId, verdict.data);
  const places = cells.map((cell) => `${cell.sheetId}!${formatCell(cell)}`).join('+');
  const base = `${meta.id}|${formId ?? 'workbook'}|${places}|${verdict.messageId}`;
  // Two verdicts of one rule about the same cells keep apart by their order, which is the order of the sheet.
  let seen = 0;
  for (const key of keys) if (key === base) seen += 1;
  keys.push(base);
  return {
    key: seen === 0 ? base : `${base}|${seen + 1}`,
    ruleId: meta.id,
    severity,
    formId,
    cells,
    messageId: verdict.messageId,
    data: verdict.data,
    arithmetic: verdict.arithmetic ?? null,
    expected: verdict.expected ?? null,
    actual: verdict.actual ?? null,
    cause: null,
  };
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/** By sheet, row, column of the first cell; at one cell errors first. */
function inSheetOrder(findings: readonly Finding[], grid: WorkbookGrid): Finding[] {
  if (findings.length < 2) return [...findings];
  const order = new Map(grid.sheets.map((sheet, index) => [sheet.id, index]));
  return [...findings].sort((a, b) => {
    const x = a.cells[0]!;
    const y = b.cells[0]!;
    return (
      (x.sheetId === y.sheetId ? 0 : (order.get(x.sheetId) ?? 0) - (order.get(y.sheetId) ?? 0)) ||
      x.row - y.row ||
      x.col - y.col ||
      SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
      a.ruleId.localeCompare(b.ruleId)
    );
  });
}
