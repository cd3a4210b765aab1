import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examine } from '../../../src/batch/run/examine';
import { checkWorkbook } from '../../../src/core/check';
import { toJson } from '../../../src/core/report/json';
import { FileHost } from '../../../src/hosts/file/file-host';
import { corpusNames, corpusXlsx, hasCorpus } from '../../support/corpus';
import { hasWorkbooks, workbookBytes, workbookNames } from '../../support/workbooks';

const SAMPLE = join(__dirname, '../../../samples/浏阳市工业和信息化局2021.xlsx');
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const look = (bytes: Uint8Array, path = '第一批/某局.xlsx') =>
  examine({ path, bytes, modified: 1_700_000_000_000 }, { digest });

/** The single check, put together by hand from its parts. */
async function single(bytes: Uint8Array, path: string) {
  const host = await FileHost.open(bytes, path);
  return JSON.parse(JSON.stringify(toJson(path, checkWorkbook(await host.read()))));
}

test('what is known of the file, its findings, and what its forms show', async () => {
  const bytes = readFileSync(SAMPLE);
  const reviewed = await look(bytes);
  expect(reviewed).toMatchObject({
    file: '第一批/某局.xlsx',
    size: bytes.length,
    modified: 1_700_000_000_000,
    format: 'xlsx',
    digest: digest(bytes),
    template: null,
  });
  expect(reviewed.json.error).toBeNull();
  expect(JSON.parse(JSON.stringify(reviewed.json))).toEqual(await single(bytes, '第一批/某局.xlsx'));
  expect(reviewed.contents.map(({ sheet }) => sheet)).toEqual(['附件1', '附件2', '附件3']);
  const [, second] = reviewed.contents;
  expect(second!.cells.D12).toMatch(/\S/);
  expect(Object.values(second!.cells).every((text) => text !== '')).toBe(true);
  // Plain data: it crosses a worker's border and a line of JSON unchanged.
  expect(JSON.parse(JSON.stringify(reviewed))).toEqual(structuredClone(reviewed));
});

test('a cell inside a merge is shown at its first cell only', async () => {
  const bytes = readFileSync(SAMPLE);
  const { contents } = await look(bytes);
  const grid = await (await FileHost.open(bytes, 'x')).read();
  for (const { sheet, cells } of contents) {
    const own = grid.sheets.find(({ name }) => name === sheet)!;
    for (const { top, left, bottom, right } of own.merges)
      for (let row = top; row <= bottom; row++)
        for (let col = left; col <= right; col++)
          if (row !== top || col !== left)
            expect(cells[`${String.fromCharCode(64 + col)}${row}`]).toBeUndefined();
  }
});

test.each([
  ['empty', new Uint8Array(0), 'not-a-workbook'],
  ['text', Buffer.from('not a workbook'), 'not-a-workbook'],
  ['cut off', readFileSync(SAMPLE).subarray(0, 4000), 'corrupt'],
  ['a zip without a workbook', Buffer.from('504b0506' + '00'.repeat(18), 'hex'), 'not-a-workbook'],
])('%s: named, not thrown', async (_, bytes, code) => {
  const reviewed = await look(bytes);
  expect(reviewed.json.error?.code).toBe(code);
  expect(reviewed.json.error?.message).toMatch(/。$/);
  expect(reviewed).toMatchObject({ format: null, contents: [], digest: digest(bytes) });
});

test('a digest that fails is a failure of that file', async () => {
  const reviewed = await examine(
    { path: 'a.xlsx', bytes: readFileSync(SAMPLE), modified: null },
    {
      digest: () => {
        throw new RangeError('Array buffer allocation failed');
      },
    },
  );
  expect(reviewed.json.error?.code).toBe('too-large');
});

(hasCorpus ? describe : describe.skip)('over the published forms', () => {
  test.each(corpusNames())('%s: the same as the single check', async (name) => {
    const bytes = corpusXlsx(name);
    const { json } = await look(bytes, name);
    expect(JSON.parse(JSON.stringify(json))).toEqual(await single(bytes, name));
  });
});

(hasWorkbooks ? test : test.skip)(
  'no odd workbook makes it throw',
  async () => {
    for (const name of workbookNames()) {
      const { json, digest: sum } = await look(workbookBytes(name), name);
      expect(json.error === null || json.error.message.length > 0).toBe(true);
      expect(sum).toHaveLength(64);
    }
  },
  120_000,
);
