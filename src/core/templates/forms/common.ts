import type { Profile } from '../../profiles/schema';
import type { OfficialForm, OfficialSection } from '../../recognise/official/official-form';
import { PART, type PlannedRow, header, keysOf, label, remarkRow, signOffRow } from '../blocks';
import type { Formula } from '../formulas';
import type { CellSpec, SheetPlan } from '../planned-sheet';

/** Title with the year where the form prints it; without a year its place stays open. */
export function titleRows(
  form: Pick<OfficialForm, 'title' | 'year'>,
  year: number | null,
  width: number,
): PlannedRow[] {
  const words = year === null ? '　　　　年度' : `${year}年度`;
  const titled = (text: string): CellSpec =>
    year === null
      ? { look: 'title', across: width, key: 'title', given: text }
      : { look: 'title', across: width, text };
  const options = { height: 40, part: PART.head };
  switch (form.year) {
    case 'before':
      return [{ cells: [titled(`${words}${form.title}`)], options }];
    case 'behind':
      return [{ cells: [titled(`${form.title}（${words}）`)], options }];
    case 'line':
      return [
        { cells: [{ look: 'title', across: width, text: form.title }], options },
        {
          cells: [
            {
              look: 'subtitle',
              across: width,
              ...(year === null ? { key: 'title', given: `（${words}）` } : { text: `（${words}）` }),
            },
          ],
          options: { height: 22, part: PART.head },
        },
      ];
  }
}

/** Level-1 weights as the profile lays them down for this kind of form. */
export function profileWeights(profile: Profile, kind: 'department' | 'project') {
  const { value } = profile.weights[kind];
  return ({ kind: section }: OfficialSection): number | null =>
    section === 'output' || section === 'benefit' || section === 'satisfaction' ? value[section] : null;
}

/** Header of the indicator table in one row; the side label reaches down to the last line. */
export function tableHeader(form: OfficialForm, spans: readonly number[], side: CellSpec | null): PlannedRow {
  return {
    cells: [...(side ? [side] : []), ...form.columns.map(({ label: text }, i) => header(text, spans[i]!))],
    options: { height: 32, part: PART.table, repeated: true },
  };
}

export function lineCount(form: OfficialForm): number {
  return form.sections.flatMap(({ kinds }) => kinds).reduce((total, { lines }) => total + lines, 0);
}

/** 总分: label, sum of weights, sum of scores, and the grade where the form has a cell for it. */
export function totalRow(
  form: OfficialForm,
  { labelAcross, weightAcross, scoreAcross, restAcross, weights, scores, grade }: TotalShape,
): PlannedRow {
  const sum = (key: string, across: number, of: readonly string[]): CellSpec => ({
    look: 'number',
    key,
    across,
    formula: { is: 'sum', of },
  });
  const rest: CellSpec[] =
    restAcross === 0
      ? []
      : [
          grade
            ? { look: 'answer', key: 'total.grade', across: restAcross, formula: grade }
            : { look: 'text', key: 'total.note', across: restAcross },
        ];
  return {
    cells: [
      label(form.total!, labelAcross),
      ...(weightAcross > 0 ? [sum('total.weight', weightAcross, weights)] : []),
      sum('total.score', scoreAcross, scores),
      ...rest,
    ],
    options: { part: PART.total },
  };
}

interface TotalShape {
  readonly labelAcross: number;
  /** 0 where the form prints no total of the weights. */
  readonly weightAcross: number;
  readonly scoreAcross: number;
  readonly restAcross: number;
  readonly weights: readonly string[];
  readonly scores: readonly string[];
  readonly grade?: Formula;
}

/** Scores of the lines and of the execution item, where it has one. */
export function scoreKeys(form: OfficialForm, shared = false): string[] {
  const execution = form.funds?.columns.some(({ role }) => role === 'score') ? ['funds.0.score'] : [];
  return [...execution, ...keysOf(form, 'score', shared)];
}

export function weightKeys(form: OfficialForm): string[] {
  const execution = form.funds?.columns.some(({ role }) => role === 'weight') ? ['funds.0.weight'] : [];
  return [...execution, ...keysOf(form, 'weight')];
}

/** Grade words of the profile over a score. */
export function gradeOf(profile: Profile, of: string): Formula {
  return { is: 'grade', of, grades: profile.grades.value };
}

/** Remark, places for signatures, and the mark of the template. */
export function closeSheet(
  plan: SheetPlan,
  form: Pick<OfficialForm, 'signOff'>,
  width: number,
  remark: string,
  mark: string,
): SheetPlan {
  if (remark !== '') plan.rows([remarkRow(remark, width)]);
  plan.rows(signOffRow(form, width));
  plan.row([{ look: 'mark', text: mark, across: width }], { height: 16 });
  return plan;
}
