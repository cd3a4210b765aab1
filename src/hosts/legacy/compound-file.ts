import { corruptOld, encryptedOld, noWorkbook, tooLargeOld } from './failure';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Is this an OLE2 compound file, the container of .xls and .et (and of many others)? */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, n) => bytes[n] === byte);
}

/** Directory names by which other documents are told, the first match counts. */
const OTHERS: readonly (readonly [name: string, what: string])[] = [
  ['WordDocument', '旧版 Word 文档'],
  ['PowerPoint Document', '旧版演示文稿'],
  ['VisioDocument', ' Visio 图'],
  ['__properties_version1.0', '邮件'],
];

/**
 * The stream that holds the workbook of a compound file ([MS-CFB]). Only this one is taken out: macros, pictures and
 * properties are never looked at. Throws HostError where there is none, or where it is encrypted or cut off.
 */
export function workbookStream(bytes: Uint8Array, mostBytes: number): Uint8Array {
  const file = new CompoundFile(bytes);
  const entries = file.directory();
  const named = (name: string) => entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  if (named('EncryptedPackage')) throw encryptedOld('EncryptedPackage in a compound file');
  const stream = [named('Workbook'), named('Book')].find((entry) => entry?.isStream);
  if (!stream) {
    const other = OTHERS.find(([name]) => named(name));
    throw noWorkbook(other?.[1] ?? null, 'no Workbook stream in a compound file');
  }
  return file.content(stream, mostBytes);
}

interface Entry {
  readonly name: string;
  readonly isStream: boolean;
  readonly isRoot: boolean;
  readonly start: number;
  readonly size: number;
}

/** Streams shorter than this lie in sectors of 64 bytes within the root's own stream. */
const MINI_BELOW = 4096;
const MINI_SECTOR = 64;
const DIRECTORY_ENTRY = 128;
/** A directory of more entries than this is no workbook's. */
const MOST_ENTRIES = 100_000;

class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly fat: Int32Array;
  private entries: readonly Entry[] | null = null;

  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < 1024) throw corruptOld(`compound file of ${bytes.length} bytes`);
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw corruptOld(`sector shift ${shift}`);
    this.sectorSize = 1 << shift;
    this.fat = this.readFat();
  }

  directory(): readonly Entry[] {
    if (this.entries) return this.entries;
    const table = this.joined(this.chain(this.view.getInt32(48, true)));
    const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const entries: Entry[] = [];
    for (
      let at = 0;
      at + DIRECTORY_ENTRY <= table.length && entries.length < MOST_ENTRIES;
      at += DIRECTORY_ENTRY
    ) {
      const letters = Math.min(31, Math.max(0, view.getUint16(at + 64, true) / 2 - 1));
      const name = String.fromCharCode(
        ...Array.from({ length: letters }, (_, n) => view.getUint16(at + 2 * n, true)),
      );
      const type = view.getUint8(at + 66);
      if (type === 0) continue;
      entries.push({
        name,
        isStream: type === 2,
        isRoot: type === 5,
        start: view.getInt32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return (this.entries = entries);
  }

  content({ name, start, size }: Entry, mostBytes: number): Uint8Array {
    if (size > this.bytes.length) throw corruptOld(`${name} claims ${size} bytes`);
    if (size > mostBytes)
      throw tooLargeOld(`工作表内容 ${mostBytes / 1024 / 1024} MB`, `${name}: ${size} bytes`);
    if (size < MINI_BELOW) return this.miniContent(name, start, size);
    const sectors = this.chain(start);
    if (sectors.length * this.sectorSize < size) throw corruptOld(`${name} is cut off`);
    const joined = this.joined(sectors);
    // The last sector of a file need not be filled up.
    if (joined.length < size) throw corruptOld(`${name} is cut off`);
    return joined.slice(0, size);
  }

  private miniContent(name: string, start: number, size: number): Uint8Array {
    const root = this.directory().find(({ isRoot }) => isRoot);
    if (!root) throw corruptOld('no root entry');
    const container = this.joined(this.chain(root.start));
    const miniFat = this.numbers(this.chain(this.view.getInt32(60, true)));
    const content = new Uint8Array(size);
    let sector = start;
    for (let filled = 0; filled < size; filled += MINI_SECTOR) {
      const from = sector * MINI_SECTOR;
      if (sector < 0 || from >= container.length) throw corruptOld(`${name} is cut off`);
      content.set(container.subarray(from, from + Math.min(MINI_SECTOR, size - filled)), filled);
      sector = miniFat[sector] ?? -1;
    }
    return content;
  }

  /** The sectors that hold the allocation table: 109 in the header, further ones in a chain of their own. */
  private readFat(): Int32Array {
    const sectors: number[] = [];
    const most = Math.ceil(this.bytes.length / this.sectorSize);
    const take = (at: number): void => {
      const sector = this.view.getInt32(at, true);
      if (sector >= 0 && sectors.length < most) sectors.push(sector);
    };
    for (let n = 0; n < 109; n++) take(76 + 4 * n);
    let next = this.view.getInt32(68, true);
    const perSector = this.sectorSize / 4 - 1;
    for (let left = most; next >= 0 && left > 0; left--) {
      const from = this.offset(next);
      if (from + this.sectorSize > this.bytes.length) break;
      for (let n = 0; n < perSector; n++) take(from + 4 * n);
      next = this.view.getInt32(from + 4 * perSector, true);
    }
    return this.numbers(sectors);
  }

  /** The sectors from `start` on. A chain that runs in a circle or out of the file is damage. */
  private chain(start: number): number[] {
    const sectors: number[] = [];
    const most = this.fat.length;
    for (let sector = start; sector >= 0; sector = this.fat[sector] ?? -1) {
      if (sectors.length >= most) throw corruptOld(`a chain of sectors from ${start} has no end`);
      if (this.offset(sector) >= this.bytes.length) throw corruptOld(`no sector ${sector}`);
      sectors.push(sector);
    }
    return sectors;
  }

  private joined(sectors: readonly number[]): Uint8Array {
    const joined = new Uint8Array(sectors.length * this.sectorSize);
    let length = 0;
    for (const sector of sectors) {
      const from = this.offset(sector);
      const part = this.bytes.subarray(from, from + this.sectorSize);
      joined.set(part, length);
      length += part.length;
    }
    return joined.subarray(0, length);
  }

  private numbers(sectors: readonly number[]): Int32Array {
    const joined = this.joined(sectors.filter((sector) => this.offset(sector) < this.bytes.length));
    const view = new DataView(joined.buffer, joined.byteOffset, joined.byteLength);
    return Int32Array.from({ length: Math.floor(joined.length / 4) }, (_, n) => view.getInt32(4 * n, true));
  }

  private offset(sector: number): number {
    return (sector + 1) * this.sectorSize;
  }
}
