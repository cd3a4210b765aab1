import { corrupt, unsupported } from '../failure';
import { crc32 } from './crc32';
import { LOCAL_SIGNATURE, readDirectory, type ZipDirectory, type ZipEntry } from './directory';
import { inflateExactly } from './inflate';
import { DEFAULT_LIMITS, type ZipLimits } from './limits';
import { requireZip } from './signature';

/** A zip package whose entries are unpacked only when asked for. */
export class ZipArchive {
  readonly bytes: Uint8Array;
  readonly directory: ZipDirectory;
  private readonly byKey = new Map<string, ZipEntry>();

  /** Throws HostError where the bytes are no readable zip package. */
  constructor(bytes: Uint8Array, limits: ZipLimits = DEFAULT_LIMITS) {
    // Node's Buffer is a Uint8Array whose slice() does not copy; a plain view has one meaning everywhere.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    requireZip(this.bytes);
    this.directory = readDirectory(this.bytes, limits);
    // Of two entries with one name the last is the one that readers go by.
    for (const entry of this.directory.entries) this.byKey.set(entryKey(entry.name), entry);
  }

  /** The entry by part name: case, backslashes and a leading slash make no difference. */
  find(name: string): ZipEntry | undefined {
    return this.byKey.get(entryKey(name));
  }

  /** Unpacked and checked (size and CRC). Throws HostError `file-corrupt` or `file-unsupported`. */
  unpack(entry: ZipEntry): Uint8Array {
    const packed = this.packed(entry);
    let bytes: Uint8Array;
    if (entry.method === 0) bytes = packed;
    else if (entry.method === 8) bytes = inflateExactly(packed, entry.size, entry.name);
    else throw unsupported('少见的压缩方式', `${entry.name}: method ${entry.method}`);
    if (crc32(bytes) !== entry.crc) throw corrupt(`${entry.name}: CRC differs`);
    return bytes;
  }

  /** The packed bytes as they lie in the file. */
  packed(entry: ZipEntry): Uint8Array {
    const start = dataStart(this.bytes, entry);
    const end = start + entry.packedSize;
    if (end > this.directory.directoryStart) throw corrupt(`${entry.name} runs over`);
    return this.bytes.subarray(start, end);
  }
}

/** Position of the packed data, after the local header and its own name and extra field. */
export function dataStart(bytes: Uint8Array, entry: ZipEntry): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.localOffset;
  if (at < 0 || at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_SIGNATURE) {
    throw corrupt(`${entry.name}: no local header`);
  }
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

/** Backslashes, empty steps, and steps of dots alone. */
const ODD_NAME = /\\|^\/|\/$|\/\/|(?:^|\/)\.{1,2}(?:\/|$)/;

/** One spelling for the names by which parts are looked up. */
export function entryKey(name: string): string {
  if (!ODD_NAME.test(name)) return name.toLowerCase();
  const parts: string[] = [];
  for (const part of name.replace(/\\/g, '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/').toLowerCase();
}
