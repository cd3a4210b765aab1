import type { SheetData } from '../../../core/grid/sheet';
import { corrupt, notAWorkbook, unsupported } from '../failure';
import type { UnreadSheet } from '../../port';
import type { Parts } from '../package/parts';
import { XmlScanner } from '../xml/scanner';

/** A worksheet as the workbook lists it, cells not yet read. */
export interface SheetEntry {
  /** The sheetId: survives a rename. Made unique where a writer repeated it. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetData['visibility'];
  /** Part name: "xl/worksheets/sheet1.xml". */
  readonly part: string;
}

export interface DefinedName {
  readonly name: string;
  /** Without "=". */
  readonly formula: string;
}

export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly unread: readonly UnreadSheet[];
  readonly date1904: boolean;
  readonly definedNames: readonly DefinedName[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly theme: string | null;
  readonly calcChain: string | null;
}

/** What else a package with an Office content type may be; told by the parts it has. */
const OTHER_DOCUMENTS: readonly (readonly [part: string, what: string])[] = [
  ['word/document.xml', ' Word 文档'],
  ['ppt/presentation.xml', '演示文稿'],
];

/** Throws HostError where the package is no workbook or lists no sheet. */
export function readWorkbook(parts: Parts): WorkbookPart {
  const part = findWorkbook(parts);
  const relationships = new Map(parts.relationships(part).map((r) => [r.id, r]));
  const sheets: SheetEntry[] = [];
  const unread: UnreadSheet[] = [];
  const definedNames: DefinedName[] = [];
  let date1904 = false;
  const ids = new Set<string>();
  const scanner = new XmlScanner(parts.xml(part).text, part);
  while (scanner.next()) {
    if (!scanner.isOpen) continue;
    switch (scanner.local) {
      case 'workbookPr':
        date1904 = isTrue(scanner.attribute('date1904'));
        break;
      case 'definedName': {
        const name = scanner.attribute('name') ?? '';
        definedNames.push({ name, formula: scanner.text() });
        break;
      }
      case 'sheet': {
        if (scanner.depth !== 2) break;
        const name = scanner.attribute('name') ?? '';
        const relationship = relationships.get(scanner.prefixedAttribute('id') ?? '');
        const target = relationship ? parts.follow(part, relationship) : null;
        if (!relationship || target === null) {
          unread.push({ name, reason: '文件中缺少该表的内容' });
        } else if (relationship.kind !== 'worksheet') {
          unread.push({ name, reason: unreadKind(relationship.kind) });
        } else {
          const sheetId = scanner.attribute('sheetId') ?? '';
          const id = sheetId !== '' && !ids.has(sheetId) ? sheetId : `${sheetId}#${sheets.length + 1}`;
          ids.add(id);
          sheets.push({ id, name, visibility: visibilityOf(scanner.attribute('state')), part: target });
        }
        break;
      }
      case 'AlternateContent':
        // Holds choices for other readers' extensions, never the sheets themselves.
        scanner.skip();
    }
  }
  if (sheets.length === 0 && unread.length === 0) throw corrupt(`${part} lists no sheet`);
  const related = (kind: string): string | null => {
    for (const relationship of relationships.values()) {
      if (relationship.kind === kind) return parts.follow(part, relationship);
    }
    return null;
  };
  return {
    part,
    sheets,
    unread,
    date1904,
    definedNames,
    sharedStrings: related('sharedStrings'),
    styles: related('styles'),
    theme: related('theme'),
    calcChain: related('calcChain'),
  };
}

function findWorkbook(parts: Parts): string {
  const main = parts.related('', 'officeDocument') ?? fallback(parts);
  if (main === null) throw otherDocument(parts);
  if (/\.bin$/i.test(main)) throw unsupported('二进制 .xlsb 格式', main);
  const root = new XmlScanner(parts.xml(main).text, main);
  if (!root.next()) throw corrupt(`${main} is empty`);
  if (root.local !== 'workbook') throw otherDocument(parts);
  return main;
}

function fallback(parts: Parts): string | null {
  return ['xl/workbook.xml', 'xl/workbook.bin'].find((part) => parts.has(part)) ?? null;
}

function otherDocument(parts: Parts): Error {
  for (const [part, what] of OTHER_DOCUMENTS) if (parts.has(part)) return notAWorkbook(what, part);
  if (parts.has('content.xml') && parts.has('mimetype')) {
    return unsupported(' OpenDocument 格式', 'content.xml and mimetype');
  }
  if (parts.has('[Content_Types].xml')) return notAWorkbook('其他 Office 文档');
  return notAWorkbook('压缩包');
}

function unreadKind(kind: string): string {
  switch (kind) {
    case 'chartsheet':
      return '图表工作表';
    case 'dialogsheet':
      return '对话框工作表';
    default:
      return '宏工作表';
  }
}

function visibilityOf(state: string | undefined): SheetData['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

/** xsd:boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
