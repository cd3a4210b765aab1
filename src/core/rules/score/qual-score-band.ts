import { decimal, show, showPercent } from '../../values/decimal';
import { compact } from '../../values/text';
import { practice, remembered } from '../bases';
import { indicatorName } from '../figures/extent';
import { actualText } from '../figures/indicator-text';
import { itemsByRow } from '../figures/group-items';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'qual-score-band',
    name: '定性得分超出档位',
    category: 'score',
    severity: 'warning',
    kinds: ['department', 'project'],
    basis: [
      practice('定性指标按达成、部分达成、未达成三档计分，得分超出所选档位的不能保存'),
      remembered('mof-2020-10', '定性指标分为达成预期指标、部分达成并具有一定效果、未达成且效果较差三档'),
    ],
    condition:
      '定性指标的完成值对应某一档，得分不在这一档的区间内。完成值就是档位的规范用语的为错误，按近似用语判断的为警告。',
    exempt: '完成值看不出档位；几项指标合用一个分值；没有分值或得分；未达成却得满分的由“未达标得满分”给出。',
    messages: {
      outside: {
        what: '“{{name}}”完成值“{{actual}}”对应“{{band}}”（{{low}}—{{high}}分），得{{score}}分。',
        why: '定性指标在所对应档位的区间内计分：“{{band}}”为分值的{{share}}。',
        fix: '核对完成程度；无误时在{{low}}—{{high}}分之间评分，否则改写完成值。',
      },
    },
  },
  function* ({ form, profile, assess, assessGroup }) {
    const items = itemsByRow(form);
    const bands = profile.scoring.qualitative.value;
    for (const group of form.groups) {
      const [only] = group.members;
      const item = items.get(group.firstRow);
      if (group.members.length !== 1 || !only || item?.weight.state !== 'number') continue;
      if (item.score.state !== 'number' || assess(only).reason !== 'qualitative-band') continue;
      const { interval, met } = assessGroup(group);
      const weight = item.weight.value;
      const [score, full] = [item.score.value, item.weight.value];
      const band = bands.find(
        ({ from, to }) =>
          interval !== null &&
          interval.low.eq(weight.times(decimal(from))) &&
          interval.high.eq(weight.times(decimal(to))),
      );
      // Words that fit no band leave the whole weight open; the full mark for a miss has a rule of its own.
      if (!band || !interval || weight.lte(0) || (met === false && score.gte(full))) continue;
      const slack = profile.tolerance.score.value;
      if (score.gte(interval.low.minus(slack)) && score.lte(interval.high.plus(slack))) {
        yield PASS;
        continue;
      }
      const standard = bands.some(({ label }) => compact(only.actual?.text ?? '') === label);
      yield fail({
        messageId: 'outside',
        cells: [...item.scoreCells, ...(only.actual ? [only.actual.cell] : [])],
        data: {
          name: indicatorName(only),
          actual: actualText(only),
          band: band.label,
          low: show(interval.low),
          high: show(interval.high),
          share: `${showPercent(decimal(band.from))}—${showPercent(decimal(band.to))}`,
          score: show(score),
        },
        arithmetic: `${show(weight)} × ${showPercent(decimal(band.from))} = ${show(interval.low)}，${show(weight)} × ${showPercent(decimal(band.to))} = ${show(interval.high)}`,
        expected: `${show(interval.low)}—${show(interval.high)}`,
        actual: Number(score),
        severity: standard ? 'error' : 'warning',
      });
    }
  },
);
