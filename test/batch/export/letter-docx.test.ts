import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { letterDocx } from '../../../src/batch/export/letter-docx';
import { letterFor, letterText } from '../../../src/core/review/letter';
import { projectForm } from '../../support/national-form';
import { openedByLibreOffice } from '../../support/libreoffice';
import { reviewedOf } from '../../support/reviewed';

const letter = letterFor(
  [reviewedOf([projectForm({ H12: 12, E14: '较高', I17: '' })], { file: '某中心.xlsx' })],
  { sender: '青石市财政局', number: '青财绩〔2024〕5号', date: '2024年5月6日', deadline: '2024年5月20日' },
);

let parts: Record<string, string>;
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await letterDocx(letter);
  parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
});

const attribute = (xml: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(xml)?.[1];
const tag = (xml: string, name: string) => new RegExp(`<${name}[^>]*>`).exec(xml)?.[0] ?? '';
/** Paragraphs of the document with their text. */
const paragraphs = () =>
  [...parts['word/document.xml']!.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => ({
    xml,
    text: [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  }));
const paragraph = (start: string) => paragraphs().find(({ text }) => text.startsWith(start))!;

test('another program reads every line of the letter, in order', async () => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  const read = value.split('\n').filter((line) => line !== '');
  const written = letterText(letter)
    .split('\n')
    .map((line) => line.replace(/^\u3000+/, ''))
    .filter((line) => line !== '');
  expect(read).toEqual(written);
});

test('A4 with the margins of official documents: 37, 35, 28, 26 mm', () => {
  const mm = (twips: string | undefined) => Math.round((Number(twips) / 1440) * 25.4);
  const size = tag(parts['word/document.xml']!, 'w:pgSz');
  const margin = tag(parts['word/document.xml']!, 'w:pgMar');
  expect([mm(attribute(size, 'w:w')), mm(attribute(size, 'w:h'))]).toEqual([210, 297]);
  expect(['top', 'bottom', 'left', 'right'].map((side) => mm(attribute(margin, `w:${side}`)))).toEqual([
    37, 35, 28, 26,
  ]);
});

test('22 lines fit into the type area; lines are set exactly', () => {
  const spacing = tag(paragraph('一、').xml, 'w:spacing');
  const points = Number(attribute(spacing, 'w:line')) / 20;
  expect(attribute(spacing, 'w:lineRule')).toBe('exact');
  expect(points).toBeGreaterThanOrEqual(28);
  expect(points).toBeLessThanOrEqual(29);
  expect(points * 22).toBeLessThanOrEqual((225 / 25.4) * 72);
});

test.each([
  ['2023年度绩效自评', '方正小标宋简体', '44'],
  ['青石市中小企业服务中心：', '仿宋_GB2312', '32'],
  ['一、', '黑体', '32'],
  ['（一）', '楷体_GB2312', '32'],
  ['你单位', '仿宋_GB2312', '32'],
])('%s is set in %s at %s half points', (start, face, size) => {
  const { xml } = paragraph(start);
  expect(attribute(tag(xml, 'w:rFonts'), 'w:eastAsia')).toBe(face);
  expect(attribute(tag(xml, 'w:sz'), 'w:val')).toBe(size);
});

test('every font names others to fall back on', () => {
  const fonts = parts['word/fontTable.xml']!;
  for (const face of ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体']) {
    const entry = new RegExp(`<w:font w:name="${face}">.*?</w:font>`, 's').exec(fonts)?.[0];
    expect(entry).toMatch(/<w:altName w:val="[^"]+"\/>/);
  }
  expect(fonts).toMatch(/<\/w:fonts>\s*$/);
});

test('paragraphs are indented by two characters, the title stands in the middle', () => {
  expect(attribute(tag(paragraph('你单位').xml, 'w:ind'), 'w:firstLineChars')).toBe('200');
  expect(attribute(tag(paragraph('退回修改意见书').xml, 'w:jc'), 'w:val')).toBe('center');
});

test('sender and day stand at the right, the sender centred above the day', () => {
  const sender = paragraph('青石市财政局');
  const date = paragraph('2024年5月6日');
  expect(paragraphs().at(-1)!.text).toBe(date.text);
  expect(paragraphs().at(-2)!.text).toBe(sender.text);
  for (const { xml } of [sender, date]) expect(attribute(tag(xml, 'w:jc'), 'w:val')).toMatch(/^(right|end)$/);
  // Four characters of 16 points.
  expect(attribute(tag(date.xml, 'w:ind'), 'w:(?:right|end)')).toBe('1280');
});

test('page numbers — 1 — stand outside: right on odd pages, left on even ones', () => {
  expect(parts['word/settings.xml']).toContain('w:evenAndOddHeaders');
  const feet = Object.entries(parts).filter(([name]) => /^word\/footer\d+\.xml$/.test(name));
  expect(feet).toHaveLength(2);
  const sides = feet.map(([, xml]) => attribute(tag(xml, 'w:jc'), 'w:val'));
  expect(sides.map((side) => (side === 'end' ? 'right' : side === 'start' ? 'left' : side)).sort()).toEqual([
    'left',
    'right',
  ]);
  for (const [, xml] of feet) {
    expect(xml).toMatch(/— .*PAGE.* —/s);
    expect(attribute(tag(xml, 'w:sz'), 'w:val')).toBe('28');
  }
});

test('text of received files cannot break the letter', async () => {
  const hostile = letterFor([
    reviewedOf([projectForm({ C3: '甲<&>"\u0007\ud800局', H12: 12 })], { file: 'a&b<c>.xlsx' }),
  ]);
  const made = await letterDocx(hostile);
  const xml = strFromU8(unzipSync(made)['word/document.xml']!);
  // eslint-disable-next-line no-control-regex -- no XML may hold it
  expect(xml).not.toMatch(/[\u0000-\u0008\ud800-\udfff]/);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(made) });
  expect(value).toContain('a&b<c>.xlsx');
});

/** Calc alone opens no letters. */
function hasWriter(): boolean {
  try {
    const program = realpathSync(execFileSync('which', ['soffice'], { encoding: 'utf8' }).trim());
    return [dirname(program), join(dirname(program), '../program')].some((folder) =>
      existsSync(join(folder, 'libswlo.so')),
    );
  } catch {
    return false;
  }
}

const writer = hasWriter();
if (!writer) console.warn('没有找到 LibreOffice Writer，用它把意见书转成 PDF 的核对已跳过。');

(writer ? test : test.skip)(
  'LibreOffice makes a PDF of it',
  () => {
    const pages: number[] = [];
    const unopened = openedByLibreOffice(new Map([['letter.docx', bytes]]), 'pdf', (_name, pdf) =>
      pages.push((pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length),
    );
    expect(unopened).toEqual([]);
    expect(pages[0]).toBeGreaterThan(0);
  },
  120_000,
);
