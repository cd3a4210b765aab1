import { parseCell } from '../../../src/core/grid/address';
import type { SheetGrid } from '../../../src/core/grid/sheet';
import type { CellContent, CellEdit, CellMark } from '../../../src/core/plan/edit';
import type { Severity } from '../../../src/core/rules/rule';
import { type FileHost, openWorkbook } from '../../../src/hosts/file/file-host';
import { ZipArchive } from '../../../src/hosts/file/zip/archive';
import { type Package, packageOf, worksheetPart, zipOf } from '../../support/xlsx';

/** A workbook of one sheet, number 1, named 表, whose XML the test writes itself. */
export function bytesWith(children: string, parts: Package = {}): Uint8Array {
  const plain = packageOf([{ name: '表', cells: {} }]);
  return zipOf({ ...plain, 'xl/worksheets/sheet1.xml': worksheetPart(children), ...parts });
}

export function hostWith(children: string, parts: Package = {}): FileHost {
  return openWorkbook(bytesWith(children, parts), '表.xlsx');
}

export function edit(address: string, content: CellContent, expect?: CellContent, sheetId = '1'): CellEdit {
  const at = { sheetId, sheet: '表', ...parseCell(address) };
  return expect === undefined ? { at, content } : { at, content, expect };
}

export function mark(address: string, severity: Severity, sheetId = '1'): CellMark {
  return { at: { sheetId, sheet: '表', ...parseCell(address) }, severity };
}

/** The text of a part as the host would save it now; null where there is no such part. */
export function saved(host: FileHost, part = 'xl/worksheets/sheet1.xml'): string | null {
  const archive = new ZipArchive(host.save());
  const entry = archive.find(part);
  return entry ? Buffer.from(archive.unpack(entry)).toString() : null;
}

/** What stands between the worksheet's own tags. */
export function savedSheet(host: FileHost): string {
  return /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(saved(host) ?? '')?.[1] ?? '';
}

export async function sheetOf(host: FileHost, n = 0): Promise<SheetGrid> {
  return (await host.read()).sheets[n]!;
}
