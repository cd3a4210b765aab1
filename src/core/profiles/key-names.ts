/** What the keys of a profile are called, for messages and for the published schema. */
const NAMES: Readonly<Record<string, string>> = {
  extends: '所依据的口径',
  id: '编号',
  version: '版本',
  name: '名称',
  matches: '适用范围',
  layouts: '表样',
  unitWords: '单位名称中的字词',
  weights: '分值',
  department: '部门整体支出',
  project: '项目支出',
  execution: '预算执行',
  output: '产出',
  benefit: '效益',
  satisfaction: '满意度',
  concentration: '单项分值上限',
  requiredKinds: '必备指标类型',
  rounding: '小数位数',
  tolerance: '允许误差',
  sum: '合计',
  coarseRate: '粗略百分比',
  tail: '尾差',
  scoring: '计分方法',
  positive: '正向指标',
  reverse: '反向指标',
  group: '合用分值的指标',
  qualitative: '定性指标档次',
  satisfactionBands: '满意度赋分区间',
  formulaBands: '公式指标的计分标准',
  formulas: '公式指标的公式',
  words: '计分用词',
  burden: '越少越好的词',
  relief: '越多越好的词',
  reached: '达成的词',
  partly: '部分达成的词',
  missed: '未达成的词',
  indicator: '指标编号',
  rule: '计分标准',
  side: '方向',
  limit: '满分界限',
  step: '每档幅度',
  points: '分数',
  steps: '档次',
  top: '分子',
  bottom: '分母',
  share: '占分值的比例',
  thresholds: '界限',
  overfulfil: '超额完成',
  overfulfilStrong: '大幅超额完成',
  executionLow: '执行率偏低',
  executionNone: '基本没有支出',
  unspent: '未执行部分',
  adjustment: '预算调整',
  evidenceKinds: '须写明佐证的指标',
  scoreVsExecution: '得分与执行率的差距',
  satisfactionLow: '满意度指标值偏低',
  scoreExcess: '得分高出公式的部分',
  noteLength: '说明的最少字数',
  noteDuties: '说明要求',
  lowExecution: '执行率低须说明',
  phrases: '说明用语',
  causes: '原因',
  measures: '措施',
  text: '用语',
  suits: '适用情形',
  grades: '等级界限',
  rules: '规则设置',
  off: '停用',
  severity: '级别',
  noIgnore: '不允许忽略',
  value: '值',
  basis: '依据',
  source: '来源编号',
  evidence: '依据类别',
  says: '依据内容',
  label: '名称',
  from: '下限',
  to: '上限',
};

/** Keys that mean different things in different sections. */
const NAMES_IN: Readonly<Record<string, string>> = {
  'weights.total': '总分',
  'words.share': '不超过100%的比率',
  'rounding.score': '得分',
  'rounding.rate': '百分比',
  'tolerance.score': '得分',
  'tolerance.rate': '百分比',
};

/** The Chinese name of the last key of a path, or null for keys that have none (rule ids, list places). */
export function keyName(path: readonly PropertyKey[]): string | null {
  const [parent, key] = [path.at(-2), path.at(-1)];
  if (typeof key !== 'string') return null;
  return NAMES_IN[`${String(parent)}.${key}`] ?? NAMES[key] ?? null;
}

/** A path as it stands in the file, with what it means: weights.total.value（分值 › 总分 › 值）. */
export function pathText(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '（整体）';
  const names = path.flatMap((_, index) => keyName(path.slice(0, index + 1)) ?? []);
  return `${path.map(String).join('.')}${names.length > 0 ? `（${names.join(' › ')}）` : ''}`;
}
