/**
 * @jest-environment jsdom
 */
import { ExcelHost } from '../../../src/hosts/office/excel-host';
import { HostError, type HostErrorCode } from '../../../src/hosts/port';
import { bootOffice } from '../../wire-host/boot';
import { loadFixture } from '../../wire-host/load';
import { ActionType } from '../../wire-host/protocol';
import { WireError } from '../../wire-host/wire-error';
import { WireHost } from '../../wire-host/wire-host';
import { on } from './opened';

const wire = new WireHost();
beforeAll(() => bootOffice(wire));
afterEach(() => expect(wire.notImplemented).toEqual([]));

/** Opened and read, with the trips counted from here on. */
async function open() {
  wire.reset();
  loadFixture(wire.workbook, {
    sheets: [
      {
        name: '自评表',
        cells: { A1: '标题', B2: 9, B3: 8, B4: 7, C2: '说明', D2: { value: 24, formula: '=SUM(B2:B4)' } },
        merges: ['A1:D1'],
      },
      { name: '基础数据', cells: { A1: '人数', B1: 68 } },
    ],
  });
  const host = new ExcelHost();
  const grid = await host.read();
  wire.resetRoundTrips();
  const untouched = wire.workbook.snapshot();
  const failure = async (act: () => Promise<unknown>): Promise<HostError> => {
    try {
      await act();
    } catch (error) {
      if (error instanceof HostError) return error;
      throw error;
    }
    throw new Error('nothing failed');
  };
  return { host, untouched, failure, form: on(grid, '自评表'), base: on(grid, '基础数据') };
}

/** A sentence for people: Chinese, ended, without shouting. */
function expectSentence({ message }: HostError) {
  expect(message).toMatch(/^[^!！]*\p{Script=Han}[^!！]*。$/su);
}

describe('a cell is being edited', () => {
  test.each(['read', 'write', 'mark', 'clearMarks', 'select'] as const)(
    '%s says so and does nothing',
    async (what) => {
      const { host, form, failure, untouched } = await open();
      wire.faults.cellEditMode = true;
      const acts = {
        read: () => host.read(),
        write: () => host.write([form.edit('B2', 1)]),
        mark: () => host.mark([form.mark('B2', 'error')]),
        clearMarks: () => host.clearMarks(),
        select: () => host.select(form.at('B2')),
      };
      const error = await failure(acts[what]);
      expect(error.code).toBe('busy');
      expectSentence(error);
      expect(error.detail).toContain('InvalidOperationInCellEditMode');
      expect(wire.workbook.snapshot()).toEqual(untouched);

      wire.faults.cellEditMode = false;
      await acts[what]();
    },
  );

  test('after writing: the cells that could not be read back are named', async () => {
    const { host, form, failure } = await open();
    wire.faults.beforeTrip(1, () => setTimeout(() => (wire.faults.cellEditMode = true)));
    const error = await failure(() => host.write([form.edit('B2', 1), form.edit('B3', 2)]));
    expect(error.code).toBe('busy');
    expectSentence(error);
    expect(error.message).toContain('“自评表”B2、“自评表”B3');
  });

  test('a dialog is open: told likewise', async () => {
    const { host, failure } = await open();
    wire.faults.dialogOpen = true;
    expect((await failure(() => host.read())).code).toBe('busy');
  });
});

describe('a protected sheet', () => {
  test('protected since it was read: refused, put back, the locked cells named', async () => {
    const { host, form, base } = await open();
    wire.workbook.sheets[1]!.protected = true;
    const untouched = wire.workbook.snapshot();
    const report = await host.write([form.edit('B2', 1), form.edit('D2', 5), base.edit('B1', 2)]);
    expect(report.outcome).toBe('rolled-back');
    expect(report.problems).toEqual([{ at: base.at('B1'), code: 'protected', found: 68 }]);
    expect(wire.workbook.snapshot()).toEqual(untouched);
  });

  test('no longer protected since it was read: written', async () => {
    await open();
    wire.workbook.sheets[0]!.protected = true;
    const host = new ExcelHost();
    const form = on(await host.read(), '自评表');
    wire.workbook.sheets[0]!.protected = false;
    expect(await host.write([form.edit('B2', 1)])).toMatchObject({ outcome: 'written' });
  });

  test('its unlocked cells can be filled', async () => {
    await open();
    wire.workbook.own(wire.workbook.sheets[0]!, 2, 2).locked = false;
    wire.workbook.sheets[0]!.protected = true;
    const host = new ExcelHost();
    const form = on(await host.read(), '自评表');
    expect(await host.write([form.edit('B2', 1)])).toMatchObject({ outcome: 'written', before: [9] });
    expect(await host.write([form.edit('B2', 2), form.edit('B3', 2)])).toMatchObject({
      outcome: 'rolled-back',
      problems: [{ at: form.at('B3'), code: 'protected' }],
    });
    expect(wire.workbook.at(wire.workbook.sheets[0]!, 2, 2).value).toBe(1);
    expect(wire.workbook.sheets[0]!.protected).toBe(true);
  });

  test('protected between finding and marking: that sheet is named, the others are marked', async () => {
    const { host, form, base } = await open();
    wire.faults.beforeTrip(2, ({ sheets }) => (sheets[1]!.protected = true));
    const report = await host.mark([form.mark('B2', 'error'), base.mark('B1', 'error')]);
    expect(report).toEqual({ marked: 1, removed: 0, skipped: [{ sheet: '基础数据', code: 'protected' }] });
  });

  test('with marks on it: clearing names it', async () => {
    const { host, form, base } = await open();
    await host.mark([form.mark('B2', 'error'), base.mark('B1', 'error')]);
    wire.workbook.sheets[1]!.protected = true;
    expect(await host.clearMarks()).toEqual({
      marked: 0,
      removed: 1,
      skipped: [{ sheet: '基础数据', code: 'protected' }],
    });
  });
});

describe('a sheet deleted or renamed meanwhile', () => {
  test('deleted before writing: its cells are named, nothing is written elsewhere', async () => {
    const { host, form, base } = await open();
    wire.workbook.deleteSheet('基础数据');
    const untouched = wire.workbook.snapshot();
    const report = await host.write([form.edit('B2', 1), base.edit('B1', 2)]);
    expect(report.outcome).toBe('rolled-back');
    expect(report.problems).toEqual([{ at: base.at('B1'), code: 'sheet-missing', found: null }]);
    expect(wire.workbook.snapshot()).toEqual(untouched);
  });

  test('deleted between writing and reading back: named, the rest put back', async () => {
    const { host, form, base } = await open();
    wire.faults.beforeTrip(2, (workbook) => workbook.deleteSheet('基础数据'));
    const report = await host.write([form.edit('B2', 1), base.edit('B1', 2)]);
    expect(report).toMatchObject({ outcome: 'rolled-back', problems: [{ at: base.at('B1') }] });
    expect(wire.workbook.at(wire.workbook.sheets[0]!, 2, 2).value).toBe(9);
  });

  test('deleted before marking: named, the others are marked', async () => {
    const { host, form, base } = await open();
    wire.workbook.deleteSheet('基础数据');
    expect(await host.mark([form.mark('B2', 'error'), base.mark('B1', 'error')])).toEqual({
      marked: 1,
      removed: 0,
      skipped: [{ sheet: '基础数据', code: 'sheet-missing' }],
    });
  });

  test('deleted between finding and marking: likewise', async () => {
    const { host, form, base } = await open();
    wire.faults.beforeTrip(2, (workbook) => workbook.deleteSheet('基础数据'));
    expect(await host.mark([form.mark('B2', 'error'), base.mark('B1', 'error')])).toEqual({
      marked: 1,
      removed: 0,
      skipped: [{ sheet: '基础数据', code: 'sheet-missing' }],
    });
  });

  test('deleted between listing and reading: the others are read', async () => {
    const { host } = await open();
    wire.faults.beforeTrip(2, (workbook) => workbook.deleteSheet('基础数据'));
    expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['自评表']);
  });

  test('deleted: it cannot be shown', async () => {
    const { host, base, failure } = await open();
    wire.workbook.deleteSheet('基础数据');
    const error = await failure(() => host.select(base.at('B1')));
    expect(error.code).toBe('sheet-missing');
    expectSentence(error);
  });

  test('renamed: written, marked, cleared and shown all the same', async () => {
    const { host, form } = await open();
    wire.workbook.sheets[0]!.name = '自评表（定稿）';
    expect(await host.write([form.edit('B2', 1)])).toMatchObject({ outcome: 'written' });
    expect(await host.mark([form.mark('B2', 'error')])).toMatchObject({ marked: 1, skipped: [] });
    expect(await host.clearMarks()).toMatchObject({ removed: 1 });
    await host.select(form.at('B2'));
    expect(wire.workbook.selection).toMatchObject({ address: 'B2' });
  });

  test('a sheet copied with its marks is cleared too', async () => {
    const { host, form } = await open();
    await host.mark([form.mark('B2', 'error')]);
    const copy = wire.workbook.addSheet('自评表 (2)');
    const [original] = wire.workbook.sheets[0]!.conditionalFormats;
    copy.conditionalFormats = [{ ...original!, id: '{copied}' }];
    expect(await host.clearMarks()).toMatchObject({ removed: 2 });
    expect(copy.conditionalFormats).toEqual([]);
  });
});

describe('Excel refuses a write', () => {
  test.each(['B2', 'B3', 'D2', 'C2'])(
    'at %s: everything before it is put back, the cells are named',
    async (cell) => {
      const { host, form, untouched } = await open();
      wire.faults.refuseWriteAt = { sheet: '自评表', cell };
      const report = await host.write([
        form.edit('B2', 1),
        form.edit('B3', 2),
        form.edit('C2', '新的说明'),
        form.edit('D2', '=SUM(B2:B3)'),
      ]);
      expect(report.outcome).toBe('rolled-back');
      expect(report.problems.map(({ code }) => code)).toEqual(report.problems.map(() => 'refused'));
      expect(report.problems).toContainEqual(expect.objectContaining({ at: form.at(cell) }));
      expect(report.after.map(({ content }) => content)).toEqual([9, 8, '说明', '=SUM(B2:B4)']);
      expect(wire.workbook.snapshot()).toEqual(untouched);
    },
  );

  test('also when putting back: the cell that stays changed is named with what it holds', async () => {
    const { host, form } = await open();
    let writes = 0;
    wire.faults.refuse = (action, target) => {
      const address = target?.type === 'Range' ? String(target.read!.Address!()) : '';
      if (action.ActionType !== ActionType.SetProperty || !address.endsWith('!B2')) return;
      if (++writes > 1) throw new WireError('GeneralException', '处理请求时发生内部错误。');
    };
    const report = await host.write([form.edit('B2', 1), form.edit('C2', '新', '不是这个')]);
    expect(report.outcome).toBe('rolled-back');
    expect(report.problems).toEqual([
      { at: form.at('C2'), code: 'changed-meanwhile', found: '说明' },
      { at: form.at('B2'), code: 'refused', found: 1 },
    ]);
    expect(wire.workbook.at(wire.workbook.sheets[0]!, 2, 3).value).toBe('说明');
  });

  test('a formula it does not take', async () => {
    const { host, form, untouched } = await open();
    wire.faults.refuse = (action) => {
      if (action.ActionType === ActionType.SetProperty && action.Name === 'Formulas')
        throw new WireError('InvalidArgument', '参数无效。');
    };
    const report = await host.write([form.edit('B2', 1), form.edit('D2', '=SUM(')]);
    expect(report).toMatchObject({
      outcome: 'rolled-back',
      problems: [{ at: form.at('D2'), code: 'refused' }],
    });
    wire.faults.refuse = null;
    expect(wire.workbook.snapshot()).toEqual(untouched);
  });

  test.each<[string, string | number]>([
    ['a text longer than a cell takes', '长'.repeat(32_768)],
    ['what is no number', NaN],
  ])('%s is not even tried', async (_what, content) => {
    const { host, form, untouched } = await open();
    const report = await host.write([form.edit('B2', content), form.edit('B3', 1)]);
    expect(report).toMatchObject({
      outcome: 'rolled-back',
      problems: [{ at: form.at('B2'), code: 'refused' }],
    });
    expect(wire.workbook.snapshot()).toEqual(untouched);
  });
});

describe('a cell holds something else', () => {
  test('a person changed it since it was read: their value stays, the cell is named', async () => {
    const { host, form } = await open();
    wire.faults.beforeTrip(1, (workbook) => workbook.write(workbook.sheets[0]!, 2, 2, 6.5));
    const report = await host.write([form.edit('B2', 1, 9), form.edit('B3', 2, 8)]);
    expect(report.problems).toEqual([{ at: form.at('B2'), code: 'changed-meanwhile', found: 6.5 }]);
    expect(report.after.map(({ content }) => content)).toEqual([6.5, 8]);
    expect(wire.workbook.at(wire.workbook.sheets[0]!, 2, 2).value).toBe(6.5);
  });

  test('Excel stored something else: put back, the cell is named', async () => {
    const { host, form, untouched } = await open();
    wire.workbook.entry.normalise = ({ row, col }, entered) =>
      row === 3 && col === 2 && entered === 2 ? 2.5 : entered;
    const report = await host.write([form.edit('B2', 1), form.edit('B3', 2)]);
    expect(report).toMatchObject({
      outcome: 'rolled-back',
      problems: [{ at: form.at('B3'), code: 'read-back-differs', found: 2.5 }],
    });
    expect(wire.workbook.snapshot()).toEqual(untouched);
  });

  test('its merge was taken apart since it was read: the first cell is written', async () => {
    const { host, form } = await open();
    wire.workbook.sheets[0]!.merges = [];
    expect(await host.write([form.edit('C1', '新标题', '标题')])).toMatchObject({ outcome: 'written' });
    expect(wire.workbook.at(wire.workbook.sheets[0]!, 1, 1).value).toBe('新标题');
  });

  test('it was merged away since it was read: put back and named', async () => {
    const { host, form } = await open();
    wire.workbook.sheets[0]!.merges.push({ top: 3, left: 2, bottom: 4, right: 2 });
    const untouched = wire.workbook.snapshot();
    const report = await host.write([form.edit('B2', 1), form.edit('B4', 2)]);
    expect(report).toMatchObject({
      outcome: 'rolled-back',
      problems: [{ at: form.at('B4'), code: 'read-back-differs' }],
    });
    expect(wire.workbook.snapshot()).toEqual(untouched);
  });
});

test.each<[string, HostErrorCode]>([
  ['AccessDenied', 'protected'],
  ['ItemNotFound', 'sheet-missing'],
  ['ApiNotFound', 'host-too-old'],
  ['InvalidArgument', 'refused'],
  ['RequestAborted', 'busy'],
  ['SomethingNew', 'unknown'],
])('Excel answers %s: told as %s, with Excel’s own words as detail', async (code, expected) => {
  const { host, failure } = await open();
  wire.faults.refuse = () => {
    throw new WireError(code, 'Excel 的原话');
  };
  const error = await failure(() => host.read());
  expect(error.code).toBe(expected);
  expectSentence(error);
  expect(error.detail).toContain(`${code}: Excel 的原话`);
});

test('a hidden sheet cannot be shown: the message says why', async () => {
  const { host, base, failure } = await open();
  wire.workbook.sheets[1]!.visibility = 'Hidden';
  const error = await failure(() => host.select(base.at('B1')));
  expect(error.code).toBe('refused');
  expect(error.message).toBe('工作表“基础数据”已隐藏，无法定位到 B1。请先取消隐藏该工作表。');
});

test('marking refused for another reason says that marks may be incomplete', async () => {
  const { host, form, failure } = await open();
  wire.faults.refuse = (action) => {
    if (action.Name === 'Color') throw new WireError('GeneralException', '内部错误');
  };
  const error = await failure(() => host.mark([form.mark('B2', 'error')]));
  expect(error.message).toContain('标记没有全部完成');
  expectSentence(error);
  wire.faults.refuse = null;
  await host.clearMarks();
});

test('calls made at once are worked through one after the other', async () => {
  const { host, form } = await open();
  const [first, second] = await Promise.all([
    host.write([form.edit('B2', 1, 9)]),
    host.write([form.edit('B2', 2, 1)]),
  ]);
  expect([first.outcome, second.outcome]).toEqual(['written', 'written']);
});
