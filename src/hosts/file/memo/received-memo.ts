import { HostError } from '../../port';
import { resolveTarget } from '../package/relationships';
import type { ReceivedWorkbook } from '../workbook-file';
import { decodeEscapes } from '../xml/text';
import { XmlScanner } from '../xml/scanner';

/** By this namespace the memo is found again, whatever number its part has been given meanwhile. */
export const MEMO_NAMESPACE = 'urn:selfeval:memo:1';

export interface ReceivedMemo {
  /** Part name: "customXml/item1.xml". */
  readonly part: string;
  readonly text: string;
}

/** The memo the file came with, or null. A custom part of somebody else that cannot be read is not ours. */
export function receivedMemo({ parts, workbook }: ReceivedWorkbook): ReceivedMemo | null {
  for (const part of customParts(parts, workbook.part)) {
    try {
      const text = memoIn(parts.xml(part).text, part);
      if (text !== null) return { part, text };
    } catch (failure) {
      if (!(failure instanceof HostError)) throw failure;
    }
  }
  return null;
}

/** Custom XML parts the workbook relates to. */
function customParts(parts: ReceivedWorkbook['parts'], workbook: string): string[] {
  return parts
    .relationships(workbook)
    .filter(({ kind, external }) => kind === 'customXml' && !external)
    .map(({ target }) => resolveTarget(workbook, target))
    .filter((part) => parts.has(part));
}

function memoIn(xml: string, part: string): string | null {
  if (!xml.includes(MEMO_NAMESPACE)) return null;
  const root = new XmlScanner(xml, part);
  if (!root.next() || root.local !== 'memo') return null;
  const declared = root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`;
  return root.attribute(declared) === MEMO_NAMESPACE ? decodeEscapes(root.text()) : null;
}
