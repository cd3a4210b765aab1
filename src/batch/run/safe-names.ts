/** What Windows refuses in names; results are handed round between systems. */
// eslint-disable-next-line no-control-regex -- control characters are just what is looked for
const FORBIDDEN = /[<>:"\\|?*\u0000-\u001f\u007f]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** Bytes of UTF-8 that are kept of a name; file systems take 255, and a number and an extension come behind. */
const LONGEST = 200;

/**
 * Names under which outputs of received files can be stored on any system: folders kept, what a system would refuse
 * replaced, nothing that leads out of the folder, and no two the same even where letter case does not count.
 */
export class SafeNames {
  private readonly taken = new Set<string>();

  /** `extension` (".xlsx") replaces the name's own; `before` stands before it: 某局（标注）.xlsx. */
  of(path: string, change: { readonly extension?: string; readonly before?: string } = {}): string {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
    const last = parts.pop() ?? '未命名';
    const [, stem = '', own = ''] = /^(.*?)(\.[A-Za-z0-9]{1,10})?$/s.exec(last)!;
    const folder = parts.map((part) => `${safePart(part)}/`).join('');
    const extension = change.extension ?? own;
    const name = `${safePart(stem)}${change.before ?? ''}`;
    let free = `${folder}${name}${extension}`;
    for (let n = 2; this.taken.has(key(free)); n++) free = `${folder}${name} (${n})${extension}`;
    this.taken.add(key(free));
    return free;
  }
}

function safePart(part: string): string {
  const letters = shortened(part.replace(FORBIDDEN, '_'));
  // Windows drops blanks and dots at the end of a name and a hidden file is easily overlooked.
  const trimmed = letters
    .trim()
    .replace(/[. ]+$/, '')
    .replace(/^\.+/, '_');
  return trimmed === '' ? '未命名' : trimmed.replace(RESERVED, '_$1');
}

function shortened(part: string): string {
  let bytes = 0;
  let kept = '';
  for (const letter of part) {
    const code = letter.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > LONGEST) break;
    kept += letter;
  }
  return kept;
}

function key(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
