/** Windows and Mac code pages of old workbooks, by the names browsers and Node know them under. */
const ENCODINGS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  10002: 'big5',
  10008: 'gb18030',
  52936: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
  ...Object.fromEntries(
    [1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((n) => [n, `windows-${n}`]),
  ),
};

const decoders = new Map<string, TextDecoder>();

/**
 * Text in a code page, for the library, in place of its own tables of half a megabyte. A code page that is not known
 * here is read as Chinese: the files are.
 */
export function decode(codePage: number, bytes: ArrayLike<number>): string {
  const encoding = ENCODINGS[codePage] ?? 'gb18030';
  let decoder = decoders.get(encoding);
  if (!decoder) decoders.set(encoding, (decoder = new TextDecoder(encoding, { ignoreBOM: true })));
  return decoder.decode(bytes instanceof Uint8Array ? bytes : Uint8Array.from(bytes));
}
