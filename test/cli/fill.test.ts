import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FillCall, fill } from '../../src/cli/fill';
import type { SheetGrid } from '../../src/core/grid/sheet';
import { openWorkbook } from '../../src/hosts/file/file-host';
import { workbookFixture } from '../hosts/sheet-fixture';
import { projectForm } from '../support/national-form';
import { signed } from '../support/restricted';
import { packageOf, xlsxOf, zipOf } from '../support/xlsx';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'fill-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The call over a workbook with this one sheet; the lines that were said, and the sheet that was written. */
async function filled(sheet: SheetGrid, does: Partial<FillCall>) {
  const [file, out] = [join(folder, 'in.xlsx'), join(folder, 'out.xlsx')];
  writeFileSync(file, xlsxOf(workbookFixture(sheet)));
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const console = { print: say, error: say, progress: () => undefined };
  const none = { scores: false, notes: false, marks: false, weights: false, formulas: false };
  const status = await fill({ file, out, profile: undefined, ...none, ...does }, console);
  const { sheets } = await openWorkbook(readFileSync(out), 'out.xlsx').read();
  return { status, said: lines.join('\n'), at: (row: number, col: number) => sheets[0]!.at(row, col) };
}

test('--weights fills what is blank and shows how', async () => {
  const { at, said } = await filled(projectForm({ G12: '', G13: '' }), { weights: true });
  expect([at(12, 7)?.value, at(13, 7)?.value]).toEqual([10, 10]);
  expect(said).toContain('填写分值：2 个单元格。');
  expect(said).toContain('“产出指标” 50 分 − 已有 30 分 = 20 分；2 项平分：20 ÷ 2 = 10');
});

test('--formulas writes the total as a formula over the very cells', async () => {
  const { at, said } = await filled(projectForm({ H20: '' }), { scores: true, formulas: true });
  expect(at(20, 8)?.formula).toBe('=SUM(I5,H12:H19)');
  expect(said).toContain('写成公式 =SUM(I5,H12:H19)');
});

test('the gaps of a note are said', async () => {
  const { at, said } = await filled(projectForm({ F12: '16场', H12: 8, H20: 96 }), { notes: true });
  expect(at(12, 9)?.value).toContain('【原因】【措施】【责任人和完成时限】');
  expect(said).toContain('举办企业培训场次：说明中还有原因、措施、责任人、完成时限待补写');
});

test('a written note is left alone, and what it lacks is said', async () => {
  const { at, said } = await filled(projectForm({ I17: '两家企业投产推迟' }), { notes: true });
  expect(at(17, 9)?.value).toBe('两家企业投产推迟');
  expect(said).toContain(
    '带动企业新增产值：说明“两家企业投产推迟”没有写改进措施、责任人、完成时限（原文保留不动，请补写）',
  );
});

describe('a workbook with a digital signature', () => {
  const call = async (allowSignature: boolean) => {
    const [file, out] = [join(folder, 'in.xlsx'), join(folder, 'out.xlsx')];
    writeFileSync(file, zipOf(signed(packageOf(workbookFixture(projectForm({ H20: '' }))))));
    const lines: string[] = [];
    const say = (line: string) => void lines.push(line);
    const console = { print: say, error: say, progress: () => undefined };
    const does = { scores: true, notes: false, marks: false, weights: false, formulas: false };
    const status = await fill({ file, out, profile: undefined, ...does, allowSignature }, console);
    return { status, said: lines.join('\n'), written: existsSync(out) };
  };

  test('is not written, and what to do is said', async () => {
    const { status, said, written } = await call(false);
    expect([status, written]).toEqual([2, false]);
    expect(said).toContain('签名即失效');
    expect(said).toContain('--allow-signature');
  });

  test('is written where that is allowed; what it breaks is said all the same', async () => {
    const { status, said, written } = await call(true);
    expect([status, written]).toEqual([0, true]);
    expect(said).toContain('签名即失效');
    expect(said).toContain('已写入：');
  });
});
