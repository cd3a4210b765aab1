import { FileHost } from '../file/file-host';
import { isCompoundFile } from './compound-file';
import type { LegacyHost } from './legacy-host';

/** A workbook file of any kind that is read: one that can be changed and saved, or one of an old format. */
export type AnyFileHost = FileHost | LegacyHost;

/** Why nothing can be written into it, in Chinese; null where it can be. */
export function readOnlyReason(host: AnyFileHost): string | null {
  return host instanceof FileHost ? null : host.readOnly;
}

/**
 * Open a workbook by what its bytes are, whatever its name says. The reader of old formats is large and is loaded with
 * the first file that needs it. Throws HostError with a Chinese sentence.
 */
export async function openAny(bytes: Uint8Array, name: string): Promise<AnyFileHost> {
  if (!isCompoundFile(bytes)) return FileHost.open(bytes, name);
  const { LegacyHost } = await import('./legacy-host');
  return LegacyHost.open(bytes, name);
}
