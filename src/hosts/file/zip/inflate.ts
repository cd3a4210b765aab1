import { Inflate, inflateSync } from 'fflate';
import { corrupt } from '../failure';

/**
 * Unpacks raw deflate data to at most `limit` bytes; throws on broken data and on data that unpack to more. Node's own
 * zlib does this several times as fast as a library can; this adapter runs in the browser too and may not name it.
 */
export type Inflater = (packed: Uint8Array, limit: number) => Uint8Array;

let injected: Inflater | null = null;

/** Unpack by another's means from now on; null: by our own again. For the entry of a program, before it reads. */
export function setInflate(inflate: Inflater | null): void {
  injected = inflate;
}

/** Packed bytes that are unpacked in one go, into no more room than was declared. */
const AT_ONCE = 64 * 1024;
/** Larger ones go step by step: at deflate's greatest ratio a lying size then costs some 8 MB before it shows. */
const STEP = 8 * 1024;

/**
 * Unpack raw deflate data that must come to exactly `size` bytes. An entry that unpacks to more than it declared is
 * refused as soon as it shows, so the limits that were judged on declared sizes hold.
 */
export function inflateExactly(packed: Uint8Array, size: number, name: string): Uint8Array {
  let unpacked: Uint8Array;
  try {
    if (injected) unpacked = size === 0 ? new Uint8Array(0) : injected(packed, size);
    else unpacked = packed.length <= AT_ONCE ? inOneGo(packed, size) : inSlices(packed, size);
  } catch (error) {
    throw corrupt(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (unpacked.length !== size) throw corrupt(`${name}: unpacked size differs from ${size}`);
  return unpacked;
}

function inOneGo(packed: Uint8Array, size: number): Uint8Array {
  if (size === 0) return new Uint8Array(0);
  // One byte of room, so that an overrun shows in the length.
  return inflateSync(packed, { out: new Uint8Array(size + 1) });
}

function inSlices(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new RangeError('unpacks to more than declared');
    out.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += STEP) {
    inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  return out.subarray(0, filled);
}
