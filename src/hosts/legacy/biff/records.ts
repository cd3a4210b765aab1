/** Record numbers of BIFF5 to BIFF8 streams ([MS-XLS] 2.3), as far as this reader looks at them. */
export const RECORD = {
  formula: 0x0006,
  eof: 0x000a,
  protect: 0x0012,
  externSheet: 0x0017,
  name: 0x0018,
  date1904: 0x0022,
  externName: 0x0023,
  filePass: 0x002f,
  continue: 0x003c,
  codePage: 0x0042,
  /** Means nothing to the library, so what stands under it is passed over. */
  ignored: 0x0051,
  colInfo: 0x007d,
  wsBool: 0x0081,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  mulBlank: 0x00be,
  richText: 0x00d6,
  xf: 0x00e0,
  mergeCells: 0x00e5,
  texts: 0x00fc,
  textOfTable: 0x00fd,
  supBook: 0x01ae,
  dimensions: 0x0200,
  blank: 0x0201,
  number: 0x0203,
  label: 0x0204,
  boolOrError: 0x0205,
  formulaText: 0x0207,
  row: 0x0208,
  array: 0x0221,
  defaultRowHeight: 0x0225,
  rk: 0x027e,
  format: 0x041e,
  sharedFormula: 0x04bc,
  bof: 0x0809,
} as const;

/** One record of a stream; `at` is where its head of four bytes stands. */
export interface BiffRecord {
  readonly type: number;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A stream of records, read by offsets; every read past the end of a record is refused by the caller's checks. */
export class BiffStream {
  readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The record whose head stands at an offset; null behind the last one, or where it reaches past the end. */
  recordAt(at: number): BiffRecord | null {
    if (at + 4 > this.bytes.length) return null;
    const to = at + 4 + this.view.getUint16(at + 2, true);
    return to > this.bytes.length ? null : { type: this.view.getUint16(at, true), at, from: at + 4, to };
  }

  u8(at: number): number {
    return this.bytes[at] ?? 0;
  }

  /** 0 behind the end of the stream. */
  u16(at: number): number {
    return at + 2 > this.bytes.length ? 0 : this.view.getUint16(at, true);
  }

  u32(at: number): number {
    return at + 4 > this.bytes.length ? 0 : this.view.getUint32(at, true);
  }
}
