import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCell } from '../../../src/core/grid/address';
import type { CellContent } from '../../../src/core/plan/edit';
import type { Severity } from '../../../src/core/rules/rule';
import { openWorkbook } from '../../../src/hosts/file/file-host';
import { MARK_FILL } from '../../../src/hosts/port';
import { xlsxOf } from '../../support/xlsx';

/** Another program's word on what this adapter saves. Optional: the suite stands without LibreOffice. */
function libreOffice(): string | null {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return 'soffice';
  } catch {
    return null;
  }
}

const program = libreOffice();
if (!program) console.warn('没有找到 LibreOffice（soffice），用它打开已填已标记文件的核对已跳过。');

(program ? describe : describe.skip)('LibreOffice opens what was filled and marked', () => {
  const at = (address: string) => ({ sheetId: '1', sheet: '自评表', ...parseCell(address) });
  const contents: Readonly<Record<string, CellContent>> = {
    B2: 8.5,
    C2: '完成 98%，扣 1 分 <&>\n【原因】_x0041_',
    D2: true,
    E2: '98%',
    F2: "'=A1",
    G2: '=B2*2',
    B3: null,
  };
  const marks: Readonly<Record<string, Severity>> = { B2: 'error', A4: 'warning', C2: 'advice' };

  test('values, results of formulas, and the fills of the marks', async () => {
    const host = openWorkbook(
      xlsxOf([
        {
          name: '自评表',
          cells: { A1: '得分', B2: 1, B3: 2, B4: { value: 3, formula: '=SUM(B2:B3)' }, A4: '合计' },
          merges: ['C2:C3'],
        },
      ]),
      '自评表.xlsx',
    );
    await host.write(Object.entries(contents).map(([address, content]) => ({ at: at(address), content })));
    await host.mark(Object.entries(marks).map(([address, severity]) => ({ at: at(address), severity })));

    const folder = mkdtempSync(join(tmpdir(), 'selfeval-'));
    try {
      writeFileSync(join(folder, 'in.xlsx'), host.save());
      const convert = (format: string): Buffer => {
        const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
        const args = [
          profile,
          '--headless',
          '--convert-to',
          format,
          '--outdir',
          join(folder, 'out'),
          'in.xlsx',
        ];
        execFileSync('soffice', args, { cwd: folder, stdio: 'ignore', timeout: 110_000 });
        return readFileSync(join(folder, 'out', `in.${format}`));
      };
      const again = openWorkbook(convert('xlsx'), 'in.xlsx');
      const sheet = (await again.read()).sheets[0]!;
      const values = ['A1', 'B2', 'C2', 'D2', 'E2', 'F2', 'G2', 'B4'].map((address) => {
        const { row, col } = parseCell(address);
        return sheet.at(row, col)?.value;
      });
      expect(values).toEqual(['得分', 8.5, contents.C2, true, '98%', '=A1', 17, 8.5]);
      const view = again.sheetView(sheet.id)!;
      expect(
        Object.keys(marks).map((address) => view.markAt(parseCell(address).row, parseCell(address).col)),
      ).toEqual(Object.values(marks));
      const page = convert('html').toString();
      for (const severity of Object.values(marks)) expect(page).toContain(`bgcolor="${MARK_FILL[severity]}"`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 240_000);
});
