import type { SheetCell } from '../../grid/address';
import { type BaseItem, type BaseTable, locate, type RecognisedForm } from '../../recognise/form';
import { type Decimal, show, showPercent } from '../../values/decimal';
import type { Field } from '../../values/field';
import { compact } from '../../values/text';
import { found } from '../bases';
import { rateTolerance, readFigure, readRate } from '../figures/numbers';
import { formsOf } from '../figures/scopes';
import { fail, notEnoughData, PASS, workbookRule } from '../rule';

type Column = 'lastYear' | 'budget' | 'spent';

/** (part ÷ whole) or, for 变动率, (part − whole) ÷ whole. */
interface Formula {
  readonly name: RegExp;
  readonly item: BaseItem;
  readonly part: Column;
  readonly whole: Column;
  readonly change?: boolean;
  readonly says: string;
}

const FORMULAS: readonly Formula[] = [
  {
    name: /^三公经费控制率$/,
    item: 'sangong',
    part: 'spent',
    whole: 'budget',
    says: '三公经费决算数 ÷ 预算数',
  },
  {
    name: /^三公经费变动率$/,
    item: 'sangong',
    part: 'budget',
    whole: 'lastYear',
    change: true,
    says: '（三公经费本年预算数 − 上年数）÷ 上年数',
  },
  {
    name: /^公用经费控制率$/,
    item: 'public',
    part: 'spent',
    whole: 'budget',
    says: '公用经费决算数 ÷ 预算数',
  },
  {
    name: /^政府采购(?:预算)?执行率$/,
    item: 'procurement',
    part: 'spent',
    whole: 'budget',
    says: '实际采购金额 ÷ 采购预算',
  },
];
const STAFF_RATE = /^(?:财政供养|在职)人员控制率$/;

export const rule = workbookRule(
  {
    id: 'base-indicator-recompute',
    name: '指标与基础数据表不符',
    category: 'base',
    severity: 'error',
    kinds: ['department', 'score-sheet', 'base-data'],
    basis: [
      found('hunan-indicator-bands', '在职人员控制率、三公经费变动率按基础数据计算'),
      found('hunan-base-table', '已填样表的各项比率都由基础数据表算出'),
    ],
    condition:
      '自评表中在职人员控制率、三公经费控制率和变动率、公用经费控制率、政府采购执行率的完成值，与按基础数据表重算的结果不同（变动率为警告）。',
    exempt:
      '没有基础数据表，或多于一张；两张表的单位名称不同；变动率按决算数算得相符的；完成值不是百分比；所需的数没有填（作“数据不足”）。',
    messages: {
      differs: {
        what: '“{{name}}”完成值{{printed}}，按基础数据表应为{{expected}}（{{formula}}）。',
        why: '{{name}}＝{{says}}，两张表应当对得上；哪一处填错，表内看不出来。',
        fix: '核对基础数据表和完成值，把两处改为一致，再按结果评分。',
      },
    },
  },
  function* ({ forms, profileOf }) {
    const bases = formsOf(forms, 'base-data');
    const [table] = bases;
    if (bases.length !== 1 || !table?.base) return;
    for (const form of [...formsOf(forms, 'department'), ...formsOf(forms, 'score-sheet')]) {
      if (form.unit && table.unit && form.unit.value !== table.unit.value) continue;
      for (const indicator of form.indicators) {
        const made = recompute(table.base, compact(indicator.name).replace(/[“”‘’'"]/g, ''));
        if (!made || !indicator.actual) continue;
        const printed = readRate(indicator.actual, null);
        if (printed.state !== 'number' || printed.field.reading.kind !== 'percent') continue;
        const at = locate(form, printed.field.cell);
        if (made === 'missing') {
          yield notEnoughData('基础数据表缺少所需的数，不能核对', at);
          continue;
        }
        const tolerance = rateTolerance(printed.field.text, profileOf(form).tolerance);
        const fits = [made.value, ...made.also].some((value) =>
          printed.value.minus(value).abs().lte(tolerance),
        );
        if (fits) {
          yield PASS;
          continue;
        }
        yield fail({
          messageId: 'differs',
          cells: [at, ...made.fields.map((field) => placeIn(table, field))],
          data: {
            name: indicator.name,
            printed: showPercent(printed.value),
            expected: showPercent(made.value),
            formula: made.formula,
            says: made.says,
          },
          arithmetic: `${made.formula} = ${showPercent(made.value)}`,
          expected: Number(show(made.value, 6)),
          actual: Number(show(printed.value, 6)),
          // The table has last year's accounts, not its budget, which some tables mean.
          severity: made.change ? 'warning' : 'error',
        });
      }
    }
  },
);

interface Recomputed {
  readonly value: Decimal;
  readonly fields: readonly Field[];
  readonly formula: string;
  readonly says: string;
  readonly change: boolean;
  /** The same rate in other readings that are in use. */
  readonly also: readonly Decimal[];
}

/** null: no such indicator · missing: the table lacks a figure it needs. */
function recompute(base: BaseTable, name: string): Recomputed | 'missing' | null {
  if (STAFF_RATE.test(name)) {
    return divide(base.staff?.actual ?? null, base.staff?.authorised ?? null, false, '实际在职人数 ÷ 编制数');
  }
  const formula = FORMULAS.find((one) => one.name.test(name));
  if (!formula) return null;
  const line = base.lines.find(({ item }) => item === formula.item) ?? null;
  const made = divide(
    line?.[formula.part] ?? null,
    line?.[formula.whole] ?? null,
    formula.change ?? false,
    formula.says,
  );
  if (made === 'missing' || !made.change) return made;
  const bySpent = divide(line?.spent ?? null, line?.[formula.whole] ?? null, true, formula.says);
  return bySpent === 'missing' ? made : { ...made, also: [bySpent.value] };
}

function divide(
  part: Field | null,
  whole: Field | null,
  change: boolean,
  says: string,
): Recomputed | 'missing' {
  const [a, b] = [readFigure(part), readFigure(whole)];
  if (a.state !== 'number' || b.state !== 'number' || b.value.lte(0)) return 'missing';
  const value = change ? a.value.minus(b.value).div(b.value) : a.value.div(b.value);
  const formula = change
    ? `（${show(a.value)} − ${show(b.value)}）÷ ${show(b.value)}`
    : `${show(a.value)} ÷ ${show(b.value)}`;
  return { value, fields: [a.field, b.field], formula, says, change, also: [] };
}

function placeIn(form: RecognisedForm, field: Field): SheetCell {
  return locate(form, field.cell);
}
