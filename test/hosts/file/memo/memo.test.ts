import { FileHost } from '../../../../src/hosts/file/file-host';
import { ZipArchive } from '../../../../src/hosts/file/zip/archive';
import { packageOf, zipOf, type Package } from '../../../support/xlsx';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const plain = () => packageOf([{ name: '自评表', cells: { A1: '部门自评表' } }]);

const open = (parts: Package) => FileHost.open(zipOf(parts), 'x.xlsx');
const names = (bytes: Uint8Array) => new ZipArchive(bytes).directory.entries.map(({ name }) => name);
const part = (bytes: Uint8Array, name: string) => {
  const archive = new ZipArchive(bytes);
  return Buffer.from(archive.unpack(archive.find(name)!)).toString();
};

/** A workbook that came with custom parts: their numbers and relationships are the writer's own. */
function withItems(items: Readonly<Record<number, string>>): Package {
  const parts = plain();
  const relations = Object.keys(items).map(
    (n) => `<Relationship Id="rIdX${n}" Type="${OFFICE}/customXml" Target="../customXml/item${n}.xml"/>`,
  );
  const rels = String(parts['xl/_rels/workbook.xml.rels']);
  return {
    ...parts,
    'xl/_rels/workbook.xml.rels': rels.replace('</Relationships>', `${relations.join('')}</Relationships>`),
    ...Object.fromEntries(Object.entries(items).map(([n, xml]) => [`customXml/item${n}.xml`, xml])),
  };
}

test('is a custom XML part that the workbook relates to, with its properties and content type', async () => {
  const host = await open(plain());
  await host.writeMemo('a < b & "c"');
  const saved = host.save();
  expect(names(saved)).toEqual(
    expect.arrayContaining([
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'customXml/_rels/item1.xml.rels',
    ]),
  );
  expect(part(saved, 'customXml/item1.xml')).toContain(
    '<memo xmlns="urn:selfeval:memo:1">a &lt; b &amp; "c"</memo>',
  );
  expect(part(saved, 'xl/_rels/workbook.xml.rels')).toMatch(
    /Type="[^"]*\/customXml" Target="\.\.\/customXml\/item1\.xml"/,
  );
  expect(part(saved, '[Content_Types].xml')).toContain(
    'PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"',
  );
});

test('is found by its namespace whatever its number and prefix are, beside parts of others', async () => {
  const host = await open(
    withItems({
      1: '<b:Sources xmlns:b="http://example.org/urn:selfeval:memo:1"/>',
      2: '<!DOCTYPE memo><memo xmlns="urn:selfeval:memo:1">hostile</memo>',
      7: '<?xml version="1.0"?><!-- moved --><x:memo xmlns:x="urn:selfeval:memo:1"><![CDATA[更正 <1>]]></x:memo>',
    }),
  );
  expect(await host.readMemo()).toBe('更正 <1>');
});

test('takes a number that is free and leaves the parts of others byte for byte', async () => {
  const others = { 1: '<Sources xmlns="http://example.org/sources"/>' };
  const host = await open(withItems(others));
  expect(await host.readMemo()).toBeNull();
  await host.writeMemo('更正');
  const saved = host.save();
  expect(part(saved, 'customXml/item1.xml')).toBe(others[1]);
  const again = await FileHost.open(saved, 'x.xlsx');
  expect(await again.readMemo()).toBe('更正');
  await again.writeMemo(null);
  expect(names(again.save())).toEqual(names(zipOf(withItems(others))));
});

test('a part without its properties is taken away all the same', async () => {
  const host = await open(withItems({ 3: '<memo xmlns="urn:selfeval:memo:1">旧</memo>' }));
  expect(await host.readMemo()).toBe('旧');
  await host.writeMemo(null);
  expect(names(host.save())).toEqual(names(zipOf(plain())));
});

test('without a net change the file is the one received, byte for byte', async () => {
  const bytes = zipOf(withItems({ 3: '<memo xmlns="urn:selfeval:memo:1">旧</memo>' }));
  const host = await FileHost.open(bytes, 'x.xlsx');
  await host.writeMemo('新');
  await host.writeMemo('旧');
  expect(Buffer.from(host.save()).equals(Buffer.from(bytes))).toBe(true);
});
