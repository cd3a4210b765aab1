import fc from 'fast-check';
import { type Catalog, isLater, newsIn, parseCatalog } from '../../../src/core/catalog/catalog';

const catalog: Catalog = {
  format: 1,
  program: { version: '0.2.0' },
  publisher: { name: '示例市财政局', support: null, profile: null },
  profiles: [
    { id: 'national', name: '全国', version: '2020.1', file: null },
    { id: 'shili', name: '示例市', version: '2026.2', file: 'published/shili.json' },
  ],
  templates: [
    {
      id: 'department',
      name: '部门整体支出绩效自评表',
      version: '2026.1',
      kind: 'department',
      profile: 'shili',
      approved: null,
    },
  ],
};

test('what is written is read', () => {
  expect(parseCatalog(JSON.stringify(catalog))).toEqual(catalog);
  expect(parseCatalog(`\uFEFF${JSON.stringify(catalog)}`)).toEqual(catalog);
});

test('a newer catalogue with more in it is still read', () => {
  const newer = { ...catalog, notices: ['…'], program: { version: '9.0', notes: 'x' } };
  expect(parseCatalog(JSON.stringify(newer))).toMatchObject({ program: { version: '9.0' } });
});

test.each<[string, string, string]>([
  ['not JSON', '{', '不是有效的 JSON'],
  ['another format', JSON.stringify({ ...catalog, format: 2 }), 'format'],
  ['no profiles', JSON.stringify({ ...catalog, profiles: undefined }), 'profiles'],
  ...['https://a.b/x.json', '/etc/x.json', '../x.json', 'a/../../x.json', 'a\\x.json', 'javascript:x'].map(
    (file) =>
      [
        `a file at ${file}`,
        JSON.stringify({ ...catalog, profiles: [{ ...catalog.profiles[1], file }] }),
        'profiles.0.file',
      ] as [string, string, string],
  ),
])('%s is refused and named', (_, text, words) => {
  expect(parseCatalog(text)).toContain(words);
});

test.each([
  ['2026.2', '2026.1', true],
  ['2026.10', '2026.9', true],
  ['2026.1', '2026.1', false],
  ['2026.1', '2026.1.0', false],
  ['1', '0.9.9', true],
  ['0.1.0', '0.1', false],
])('%s later than %s: %s', (a, b, expected) => {
  expect(isLater(a, b)).toBe(expected);
});

test('of two versions at most one is the later', () => {
  const version = fc.array(fc.nat(50), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
  fc.assert(fc.property(version, version, (a, b) => !(isLater(a, b) && isLater(b, a))));
});

test('news: what is used in an older version, and nothing else', () => {
  const inUse = {
    program: '0.1.0',
    profiles: [
      { id: 'national', version: '2020.1' },
      { id: 'shili', version: '2026.1' },
      { id: 'elsewhere', version: '2001.1' },
    ],
    templates: [{ id: 'department', version: '2025.4' }],
  };
  expect(
    newsIn(catalog, inUse).map(({ what, name, inUse: old, published }) => [what, name, old, published]),
  ).toEqual([
    ['program', '自评助手', '0.1.0', '0.2.0'],
    ['profile', '示例市', '2026.1', '2026.2'],
    ['template', '部门整体支出绩效自评表', '2025.4', '2026.1'],
  ]);
  expect(
    newsIn(catalog, { program: '0.2.0', profiles: [], templates: [{ id: 'department', version: '2026.1' }] }),
  ).toEqual([]);
});
