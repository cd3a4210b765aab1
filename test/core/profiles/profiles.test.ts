import national from '../../../src/core/profiles/data/national.json';
import { gradeOf } from '../../../src/core/profiles/grade';
import { parseProfile } from '../../../src/core/profiles/parse';
import { chooseProfile, profileById, profiles } from '../../../src/core/profiles/profiles';
import { sourceById, sources } from '../../../src/core/profiles/sources';
import type { BasisRef } from '../../../src/core/profiles/basis';
import { layoutFamilies } from '../../../src/core/recognise/layouts';
import { basisText } from '../../../src/core/report/basis-text';
import { decimal } from '../../../src/core/values/decimal';

const unit = (value: string) => ({ value, cell: { row: 1, col: 1 } });

test.each([
  ['layout wins over the unit', 'hunan-liuyang', '四川省某局', 'hunan'],
  [
    'the unit decides where no profile claims the layout',
    'national-project',
    '浏阳市工业和信息化局',
    'hunan',
  ],
  ['else national', 'national-project', '天长市水利局', 'national'],
  ['no unit', 'national-project', null, 'national'],
  ['浏阳 2021', 'hunan-liuyang', '浏阳市工业和信息化局', 'hunan'],
  ['湖南 2023', 'hunan-department', null, 'hunan'],
  ['从化 2024', 'guangdong', null, 'guangdong'],
  ['江门 2022', 'guangdong-goals', '江门市工业和信息化局', 'guangdong'],
  ['江门 2022, funds', 'fund-list', '江门市工业和信息化局', 'guangdong'],
  ['四川 510000_0013zp', 'sichuan-project', null, 'sichuan'],
  ['四川 2017', 'sichuan-score', null, 'sichuan'],
  ['湖北 2020', 'hubei', null, 'hubei'],
  ['黄石 2022', 'generic', '中共黄石市委党校', 'hubei'],
  ['云南 2022', 'yunnan', null, 'yunnan'],
  ['重庆 2021', 'chongqing-department', null, 'chongqing'],
  ['天长 2022', 'national-project', '天长市水利局', 'national'],
  ['山东 2019', 'shandong', null, 'national'],
] as const)('%s', (_, layout, name, id) => {
  expect(chooseProfile({ layout, unit: name === null ? null : unit(name) }).id).toBe(id);
});

test('profiles are found by id, an unknown id names those there are', () => {
  expect(profiles.map(({ id }) => id)).toEqual([
    'national',
    'hunan',
    'guangdong',
    'sichuan',
    'hubei',
    'yunnan',
    'chongqing',
    'blank',
  ]);
  expect(profileById('hunan').version).toBe('2021.1');
  expect(() => profileById('x')).toThrow(
    '没有编号为“x”的口径，可选：national（全国通用（财政部2020））、hunan',
  );
});

test.each([
  ['an unknown key', { ...national, colour: 'red' }, 'colour'],
  ['a missing part', { ...national, grades: undefined }, 'grades'],
  [
    'a value out of range',
    { ...national, weights: { ...national.weights, total: { ...national.weights.total, value: 120 } } },
    'weights.total.value',
  ],
  [
    'a source that is not in the catalogue',
    { ...national, grades: { ...national.grades, basis: { ...national.grades.basis, source: 'nowhere' } } },
    'nowhere',
  ],
])('a profile with %s is refused with the key', (_, data, named) => {
  expect(() => parseProfile(data, '试验')).toThrow(/试验/);
  expect(() => parseProfile(data, '试验')).toThrow(named);
});

test.each(profiles.map((profile) => [profile.id, profile] as const))(
  '%s: every value has a basis',
  (_, profile) => {
    const bases = basesOf(profile);
    expect(bases.length).toBeGreaterThan(30);
    for (const basis of bases) {
      const text = basisText(basis);
      expect(text).not.toMatch(/[!！]|undefined|null/);
      if (basis.evidence === 'convention') expect(text).toMatch(/^约定：/);
      if (basis.evidence === 'memory') {
        expect(text).toContain('待核');
        expect(text).not.toMatch(/第[〇零一二三四五六七八九十百\d]+条/);
      }
    }
  },
);

test('layouts are those there are, and belong to one profile each', () => {
  const claimed = profiles.flatMap(({ matches }) => matches.layouts);
  expect(new Set(claimed).size).toBe(claimed.length);
  const known = layoutFamilies.map(({ id }) => id);
  expect(claimed.filter((id) => !known.includes(id))).toEqual([]);
  const words = profiles.flatMap(({ matches }) => matches.unitWords);
  expect(new Set(words).size).toBe(words.length);
});

test('the blank profile fixes no weights and is never chosen by itself', () => {
  const blank = profileById('blank');
  expect(blank.matches).toEqual({ layouts: [], unitWords: [] });
  expect(Object.values(blank.weights.project.value)).toEqual([null, null, null, null]);
  expect(basesOf(blank).filter(({ evidence }) => evidence !== 'convention')).toEqual([]);
});

function basesOf(value: unknown): BasisRef[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(basesOf);
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'basis' ? [inner as BasisRef] : basesOf(inner),
  );
}

test('lower bounds belong to the better grade', () => {
  const profile = profileById('national');
  const grades = ['100', '90', '89.99', '80', '79.99', '60', '59.99', '0'].map((score) =>
    gradeOf(decimal(score), profile),
  );
  expect(grades).toEqual(['优', '优', '良', '良', '中', '中', '差', '差']);
});

test('sources are listed once and an unknown one is refused', () => {
  expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
  expect(() => sourceById('nowhere')).toThrow('依据目录中没有这一来源：nowhere');
});
