import { XmlScanner } from '../xml/scanner';
import type { Patch } from './patch';

/** The children of `<workbook>` up to `<calcPr>`, in schema order (ECMA-376 Part 1, 18.2.27). */
const BEFORE_CALC = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

/** Asks Excel to work every formula out anew on opening; no patch where the workbook asks for that already. */
export function askForRecalculation(xml: string, part: string): Patch[] {
  const scanner = new XmlScanner(xml, part);
  let prefix = '';
  let at = -1;
  while (scanner.next()) {
    if (scanner.depth === 0) {
      if (scanner.isOpen) {
        prefix = scanner.prefix;
        at = scanner.end;
      }
      continue;
    }
    if (scanner.depth !== 1 || !scanner.isOpen) continue;
    const { local } = scanner;
    if (local === 'calcPr' && scanner.prefix === prefix) return withFlag(scanner);
    scanner.skip();
    if (BEFORE_CALC.has(local) && scanner.prefix === prefix) at = scanner.end;
  }
  return [{ from: at, to: at, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }];
}

function withFlag(scanner: XmlScanner): Patch[] {
  const flag = scanner.attributeSpan('fullCalcOnLoad');
  if (!flag) {
    const at = scanner.end - (scanner.isEmpty ? 2 : 1);
    return [{ from: at, to: at, text: ' fullCalcOnLoad="1"' }];
  }
  const value = scanner.xml.slice(flag.from, flag.to);
  return value === '1' || value === 'true' ? [] : [{ ...flag, text: '1' }];
}
