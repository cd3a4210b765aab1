import { checkWorkbook } from '../../../src/core/check';
import { planScores } from '../../../src/core/fill/plan-scores';
import { formatCell } from '../../../src/core/grid/address';
import { editsFor } from '../../../src/core/plan/edits';
import { openWorkbook } from '../../../src/hosts/file/file-host';
import { libreOffice, openedByLibreOffice } from '../../support/libreoffice';
import { departmentForm, projectForm } from '../../support/national-form';
import { hubeiForm, yunnanForm } from '../../support/regional-forms';
import { sichuanForm } from '../../support/sichuan-form';
import { xlsxOf } from '../../support/xlsx';
import { workbookFixture } from '../sheet-fixture';

// Another program's word on the formulas this product writes.
const program = libreOffice();
if (!program) console.warn('没有找到 LibreOffice（soffice），由它重算合计和执行率公式的核对已跳过。');

const SHEETS = [
  projectForm({ H5: '', H12: '', G20: '', H20: '' }, { name: '项目表', formats: { H5: '0.00%' } }),
  departmentForm({ G4: '', G14: '', G22: '' }),
  sichuanForm({ H8: '', J8: '', I18: '', J18: '' }),
  hubeiForm({ G9: '', H9: '', H17: '' }),
  yunnanForm({ J6: '', K6: '', I14: '', H21: '', I21: '' }),
];

(program ? test : test.skip)(
  'LibreOffice works the formulas out to what the proposals say',
  async () => {
    const host = openWorkbook(xlsxOf(workbookFixture(...SHEETS)), 'in.xlsx');
    const grid = await host.read();
    const proposals = checkWorkbook(grid)
      .forms.flatMap((form) => planScores(form, { as: 'formulas' }).proposals)
      .filter(({ replaces }) => !replaces);
    const formulas = proposals.filter(({ afterFormula }) => afterFormula !== undefined);
    // A total on each sheet, weights on three, a rate on each.
    expect(formulas.length).toBeGreaterThanOrEqual(10);
    expect((await host.write(editsFor(proposals, grid))).problems).toEqual([]);
    let recalculated: Buffer | null = null;
    const files = new Map([['in.xlsx', host.save()]]);
    expect(openedByLibreOffice(files, 'xlsx', (_name, converted) => (recalculated = converted))).toEqual([]);
    const again = await openWorkbook(recalculated!, 'in.xlsx').read();
    const shown = formulas.map(({ at, afterFormula, after }) => {
      const cell = again.sheets.find(({ name }) => name === at.sheet)!.at(at.row, at.col);
      const value =
        typeof after === 'number'
          ? Number(Number(cell?.value).toFixed(4))
          : Number.parseFloat(cell?.text ?? '');
      return [at.sheet, formatCell(at), afterFormula, value];
    });
    const meant = formulas.map(({ at, afterFormula, after }) => [
      at.sheet,
      formatCell(at),
      afterFormula,
      typeof after === 'number' ? after : Number.parseFloat(after),
    ]);
    expect(shown).toEqual(meant);
    // And the check has nothing to say against them.
    const findings = checkWorkbook(again).forms.flatMap((form) => form.findings);
    const cells = new Set(formulas.map(({ at }) => `${at.sheet}!${formatCell(at)}`));
    const about = findings.filter((one) =>
      one.cells.some((at) => cells.has(`${at.sheet}!${formatCell(at)}`)),
    );
    expect(about.map(({ ruleId, arithmetic }) => `${ruleId} ${arithmetic ?? ''}`)).toEqual([]);
  },
  180_000,
);
