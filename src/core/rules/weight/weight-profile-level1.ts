import type { CellAddress } from '../../grid/address';
import type { Profile } from '../../profiles/schema';
import type { RecognisedForm, ScoringGroup } from '../../recognise/form';
import { type Decimal, decimal, show, sum } from '../../values/decimal';
import { found } from '../bases';
import { isWhole, NOT_WHOLE, sectionOf } from '../figures/extent';
import { formTotals } from '../figures/scores';
import { fail, formRule, notEnoughData, PASS } from '../rule';

type Share = keyof Profile['weights']['project']['value'];

const LABELS: Readonly<Record<Share, string>> = {
  execution: '预算执行率',
  output: '产出',
  benefit: '效益',
  satisfaction: '满意度',
};

export const rule = formRule(
  {
    id: 'weight-profile-level1',
    name: '一级指标分值偏离标准',
    category: 'weight',
    severity: 'warning',
    kinds: ['department', 'project'],
    basis: [found('mof-2020-10', '预算执行率10、产出50、效益30、服务对象满意度10，具体情况可适当调整')],
    condition:
      '预算执行率、产出、效益、满意度各部分的分值与口径规定的不同。满意度单独计算，列在效益之下的也是。',
    exempt: '口径不规定一级指标分值；成本单列为一级指标；没有设满意度而分值并入效益；表不完整。',
    messages: {
      differs: {
        what: '各部分分值为{{actual}}，口径规定为{{standard}}。',
        why: '项目自评按口径规定的分值计分，具体情况可适当调整。',
        fix: '按规定调整{{parts}}的分值；确需不同的，说明理由。',
      },
    },
  },
  function* ({ form, profile }) {
    const standard = (form.kind === 'department' ? profile.weights.department : profile.weights.project)
      .value;
    const fixed = SHARES.filter((share) => standard[share] !== null);
    if (fixed.length === 0 || form.groups.every((group) => group.weight === null)) return;
    if (!isWhole(form, profile)) {
      yield notEnoughData(NOT_WHOLE, form.indicators[0]!.level1?.cell ?? { row: form.firstRow, col: 1 });
      return;
    }
    const shares = sharesOf(form);
    if (shares === null) {
      yield notEnoughData('一级指标与产出、效益、满意度对应不上', { row: form.firstRow, col: 1 });
      return;
    }
    // All weights zero: the form was not filled in, which other rules say.
    if (formTotals(form).weight?.eq(0)) return;
    const actual = (share: Share): Decimal => shares.weights[share];
    const expected = (share: Share): Decimal => {
      const value = decimal(standard[share] ?? 0);
      // Without a satisfaction item its points belong to benefit.
      if (share === 'benefit' && actual('satisfaction').eq(0)) return value.plus(standard.satisfaction ?? 0);
      return share === 'satisfaction' && actual('satisfaction').eq(0) ? decimal(0) : value;
    };
    const off = fixed.filter(
      // A missing execution item has its own rule.
      (share) => !actual(share).eq(expected(share)) && !(share === 'execution' && actual(share).eq(0)),
    );
    if (off.length === 0) {
      yield PASS;
      return;
    }
    const cells = off.flatMap((share) => shares.cells[share] ?? []);
    yield fail({
      messageId: 'differs',
      cells: cells.length > 0 ? cells : [{ row: form.firstRow, col: 1 }],
      data: {
        actual: fixed.map((share) => `${LABELS[share]}${show(actual(share))}`).join('、'),
        standard: fixed.map((share) => `${LABELS[share]}${standard[share]}`).join('、'),
        parts: off.map((share) => LABELS[share]).join('、'),
      },
      expected: fixed.map((share) => standard[share]).join('/'),
      actual: fixed.map((share) => show(actual(share))).join('/'),
    });
  },
);

const SHARES: readonly Share[] = ['execution', 'output', 'benefit', 'satisfaction'];

interface Shares {
  readonly weights: Readonly<Record<Share, Decimal>>;
  readonly cells: Readonly<Partial<Record<Share, CellAddress[]>>>;
}

/** null where an indicator with a weight belongs to none of the parts, or cost is a level-1 block of its own. */
function sharesOf(form: RecognisedForm): Shares | null {
  const members: Record<Exclude<Share, 'execution'>, ScoringGroup[]> = {
    output: [],
    benefit: [],
    satisfaction: [],
  };
  for (const group of form.groups) {
    if (!group.weight) continue;
    const section = sectionOf(form, group.firstRow, 1);
    if (group.members[0]?.kind === 'satisfaction' || section?.kind === 'satisfaction') {
      members.satisfaction.push(group);
    } else if (section?.kind === 'output') members.output.push(group);
    else if (section?.kind === 'benefit') members.benefit.push(group);
    else return null;
  }
  const total = (groups: readonly ScoringGroup[]) => sum(groups.map((group) => group.weight!.value));
  const executionCell = form.funds?.lines.find((line) => line.weight !== null)?.weight?.cell;
  return {
    weights: {
      execution: formTotals(form).executionWeight ?? decimal(0),
      output: total(members.output),
      benefit: total(members.benefit),
      satisfaction: total(members.satisfaction),
    },
    cells: {
      execution: executionCell ? [executionCell] : [],
      output: labelCells(form, members.output),
      benefit: labelCells(form, members.benefit),
      satisfaction: labelCells(form, members.satisfaction, 'satisfaction'),
    },
  };
}

/** The level-1 labels of these groups; for satisfaction inside benefit the level-2 label. */
function labelCells(
  form: RecognisedForm,
  groups: readonly ScoringGroup[],
  part?: 'satisfaction',
): CellAddress[] {
  const cells = groups.flatMap((group) => {
    const first = sectionOf(form, group.firstRow, 1);
    const inner = part === 'satisfaction' && first?.kind !== 'satisfaction';
    const section = inner ? (sectionOf(form, group.firstRow, 2) ?? first) : first;
    return section ? [section.label.cell] : [];
  });
  return cells.filter(
    (cell, index) => cells.findIndex((other) => other.row === cell.row && other.col === cell.col) === index,
  );
}
