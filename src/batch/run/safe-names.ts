/** What Windows refuses in names; results are handed round between systems. */
// eslint-disable-next-line no-control-regex -- control characters are just what is looked for
const FORBIDDEN = /[<>:"\\|?*\u0000-\u001f\u007f]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** Bytes a single name may have on common file systems are 255; a Chinese character takes three. */
const LONGEST = 80;

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
    const [, stem = '', own = ''] = /^(.*?)(\.[^.]*)?$/s.exec(last)!;
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
  const letters = [...part.replace(FORBIDDEN, '_')].slice(0, LONGEST).join('');
  // Windows drops blanks and dots at the end of a name and a hidden file is easily overlooked.
  const trimmed = letters
    .trim()
    .replace(/[. ]+$/, '')
    .replace(/^\.+/, '_');
  return trimmed === '' ? '未命名' : trimmed.replace(RESERVED, '_$1');
}

function key(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
