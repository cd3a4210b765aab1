import type { FormKind } from '../recognise/form';
import type { ProposalReason } from '../scoring/assessment';
import type { Severity } from '../rules/rule';

/**
 * The public shape of `check --json`. Fields are added, never renamed. Numbers are null where the sheet has none;
 * rates are ratios (1.8465); amounts are in the unit of the form.
 */
export interface FileJson {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly summary: string;
  readonly forms: readonly FormJson[];
  readonly crossFindings: readonly FindingJson[];
  readonly crossOutcomes: OutcomesJson;
  readonly crossUnchecked: readonly UncheckedJson[];
  readonly crossIgnored: readonly IgnoredJson[];
  /** Kept records that set nothing aside: forbidden by the profile, or the finding is no longer there. */
  readonly unusedIgnores: readonly {
    readonly ruleId: string;
    readonly reason: string;
    readonly when: string;
    readonly why: string;
  }[];
  /** Sheets that were not read, with the reason in Chinese; absent where every sheet was. */
  readonly unreadSheets?: readonly { readonly name: string; readonly reason: string }[];
  /** Corrections of the recognition that are kept in the workbook and were applied; absent where there are none. */
  readonly corrections?: number;
  /**
   * The template the workbook says it was made from, and where it differs (Chinese sentences with their cells);
   * `differences` null: that template is not known here. Absent where the workbook names none.
   */
  readonly template?: {
    readonly id: string;
    readonly version: string;
    readonly differences: readonly { readonly text: string; readonly cells: readonly string[] }[] | null;
  };
}

export interface FormJson {
  readonly sheet: string;
  readonly kind: FormKind;
  readonly layout: string;
  readonly confidence: number;
  readonly title: string | null;
  readonly unit: string | null;
  /** 项目名称, where the form is about one project. Absent in results of earlier versions. */
  readonly subject?: string | null;
  readonly year: number | null;
  readonly profile: { readonly id: string; readonly version: string };
  readonly indicators: readonly IndicatorJson[];
  readonly funds: readonly FundJson[];
  readonly totals: {
    readonly weight: number | null;
    readonly score: number | null;
    readonly printedWeight: number | null;
    readonly printedScore: number | null;
    readonly executionWeight: number | null;
    readonly executionScore: number | null;
  };
  readonly grade: { readonly computed: string | null; readonly printed: string | null };
  readonly findings: readonly FindingJson[];
  /** Findings set aside by a person, with the reason. */
  readonly ignored: readonly IgnoredJson[];
  readonly outcomes: OutcomesJson;
  readonly unchecked: readonly UncheckedJson[];
  readonly unread: readonly { readonly cell: string; readonly what: string; readonly why: string }[];
  readonly remarks: readonly string[];
}

export interface IndicatorJson {
  readonly row: number;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  /** What people call it: level 3, else 2, else 1, without numbering and weight. Absent in results of earlier versions. */
  readonly name?: string;
  /** 指标性质 and 度量单位, where they have columns of their own. Absent in results of earlier versions. */
  readonly sign?: string | null;
  readonly unitOfMeasure?: string | null;
  readonly target: string | null;
  readonly actual: string | null;
  readonly note: string | null;
  readonly weight: number | null;
  readonly score: number | null;
  readonly group: number;
  readonly cells: Readonly<
    Record<'level3' | 'target' | 'actual' | 'weight' | 'score' | 'note', string | null>
  >;
  /** Stand on the first row of a scoring group. */
  readonly proposedScore: number | null;
  readonly proposal: ProposalReason | null;
}

export interface FundJson {
  readonly row: number;
  readonly label: string;
  readonly initialBudget: number | null;
  readonly annualBudget: number | null;
  readonly spent: number | null;
  readonly rate: number | null;
  readonly cells: Readonly<
    Record<'label' | 'initialBudget' | 'annualBudget' | 'spent' | 'weight' | 'rate' | 'score', string | null>
  >;
}

export interface FindingJson {
  readonly ruleId: string;
  readonly name: string;
  readonly severity: Severity;
  readonly cells: readonly string[];
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  readonly basis: string;
  readonly arithmetic: string | null;
  readonly expected: number | string | null;
  readonly actual: number | string | null;
  /** Stable within one result. */
  readonly key: string;
  /** Key of the finding of which this one is a consequence; null for a fault of its own. */
  readonly cause: string | null;
  /** True where it rests on estimated results of formulas; absent where it does not. */
  readonly estimated?: true;
}

export interface IgnoredJson extends FindingJson {
  readonly reason: string;
  readonly when: string;
}

export interface OutcomesJson {
  readonly pass: number;
  readonly fail: number;
  readonly notApplicable: number;
  readonly notEnoughData: number;
  readonly unreadable: number;
  readonly crashed: number;
}

export interface UncheckedJson {
  readonly ruleId: string;
  readonly kind: 'not-enough-data' | 'unreadable' | 'crashed';
  readonly cells: readonly string[];
  readonly reason: string;
}
