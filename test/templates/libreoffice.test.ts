import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatCell } from '../../src/core/grid/address';
import { checkWorkbook } from '../../src/core/check';
import type { WorkbookGrid } from '../../src/core/grid/sheet';
import { compareWithTemplate } from '../../src/core/templates/compare';
import { gridOfTemplate } from '../../src/core/templates/grid';
import { planTemplate } from '../../src/core/templates/plan';
import { readTemplateMark } from '../../src/core/templates/mark';
import { SAMPLE_YEAR, templateSpecs } from '../../src/core/templates/specs';
import { FileHost } from '../../src/hosts/file/file-host';
import { drawTemplate } from '../../src/templates/template-workbook';

/** LibreOffice opens every template, recalculates it and saves it as its own .xlsx. */
function available(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

const has = available();
if (!has) console.warn('soffice is not on this machine: no template was recalculated by another program.');
const ids = templateSpecs.map(({ id }) => id);
const fills = ['empty', 'sample'] as const;

(has ? describe : describe.skip)('templates opened and saved by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'selfeval-templates-'));
  const saved = new Map<string, WorkbookGrid>();

  beforeAll(async () => {
    const names = ids.flatMap((id) => fills.map((fill) => ({ id, fill, name: `${id}-${fill}` })));
    for (const { id, fill, name } of names) {
      const template = planTemplate(id, { fill, year: SAMPLE_YEAR });
      // Results that are wrong on purpose: only a real recalculation puts them right.
      const sheets = template.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => (cell.written === null ? cell : { ...cell, value: 12345 })),
      }));
      writeFileSync(join(folder, `${name}.xlsx`), drawTemplate({ ...template, sheets }));
    }
    const out = join(folder, 'out');
    mkdirSync(out);
    // By default LibreOffice trusts the results in files of other programs; it is told to work everything out anew.
    const user = join(folder, 'profile', 'user');
    mkdirSync(user, { recursive: true });
    writeFileSync(join(user, 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        out,
        ...names.map(({ name }) => join(folder, `${name}.xlsx`)),
      ],
      { stdio: 'ignore', timeout: 240_000 },
    );
    for (const { name } of names) {
      const host = await FileHost.open(readFileSync(join(out, `${name}.xlsx`)), `${name}.xlsx`);
      saved.set(name, await host.read());
    }
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe.each(ids)('%s', (id) => {
    test.each(fills)('%s: every formula gives what was planned', (fill) => {
      const planned = gridOfTemplate(planTemplate(id, { fill, year: SAMPLE_YEAR }));
      const read = saved.get(`${id}-${fill}`)!;
      planned.sheets.forEach((sheet, index) => {
        const formulas = [...sheet.cells()].filter(({ formula }) => formula !== null);
        const results = (of: WorkbookGrid) =>
          formulas.map(({ row, col }) => [
            formatCell({ row, col }),
            of.sheets[index]!.at(row, col)?.value ?? '',
          ]);
        expect(results(read)).toEqual(results(planned));
      });
    });

    test.each(fills)('%s: the mark survives, and nothing differs from the template', (fill) => {
      const read = saved.get(`${id}-${fill}`)!;
      expect(readTemplateMark(read)).toMatchObject({ id, year: SAMPLE_YEAR, sheet: 1 });
      expect(compareWithTemplate(read)?.differences).toEqual([]);
    });

    test('filled with its sample it is as clean as before', () => {
      const result = checkWorkbook(saved.get(`${id}-sample`)!);
      const findings = [...result.forms.flatMap((form) => form.findings), ...result.crossFindings];
      expect(findings.map(({ ruleId }) => ruleId)).toEqual([]);
      expect(result.forms.map(({ form }) => form.kind)).toEqual(
        templateSpecs.find((spec) => spec.id === id)!.sheets.map(({ kind }) => kind),
      );
    });

    test('the protection survives', () => {
      for (const sheet of saved.get(`${id}-empty`)!.sheets) expect(sheet.protected).toBe(true);
    });
  });
});

const ALWAYS_RECALCULATE =
  '<?xml version="1.0" encoding="UTF-8"?>' +
  '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>' +
  '</oor:items>';
