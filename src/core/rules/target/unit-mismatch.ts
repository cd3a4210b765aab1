import type { Indicator } from '../../recognise/form';
import type { Assessment } from '../../scoring/assessment';
import { ONE } from '../../values/decimal';
import { inOneUnit, isPercent } from '../../values/units';
import type { Quantity } from '../../values/target';
import { practice } from '../bases';
import { indicatorName } from '../figures/extent';
import { actualText, targetText } from '../figures/indicator-text';
import { fail, formRule, PASS, type Verdict } from '../rule';

/** Counters that people use for anything: 5 个 and 5 家 are no contradiction. */
const GENERIC = /^(?:个|项|万个|亿个|分|点)$/;
/** Counts of events; a rate is not measured in them. */
const COUNTER = /^(?:起|个|次|件|例|宗|家|人|人次|场|批|份|户|名|条|项)$/;

export const rule = formRule(
  {
    id: 'unit-mismatch',
    name: '单位不一致',
    category: 'target',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [practice('指标值、完成值与度量单位应为同一单位')],
    condition: '指标值与完成值的单位不同，不能比较；名称是“率”而指标值以起、个、次等计数。',
    exempt: '有一处没有单位；一处用“个”“项”这样的通用量词；能换算的单位（万元与元）。',
    explains: [{ rules: ['overfulfil-unreduced', 'note-missing-overfulfil'], where: 'same-row' }],
    messages: {
      differ: {
        what: '“{{name}}”的指标值“{{target}}”以{{unitA}}计，完成值“{{actual}}”以{{unitB}}计。',
        why: '单位不同不能比较，也不能计分。',
        fix: '把两处改为同一单位的数；口径变了的，在说明中写明怎样换算。',
      },
      rate: {
        what: '“{{name}}”是比率，指标值“{{target}}”却以{{unit}}计。',
        why: '比率应以百分比计量，{{unit}}数不能说明比率是多少。',
        fix: '指标值改为百分比，或把名称改为次数、件数一类的数量。',
      },
    },
  },
  function* ({ form, assess }) {
    for (const indicator of form.indicators) yield* judge(indicator, assess(indicator));
  },
);

function* judge(indicator: Indicator, { target, actual }: Assessment): Generator<Verdict> {
  if (target.kind !== 'quantity' && target.kind !== 'range') return;
  const unit = target.kind === 'quantity' ? target.quantity.unit : target.unit;
  if (unit === '') return;
  if (/率$/.test(indicator.name) && COUNTER.test(unit)) {
    yield fail({
      messageId: 'rate',
      cells: [indicator.target!.cell],
      data: { name: indicatorName(indicator), target: targetText(indicator), unit },
      expected: '%',
      actual: unit,
    });
    return;
  }
  const reported = reportedUnits(actual);
  if (reported.length === 0) return;
  const strange = reported.filter((other) => !comparable(unit, other));
  if (strange.length < reported.length) {
    yield PASS;
    return;
  }
  yield fail({
    messageId: 'differ',
    cells: [indicator.actual!.cell, indicator.target!.cell],
    data: {
      name: indicatorName(indicator),
      target: targetText(indicator),
      actual: actualText(indicator),
      unitA: unit,
      unitB: [...new Set(strange)].join('、'),
    },
    expected: unit,
    actual: strange.join('、'),
  });
}

/** The units of the numbers that could be the result; one number without a unit leaves the question open. */
function reportedUnits(actual: Assessment['actual']): string[] {
  const quantities: readonly Quantity[] =
    actual.kind === 'quantity' ? [actual.quantity] : actual.kind === 'candidates' ? actual.candidates : [];
  return quantities.every((one) => one.unit !== '') ? quantities.map((one) => one.unit) : [];
}

function comparable(a: string, b: string): boolean {
  const one = { value: ONE, unit: a };
  if (inOneUnit(one, { value: ONE, unit: b }) !== null) return true;
  return !isPercent(a) && !isPercent(b) && (GENERIC.test(a) || GENERIC.test(b));
}
