import { type MoneyGap, namesGap, type ToldAmount, toldAmount } from '../../notes/amounts';
import { executionGaps, indicatorGap, judgedAlone } from '../../notes/money-gaps';
import { decimal, show, showPercent } from '../../values/decimal';
import { convention } from '../bases';
import { indicatorName } from '../figures/extent';
import { saysSomething } from '../figures/notes';
import { fail, formRule, PASS } from '../rule';

const HALF = decimal('0.5');

export const rule = formRule(
  {
    id: 'note-amount-insufficient',
    name: '说明金额不足以解释差额',
    category: 'note',
    severity: 'advice',
    kinds: ['department', 'project'],
    basis: [convention('说明里写明的金额合计不到差额一半的，其余部分没有解释')],
    condition:
      '以金额计的指标没有达到或大幅超额，或预算没有执行完、超出、调整，说明里写了金额（元、万元、亿元，或占差额的百分比），而合计不到差额的50%。重复表中已有的数不算，写明“合计”的只算一次。',
    exempt: '说明没有写金额；不是以金额计的指标；几项指标合用一个说明。',
    messages: {
      part: {
        what: '“{{name}}”完成值与指标值相差{{gap}}{{unit}}，说明里的金额合计{{told}}{{unit}}，只占{{share}}。',
        why: '说明的金额不到差额的一半，其余{{rest}}{{unit}}没有解释。',
        fix: '补写其余差额的原因和金额。',
      },
      execution: {
        what: '{{gapName}}{{gap}}{{unit}}，资金部分的说明里的金额合计{{told}}{{unit}}，只占{{share}}。',
        why: '说明的金额不到差额的一半，其余{{rest}}{{unit}}没有解释。',
        fix: '补写其余金额的原因。',
      },
    },
  },
  function* ({ form, profile, assess }) {
    const note = form.funds?.note ?? null;
    if (saysSomething(note)) {
      const judged = executionGaps(form).flatMap((gap) => {
        const told = toldAmount(note.text, gap);
        return told ? [{ gap, told }] : [];
      });
      // One amount may speak of the change of the budget, another of what was not spent: nobody says which.
      const worst = judged.every(({ told }) => isShort(told))
        ? judged.reduce<(typeof judged)[number] | null>(
            (most, one) => (most && most.told.gap.gte(one.told.gap) ? most : one),
            null,
          )
        : null;
      if (worst) {
        yield fail({
          messageId: 'execution',
          cells: [note.cell],
          ...evidence(worst.told),
          data: { gapName: worst.gap.what, ...figures(worst.told) },
        });
      } else if (judged.length > 0) yield PASS;
    }
    for (const { members } of form.groups) {
      if (!judgedAlone(members)) continue;
      for (const member of members) {
        if (!saysSomething(member.note)) continue;
        const gap: MoneyGap | null = indicatorGap(assess(member), profile.thresholds.overfulfil.value);
        const told = gap && toldAmount(member.note.text, gap);
        if (!told) {
          if (gap && namesGap(member.note.text, gap)) yield PASS;
          continue;
        }
        if (!isShort(told)) yield PASS;
        else {
          yield fail({
            messageId: 'part',
            cells: [member.note.cell, ...(member.actual ? [member.actual.cell] : [])],
            ...evidence(told),
            data: { name: indicatorName(member), ...figures(told) },
          });
        }
      }
    }
  },
);

function isShort({ told, gap }: ToldAmount): boolean {
  return told.lt(gap.times(HALF));
}

/** In 万元; small gaps in 元. */
function figures({ told, gap, rest }: ToldAmount) {
  const large = gap.gte(10_000);
  const shown = (value: typeof gap) => show(large ? value.div(10_000) : value);
  return {
    gap: shown(gap),
    told: shown(told),
    rest: shown(rest),
    share: showPercent(told.div(gap)),
    unit: large ? '万元' : '元',
  };
}

function evidence(amount: ToldAmount) {
  const { gap, told, share } = figures(amount);
  return { arithmetic: `${told} ÷ ${gap} = ${share}`, actual: Number(told) };
}
