import { type Area, parseArea } from '../../../core/grid/address';
import type { Parts } from '../package/parts';
import { XmlScanner } from '../xml/scanner';

/** The header rows of a sheet's tables. */
export function readTableHeaders(parts: Parts, sheetPart: string): Area[] {
  const headers: Area[] = [];
  for (const relationship of parts.relationships(sheetPart)) {
    if (relationship.kind !== 'table') continue;
    const part = parts.follow(sheetPart, relationship);
    const area = part === null ? null : headerOf(parts.xml(part).text, part);
    if (area) headers.push(area);
  }
  return headers;
}

function headerOf(xml: string, part: string): Area | null {
  const scanner = new XmlScanner(xml, part);
  if (!scanner.next()) return null;
  const rows = Number(scanner.attribute('headerRowCount') ?? 1);
  if (rows === 0) return null;
  try {
    const area = parseArea(scanner.attribute('ref') ?? '');
    return { ...area, bottom: area.top + rows - 1 };
  } catch {
    return null;
  }
}
