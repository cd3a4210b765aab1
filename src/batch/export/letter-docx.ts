import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  type IFontAttributesProperties,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Letter, LetterBlock } from '../../core/review/letter';
import { printable } from './printable';

/**
 * A letter as .docx in the manner of GB/T 9704: A4, type area 156 × 225 mm with 22 lines of 28 characters, title in
 * 小标宋 2号, text in 仿宋 3号, 一、 in 黑体, （一） in 楷体, page numbers — 1 — outside. The numbers are typed, as in
 * official documents, so that copying the text into another system keeps them.
 */
export async function letterDocx(letter: Letter): Promise<Uint8Array> {
  const document = new Document({
    creator: printable(letter.sender),
    title: printable(letter.title.join('')),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: TEXT, size: SIZE_3 }, paragraph: { spacing: LINES } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              top: mm(37),
              bottom: mm(35),
              left: mm(28),
              right: mm(26),
              // The number's line ends 7 mm below the type area.
              footer: mm(35 - 7 - 5),
            },
          },
          grid: { type: DocumentGridType.LINES, linePitch: LINE },
        },
        footers: { default: pageNumber('odd'), even: pageNumber('even') },
        children: [
          ...letter.title.map((line) => titleLine(line)),
          numberLine(letter.number),
          plain(letter.addressee),
          ...letter.blocks.map(block),
          ...closing(letter),
          ...(letter.contact === '' ? [] : [indented([run(letter.contact)])]),
        ],
      },
    ],
  });
  return withFontsToFallBackOn(new Uint8Array(await Packer.toArrayBuffer(document)));
}

/** 3号 and its like, in half points. */
const SIZE_2 = 44;
const SIZE_3 = 32;
const SIZE_4 = 28;
/** 225 mm ÷ 22 lines, in twentieths of a point. */
const LINE = 578;
const LINES = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
/** Two characters of 16 points, in twentieths of a point; the count in characters goes with the size of the text. */
const INDENT = { firstLine: 640, firstLineChars: 200 } as const;

/** Quotation marks belong to the Chinese font; without the hint Word sets them narrow. */
function font(eastAsia: string): IFontAttributesProperties {
  return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia, hint: 'eastAsia' };
}

const LATIN = 'Times New Roman';
const TITLE = font('方正小标宋简体');
const TEXT = font('仿宋_GB2312');
const HEAD_1 = font('黑体');
const HEAD_2 = font('楷体_GB2312');
const PAGE = { ascii: '宋体', hAnsi: '宋体', cs: '宋体', eastAsia: '宋体', hint: 'eastAsia' } as const;

function block({ level, number, lead, text }: LetterBlock): Paragraph {
  if (level === 1) return indented([run(`${number}${lead}${text}`, HEAD_1)], true);
  if (level === 2) {
    const head = run(`${number}${lead}`, HEAD_2);
    return text === '' ? indented([head], true) : indented([head, run(text)]);
  }
  if (level === 3 && text === '') return indented([run(`${number}${lead}`, TEXT, true)], true);
  return indented([...(lead === '' ? [run(number)] : [run(`${number}${lead}`, TEXT, true)]), run(text)]);
}

function run(text: string, face: IFontAttributesProperties = TEXT, bold = false): TextRun {
  return new TextRun({ text: printable(text), font: face, size: SIZE_3, bold });
}

/** A heading is not left alone at the foot of a page. */
function indented(children: TextRun[], keepNext = false): Paragraph {
  return new Paragraph({ children, indent: INDENT, spacing: LINES, keepNext, alignment: AlignmentType.BOTH });
}

function plain(text: string): Paragraph {
  return new Paragraph({ children: [run(text)], spacing: LINES });
}

function titleLine(text: string): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: printable(text), font: TITLE, size: SIZE_2 })],
    alignment: AlignmentType.CENTER,
    spacing: { ...LINES, line: 680 },
    keepNext: true,
  });
}

function numberLine(text: string): Paragraph {
  return new Paragraph({
    children: [run(text)],
    alignment: AlignmentType.CENTER,
    spacing: { ...LINES, before: LINE / 2, after: LINE },
  });
}

/** The day stands four characters from the right, the sender centred above it; both stay on one page with the text. */
function closing({ sender, date }: Letter): Paragraph[] {
  const [wide, narrow] = [charsWide(sender), charsWide(date)];
  const dateRight = 4;
  const senderRight = Math.max(2, dateRight - (wide - narrow) / 2);
  const line = (text: string, chars: number, keepNext: boolean) =>
    new Paragraph({
      children: [run(text)],
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(chars * 320) },
      spacing: LINES,
      keepNext,
      keepLines: true,
    });
  const blank = () => new Paragraph({ children: [run('')], spacing: LINES, keepNext: true });
  return [blank(), blank(), line(sender, senderRight, true), line(date, dateRight, false)];
}

/** In Chinese characters; figures and letters take half of one. */
function charsWide(text: string): number {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);
}

/** — 1 — in 宋体 4号, one character from the outer edge. */
function pageNumber(side: 'odd' | 'even'): Footer {
  const piece = (children: (string | (typeof PageNumber)[keyof typeof PageNumber])[]) =>
    new TextRun({ children, font: PAGE, size: SIZE_4 });
  const odd = side === 'odd';
  return new Footer({
    children: [
      new Paragraph({
        children: [piece(['— ']), piece([PageNumber.CURRENT]), piece([' —'])],
        alignment: odd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: odd ? { right: 280 } : { left: 280 },
      }),
    ],
  });
}

function mm(length: number): number {
  return Math.round((length / 25.4) * 1440);
}

/** Fonts that stand in where the named one is not installed: in WPS, on a Mac, in LibreOffice. */
const FALLBACKS: readonly (readonly [name: string, others: string, family: string])[] = [
  [
    '方正小标宋简体',
    '方正小标宋_GBK,方正小标宋,FZXiaoBiaoSong-B05S,小标宋,华文中宋,STZhongsong,宋体',
    'roman',
  ],
  ['仿宋_GB2312', '仿宋,FangSong,FangSong_GB2312,华文仿宋,STFangsong,方正仿宋_GBK', 'modern'],
  ['楷体_GB2312', '楷体,KaiTi,KaiTi_GB2312,华文楷体,STKaiti,方正楷体_GBK', 'modern'],
  ['黑体', 'SimHei,华文黑体,STHeiti,方正黑体_GBK,Noto Sans CJK SC', 'swiss'],
  ['宋体', 'SimSun,华文宋体,STSong,Noto Serif CJK SC', 'roman'],
];

/** The library writes an empty table of fonts; the names to fall back on stand there. */
function withFontsToFallBackOn(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'word/fontTable.xml';
  const table = parts[name];
  if (!table) return bytes;
  const fonts = FALLBACKS.map(
    ([font_, others, family]) =>
      `<w:font w:name="${font_}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`,
  ).join('');
  const xml = strFromU8(table);
  const filled = /\/>\s*$/.test(xml)
    ? xml.replace(/\/>\s*$/, `>${fonts}</w:fonts>`)
    : xml.replace('</w:fonts>', `${fonts}</w:fonts>`);
  return zipSync({ ...parts, [name]: strToU8(filled) }, { level: 6 });
}
