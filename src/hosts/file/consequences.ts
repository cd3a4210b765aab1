import { HostError } from '../port';
import type { ReceivedWorkbook } from './workbook-file';
import { isTrue } from './read/workbook';
import { XmlScanner } from './xml/scanner';

export type ConsequenceCode =
  /** The workbook bears a digital signature, which no changed file keeps. */
  | 'signature'
  /** The structure is protected and sheets are to be added or taken away. */
  | 'structure'
  /** A shared workbook with a log of changes, in which ours will not stand. */
  | 'shared'
  /** Marked as final, or recommended to be opened read-only. */
  | 'final';

/** What saving would break or contradict beyond the cells themselves, in words to ask a person with. */
export interface Consequence {
  readonly code: ConsequenceCode;
  /** A full Chinese sentence. */
  readonly message: string;
  /** True where saving is refused unless the code is allowed by name. */
  readonly mustBeAllowed: boolean;
}

const CONSEQUENCES: Readonly<Record<ConsequenceCode, Consequence>> = {
  signature: {
    code: 'signature',
    message: '工作簿带有数字签名，内容一经改动，签名即失效，需由签名人重新签署。',
    mustBeAllowed: true,
  },
  structure: {
    code: 'structure',
    message: '工作簿设有结构保护，不允许增减工作表；检查结果表需在允许后才能加入。',
    mustBeAllowed: true,
  },
  shared: {
    code: 'shared',
    message: '工作簿处于共享状态，本次改动不会出现在修订记录中。',
    mustBeAllowed: false,
  },
  final: {
    code: 'final',
    message: '工作簿已标记为最终状态或建议只读，改动后的文件仍带有该标记。',
    mustBeAllowed: false,
  },
};

/** What a change of any kind does to this workbook; `changesSheets` where sheets come or go. */
export function consequencesOf(received: ReceivedWorkbook, changesSheets: boolean): Consequence[] {
  const codes: ConsequenceCode[] = [];
  const { workbookProtection, fileSharing } = flagsOf(received);
  if (isSigned(received)) codes.push('signature');
  if (changesSheets && workbookProtection) codes.push('structure');
  if (isShared(received)) codes.push('shared');
  if (fileSharing || isMarkedFinal(received)) codes.push('final');
  return codes.map((code) => CONSEQUENCES[code]);
}

/** Throws HostError `refused` with the sentence of the first consequence that nobody has allowed. */
export function requireAllowed(
  consequences: readonly Consequence[],
  allowed: readonly ConsequenceCode[],
): void {
  const first = consequences.find(({ code, mustBeAllowed }) => mustBeAllowed && !allowed.includes(code));
  if (first) throw new HostError('refused', first.message, first.code);
}

function isSigned({ parts }: ReceivedWorkbook): boolean {
  return parts
    .relationships('')
    .some((relationship) => relationship.kind === 'origin' && parts.follow('', relationship) !== null);
}

function isShared({ parts, workbook }: ReceivedWorkbook): boolean {
  return parts.relationships(workbook.part).some(({ kind }) => kind === 'revisionHeaders');
}

function isMarkedFinal({ parts }: ReceivedWorkbook): boolean {
  const part = parts.related('', 'custom-properties');
  if (part === null) return false;
  try {
    return /name\s*=\s*["']_MarkAsFinal["'][^>]*>\s*<[\w.-]*:?bool>\s*true/i.test(parts.xml(part).text);
  } catch (failure) {
    // Properties that cannot be read forbid nothing.
    if (failure instanceof HostError) return false;
    throw failure;
  }
}

function flagsOf({ parts, workbook }: ReceivedWorkbook): {
  readonly workbookProtection: boolean;
  readonly fileSharing: boolean;
} {
  const flags = { workbookProtection: false, fileSharing: false };
  const scanner = new XmlScanner(parts.xml(workbook.part).text, workbook.part);
  while (scanner.next()) {
    if (!scanner.isOpen || scanner.depth !== 1) continue;
    if (scanner.local === 'workbookProtection')
      flags.workbookProtection = isTrue(scanner.attribute('lockStructure'));
    else if (scanner.local === 'fileSharing')
      flags.fileSharing = isTrue(scanner.attribute('readOnlyRecommended'));
    else if (scanner.local === 'sheets') break;
  }
  return flags;
}
