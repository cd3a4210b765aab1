/** Zips made byte by byte, for what no library writes. */
export interface ZipPart {
  readonly name: string;
  /** Raw deflate data. */
  readonly packed: Uint8Array;
  /** As declared, true or not. */
  readonly size: number;
  readonly crc: number;
  /** The number of the part on whose local header it claims to lie; it has none of its own then. */
  readonly sharedWith?: number;
}

export interface ZipOptions {
  /** Counts and offsets only in the 64-bit end record. */
  readonly zip64?: boolean;
  readonly comment?: string;
}

export function zipBytes(
  parts: readonly ZipPart[],
  { zip64 = false, comment = '' }: ZipOptions = {},
): Uint8Array {
  const pieces: Buffer[] = [];
  const records: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  const put = (piece: Buffer): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const { name, packed, size, crc, sharedWith } of parts) {
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    offsets.push(sharedWith === undefined ? length : offsets[sharedWith]!);
    if (sharedWith === undefined) {
      put(Buffer.concat([Buffer.from('PK\x03\x04'), common, nameBytes, packed]));
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offsets.at(-1)!, 10);
    records.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, tail, nameBytes]));
  }
  const start = length;
  records.forEach(put);
  const size = length - start;
  if (zip64) {
    const record = Buffer.alloc(56);
    record.write('PK\x06\x06', 'latin1');
    record.writeBigUInt64LE(44n, 4);
    record.writeBigUInt64LE(BigInt(parts.length), 24);
    record.writeBigUInt64LE(BigInt(parts.length), 32);
    record.writeBigUInt64LE(BigInt(size), 40);
    record.writeBigUInt64LE(BigInt(start), 48);
    const locator = Buffer.alloc(20);
    locator.write('PK\x06\x07', 'latin1');
    locator.writeBigUInt64LE(BigInt(length), 8);
    locator.writeUInt32LE(1, 16);
    put(record);
    put(locator);
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(zip64 ? 0xffff : parts.length, 8);
  end.writeUInt16LE(zip64 ? 0xffff : parts.length, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : size, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : start, 16);
  const words = Buffer.from(comment);
  end.writeUInt16LE(words.length, 20);
  put(end);
  put(words);
  return new Uint8Array(Buffer.concat(pieces));
}
