import { corrupt, encrypted, tooLarge, unsupported } from '../failure';
import type { ZipLimits } from './limits';

/** One record of the central directory. Offsets are positions in the file's bytes. */
export interface ZipEntry {
  /** As written, decoded; not normalised. */
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly localOffset: number;
  /** The record in the central directory. */
  readonly recordStart: number;
  readonly recordEnd: number;
}

export interface ZipDirectory {
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  readonly directoryStart: number;
  /** The end-of-directory record (the one of 64 bits, where there is one), with its comment, to the end of the file. */
  readonly endRecordStart: number;
  /** Counts and offsets are in a record of 64 bits: some writers make one for every file. */
  readonly isWide: boolean;
  /** What to add to a written offset to get the position in the file: not 0 where bytes were put before the package. */
  readonly shift: number;
}

const END_SIZE = 22;
const RECORD_SIZE = 46;

export const LOCAL_SIGNATURE = 0x04034b50;
export const RECORD_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;

/**
 * The central directory, checked against the limits. Nothing is unpacked here.
 * Throws HostError: `file-corrupt` without a directory, `file-too-large`, `file-encrypted`, `file-unsupported` (several disks).
 */
export function readDirectory(bytes: Uint8Array, limits: ZipLimits): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(bytes, view);
  if (view.getUint16(end + 4, true) !== 0) throw unsupported('分卷压缩格式', 'multi-disk zip');
  const wide = wideEnd(view, end);
  const { count, size, offset } = wide ?? {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    offset: view.getUint32(end + 16, true),
  };
  if (count > limits.entries) throw tooLarge(`${count} entries`);
  const directoryStart = (wide?.at ?? end) - size;
  const shift = directoryStart - offset;
  if (directoryStart < 0 || shift < 0) throw corrupt('central directory out of bounds');

  const entries: ZipEntry[] = [];
  let total = 0;
  for (let at = directoryStart, n = 0; n < count; n++) {
    const entry = readRecord(bytes, view, at, end, shift);
    if (entry.flags & 1) throw encrypted(`zip encryption: ${entry.name}`);
    if (entry.size > limits.bytesPerEntry) throw tooLarge(`${entry.name}: ${entry.size} bytes`);
    if (entry.size > limits.ratioFrom && entry.size > entry.packedSize * limits.ratio) {
      throw tooLarge(`${entry.name}: ${entry.packedSize} bytes unpack to ${entry.size}`);
    }
    if ((total += entry.size) > limits.totalBytes) throw tooLarge(`${total} bytes in all`);
    entries.push(entry);
    at = entry.recordEnd;
  }
  refuseOverlaps(entries, directoryStart);
  return { entries, directoryStart, endRecordStart: wide?.at ?? end, isWide: wide !== null, shift };
}

function findEndRecord(bytes: Uint8Array, view: DataView): number {
  const lowest = Math.max(0, bytes.length - END_SIZE - 0xffff);
  for (let at = bytes.length - END_SIZE; at >= lowest; at--) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) <= bytes.length) return at;
  }
  throw corrupt('no end of central directory');
}

const WIDE_END_SIGNATURE = 0x06064b50;
const WIDE_LOCATOR_SIGNATURE = 0x07064b50;
const WIDE_END_SIZE = 56;
const WIDE_LOCATOR_SIZE = 20;

/**
 * The zip64 end record; null for an ordinary package. It lies right before its locator, whatever bytes were put before
 * the package.
 */
function wideEnd(
  view: DataView,
  end: number,
): { readonly at: number; readonly count: number; readonly size: number; readonly offset: number } | null {
  const needed =
    view.getUint16(end + 10, true) === 0xffff ||
    view.getUint32(end + 12, true) === 0xffffffff ||
    view.getUint32(end + 16, true) === 0xffffffff;
  if (!needed) return null;
  const locator = end - WIDE_LOCATOR_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== WIDE_LOCATOR_SIGNATURE)
    throw corrupt('no zip64 locator');
  const written = number64(view, locator + 8);
  const at = isWideEnd(view, written) ? written : locator - WIDE_END_SIZE;
  if (!isWideEnd(view, at) || at + WIDE_END_SIZE > locator) throw corrupt('no zip64 end record');
  return {
    at,
    count: number64(view, at + 32),
    size: number64(view, at + 40),
    offset: number64(view, at + 48),
  };
}

function isWideEnd(view: DataView, at: number): boolean {
  return at >= 0 && at + 4 <= view.byteLength && view.getUint32(at, true) === WIDE_END_SIGNATURE;
}

function number64(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw tooLarge(`zip64: ${value}`);
  return Number(value);
}

function readRecord(bytes: Uint8Array, view: DataView, at: number, limit: number, shift: number): ZipEntry {
  if (at + RECORD_SIZE > limit || view.getUint32(at, true) !== RECORD_SIGNATURE) {
    throw corrupt(`no directory record at ${at}`);
  }
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + RECORD_SIZE + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const recordEnd = extraEnd + view.getUint16(at + 32, true);
  if (recordEnd > limit) throw corrupt(`directory record at ${at} runs over`);
  const wide = wideFields(view, nameEnd, extraEnd);
  // Streaming writers put the sizes in the zip64 extra field of an otherwise ordinary package.
  const size = view.getUint32(at + 24, true);
  const packedSize = view.getUint32(at + 20, true);
  const localOffset = view.getUint32(at + 42, true);
  return {
    name: decodeName(bytes.subarray(at + RECORD_SIZE, nameEnd)),
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size: size === 0xffffffff ? wide.next() : size,
    packedSize: packedSize === 0xffffffff ? wide.next() : packedSize,
    localOffset: (localOffset === 0xffffffff ? wide.next() : localOffset) + shift,
    recordStart: at,
    recordEnd,
  };
}

/** The 64-bit values of the zip64 extra field, in their fixed order: size, packed size, offset. */
function wideFields(view: DataView, from: number, to: number): { next(): number } {
  let at = to;
  let end = to;
  for (let field = from; field + 4 <= to;) {
    const fieldEnd = field + 4 + view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      at = field + 4;
      end = Math.min(fieldEnd, to);
    }
    field = fieldEnd;
  }
  return {
    next() {
      if (at + 8 > end) throw corrupt('zip64 field missing');
      at += 8;
      return number64(view, at - 8);
    },
  };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('latin1');

/** Part names are ASCII by the standard; some writers put UTF-8 without saying so. */
function decodeName(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return latin1.decode(bytes);
  }
}

/** Entries that share bytes are how a small file unpacks to petabytes under every per-entry limit. */
function refuseOverlaps(entries: readonly ZipEntry[], directoryStart: number): void {
  const byOffset = [...entries].sort((a, b) => a.localOffset - b.localOffset);
  byOffset.forEach((entry, n) => {
    const next = byOffset[n + 1]?.localOffset ?? directoryStart;
    if (entry.localOffset + 30 + entry.packedSize > next)
      throw corrupt(`${entry.name} overlaps what follows`);
  });
}
