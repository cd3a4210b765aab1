import { corrupt } from '../failure';

/** Replace the characters from `from` up to `to` (exclusive) by `text`; from = to inserts. */
export interface Patch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Apply patches that do not overlap. Insertions at one place keep the order in which they are given. */
export function applyPatches(text: string, patches: readonly Patch[]): string {
  const ordered = patches
    .map((patch, n) => ({ patch, n }))
    .sort((a, b) => a.patch.from - b.patch.from || a.patch.to - b.patch.to || a.n - b.n);
  let patched = '';
  let at = 0;
  for (const { patch } of ordered) {
    if (patch.from < at) throw corrupt(`patches overlap at ${patch.from}`);
    patched += text.slice(at, patch.from) + patch.text;
    at = patch.to;
  }
  return patched + text.slice(at);
}
