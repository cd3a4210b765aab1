/** What a file of an old format may hold before it is read. A self-evaluation workbook stays far below all of them. */
export interface LegacyLimits {
  /** Of the whole file, pictures and all. */
  readonly bytes: number;
  /** Of the part that holds the sheets. */
  readonly streamBytes: number;
  /** Cells with a value, of all sheets together. */
  readonly cells: number;
  /** Of the table of texts; the library's time grows with its square. */
  readonly textBytes: number;
  readonly merges: number;
  /** Array formulas times formula cells: the library looks at each of them for each. */
  readonly arrayLooks: number;
}

export const LEGACY_LIMITS: LegacyLimits = {
  bytes: 64 * 1024 * 1024,
  streamBytes: 32 * 1024 * 1024,
  cells: 500_000,
  textBytes: 8 * 1024 * 1024,
  merges: 100_000,
  arrayLooks: 20_000_000,
};
