import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../../src/core/check';
import blank from '../../../src/core/profiles/data/blank.json';
import { profileJsonSchema } from '../../../src/core/profiles/json-schema';
import { profileById } from '../../../src/core/profiles/profiles';
import { readOwnProfile } from '../../../src/core/rules/own-profile';
import { projectForm } from '../../support/national-form';
import { workbookOf } from '../../support/sheet';

const says = { source: null, evidence: 'found', says: '《某市绩效自评办法》' };
const own = (more: Readonly<Record<string, unknown>> = {}) => ({
  extends: 'national',
  id: 'mycity',
  version: '2024.1',
  name: '某市',
  ...more,
});
const read = (data: unknown) => readOwnProfile(JSON.stringify(data), '某市.json');

describe('a profile of one’s own', () => {
  test('takes single values from the file, each with its basis, the rest from what it extends', () => {
    const profile = read(own({ thresholds: { overfulfil: { value: 1.2, basis: says } } }));
    const { thresholds, ...rest } = profileById('national');
    expect(profile.thresholds).toEqual({ ...thresholds, overfulfil: { value: 1.2, basis: says } });
    expect(profile).toMatchObject({ id: 'mycity', version: '2024.1', scoring: rest.scoring });
    expect(profile.matches).toEqual({ layouts: [], unitWords: [] });
  });

  test('extends regional ones and keeps their rules beside its own', () => {
    const profile = read(own({ extends: 'hunan', rules: { 'note-vague': { off: true, basis: says } } }));
    expect(Object.keys(profile.rules).sort()).toEqual(['note-vague', 'weight-exec-missing']);
  });

  test('may state everything itself, as the blank one does, with a byte order mark or without', () => {
    const text = JSON.stringify({ ...blank, id: 'mycity' });
    expect(readOwnProfile(`\uFEFF${text}`, 'x')).toEqual(readOwnProfile(text, 'x'));
  });

  test('as the manual shows one', () => {
    const manual = readFileSync(join(__dirname, '../../../docs/own-profile.md'), 'utf8');
    const [, example] = /```json\n([\s\S]*?)```/.exec(manual)!;
    const profile = readOwnProfile(example!, '某市.json');
    expect(profile.weights.project.value.execution).toBe(20);
    expect(profile.rules['score-gt-weight']?.noIgnore).toBe(true);
    const [, message] = /```text\n(口径文件[^\n]*)/.exec(manual)!;
    expect(() => read(own({ weights: { total: { value: 120, basis: says } } }))).toThrow(message);
  });

  test.each([
    ['a key misspelt', own({ treshholds: {} }), '（整体）：没有“treshholds”这一项，请核对拼写'],
    [
      'a value out of range',
      own({ weights: { total: { value: 120, basis: says } } }),
      'weights.total.value（分值 › 总分 › 值）：不能大于100',
    ],
    [
      'below the range',
      own({ tolerance: { score: { value: -1, basis: says } } }),
      'tolerance.score.value（允许误差 › 得分 › 值）：不能小于0',
    ],
    [
      'a value without its basis',
      own({ rounding: { rate: { value: 2 } } }),
      'rounding.rate.basis（小数位数 › 百分比 › 依据）：缺少这一项',
    ],
    [
      'text for a number',
      own({ thresholds: { unspent: { value: '20%', basis: says } } }),
      'thresholds.unspent.value（界限 › 未执行部分 › 值）：应为数字',
    ],
    [
      'a word that is no choice',
      own({ scoring: { reverse: { value: 'mine', basis: says } } }),
      'scoring.reverse.value（计分方法 › 反向指标 › 值）：只能填：platform、inverse-ratio',
    ],
    ['no name', own({ name: '' }), 'name（名称）：不能为空'],
    ['an odd version', own({ version: 'v1' }), 'version（版本）：写成“年度.序号”'],
    ['an unknown base', own({ extends: 'mars' }), 'extends（所依据的口径）：只能填：national、hunan'],
    ['itself as base', own({ id: 'national' }), 'extends（所依据的口径）：不能是它自己'],
    ['a rule that is not there', own({ rules: { nonesuch: { off: true, basis: says } } }), 'rules.nonesuch'],
    [
      'a source outside the catalogue',
      own({ rounding: { rate: { value: 2, basis: { ...says, source: 'ours' } } } }),
      '引用了目录中没有的来源：ours',
    ],
    [
      'a part missing from a complete file',
      { ...blank, grades: undefined },
      'grades（等级界限）：缺少这一项',
    ],
  ])('with %s is refused with the key', (_, data, message) => {
    expect(() => read(data)).toThrow('某市.json');
    expect(() => read(data)).toThrow(message);
  });

  test('that is no JSON is refused in words', () => {
    expect(() => readOwnProfile('{', '某市.json')).toThrow('口径文件“某市.json”不是 JSON');
  });
});

test('the published schema is the one the program reads by: `npm run profile:schema`', () => {
  const published = JSON.parse(readFileSync(join(__dirname, '../../../docs/profile.schema.json'), 'utf8'));
  expect(published).toEqual(profileJsonSchema());
});

describe('another profile gives another verdict', () => {
  // 315 against ≤210: 10 × (1 − 105/210) = 5 nationally, 10 × 210/315 = 6.67 in Hubei.
  const grid = workbookOf(
    projectForm({ F16: '315万元', H16: 6.67, I16: '材料涨价105万元；2024年重新招标。' }),
  );
  const found = (options: Parameters<typeof checkWorkbook>[1]) =>
    checkWorkbook(grid, options).forms[0]!.findings.map(({ ruleId }) => ruleId);

  test('on a cost above its ceiling', () => {
    expect(found({ profileId: 'national' })).toContain('score-formula-mismatch');
    expect(found({ profileId: 'hubei' })).not.toContain('score-formula-mismatch');
  });

  test('on the weights of level 1', () => {
    expect(found({ profileId: 'national' })).not.toContain('weight-profile-level1');
    expect(found({ profileId: 'hubei' })).toContain('weight-profile-level1');
    expect(found({ profileId: 'sichuan' })).not.toContain('weight-profile-level1');
  });

  test('and one read from a file goes before the id', () => {
    const off = read(own({ rules: { 'score-formula-mismatch': { off: true, basis: says } } }));
    const result = checkWorkbook(grid, { profile: off, profileId: 'hubei' });
    expect(result.forms[0]!.profile.id).toBe('mycity');
    const outcome = result.forms[0]!.outcomes.find(({ ruleId }) => ruleId === 'score-formula-mismatch');
    expect(outcome).toMatchObject({
      outcome: 'not-applicable',
      reason: '口径“某市”停用：《某市绩效自评办法》',
    });
  });
});
