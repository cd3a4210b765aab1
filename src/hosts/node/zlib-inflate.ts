import { inflateRawSync } from 'node:zlib';
import { setInflate } from '../file/zip/inflate';

/** Has the file adapter unpack with Node's own zlib: call it once where a program of Node's begins, workers included. */
export function inflateWithZlib(): void {
  setInflate((packed, limit) =>
    inflateRawSync(packed, { maxOutputLength: limit, chunkSize: chunkFor(limit) }),
  );
}

/** One buffer of the right size where it is small: zlib's default makes several of 16 KB and joins them. */
function chunkFor(limit: number): number {
  return Math.min(Math.max(limit + 1, 64), 1024 * 1024);
}
