import { formatCell, parseCell } from '../../../src/core/grid/address';
import { type Cell, SheetGrid, type WorkbookGrid } from '../../../src/core/grid/sheet';
import { profileById } from '../../../src/core/profiles/profiles';
import { compareWithTemplate, isOlder } from '../../../src/core/templates/compare';
import { gridOfTemplate } from '../../../src/core/templates/grid';
import { markText, parseMark, readTemplateMark } from '../../../src/core/templates/mark';
import { planTemplate } from '../../../src/core/templates/plan';
import { templateSpecs } from '../../../src/core/templates/specs';

const ids = templateSpecs.map(({ id }) => id);
const sample = (id: string): WorkbookGrid => gridOfTemplate(planTemplate(id, { fill: 'sample' }));

/** The address of a cell of the first sheet by its key. */
function at(id: string, key: string, sheet = 0): string {
  const { area } = planTemplate(id).sheets[sheet]!.cells.find((cell) => cell.key === key)!;
  return formatCell({ row: area.top, col: area.left });
}

/** The workbook with some cells of one sheet written anew; null clears. */
function typed(
  grid: WorkbookGrid,
  changes: Readonly<Record<string, string | number | null>>,
  on = 0,
): WorkbookGrid {
  return rebuilt(grid, on, (cells) => {
    const kept = new Map(cells.map((cell) => [formatCell(cell), cell]));
    for (const [address, value] of Object.entries(changes)) {
      kept.delete(address);
      if (value === null) continue;
      kept.set(address, {
        ...parseCell(address),
        value,
        text: String(value),
        formula: null,
        numberFormat: 'General',
      });
    }
    return [...kept.values()];
  });
}

/** Rows from `row` on moved by some rows; with −1 the row itself is deleted. */
function shifted(grid: WorkbookGrid, row: number, by: 1 | -1, on = 0): WorkbookGrid {
  const move = (each: number): number => (each >= row + (by < 0 ? 1 : 0) ? each + by : each);
  return rebuilt(
    grid,
    on,
    (cells) =>
      cells
        .filter((cell) => by > 0 || cell.row !== row)
        .map((cell) => ({
          ...cell,
          row: move(cell.row),
          formula: cell.formula?.replace(/([A-Z])(\d+)/g, (_, col, n) => `${col}${move(Number(n))}`) ?? null,
        })),
    move,
  );
}

function rebuilt(
  grid: WorkbookGrid,
  on: number,
  change: (cells: readonly Cell[]) => readonly Cell[],
  move: (row: number) => number = (row) => row,
): WorkbookGrid {
  return {
    sheets: grid.sheets.map((sheet, index) => {
      if (index !== on) return sheet;
      return new SheetGrid({
        id: sheet.id,
        name: sheet.name,
        visibility: sheet.visibility,
        protected: sheet.protected,
        cells: change([...sheet.cells()]),
        merges: sheet.merges.map((area) => ({ ...area, top: move(area.top), bottom: move(area.bottom) })),
      });
    }),
  };
}

const differences = (grid: WorkbookGrid) => compareWithTemplate(grid)?.differences;

describe.each(ids)('template %s', (id) => {
  test('filled in as it should be, it does not differ', () => {
    expect(compareWithTemplate(sample(id))).toEqual({
      id,
      version: templateSpecs.find((spec) => spec.id === id)!.version,
      differences: [],
    });
  });

  test('empty and without a year, it does not differ', () => {
    expect(differences(gridOfTemplate(planTemplate(id)))).toEqual([]);
  });

  test('every single label that is changed is named with its cell', () => {
    const plan = planTemplate(id, { fill: 'sample' });
    const whole = gridOfTemplate(plan);
    plan.sheets.forEach((sheet, index) => {
      for (const { area, look } of sheet.cells.filter((cell) => cell.look === 'header')) {
        const cell = formatCell({ row: area.top, col: area.left });
        if (!whole.sheets[index]!.at(area.top, area.left)?.text) continue;
        const found = differences(typed(whole, { [cell]: '改过的栏目' }, index))!;
        const place = plan.sheets.length > 1 ? `${sheet.name}!${cell}` : cell;
        expect([look, found.map(({ cells }) => cells[0])]).toEqual([look, [place]]);
        expect(found[0]!.text).toContain('被改为“改过的栏目”');
      }
    });
  });

  test('every formula typed over with a number is named with its cell', () => {
    const plan = planTemplate(id, { fill: 'sample' });
    const whole = gridOfTemplate(plan);
    plan.sheets.forEach((sheet, index) => {
      for (const { area } of sheet.cells.filter(({ formula }) => formula)) {
        const cell = formatCell({ row: area.top, col: area.left });
        const [found] = differences(typed(whole, { [cell]: 88 }, index))!;
        expect(found?.text).toContain('直接填写的“88”覆盖');
        expect(found?.cells).toEqual([plan.sheets.length > 1 ? `${sheet.name}!${cell}` : cell]);
      }
    });
  });
});

describe('what a received workbook differs in', () => {
  const id = 'national-project';

  test('an indicator line put in keeps the rest in place and is named', () => {
    const row = parseCell(at(id, 'line.2.level3')).row;
    const grown = typed(shifted(sample(id), row, 1), { [`D${row}`]: '新增的指标', [`E${row}`]: '≥3个' });
    // The lines of a block look alike: the last one is told as the one too many.
    expect(differences(grown)).toEqual([
      { text: `第${row + 2}行是模板之外增加的行`, cells: [`A${row + 2}`] },
    ]);
  });

  test('a deleted fund line is named by its label', () => {
    const row = parseCell(at(id, 'funds.3.spent')).row;
    const found = differences(shifted(sample(id), row, -1))!;
    expect(found).toEqual([
      {
        text: `模板第${row}行（其他资金）已被删除，原在此单元格所在行之后`,
        cells: [`A${row - 1}`],
      },
    ]);
  });

  test('weights printed in a label and in a cell', () => {
    const label = planTemplate(id).sheets[0]!.cells.find(({ text }) => text === '产出指标\n（50分）')!;
    const cell = formatCell({ row: label.area.top, col: label.area.left });
    const weight = at(id, 'funds.0.weight');
    expect(differences(typed(sample(id), { [cell]: '产出指标（60分）', [weight]: 20 }))).toEqual([
      { text: '分值应为10，被改为20', cells: [weight] },
      { text: '“产出指标”的分值应为50，被改为60', cells: [cell] },
    ]);
  });

  test('a weight of the second level that a unit changed for itself', () => {
    const cell = at('hunan-department', 'line.1.level2', 1);
    const grid = typed(sample('hunan-department'), { [cell]: '预算编审管理（8）' }, 1);
    expect(differences(grid)).toEqual([
      { text: '“预算编审管理”的分值应为3，被改为8', cells: [`部门整体支出绩效自评表!${cell}`] },
    ]);
  });

  test('columns that changed places are told once each', () => {
    const grid = rebuilt(sample(id), 0, (cells) =>
      cells.map((cell) => {
        if (cell.row < 12 || (cell.col !== 5 && cell.col !== 6)) return cell;
        return { ...cell, col: 11 - cell.col };
      }),
    );
    expect(differences(grid)?.map(({ text }) => text)).toEqual([
      '“年度指标值”一栏由E列移到了F列',
      '“实际完成值”一栏由F列移到了E列',
    ]);
  });

  test('a formula that computes something else', () => {
    const total = at(id, 'total.score');
    const grid = rebuilt(sample(id), 0, (cells) =>
      cells.map((cell) => (formatCell(cell) === total ? { ...cell, formula: '=SUM(H13:H20)+5' } : cell)),
    );
    expect(differences(grid)).toEqual([{ text: '得分或总分的公式被改为“=SUM(H13:H20)+5”', cells: [total] }]);
  });

  test('a sheet that is missing', () => {
    const grid = sample('hunan-department');
    expect(differences({ sheets: [grid.sheets[1]!] })).toEqual([
      { text: '缺少模板中的工作表“基础数据表”', cells: [] },
    ]);
  });

  test('an older version, of the template and of its profile', () => {
    const plan = planTemplate(id, { fill: 'sample' });
    const mark = plan.sheets[0]!.cells.find(({ look }) => look === 'mark')!;
    const cell = formatCell({ row: mark.area.top, col: 1 });
    const old = markText({
      id,
      version: '2024.3',
      profile: { id: 'national', version: '2019.1' },
      year: 2025,
      sheet: 1,
    });
    const found = compareWithTemplate(typed(sample(id), { [cell]: old }))!;
    expect(found.version).toBe('2024.3');
    expect(found.differences).toEqual([
      { text: `模板是旧版（2024.3），现行版本是${plan.spec.version}`, cells: [cell] },
      { text: `模板所用口径是旧版（2019.1），现行口径是${plan.profile.version}`, cells: [cell] },
    ]);
  });

  test('a template or a profile that is not known here', () => {
    const unknown = (text: string) => typed(sample(id), { A60: text });
    expect(compareWithTemplate(unknown('模板编号：own-form/1　版本：2025.2　口径：national/2020.1'))).toEqual(
      { id: 'own-form', version: '2025.2', differences: null },
    );
    const own = '模板编号：national-project/1　版本：2026.1　口径：qinghe/2025.1　年度：2025';
    expect(compareWithTemplate(unknown(own))?.differences).toBeNull();
    const qinghe = { ...profileById('national'), id: 'qinghe', version: '2025.1' };
    expect(compareWithTemplate(unknown(own), { profiles: [qinghe] })?.differences).toEqual([]);
  });

  test('a workbook that names no template', () => {
    const mark = planTemplate(id).sheets[0]!.cells.find(({ look }) => look === 'mark')!;
    expect(compareWithTemplate(typed(sample(id), { [`A${mark.area.top}`]: null }))).toBeNull();
  });
});

describe('the mark', () => {
  const mark = {
    id: 'hunan-department',
    version: '2026.10',
    profile: { id: 'hunan', version: '2021.1' },
    year: 2025,
    sheet: 2,
  };

  test.each([mark, { ...mark, year: null }])('is read back as it was written', (each) => {
    expect(parseMark(markText(each))).toEqual(each);
  });

  test('survives other widths, spaces and line breaks', () => {
    expect(
      parseMark('模板编号: hunan-department/2 \n版本：２０２６.10 口径：hunan/2021.1　年度：2025'),
    ).toEqual(mark);
  });

  test.each(['模板编号：', '版本：2026.1', '项目编号：x/1　版本：2026.1'])('%s is none', (text) => {
    expect(parseMark(text)).toBeNull();
  });

  test.each(ids)('stands on every sheet of %s', (id) => {
    const plan = planTemplate(id, { year: 2025 });
    expect(readTemplateMark(gridOfTemplate(plan))).toMatchObject({ id, year: 2025, sheet: 1 });
  });

  test('versions are compared by their numbers', () => {
    expect(isOlder('2025.9', '2025.10')).toBe(true);
    expect(isOlder('2026.1', '2025.10')).toBe(false);
    expect(isOlder('2026.1', '2026.1')).toBe(false);
  });
});
