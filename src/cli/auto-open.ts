import type { AutoOpen } from '../core/catalog/auto-open';

declare const __VERSION__: string;

/** What `--auto-open` and `--store` ask for: the manifest of this version, by where it is deployed. */
export function autoOpenOf({
  autoOpen,
  store = 'admin-center',
}: {
  readonly autoOpen: string | undefined;
  readonly store: string | undefined;
}): AutoOpen | undefined {
  if (autoOpen === undefined) return undefined;
  const base = { addInId: autoOpen.replace(/^\{|\}$/g, ''), version: `${programVersion()}.0` };
  if (store === 'admin-center') return { ...base, store, address: null };
  return { ...base, store: store.startsWith('\\\\') ? 'share' : 'sharepoint', address: store };
}

/** As `scripts/site/manifest.ts` writes it into the manifest. */
function programVersion(): string {
  return typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0';
}
