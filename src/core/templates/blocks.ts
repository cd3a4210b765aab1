import type { Profile } from '../profiles/schema';
import type { ColumnTerm } from '../recognise/vocabulary';
import type {
  OfficialForm,
  OfficialFunds,
  OfficialGoals,
  OfficialKind,
  OfficialSection,
} from '../recognise/official/official-form';
import { decimal, sum } from '../values/decimal';
import { actualInput, inputs, scoreInput } from './inputs';
import type { CellSpec, Input, RowOptions } from './planned-sheet';

/** The blocks that the forms are made of: funds, goals, indicator table, foot. A form says how wide each cell is. */
export interface PlannedRow {
  readonly cells: readonly CellSpec[];
  readonly options?: RowOptions;
}

export const PART = {
  head: '基本信息',
  funds: '资金',
  goals: '绩效目标',
  table: '绩效指标',
  total: '总分',
  foot: '签章',
} as const;

export const label = (text: string, across = 1, down = 1): CellSpec => ({
  look: 'label',
  text,
  across,
  down,
});

export const header = (text: string, across = 1, down = 1): CellSpec => ({
  look: 'header',
  text,
  across,
  down,
});

export const open = (
  key: string,
  across = 1,
  input?: Input,
  look: CellSpec['look'] = 'answer',
): CellSpec => ({
  look,
  key,
  across,
  ...(input ? { input } : {}),
});

/** "产出指标\n（50分）", or the bare label where no weight is laid down. */
export function withWeight(name: string, weight: number | null | undefined, unit = '分'): string {
  return weight === null || weight === undefined ? name : `${name}\n（${weight}${unit}）`;
}

/** The fixed weight of the execution item, where the profile states one. */
export function executionWeight(profile: Profile, kind: 'department' | 'project'): number | null {
  return profile.weights[kind].value.execution;
}

export interface FundShape {
  readonly sideAcross: number;
  readonly labelAcross: number;
  /** Width of each column, in the order of the official columns. */
  readonly spans: readonly number[];
  readonly weight: number | null;
  /** What stands where a line has no weight and no score. */
  readonly none?: string;
}

/** The fund block. With several lines the first is their sum, by formula; execution rates and the score are formulas. */
export function fundRows(funds: OfficialFunds, shape: FundShape): PlannedRow[] {
  const { columns, lines } = funds;
  const side = label(funds.label, shape.sideAcross, lines.length + 1);
  const head: CellSpec[] = [
    ...(shape.sideAcross > 0 ? [side] : []),
    header(funds.corner ?? '', shape.labelAcross),
    ...columns.map((column, i) => header(column.label, shape.spans[i]!)),
  ];
  const summed = lines.some(({ role }) => role === 'total') && lines.length > 1;
  const printedWeight = columns.some(({ role }) => role === 'weight');
  const rows = lines.map((line, n): PlannedRow => {
    const isTotal = line.role === 'total';
    const cells = columns.flatMap(({ role }, i): CellSpec[] => {
      const across = shape.spans[i]!;
      const key = `funds.${n}.${role}`;
      switch (role) {
        case 'initialBudget':
        case 'annualBudget':
        case 'spent':
          if (isTotal && summed) {
            const parts = lines.map((_, at) => `funds.${at}.${role}`).slice(1);
            return [{ look: 'money', key, across, formula: { is: 'sum', of: parts } }];
          }
          return [{ look: 'money', key, across, input: inputs.money }];
        case 'rate':
          return [
            {
              look: 'rate',
              key,
              across,
              formula: { is: 'rate', part: `funds.${n}.spent`, whole: `funds.${n}.annualBudget` },
            },
          ];
        case 'weight':
          if (!isTotal) return [label(shape.none ?? '—', across)];
          return shape.weight === null
            ? [{ look: 'number', key, across, input: inputs.weight }]
            : [{ look: 'number', key, across, given: shape.weight, fixed: true }];
        case 'score':
          if (!isTotal) return [label(shape.none ?? '—', across)];
          return [{ look: 'number', key, across, ...executionScore(n, printedWeight, shape.weight) }];
        case 'note':
          return n === 0
            ? [{ look: 'text', key: 'funds.note', across, down: lines.length, input: inputs.reason }]
            : [];
        case 'standard':
          return [label('', across)];
      }
    });
    return { cells: [label(line.label, shape.labelAcross), ...cells], options: { part: PART.funds } };
  });
  return [{ cells: head, options: { part: PART.funds } }, ...rows];
}

/** Without a weight anywhere nothing can be worked out: the score is filled in. */
function executionScore(line: number, printed: boolean, weight: number | null): Partial<CellSpec> {
  const rate = `funds.${line}.rate`;
  if (printed) return { formula: { is: 'capped', rate, weight: `funds.${line}.weight` } };
  return weight === null ? { input: scoreInput(null) } : { formula: { is: 'capped', rate, weight } };
}

export interface GoalShape {
  readonly sideAcross: number;
  /** Widths of planned, adjusted (where there is one), reached. */
  readonly spans: readonly number[];
  readonly sideLabel?: string;
}

export function goalRows(goals: OfficialGoals, shape: GoalShape): PlannedRow[] {
  const texts = [goals.planned, ...(goals.adjusted ? [goals.adjusted] : []), goals.reached];
  const keys = ['goal.planned', ...(goals.adjusted ? ['goal.adjusted'] : []), 'goal.reached'];
  return [
    {
      cells: [
        ...(shape.sideAcross > 0 ? [label(shape.sideLabel ?? goals.label, shape.sideAcross, 2)] : []),
        ...texts.map((text, i) => header(text, shape.spans[i]!)),
      ],
      options: { part: PART.goals },
    },
    {
      cells: keys.map((key, i) =>
        open(key, shape.spans[i]!, key === 'goal.reached' ? inputs.reached : inputs.goal, 'text'),
      ),
      options: { part: PART.goals, height: 60 },
    },
  ];
}

/** An indicator laid down with the template. */
export interface ApprovedLine {
  readonly name: string;
  /** As printed: “≥95%”. */
  readonly target: string | number | null;
  readonly sign?: string | null;
  readonly unit?: string | null;
  readonly weight: number | null;
}

export interface TableShape {
  /** Width of each column, in the order of the official columns. */
  readonly spans: readonly number[];
  readonly profile: Profile;
  /** The weight of a level-1 block, from the profile; null where none is laid down. */
  readonly sectionWeight: (section: OfficialSection) => number | null;
  /** Level 2 holds one weight and one score for all its lines. */
  readonly shared?: boolean;
  /** Weights are written into the labels of level 2 by whoever publishes or fills in the form. */
  readonly writtenWeights?: boolean;
  /** Approved indicators by ordinal of the line. */
  readonly approved?: ReadonlyMap<number, ApprovedLine>;
}

/** The lines of the indicator table, without its header. */
export function indicatorRows(form: OfficialForm, shape: TableShape): PlannedRow[] {
  let ordinal = 0;
  return form.sections.flatMap((section) => {
    const lines = section.kinds.reduce((total, kind) => total + kind.lines, 0);
    return section.kinds.flatMap((kind, k) =>
      Array.from({ length: kind.lines }, (_, n): PlannedRow => {
        ordinal++;
        const at = { section, kind, ordinal, first: k === 0 && n === 0, firstOfKind: n === 0, n, lines };
        const cells = form.columns.flatMap(({ role }, i) => cellOf(form, role, i, at, shape));
        return { cells, options: { part: PART.table, line: { ordinal, block: kind.label } } };
      }),
    );
  });
}

interface Line {
  readonly section: OfficialSection;
  readonly kind: OfficialKind;
  readonly ordinal: number;
  readonly first: boolean;
  readonly firstOfKind: boolean;
  /** Which line of its level-2 block. */
  readonly n: number;
  /** Lines of the level-1 block. */
  readonly lines: number;
}

function cellOf(form: OfficialForm, role: ColumnTerm, i: number, at: Line, shape: TableShape): CellSpec[] {
  const across = shape.spans[i]!;
  const { section, kind, ordinal } = at;
  const key = `line.${ordinal}.${role}`;
  const approved = shape.approved?.get(ordinal);
  const fixed = (value: string | number | null | undefined): Partial<CellSpec> =>
    approved && value !== null && value !== undefined ? { given: value, fixed: true } : {};
  const nth = form.columns.slice(0, i).filter((column) => column.role === role).length;
  switch (role) {
    case 'level1':
      return at.first
        ? [label(withWeight(section.label, shape.sectionWeight(section)), across, at.lines)]
        : [];
    case 'level2':
      if (!at.firstOfKind) return [];
      if (shape.writtenWeights)
        return [
          {
            look: 'label',
            key: `${key}`,
            across,
            down: kind.lines,
            given: `${kind.label}（${approvedWeight(shape, at) ?? '\u3000'}分）`,
            input: inputs.labelWeight,
          },
        ];
      return kind.weight !== undefined && shape.shared
        ? [
            {
              look: 'label',
              key,
              across,
              down: kind.lines,
              given: `${kind.label}（${kind.weight}）`,
              input: inputs.labelWeight,
            },
          ]
        : [label(kind.label, across, kind.lines)];
    case 'level3': {
      // Where indicators are approved, names to choose from would only be in the way.
      const name = shape.approved ? approved?.name : kind.names?.[at.n];
      return [
        {
          look: 'name',
          key,
          across,
          input: inputs.level3,
          ...(name === undefined ? {} : { given: name, fixed: approved !== undefined }),
        },
      ];
    }
    case 'sign':
      return [
        {
          look: 'answer',
          key,
          across,
          input: form.sections[0]?.label === '' ? inputs.nature : inputs.sign,
          ...fixed(approved?.sign),
        },
      ];
    case 'unit':
      return [{ look: 'answer', key, across, input: inputs.measure, ...fixed(approved?.unit) }];
    case 'target': {
      const split = form.columns.some((column) => column.role === 'sign') && nth === 0 && !twoTargets(form);
      const own = nth === 0 ? key : `${key}${nth + 1}`;
      return [
        {
          look: 'answer',
          key: own,
          across,
          input: split ? inputs.bareTarget : inputs.target,
          ...(nth === 0 && twoTargets(form) ? {} : fixed(approved?.target)),
        },
      ];
    }
    case 'actual':
      return [{ look: 'answer', key, across, input: actualInput(shape.profile) }];
    case 'weight':
      if (form.columns[i + 1]?.role === 'level2')
        return at.first
          ? [
              {
                look: 'number',
                key: `section.${ordinal}.weight`,
                across,
                down: at.lines,
                input: inputs.weight,
                ...(section.weight === undefined ? {} : { given: section.weight }),
              },
            ]
          : [];
      return [
        {
          look: 'number',
          key,
          across,
          input: inputs.weight,
          ...(kind.weight === undefined ? fixed(approved?.weight) : { given: kind.weight }),
        },
      ];
    case 'score': {
      if (shape.shared && !at.firstOfKind) return [];
      const most = shape.shared
        ? (kind.weight ?? null)
        : form.columns.some((column) => column.role === 'weight')
          ? { upTo: `line.${ordinal}.weight` }
          : null;
      return [{ look: 'number', key, across, down: shape.shared ? kind.lines : 1, input: scoreInput(most) }];
    }
    case 'note':
      if (shape.shared && !at.firstOfKind) return [];
      return [{ look: 'text', key, across, down: shape.shared ? kind.lines : 1, input: inputs.note }];
    case 'standard':
      return [{ look: 'text', key, across, input: inputs.standard }];
    case 'ignored':
      return nth === 0
        ? [{ look: 'rate', key: `line.${ordinal}.share`, across, input: inputs.share }]
        : [{ look: 'answer', key: `line.${ordinal}.core`, across, input: inputs.core }];
    case 'project':
    case 'side':
      return [label('', across)];
  }
}

/** What the approved indicators of a level-2 block weigh together; null where none is approved. */
function approvedWeight({ approved }: TableShape, { kind, ordinal }: Line): number | null {
  const weights = Array.from({ length: kind.lines }, (_, n) => approved?.get(ordinal + n)?.weight ?? null);
  const known = weights.filter((weight) => weight !== null);
  return known.length === 0 ? null : sum(known.map(decimal)).toNumber();
}

function twoTargets(form: OfficialForm): boolean {
  return form.columns.filter(({ role }) => role === 'target').length > 1;
}

/** Keys of a role over all lines: what the total row adds up. */
export function keysOf(form: OfficialForm, role: 'weight' | 'score', shared = false): string[] {
  let ordinal = 0;
  return form.sections.flatMap(({ kinds }) =>
    kinds.flatMap(({ lines }) =>
      Array.from({ length: lines }, (_, n) => {
        ordinal++;
        return shared && n > 0 ? [] : [`line.${ordinal}.${role}`];
      }).flat(),
    ),
  );
}

/** Keys of the weights of level 1, where the form has a column for them. */
export function sectionWeightKeys(form: OfficialForm): string[] {
  let ordinal = 1;
  return form.sections.map(({ kinds }) => {
    const key = `section.${ordinal}.weight`;
    ordinal += kinds.reduce((total, { lines }) => total + lines, 0);
    return key;
  });
}

/** A text below the table with its answer. */
export function footRow(text: string, labelAcross: number, across: number, height = 36): PlannedRow {
  return {
    cells: [label(text, labelAcross), open(`foot.${text}`, across, undefined, 'text')],
    options: { height },
  };
}

/** The places for signature and seal; the answer follows the colon in the same cell. */
export function signOffRow(form: Pick<OfficialForm, 'signOff'>, width: number): PlannedRow[] {
  const places = form.signOff.length;
  if (places === 0) return [];
  const base = Math.floor(width / places);
  const extra = width - base * places;
  return [
    {
      cells: form.signOff.map(({ role, label: text }, i): CellSpec => ({
        look: 'sign',
        key: `sign.${i}`,
        across: base + (i < extra ? 1 : 0),
        given:
          role === 'seal' ? text : role === 'date' ? `${text}：\u3000\u3000年\u3000月\u3000日` : `${text}：`,
      })),
      options: { height: 34, part: PART.foot },
    },
  ];
}

export function remarkRow(text: string, width: number): PlannedRow {
  return { cells: [{ look: 'remark', text, across: width }] };
}
