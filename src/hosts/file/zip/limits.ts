/** What a package may hold before anything of it is unpacked. Sizes in bytes. */
export interface ZipLimits {
  readonly entries: number;
  readonly bytesPerEntry: number;
  readonly totalBytes: number;
  /** Unpacked : packed, judged only on entries larger than `ratioFrom`. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

/**
 * Deflate cannot exceed about 1,030 : 1, and sheet XML with a million formatted blank rows reaches some 60 : 1,
 * so 250 : 1 on a large entry is a bomb and not a form.
 */
export const DEFAULT_LIMITS: ZipLimits = {
  entries: 10_000,
  bytesPerEntry: 256 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  ratio: 250,
  ratioFrom: 8 * 1024 * 1024,
};
