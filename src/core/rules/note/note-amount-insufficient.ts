import { type Decimal, decimal, show, showPercent, sum } from '../../values/decimal';
import { compact } from '../../values/text';
import { inOneUnit, isMoney } from '../../values/units';
import { convention } from '../bases';
import { indicatorName } from '../figures/extent';
import { notesOf } from '../figures/notes';
import { fail, formRule, PASS } from '../rule';

const HALF = decimal('0.5');
const AMOUNT = /(\d+(?:\.\d+)?)(万元|亿元|万|亿|元)/g;

export const rule = formRule(
  {
    id: 'note-amount-insufficient',
    name: '说明金额不足以解释差额',
    category: 'note',
    severity: 'advice',
    kinds: ['department', 'project'],
    basis: [convention('说明里写明的金额合计不到差额一半的，其余部分没有解释')],
    condition: '以金额计的指标没有达到，说明里写了金额，而金额合计不到完成值与指标值之差的50%。',
    exempt: '说明没有写金额；不是以金额计的指标；几项指标合用一个说明。',
    messages: {
      part: {
        what: '“{{name}}”完成值与指标值相差{{gap}}{{unit}}，说明里的金额合计{{told}}{{unit}}，只占{{share}}。',
        why: '说明的金额不到差额的一半，其余{{rest}}{{unit}}没有解释。',
        fix: '补写其余差额的原因和金额。',
      },
    },
  },
  function* ({ form, assess }) {
    for (const group of form.groups) {
      const [only] = group.members;
      const [note] = notesOf(group);
      if (group.members.length !== 1 || !only || !note) continue;
      const { target, actual, met } = assess(only);
      if (met !== false || target.kind !== 'quantity' || actual.kind !== 'quantity') continue;
      if (!isMoney(target.quantity.unit) && !/^[万亿]$/.test(target.quantity.unit)) continue;
      const same = inOneUnit(actual.quantity, target.quantity);
      const told = amountsIn(compact(note.text));
      if (!same || told === null) continue;
      const gap = inYuan(same.a.minus(same.b).abs(), same.unit);
      if (told.gte(gap.times(HALF))) {
        yield PASS;
        continue;
      }
      const wan = (value: Decimal) => show(value.div(10_000));
      yield fail({
        messageId: 'part',
        cells: [note.cell, ...(only.actual ? [only.actual.cell] : [])],
        data: {
          name: indicatorName(only),
          gap: wan(gap),
          told: wan(told),
          rest: wan(gap.minus(told)),
          share: showPercent(told.div(gap)),
          unit: '万元',
        },
        arithmetic: `${wan(told)} ÷ ${wan(gap)} = ${showPercent(told.div(gap))}`,
        actual: Number(wan(told)),
      });
    }
  },
);

/** The sum of the amounts a note names, in 元; null where it names none. */
function amountsIn(text: string): Decimal | null {
  const amounts = [...text.matchAll(AMOUNT)].map(([, number, unit]) => inYuan(decimal(number!), unit!));
  return amounts.length === 0 ? null : sum(amounts);
}

function inYuan(value: Decimal, unit: string): Decimal {
  if (unit.startsWith('亿')) return value.times(100_000_000);
  return unit.startsWith('万') ? value.times(10_000) : value;
}
