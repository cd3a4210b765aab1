import { strFromU8, unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { readArguments, UsageError } from '../../src/cli/arguments';
import { autoOpenOf } from '../../src/cli/auto-open';
import type { TemplateCall } from '../../src/cli/template-call';
import type { AutoOpen } from '../../src/core/catalog/auto-open';
import { planTemplate } from '../../src/core/templates/plan';
import { FileHost } from '../../src/hosts/file/file-host';
import { generateTemplate } from '../../src/templates/template-workbook';
import { descendants, parseXml } from '../../scripts/site/xml-tree';
import { libreOffice, openedByLibreOffice } from '../support/libreoffice';

const ID = '6f0d0d7c-6f0e-4a3e-9a57-2b1c5b7b9e41';
const central: AutoOpen = { addInId: ID, version: '0.1.0.0', store: 'admin-center', address: null };
const share: AutoOpen = { ...central, store: 'share', address: '\\\\server\\加载项 & 其他' };
const sharepoint: AutoOpen = {
  ...central,
  store: 'sharepoint',
  address: 'https://sp.example.gov.cn/sites/apps/',
};

function partsOf(autoOpen?: AutoOpen): Record<string, string> {
  const bytes = generateTemplate('national-project', { year: 2025, ...(autoOpen ? { autoOpen } : {}) });
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

const elements = (xml: string) => {
  const root = parseXml(xml);
  return [root, ...descendants(root)];
};

test('off by default: nothing in the file speaks of an add-in', () => {
  const parts = partsOf();
  expect(Object.keys(parts).filter((name) => /webextension/.test(name))).toEqual([]);
  expect(Object.values(parts).join('')).not.toMatch(/webextension|AutoShowTaskpane/i);
});

test.each([
  ['the admin centre', central, { storeType: 'EXCatalog', store: 'EXCatalog' }, '0'],
  ['a network share', share, { storeType: 'FileSystem', store: share.address }, '0'],
  ['a SharePoint catalogue', sharepoint, { storeType: 'SPCatalog', store: sharepoint.address }, '1'],
])(
  '%s: the chain from the package to the add-in is whole, and says what Excel looks for',
  (_, autoOpen, named, visible) => {
    const parts = partsOf(autoOpen);
    const relation = (from: string, type: string) =>
      elements(parts[from]!).find(({ attributes }) => attributes.Type?.endsWith(`/${type}`))?.attributes
        .Target;

    const panes = relation('_rels/.rels', 'webextensiontaskpanes')!;
    expect(panes).toBe('xl/webextensions/taskpanes.xml');
    const pane = elements(parts[panes]!).find(({ name }) => name === 'wetp:taskpane')!;
    expect(pane.attributes).toMatchObject({ dockstate: 'right', visibility: visible });
    const [reference] = pane.children;
    expect(reference).toMatchObject({ name: 'wetp:webextensionref', attributes: { 'r:id': 'rId1' } });

    const extension = relation('xl/webextensions/_rels/taskpanes.xml.rels', 'webextension')!;
    const all = elements(parts[`xl/webextensions/${extension}`]!);
    expect(all.map(({ name }) => name)).toEqual([
      'we:webextension',
      'we:reference',
      'we:alternateReferences',
      'we:properties',
      'we:property',
      'we:bindings',
      'we:snapshot',
    ]);
    expect(all[1]!.attributes).toEqual({ id: ID, version: '0.1.0.0', ...named });
    expect(all[4]!.attributes).toEqual({ name: 'Office.AutoShowTaskpaneWithDocument', value: 'true' });

    const types = elements(parts['[Content_Types].xml']!).map(({ attributes }) => [
      attributes.PartName,
      attributes.ContentType,
    ]);
    expect(types).toContainEqual([`/${panes}`, 'application/vnd.ms-office.webextensiontaskpanes+xml']);
    expect(types).toContainEqual([
      `/xl/webextensions/${extension}`,
      'application/vnd.ms-office.webextension+xml',
    ]);
  },
);

test('the sheets are those of a template without it, in our reader and in another one', async () => {
  const bytes = generateTemplate('hunan-department', { year: 2025, autoOpen: central });
  const names = planTemplate('hunan-department', { year: 2025 }).sheets.map(({ name }) => name);
  const host = await FileHost.open(bytes, 'x.xlsx');
  expect((await host.read()).sheets.map(({ name }) => name)).toEqual(names);
  const other = new ExcelJS.Workbook();
  await other.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  expect(other.worksheets.map(({ name }) => name)).toEqual(names);
});

test('what Excel could not find is refused by name', () => {
  const make = (autoOpen: AutoOpen) => () => generateTemplate('national-project', { autoOpen });
  expect(make({ ...central, addInId: '自评助手' })).toThrow('须为清单中的 GUID，现为“自评助手”');
  expect(make({ ...central, version: '一' })).toThrow('版本');
  expect(make({ ...share, address: 'Z:\\addins' })).toThrow('两个反斜杠和服务器名开头');
  expect(make({ ...sharepoint, address: 'sites/apps' })).toThrow('目录的网址');
});

test('the command line: the store by its address, braces around the id allowed', () => {
  const call = (...words: string[]) => {
    const read = readArguments(['template', 'national-project', '-o', 'x.xlsx', ...words]) as TemplateCall;
    if (read.list) throw new Error('not a list');
    return autoOpenOf(read);
  };
  expect(call()).toBeUndefined();
  expect(call('--auto-open', `{${ID}}`)).toMatchObject({ addInId: ID, store: 'admin-center', address: null });
  expect(call('--auto-open', ID, '--store', '\\\\server\\addins')).toMatchObject({
    store: 'share',
    address: '\\\\server\\addins',
  });
  expect(call('--auto-open', ID, '--store', 'https://sp/apps')).toMatchObject({ store: 'sharepoint' });
  expect(() => call('--store', '\\\\server\\addins')).toThrow(UsageError);
});

const has = libreOffice() !== null;
if (!has) console.warn('NOT RUN: no soffice, templates that open the pane were not opened by LibreOffice.');
(has ? test : test.skip)(
  'LibreOffice opens such a file',
  () => {
    const files = new Map(
      [central, share, sharepoint].map((autoOpen) => [
        `${autoOpen.store}.xlsx`,
        generateTemplate('national-project', { year: 2025, fill: 'sample', autoOpen }),
      ]),
    );
    const seen: string[] = [];
    expect(openedByLibreOffice(files, 'csv', (_, csv) => void seen.push(csv.toString()))).toEqual([]);
    expect(seen).toHaveLength(3);
    // The encoding of its CSV is the machine's; the mark and the figures are plain.
    for (const text of seen) expect(text).toMatch(/national-project\/1.*1240|1240[^]*national-project\/1/);
  },
  180_000,
);
