import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../src/cli/check';
import { ProfileError, profileOptions } from '../../src/cli/profile';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'selfeval-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('an id, a file, or nothing', () => {
  const file = join(folder, '某市.json');
  writeFileSync(
    file,
    JSON.stringify({ extends: 'hubei', id: 'mycity', version: '2024.1', name: '某市口径' }),
  );
  expect(profileOptions(undefined)).toEqual({});
  expect(profileOptions('hubei').profile?.id).toBe('hubei');
  expect(profileOptions(file).profile).toMatchObject({ id: 'mycity', name: '某市口径' });
});

test.each([
  ['an id that is not there', 'mars', '没有编号为“mars”的口径，可选：national'],
  ['a file that is not there', '/nowhere/某市.json', '找不到口径文件“/nowhere/某市.json”，请核对路径。'],
])('%s is a ProfileError', (_, word, message) => {
  expect(() => profileOptions(word)).toThrow(ProfileError);
  expect(() => profileOptions(word)).toThrow(message);
});

test('a check by a file of one’s own names it in the result', async () => {
  const file = join(folder, '某市.json');
  writeFileSync(
    file,
    JSON.stringify({ extends: 'national', id: 'mycity', version: '2024.1', name: '某市口径' }),
  );
  const lines: string[] = [];
  const console = { print: (text: string) => lines.push(text), error: () => {}, progress: () => {} };
  const sample = join(__dirname, '../../samples/规范填报示例2023.xlsx');
  const status = await check({ paths: [sample], profile: file, json: true }, console);
  expect(status).toBe(0);
  const { forms } = JSON.parse(lines[0]!);
  expect(forms.map((form: { profile: unknown }) => form.profile)).toEqual(
    forms.map(() => ({ id: 'mycity', version: '2024.1' })),
  );
});
