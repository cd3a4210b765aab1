import { decimal, show, showPercent } from '../../values/decimal';
import { compact } from '../../values/text';
import { found } from '../bases';
import { fundAmounts, overallLine, rateBase } from '../figures/funds';
import { unreadableFigure } from '../figures/numbers';
import { saysSomething } from '../figures/notes';
import { fail, formRule, PASS } from '../rule';

/** The guide text that some forms print into the reason cell; left there, it explains nothing. */
const GUIDE = /预算执行率=预算执行数|需说明原因|应说明原因|字以内/;

export const rule = formRule(
  {
    id: 'note-missing-exec',
    name: '执行率低或预算调整未说明',
    category: 'note',
    severity: 'warning',
    kinds: ['department', 'project'],
    basis: [found('sichuan-0013zp', '预算执行率未达到90%的需说明原因；年中追加或调减预算的单独说明理由')],
    condition: '预算执行率低于90%，或全年预算与年初预算不同，而资金部分的原因栏空白（或只有填表说明）。',
    exempt: '资金部分没有设原因栏；预算数或执行数没有填；口径不要求说明。',
    messages: {
      low: {
        what: '预算执行率为{{rate}}，低于{{limit}}，资金部分的原因栏没有说明。',
        why: '执行率低于{{limit}}的，表中要求说明原因。',
        fix: '写明未执行的金额、原因和后续安排。',
      },
      adjusted: {
        what: '年初预算{{initial}}，调整后{{annual}}，资金部分的原因栏没有说明。',
        why: '年中追加或调减预算的，表中要求单独说明理由。',
        fix: '写明追加或调减的金额、时间和依据文号。',
      },
    },
  },
  function* ({ form, profile }) {
    const note = form.funds?.note ?? null;
    const line = overallLine(form);
    if (!note || !line) return;
    const amounts = fundAmounts(form, line);
    const base = rateBase(form, amounts).figure;
    for (const figure of [base, amounts.spent]) {
      if (figure.state === 'unreadable') yield unreadableFigure('资金数', figure);
    }
    if (base.state !== 'number' || amounts.spent.state !== 'number') return;
    const explained = saysSomething(note) && !GUIDE.test(compact(note.text));
    const limit = decimal(profile.thresholds.executionLow.value);
    const duties = profile.noteDuties;
    const low =
      duties.lowExecution.value && base.value.gt(0) && amounts.spent.value.div(base.value).lt(limit);
    const adjusted =
      duties.adjustment.value &&
      amounts.initial.state === 'number' &&
      amounts.initial.value.minus(base.value).abs().gt(profile.tolerance.sum.value);
    if ((!low && !adjusted) || explained) {
      yield PASS;
      return;
    }
    if (low) {
      yield fail({
        messageId: 'low',
        cells: [note.cell, amounts.spent.field.cell],
        data: { rate: showPercent(amounts.spent.value.div(base.value)), limit: showPercent(limit) },
        arithmetic: `${show(amounts.spent.value)} ÷ ${show(base.value)} = ${showPercent(amounts.spent.value.div(base.value))}`,
      });
    }
    if (adjusted && amounts.initial.state === 'number') {
      yield fail({
        messageId: 'adjusted',
        cells: [note.cell, base.field.cell],
        data: { initial: show(amounts.initial.value), annual: show(base.value) },
        arithmetic: `${show(base.value)} − ${show(amounts.initial.value)} = ${show(base.value.minus(amounts.initial.value))}`,
      });
    }
  },
);
