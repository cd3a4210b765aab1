import { closeSync, openSync, readSync } from 'node:fs';
import { isCompoundFile } from '../hosts/legacy/compound-file';

/** Whether the bytes are those of an old format, whatever the name says. False where the file cannot be looked at. */
export function isOldFile(path: string): boolean {
  const head = new Uint8Array(8);
  try {
    const file = openSync(path, 'r');
    try {
      return readSync(file, head, 0, head.length, 0) === head.length && isCompoundFile(head);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
