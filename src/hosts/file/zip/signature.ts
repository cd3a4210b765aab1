import { encrypted, notAWorkbook, unsupported } from '../failure';

/**
 * Look at the first bytes: a zip package passes, everything else is told apart and refused by a HostError that says
 * what the file is. Extensions lie, so only the bytes count.
 */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw notAWorkbook('空文件');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  // An empty archive, or one whose first bytes were put before the package by a self-extractor.
  if (startsWith(bytes, [0x50, 0x4b])) return;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw compoundFile(bytes);
  // BIFF 2 to 4 workbooks were written without a compound file around them.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1)) {
    throw unsupported('旧版 .xls 格式', 'bare BIFF stream');
  }
  throw notAWorkbook(plainKind(bytes));
}

/** OLE2: an encrypted package, an old workbook, or another program's document; the stream names tell. */
function compoundFile(bytes: Uint8Array): Error {
  if (includesWide(bytes, 'EncryptedPackage')) return encrypted('EncryptedPackage in a compound file');
  if (includesWide(bytes, 'Workbook') || includesWide(bytes, 'Book')) {
    return unsupported('旧版 .xls 格式', 'Workbook stream in a compound file');
  }
  if (includesWide(bytes, 'WordDocument')) return notAWorkbook('旧版 Word 文档');
  if (includesWide(bytes, 'PowerPoint Document')) return notAWorkbook('旧版演示文稿');
  return notAWorkbook(null, 'compound file');
}

function plainKind(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return ' PDF 文档';
  if (startsWith(bytes, [0x52, 0x61, 0x72, 0x21])) return ' RAR 压缩包';
  if (startsWith(bytes, [0x37, 0x7a, 0xbc, 0xaf])) return ' 7z 压缩包';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) || startsWith(bytes, [0xff, 0xd8, 0xff])) return '图片';
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return ' RTF 文档';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (/<(?:!doctype )?html|<table|<meta/.test(head)) return '网页（HTML）';
  if (head.includes('<?xml') || head.includes('<?mso-application')) return ' XML 文本';
  return null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, n) => bytes[n] === byte);
}

/** Does a compound file hold a directory name (UTF-16, at a 128-byte step, as its directory sectors have it)? */
function includesWide(bytes: Uint8Array, name: string): boolean {
  const last = bytes.length - 128;
  for (let at = 512; at <= last; at += 128) {
    let n = 0;
    while (n < name.length && bytes[at + 2 * n] === name.charCodeAt(n) && bytes[at + 2 * n + 1] === 0) n++;
    if (n === name.length && bytes[at + 2 * n] === 0 && bytes[at + 2 * n + 1] === 0) return true;
  }
  return false;
}
