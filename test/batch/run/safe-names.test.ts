import fc from 'fast-check';
import { SafeNames } from '../../../src/batch/run/safe-names';

test.each([
  ['第一批/某局.xlsx', '第一批/某局.xlsx'],
  ['../../etc/x.xlsx', 'etc/x.xlsx'],
  ['a\\b:c?.xlsx', 'a_b_c_.xlsx'],
  ['CON/aux.xlsx', '_CON/_aux.xlsx'],
  ['局 . /x .xlsx', '局/x.xlsx'],
  ['.hidden.xlsx', '_hidden.xlsx'],
  ['', '未命名'],
])('%j is stored as %j', (given, stored) => {
  expect(new SafeNames().of(given)).toBe(stored);
});

test('two that fall together keep apart, letter case not counting', () => {
  const names = new SafeNames();
  expect(['A:.xlsx', 'a_.xlsx', 'a_.xlsx'].map((name) => names.of(name))).toEqual([
    'A_.xlsx',
    'a_ (2).xlsx',
    'a_ (3).xlsx',
  ]);
  expect(names.of('某局.xlsx', { extension: '.docx', before: '（退回）' })).toBe('某局（退回）.docx');
});

test('whatever is given: below the folder, not hidden, nothing that Windows refuses, all different', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 30 }), (given) => {
      const names = new SafeNames();
      const stored = given.map((path) => names.of(path));
      expect(new Set(stored.map((name) => name.toLowerCase())).size).toBe(stored.length);
      for (const name of stored) {
        for (const part of name.split('/')) {
          // eslint-disable-next-line no-control-regex -- control characters are what must not be there
          expect(part).toMatch(/^[^<>:"\\|?*\u0000-\u001f]+$/);
          expect(part).not.toMatch(/^\.|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|^\s/i);
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
        }
      }
    }),
  );
});
