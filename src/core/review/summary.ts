import { isLookAlike } from '../recognise/form';
import type { FormKind } from '../recognise/form';
import type { FindingJson, FormJson } from '../report/json-types';
import { KIND_WORDS } from '../report/words';
import type { Severity } from '../rules/rule';
import { formDate } from './form-date';
import type { Reviewed, ReviewedFormat } from './reviewed';

/** One line of the 汇总: one received workbook, small enough that ten thousand of them are kept at once. */
export interface SummaryRow {
  readonly file: string;
  readonly digest: string;
  readonly modified: number | null;
  readonly format: ReviewedFormat | null;
  /** Unit of the main form, else of any form; null where no form names one. */
  readonly unit: string | null;
  /** Kind of the main form; null where the workbook was not read or holds no form. */
  readonly kind: FormKind | null;
  readonly title: string | null;
  readonly year: number | null;
  readonly profile: { readonly id: string; readonly version: string } | null;
  /** Total of the main form as it stands; null where the form prints none and its scores are not complete. */
  readonly total: number | null;
  readonly grade: string | null;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Checks that left at least one place unjudged. */
  readonly unchecked: number;
  /** Findings set aside in the workbook with a reason. */
  readonly ignored: number;
  readonly template: {
    readonly id: string;
    readonly version: string;
    /** Differences from that template; null: that template is not known here. */
    readonly differences: number | null;
  } | null;
  /** Why the workbook was not read; null where it was. */
  readonly error: { readonly code: string; readonly message: string } | null;
  /** Every scored form of the workbook gives every weighted indicator its full weight. */
  readonly allFull: boolean;
  /** The faults, counted by place, in order of their first place. */
  readonly faults: readonly FaultCount[];
  /** Every recognised form, the main one first. */
  readonly forms: readonly FormSummary[];
}

export interface FaultCount {
  readonly ruleId: string;
  readonly name: string;
  readonly severity: Severity;
  /** Places in this workbook, consequences of another fault included. */
  readonly places: number;
}

export interface FormSummary {
  readonly sheet: string;
  readonly kind: FormKind;
  readonly unit: string | null;
  /** 项目名称; null where the form is not about one project. */
  readonly subject: string | null;
  readonly year: number | null;
  readonly total: number | null;
  readonly grade: string | null;
  readonly allFull: boolean;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly unchecked: number;
  /** The day written beside 填报日期 and its like (2024-03-05); null where there is none or it is not a full date. */
  readonly dated: string | null;
}

/** Which form stands for the workbook: the first of these kinds that it holds. */
const MAIN_ORDER: readonly FormKind[] = [
  'department',
  'project',
  'score-sheet',
  'indicator-list',
  'fund-list',
  'base-data',
  'goal-declaration',
  'monitoring',
];

/** The line of one reviewed workbook. */
export function summaryRow(reviewed: Reviewed): SummaryRow {
  const { json } = reviewed;
  const forms = [...json.forms]
    .sort((a, b) => MAIN_ORDER.indexOf(a.kind) - MAIN_ORDER.indexOf(b.kind))
    .map((form) => ({ form, summary: formSummary(form, reviewed) }));
  const main = forms[0];
  const findings = [...json.forms.flatMap((form) => form.findings), ...json.crossFindings];
  const scored = forms.filter(({ form }) => isScored(form));
  return {
    file: reviewed.file,
    digest: reviewed.digest,
    modified: reviewed.modified,
    format: reviewed.format,
    unit: main?.form.unit ?? forms.find(({ form }) => form.unit !== null)?.form.unit ?? null,
    kind: main?.form.kind ?? null,
    title: main?.form.title ?? null,
    year: main?.form.year ?? forms.find(({ form }) => form.year !== null)?.form.year ?? null,
    profile: main ? { ...main.form.profile } : null,
    total: main?.summary.total ?? null,
    grade: main?.summary.grade ?? null,
    counts: countBySeverity(findings),
    unchecked:
      forms.reduce((sum, { summary }) => sum + summary.unchecked, 0) + openChecks(json.crossUnchecked),
    ignored: json.forms.reduce((sum, form) => sum + form.ignored.length, json.crossIgnored.length),
    template: reviewed.template
      ? {
          id: reviewed.template.id,
          version: reviewed.template.version,
          differences: reviewed.template.differences?.length ?? null,
        }
      : null,
    error: json.error,
    allFull: scored.length > 0 && scored.every(({ summary }) => summary.allFull),
    faults: faultCounts(findings),
    forms: forms.map(({ summary }) => summary),
  };
}

/** What the column 表 shows: 部门整体支出绩效自评表, 未读取, 没有自评表. */
export function kindText({ kind, error }: Pick<SummaryRow, 'kind' | 'error'>): string {
  if (error) return '未读取';
  return kind === null ? '没有找到自评表' : KIND_WORDS[kind];
}

function formSummary(form: FormJson, reviewed: Reviewed): FormSummary {
  const { printedScore, score } = form.totals;
  return {
    sheet: form.sheet,
    kind: form.kind,
    unit: form.unit,
    subject: form.subject ?? null,
    year: form.year,
    total: printedScore ?? (form.grade.computed === null ? null : score),
    grade: form.grade.computed ?? form.grade.printed,
    allFull: isAllFull(form),
    counts: countBySeverity(form.findings),
    unchecked: openChecks(form.unchecked),
    dated: formDate(reviewed.contents.find(({ sheet }) => sheet === form.sheet)),
  };
}

function isScored(form: FormJson): boolean {
  return (
    !isLookAlike(form.kind) && form.indicators.some(({ weight, score }) => weight !== null && score !== null)
  );
}

/** Of a fragment with one or two scores nothing can be said. */
const ENOUGH_SCORES = 3;

/** Every weighted group has a score, and it is the weight. */
function isAllFull(form: FormJson): boolean {
  const weighted = form.indicators.filter(({ weight }) => weight !== null && weight > 0);
  return weighted.length >= ENOUGH_SCORES && weighted.every(({ weight, score }) => score === weight);
}

function countBySeverity(findings: readonly FindingJson[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** As the summary of a single check counts: one rule on one form, however many places it left open. */
function openChecks(unchecked: readonly { readonly ruleId: string }[]): number {
  return new Set(unchecked.map(({ ruleId }) => ruleId)).size;
}

function faultCounts(findings: readonly FindingJson[]): FaultCount[] {
  const counts = new Map<string, FaultCount>();
  for (const { ruleId, name, severity } of findings) {
    const known = counts.get(ruleId);
    counts.set(ruleId, {
      ruleId,
      name,
      severity: known && RANK[known.severity] <= RANK[severity] ? known.severity : severity,
      places: (known?.places ?? 0) + 1,
    });
  }
  return [...counts.values()];
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };
