import national from '../../../src/core/profiles/data/national.json';
import { gradeOf } from '../../../src/core/profiles/grade';
import { parseProfile } from '../../../src/core/profiles/parse';
import { chooseProfile, profileById, profiles } from '../../../src/core/profiles/profiles';
import { sourceById, sources } from '../../../src/core/profiles/sources';
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
  ['no unit', 'yunnan', null, 'national'],
] as const)('%s', (_, layout, name, id) => {
  expect(chooseProfile({ layout, unit: name === null ? null : unit(name) }).id).toBe(id);
});

test('profiles are found by id, an unknown id names those there are', () => {
  expect(profiles.map(({ id }) => id)).toEqual(['national', 'hunan']);
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
