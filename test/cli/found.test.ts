import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receivedAmong, workbooksAmong } from '../../src/cli/found';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'selfeval-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(...names: string[]): void {
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
}
const namesOf = (paths: string[], except = join(folder, 'out')) =>
  receivedAmong(
    paths.map((path) => join(folder, path)),
    except,
  ).map(({ name }) => name);

test('folders are searched through in a stable order; lock files and other files are left out', () => {
  put(
    'in/乙.xlsx',
    'in/甲.XLSM',
    'in/第10批/a.xls',
    'in/第2批/a.et',
    'in/~$甲.xlsm',
    'in/说明.docx',
    'in/b.xlsb',
  );
  expect(namesOf(['in'])).toEqual(['第2批/a.et', '第10批/a.xls', '甲.XLSM', '乙.xlsx', 'b.xlsb']);
});

test('names keep apart: several folders, the same file twice, files given one by one', () => {
  put('a/x.xlsx', 'b/x.xlsx', 'c/b/x.xlsx');
  expect(namesOf(['a', 'b'])).toEqual(['a/x.xlsx', 'b/x.xlsx']);
  expect(namesOf(['b', 'c/b'])).toEqual(['b/x.xlsx', 'b/x (2).xlsx']);
  expect(namesOf(['a/x.xlsx', 'b/x.xlsx'])).toEqual(['x.xlsx', 'x (2).xlsx']);
  expect(namesOf(['a', 'a/x.xlsx', 'a'])).toEqual(['a/x.xlsx']);
});

test('the folder of the results is no part of what was received', () => {
  put('in/x.xlsx', 'in/结果/标注件/x.xlsx');
  expect(namesOf(['in'], join(folder, 'in/结果'))).toEqual(['x.xlsx']);
});

test('links are followed once', () => {
  put('in/x.xlsx', 'elsewhere/y.xlsx');
  symlinkSync(join(folder, 'in'), join(folder, 'in/loop'));
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'in/linked'));
  symlinkSync(join(folder, 'elsewhere/y.xlsx'), join(folder, 'in/z.xlsx'));
  expect(namesOf(['in'])).toEqual(['linked/y.xlsx', 'x.xlsx']);
});

test('what cannot be a workbook is kept, so that it is named: a missing path, a folder called like one', () => {
  put('in/x.xlsx', 'in/空.xlsx/说明.txt', 'in/满.xlsx/y.xlsx');
  expect(namesOf(['in', 'missing.xlsx']).sort()).toEqual(
    ['in/x.xlsx', 'in/满.xlsx/y.xlsx', 'in/空.xlsx', 'missing.xlsx'].sort(),
  );
  const [missing] = workbooksAmong([join(folder, 'missing.xlsx')]);
  expect(missing).toMatchObject({ name: join(folder, 'missing.xlsx'), size: 0, modified: null });
});
