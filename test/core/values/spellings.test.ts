import { assessIndicator } from '../../../src/core/scoring/assess';
import { decimal } from '../../../src/core/values/decimal';
import { indicatorOf } from '../../support/indicator';
import { national } from '../../support/profile';
import { describeActual, describeOutcome, describeTarget } from '../../support/readings';

/** Spellings that forms are known to use beside those of the published pairs; each reading is a person's. */
const SPELLINGS = `
大于等于95% | 96% | at-least 大于等于 95% | 96% | met 10
＞＝95％ | 96％ | at-least ≥ 95% | 96% | met 10
=>95% | 96% | at-least ≥ 95% | 96% | met 10
＜=5 | 5 | at-most ≤ 5 | 5 | met 10
≯5 | 4 | at-most ≤ 5 | 4 | met 10
≮5 | 6 | at-least ≥ 5 | 6 | met 10
95%（含）以上 | 95% | at-least 以上 95% | 95% | met 10
95％及以上 | 95% | at-least 及以上 95% | 95% | met 10
控制在100万元（含）以内 | 98.5万 | at-most 以内 100万元 | 98.5万元 | met 10
最高不超过10万元 | 9万元 | at-most 不超过 10万元 | 9万元 | met 10
低于3% | 3% | at-most (exclusive) 低于 3% | 3% | ask unmet
九成以上 | 九成五 | at-least 以上 90% | 95% | met 10
八成以上 | 七成 | at-least 以上 80% | 70% | proportional 8.75
百分之九十五 | 96% | equal 95% | 96% | met 10
9/10 | 9/10 | equal 90% | 90% | met 10
5万余人 | 6万人 | at-least 余 5万人 | 6万人 | met 10
3亿多元 | 2.4亿元 | at-least 多 3亿元 | 2.4亿元 | proportional 8
100余家 | 120家 | at-least 余 100家 | 120家 | met 10
1,200人 | 1 350人 | equal 1200人 | 1350人 | met 10
1 000 000元 | 80万元 | equal 1000000元 | 80万元 | proportional 8
增长8% | 增长8.5% | equal 8% | 8.5% | met 10
增长8% | 同比增长4% | equal 8% | 4% | proportional 5
下降3% | 下降4% | sentence [3%] | ask [4%, -4%] | ask
每季度1次 | 3次 | sentence [1次] | 3次 | ask
每月1期，全年12期 | 12期 | sentence [1期, 12期] | 12期 | ask
1次/季度 | 4次 | sentence [1次] | 4次 | ask
<1小时 | 50分钟 | at-most (exclusive) < 1小时 | 50分钟 | met 10
≤2小时 | 150分钟 | at-most ≤ 2小时 | 150分钟 | reverse 7.5
50公里 | 52300米 | equal 50公里 | 52300米 | met 10
≥3吨 | 2700公斤 | at-least ≥ 3吨 | 2700公斤 | proportional 9
≤24小时 | 1天 | at-most ≤ 24小时 | 1天 | ask
0次 | 无 | equal 0次 | ask [0次] | ask
0起 | 未发生 | equal 0起 | ask [0起] | ask
5次 | 无 | equal 5次 | ask [] | ask
≥95% | 0.97 | at-least ≥ 95% | ask [97%, 0.97%] | ask
≥10 个 | 新增12个，累计58个 | at-least ≥ 10个 | ask [12个, 58个] | ask
5个 | 完成5个，完成率100% | equal 5个 | 5个 | met 10
100% | 完成5个，完成率100% | equal 100% | 100% | met 10
≥2次 | 2场 | at-least ≥ 2次 | 2场 | ask
无重大事故 | 未发生 | words | words | qualitative-band 8..10
零投诉 | 无投诉 | words | words | qualitative-band 8..10
无拖欠 | 未完成清欠 | words | words | qualitative-band 0..6 unmet
优 | 良 | words | words | qualitative-band 6..8 unmet
优 | 差 | words | words | qualitative-band 0..6 unmet
良好 | 优秀 | words | words | qualitative-band 8..10
高 | 中 | words | words | qualitative-band 6..8 unmet
高 | 较高 | words | words | qualitative-band 6..8 unmet
二级 | 一级 | words | words | qualitative-band 8..10
A级 | B级 | words | words | qualitative-band 6..8 unmet
满意 | 很满意 | words | words | qualitative-band 8..10
按时完成 | 按时 | words | words | qualitative-band 8..10
是 | 否 | words | words | qualitative-band 0..6 unmet
— | — | empty | empty | not-enough-data
5家 | —— | equal 5家 | empty | not-enough-data
`;

test.each(
  SPELLINGS.trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()) as [string, string, string, string, string]),
)('%s / %s', (target, actual, readsTarget, readsActual, outcome) => {
  const made = assessIndicator(
    indicatorOf({ name: '工作指标', target, actual }),
    decimal(10),
    national,
    2023,
  );
  expect([describeTarget(made.target), describeActual(made.actual), describeOutcome(made)]).toEqual([
    readsTarget,
    readsActual,
    outcome,
  ]);
});
