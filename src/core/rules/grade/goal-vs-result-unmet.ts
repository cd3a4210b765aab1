import type { GoalPair, RecognisedForm } from '../../recognise/form';
import type { FormContext, Verdict } from '../rule';
import { type Decimal, decimal, show } from '../../values/decimal';
import type { Field } from '../../values/field';
import { compact } from '../../values/text';
import { isKnownUnit } from '../../values/units';
import { boundOfOperator } from '../../values/operators';
import { rectification } from '../bases';
import { indicatorName } from '../figures/extent';
import { actualText, targetText } from '../figures/indicator-text';
import { groupOfRow, hasFullScore, itemsByRow } from '../figures/group-items';
import { saysSomething } from '../figures/notes';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'goal-vs-result-unmet',
    name: '目标没有达到而没有扣分说明',
    category: 'grade',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [rectification('目标值与完成值逐项对照，没有完成的应写明')],
    condition:
      '总体目标写明的数，在完成情况里同一事项的数比它小，而表中没有一项扣分；或指标清单（没有得分一栏）中完成值没有达到指标值，没有说明。',
    exempt:
      '目标或完成情况没有数；事项名称、单位不同；已有指标扣分并说明；有得分的指标由“未达标得满分”给出。',
    messages: {
      goal: {
        what: '总体目标“{{noun}}”为{{planned}}，完成情况写{{reached}}，没有达到，也没有扣分。',
        why: '总体目标没有完成，应在相应指标中扣分并说明。',
        fix: '核对两个数的口径（例如累计还是新增）；确实没有完成的，在相应指标扣分并写明原因。',
      },
      row: {
        what: '“{{name}}”指标值“{{target}}”，完成值“{{actual}}”，没有达到，没有说明。',
        why: '没有达到指标值的应如实统计为没有完成，并说明原因。',
        fix: '核对完成值；无误时在表后写明偏差原因和改进措施，汇总时计为没有完成。',
      },
    },
  },
  function* (context) {
    yield* rows(context);
    if (!anyDeduction(context.form)) for (const pair of context.form.goals) yield* goals(pair);
  },
);

/** Rows of a list that carries neither scores nor weights; scored rows have rules of their own. */
function* rows({ form, assess }: FormContext): Generator<Verdict> {
  if (form.columns.some(({ role }) => role === 'score' || role === 'weight')) return;
  for (const indicator of form.indicators) {
    const { target, actual, met, steps } = assess(indicator);
    if (met === null || target.kind === 'range' || actual.kind === 'date') continue;
    if (met || target.kind !== 'quantity' || saysSomething(indicator.note)) {
      yield PASS;
      continue;
    }
    yield fail({
      messageId: 'row',
      cells: [indicator.actual!.cell, indicator.target!.cell],
      data: {
        name: indicatorName(indicator),
        target: targetText(indicator),
        actual: actualText(indicator),
      },
      arithmetic: steps,
      expected: targetText(indicator),
      actual: actualText(indicator),
    });
  }
}

function anyDeduction(form: RecognisedForm): boolean {
  const items = itemsByRow(form);
  return form.indicators.some(({ row }) => {
    const group = groupOfRow(form, row);
    return group !== null && hasFullScore(items.get(group.firstRow)) === false;
  });
}

interface Mention {
  readonly noun: string;
  readonly value: Decimal;
  readonly unit: string;
  readonly bound: string;
}

/** 培育专精特新企业5家, 高新技术企业≥10家: a noun, perhaps a bound, a number with its unit. */
const MENTION =
  /([\u4e00-\u9fff]{4,14}?)(≥|>=|不少于|不低于|至少|达到|超过|达|为|共)?(\d+(?:\.\d+)?)(%|[\u4e00-\u9fff]{1,3})/g;
/** The last characters of a noun are what it is about. */
const CORE = 4;

function* goals({ planned, reached }: GoalPair): Generator<Verdict> {
  if (!planned || !reached) return;
  const done = mentions(reached);
  for (const wanted of mentions(planned)) {
    const bound = boundOfOperator(wanted.bound);
    if (bound?.direction === 'at-most') continue;
    const same = done.filter(
      ({ noun, unit }) => unit === wanted.unit && noun.slice(-CORE) === wanted.noun.slice(-CORE),
    );
    const [only] = same;
    if (same.length !== 1 || !only) continue;
    if (only.value.gte(wanted.value)) {
      yield PASS;
      continue;
    }
    yield fail({
      messageId: 'goal',
      cells: [reached.cell, planned.cell],
      data: {
        noun: wanted.noun,
        planned: `${wanted.bound === '' ? '' : wanted.bound}${show(wanted.value)}${wanted.unit}`,
        reached: `${show(only.value)}${only.unit}`,
      },
      arithmetic: `${show(wanted.value)} − ${show(only.value)} = ${show(wanted.value.minus(only.value))}`,
      expected: Number(wanted.value),
      actual: Number(only.value),
    });
  }
}

function mentions(field: Field): Mention[] {
  return [...compact(field.text).matchAll(MENTION)].flatMap(([, noun, bound, number, rest]) => {
    const unit = [3, 2, 1].map((length) => rest!.slice(0, length)).find(isKnownUnit) ?? '';
    // 年 and 月 are dates; what falls is not measured by more or less.
    if (unit === '' || /^[年月日]/.test(unit) || /下降|减少|降低|压减|不超过|控制/.test(noun!)) return [];
    return [{ noun: noun!, value: decimal(number!), unit, bound: bound ?? '' }];
  });
}
