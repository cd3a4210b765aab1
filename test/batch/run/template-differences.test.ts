import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type BrowserWorkOptions, browserWork } from '../../../src/batch/run/browser-work';
import { examine } from '../../../src/batch/run/examine';
import { parseApproved } from '../../../src/core/templates/approved';
import { readTemplateMark } from '../../../src/core/templates/mark';
import { planTemplate } from '../../../src/core/templates/plan';
import { openWorkbook } from '../../../src/hosts/file/file-host';
import { drawTemplate } from '../../../src/templates/template-workbook';

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const reviewed = (bytes: Uint8Array, approved?: string) =>
  examine(
    { path: '第一批/青禾市水利局.xlsx', bytes, modified: null },
    { digest, ...(approved ? { approved: parseApproved(approved, '批复.json') } : {}) },
  );

/** The sample with its total score typed over. */
function typedOver(): Uint8Array {
  const plan = planTemplate('national-project', { fill: 'sample' });
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.key === 'total.score' ? { ...cell, written: null, value: 100 } : cell,
    ),
  }));
  return drawTemplate({ ...plan, sheets });
}

test('a received workbook says which template it was made from and how it differs', async () => {
  const { template } = await reviewed(typedOver());
  expect(template).toMatchObject({
    id: 'national-project',
    differences: [{ text: expect.stringContaining('公式被直接填写的“100”覆盖') }],
  });
});

test('it is held against the approved targets', async () => {
  const row = { block: '数量指标', name: '治理河道长度', target: '≥15公里', weight: 10 };
  const file = { template: 'national-project', year: null, unit: '青禾市水利局', rows: [row] };
  const plain = drawTemplate(planTemplate('national-project', { fill: 'sample' }));
  const { template } = await reviewed(plain, JSON.stringify(file));
  expect(template?.differences?.[0]?.text).toBe('“治理河道长度”批复的指标值是“≥15公里”，表中是“≥12公里”');
});

test('the line that names the template was deleted: the defined name still says it', async () => {
  const host = openWorkbook(drawTemplate(planTemplate('national-project', { fill: 'sample' })), '表.xlsx');
  const mark = readTemplateMark(await host.read())!;
  const bytes = withoutText(host.save(), '模板编号');
  const { template } = await reviewed(bytes);
  expect(template).toEqual({
    id: 'national-project',
    version: mark.version,
    differences: [{ text: '表下的模板编号一行已删除，按文件中保留的模板名称比较', cells: [] }],
  });
});

test('neither line nor name: no template is named', async () => {
  const bytes = drawTemplate(planTemplate('national-project', { fill: 'sample' }));
  const parts = unzipSync(bytes);
  parts['xl/workbook.xml'] = replaced(parts['xl/workbook.xml']!, 'selfeval_template', 'other_name');
  expect((await reviewed(withoutText(zipSync(parts), '模板编号'))).template).toBeNull();
});

test('in a browser the same approved targets are held against it', async () => {
  const row = { block: '数量指标', name: '治理河道长度', target: '≥15公里', weight: 10 };
  const file = { template: 'national-project', year: null, unit: '青禾市水利局', rows: [row] };
  const approved = parseApproved(JSON.stringify(file), '批复.json');
  const bytes = drawTemplate(planTemplate('national-project', { fill: 'sample' }));
  const picked = Object.assign(new File([bytes as BlobPart], '表.xlsx'), {
    arrayBuffer: async () => bytes.slice().buffer,
  });
  const work = (options: BrowserWorkOptions) => browserWork(options)({ file: picked, path: '表.xlsx' });
  const texts = async (options: BrowserWorkOptions) =>
    (await work(options)).template?.differences?.map(({ text }) => text) ?? [];
  expect((await texts({ profile: null, approved }))[0]).toContain('批复的指标值是“≥15公里”');
  expect((await texts({ profile: null })).join()).not.toContain('批复');
});

function replaced(part: Uint8Array, from: string, to: string) {
  return strToU8(strFromU8(part).split(from).join(to));
}

/** The package with this text gone from its sheets and its shared strings. */
function withoutText(bytes: Uint8Array, text: string): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, part]) =>
        /sheet\d+\.xml$|sharedStrings/.test(name) ? [name, replaced(part, text, '说明')] : [name, part],
      ),
    ),
  );
}
