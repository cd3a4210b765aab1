import { decimal, HUNDRED, show, showPercent } from '../../values/decimal';
import { remembered } from '../bases';
import { indicatorName } from '../figures/extent';
import { actualText } from '../figures/indicator-text';
import { itemsByRow } from '../figures/group-items';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'satisfaction-score-band',
    name: '满意度赋分不符',
    category: 'score',
    severity: 'advice',
    kinds: ['department', 'project'],
    basis: [remembered('mof-2021-101', '满意度按区间赋分')],
    condition: '口径规定了满意度的赋分区间，而满意度指标的得分与完成值所在区间的得分相差超过0.05分。',
    exempt: '口径没有规定赋分区间；完成值不是百分比；几项指标合用一个分值。',
    messages: {
      band: {
        what: '“{{name}}”完成值{{actual}}，按口径的区间应得{{expected}}分，表中为{{score}}分。',
        why: '口径规定满意度按区间赋分：{{actual}}得分值的{{share}}。',
        fix: '核对调查结果；无误时把得分改为{{expected}}分。',
      },
    },
  },
  function* ({ form, profile, assess }) {
    const bands = profile.scoring.satisfactionBands?.value;
    if (!bands) return;
    const items = itemsByRow(form);
    for (const group of form.groups) {
      const [only] = group.members;
      const item = items.get(group.firstRow);
      if (group.members.length !== 1 || only?.kind !== 'satisfaction') continue;
      if (item?.weight.state !== 'number' || item.score.state !== 'number') continue;
      const { actual } = assess(only);
      if (actual.kind !== 'quantity' || actual.quantity.unit !== '%') continue;
      const rate = actual.quantity.value.div(HUNDRED);
      const band = [...bands].sort((a, b) => b.from - a.from).find(({ from }) => rate.gte(decimal(from)));
      const share = decimal(band?.share ?? 0);
      const expected = item.weight.value.times(share);
      if (expected.minus(item.score.value).abs().lte(profile.tolerance.score.value)) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: 'band',
        cells: [...item.scoreCells, only.actual!.cell],
        data: {
          name: indicatorName(only),
          actual: actualText(only),
          expected: show(expected),
          score: show(item.score.value),
          share: showPercent(share),
        },
        arithmetic: `${show(item.weight.value)} × ${showPercent(share)} = ${show(expected)}`,
        expected: Number(expected),
        actual: Number(item.score.value),
      });
    }
  },
);
