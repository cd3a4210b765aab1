import type {
  FundLine,
  FundRole,
  Indicator,
  RecognisedForm,
  ScoringGroup,
} from '../../src/core/recognise/form';
import type { Profile } from '../../src/core/profiles/schema';
import type { FormResult } from '../../src/core/rules/result';
import { assessGroup } from '../../src/core/scoring/assess';
import type { Field } from '../../src/core/values/field';
import type { MoneyUnit } from '../../src/core/values/reading';
import { fieldOf } from './field';
import { type IndicatorSpec, indicatorOf } from './indicator';
import { national } from './profile';

/** Recognised forms made by hand, for tests of what follows recognition. Columns as in `indicatorOf`. */

type Written = string | number | null;

export interface GroupSpec {
  readonly weight: number | null;
  readonly members: readonly IndicatorSpec[];
}

export function groupOf({ weight, members }: GroupSpec): ScoringGroup {
  const rows = members.map((member, i) => member.row ?? 12 + i);
  const firstRow = rows[0] ?? 12;
  const made: Indicator[] = members.map((member, i) =>
    indicatorOf({ ...member, row: rows[i]!, group: firstRow, weight: i === 0 ? weight : null }),
  );
  return {
    firstRow,
    members: made,
    weight: made[0]?.weight ?? null,
    scores: made.flatMap((member) => (member.score ? [member.score] : [])),
  };
}

export interface FundSpec {
  readonly row?: number;
  readonly label?: string;
  readonly role?: FundRole;
  /** undefined: the form has no such column. */
  readonly initial?: Written | undefined;
  readonly annual?: Written | undefined;
  readonly spent?: Written | undefined;
  readonly weight?: Written | undefined;
  readonly rate?: Written | undefined;
  readonly score?: Written | undefined;
  readonly formats?: Readonly<Record<string, string>>;
  readonly formulas?: Readonly<Record<string, string>>;
}

/** One fund line: C label, D 年初, E 全年, F 执行, G 分值, H 执行率, I 得分. */
export function fundLineOf(spec: FundSpec): FundLine {
  const row = spec.row ?? 5;
  const field = (col: string, value: Written | undefined): Field | null =>
    value === undefined
      ? null
      : fieldOf(value, {
          at: `${col}${row}`,
          ...(spec.formats?.[col] ? { format: spec.formats[col] } : {}),
          ...(spec.formulas?.[col] ? { formula: spec.formulas[col] } : {}),
        });
  return {
    row,
    label: fieldOf(spec.label ?? '年度资金总额', { at: `C${row}` }),
    role: spec.role ?? 'total',
    initialBudget: field('D', spec.initial),
    annualBudget: field('E', spec.annual),
    spent: field('F', spec.spent),
    weight: field('G', spec.weight),
    rate: field('H', spec.rate),
    score: field('I', spec.score),
  };
}

export interface FormSpec {
  readonly kind?: RecognisedForm['kind'];
  readonly groups: readonly GroupSpec[];
  readonly funds?: readonly FundSpec[];
  readonly moneyUnit?: MoneyUnit;
  /** A reason cell of the fund block at K9. */
  readonly fundNote?: Written;
  readonly rateHeader?: string;
  /** Total row 30: weight in G30, score in H30. */
  readonly totalWeight?: Written;
  readonly totalScore?: Written;
  readonly totalFormula?: string;
}

/** A project form on sheet 附件3; rows follow each other from 12 unless they say otherwise. */
export function formOf(spec: FormSpec): RecognisedForm {
  let next = 12;
  const groups = spec.groups.map((group) =>
    groupOf({ ...group, members: group.members.map((member) => ({ ...member, row: member.row ?? next++ })) }),
  );
  const indicators = groups.flatMap((group) => group.members);
  return {
    id: 'sheet-3#1',
    sheetId: 'sheet-3',
    sheet: '附件3',
    kind: spec.kind ?? 'project',
    layout: 'national-project',
    confidence: 1,
    firstRow: 1,
    lastRow: 30,
    title: fieldOf('项目支出绩效自评表', { at: 'A1' }),
    unit: null,
    unitField: null,
    year: { value: 2021, cell: { row: 1, col: 1 } },
    subject: null,
    columns: [],
    headerRow: 11,
    sections: [],
    indicators,
    groups,
    funds: spec.funds
      ? {
          headers: spec.rateHeader === undefined ? {} : { rate: fieldOf(spec.rateHeader, { at: 'H4' }) },
          moneyUnit: spec.moneyUnit ?? '万元',
          lines: spec.funds.map((line, i) => fundLineOf({ row: 5 + i, ...line })),
          note: spec.fundNote === undefined ? null : fieldOf(spec.fundNote, { at: 'K9' }),
        }
      : null,
    goals: [],
    totals: {
      label: fieldOf('总分', { at: 'A30' }),
      weight: spec.totalWeight === undefined ? null : fieldOf(spec.totalWeight, { at: 'G30' }),
      score:
        spec.totalScore === undefined
          ? null
          : fieldOf(spec.totalScore, {
              at: 'H30',
              ...(spec.totalFormula ? { formula: spec.totalFormula } : {}),
            }),
      grade: null,
    },
    base: null,
    unread: [],
    remarks: [],
  };
}

/** The form with its assessments, as the check hands it to the filler. */
export function resultOf(form: RecognisedForm, profile: Profile = national): FormResult {
  const year = form.year?.value ?? null;
  return {
    form,
    profile,
    outcomes: [],
    findings: [],
    assessments: form.groups.map((group) => assessGroup(group, profile, year)),
  };
}
