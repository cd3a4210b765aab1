import type { SheetData } from '../../../core/grid/sheet';
import { decode } from '../code-pages';
import { corruptOld, encryptedOld, tooLargeOld, unsupportedOld } from '../failure';
import type { LegacyLimits } from '../limits';
import { type BiffRecord, BiffStream, RECORD } from './records';
import { SheetSurvey, sheetRecord } from './sheet-survey';
import { OUTSIDE_CHECKS, formulaTokens, requireText, requireTexts } from './soundness';

/** A sheet as the workbook lists it, in the order of the tabs. */
export interface ListedSheet {
  /** Where its part of the stream begins. */
  readonly position: number;
  readonly visibility: SheetData['visibility'];
  readonly kind: 'worksheet' | 'chart' | 'macro' | 'dialog' | 'other';
  /** Null where the stream holds nothing at its position. */
  readonly survey: SheetSurvey | null;
}

/** What the records say that the library does not hand on, and what has to be known before it is let in. */
export interface Survey {
  readonly version: 5 | 8;
  readonly date1904: boolean;
  readonly sheets: readonly ListedSheet[];
  /** Custom number formats by number. */
  readonly formats: ReadonlyMap<number, string>;
  /** The cell formats in order: bytes of each record. */
  readonly cellFormats: readonly CellFormat[];
  /** The stream with every record the library need not see made meaningless to it. */
  readonly stream: Uint8Array;
}

export interface CellFormat {
  readonly numberFormat: number;
  /** 0 general, 1 left, 2 centre, 3 right, 4 fill, 5 justify, 6 centre across, 7 distributed. */
  readonly horizontal: number;
  /** 0 top, 1 centre, 2 bottom, 3 justify, 4 distributed. */
  readonly vertical: number;
  readonly wrap: boolean;
  readonly indent: number;
  /** Left, right, top, bottom: 0 for no line. */
  readonly borders: readonly [number, number, number, number];
}

const WORKBOOK_GLOBALS = 0x0005;
const KINDS: Readonly<Record<number, ListedSheet['kind']>> = { 0: 'worksheet', 1: 'macro', 2: 'chart' };
const VISIBILITIES: readonly SheetData['visibility'][] = ['visible', 'hidden', 'veryHidden'];

/** What of the workbook's own part the library is given. */
const GLOBALS_KEPT: ReadonlySet<number> = new Set([
  RECORD.bof,
  RECORD.eof,
  RECORD.date1904,
  RECORD.boundSheet,
  RECORD.texts,
  RECORD.supBook,
  RECORD.externSheet,
  RECORD.externName,
  RECORD.name,
]);

/**
 * Walk the stream once, before the library sees it: is it whole, is it encrypted, how much does it hold, what are its
 * sheets and formats. Everything the library need not see is taken from it, so that a damaged drawing or a hyperlink
 * over a whole sheet can neither break nor stop it. Throws HostError.
 */
export function survey(stream: Uint8Array, limits: LegacyLimits): Survey {
  return new Surveyor(stream, limits).run();
}

class Surveyor {
  private readonly source: BiffStream;
  private readonly copy: Uint8Array;
  private readonly listed: Omit<ListedSheet, 'survey'>[] = [];
  private readonly sheets = new Map<number, SheetSurvey>();
  private readonly formats = new Map<number, string>();
  private readonly cellFormats: CellFormat[] = [];
  private version: 5 | 8 = 8;
  private codePage = 936;
  private date1904 = false;
  private textBytes = 0;
  /** False where names and references to other sheets cannot be told. */
  private outsideKnown = true;
  /** Records on names and other sheets; shown to the library all together or not at all, since they count each other. */
  private readonly outside: { readonly record: BiffRecord; readonly sound: boolean }[] = [];
  private readonly textPieces: BiffRecord[] = [];

  constructor(
    stream: Uint8Array,
    private readonly limits: LegacyLimits,
  ) {
    this.source = new BiffStream(stream);
    this.copy = stream.slice();
  }

  run(): Survey {
    let at = this.globals(this.start());
    // One part after another; what lies behind the last one is filling.
    for (;;) {
      const bof = this.source.recordAt(at);
      if (bof?.type !== RECORD.bof) break;
      at = this.part(bof);
      this.checkTotals();
    }
    if (this.listed.length === 0) throw corruptOld('the workbook lists no sheet');
    return {
      version: this.version,
      date1904: this.date1904,
      sheets: this.listed.map((sheet) => ({ ...sheet, survey: this.sheets.get(sheet.position) ?? null })),
      formats: this.formats,
      cellFormats: this.cellFormats,
      stream: this.copy,
    };
  }

  /** The first record: which version of the format, and that a workbook follows. */
  private start(): BiffRecord {
    const first = this.source.recordAt(0);
    if (!first) throw corruptOld('the stream has no first record');
    if ([0x0009, 0x0209, 0x0409].includes(first.type)) {
      throw unsupportedOld(' Excel 4.0 及更早的格式', `first record ${first.type.toString(16)}`);
    }
    const version = this.source.u16(first.from);
    if (first.type !== RECORD.bof || (version !== 0x0500 && version !== 0x0600)) {
      throw corruptOld(`first record ${first.type.toString(16)}, version ${version.toString(16)}`);
    }
    if (this.source.u16(first.from + 2) !== WORKBOOK_GLOBALS) {
      throw unsupportedOld('没有工作簿目录的旧版 .xls 格式', 'the stream begins with a single sheet');
    }
    this.version = version === 0x0600 ? 8 : 5;
    return first;
  }

  /** The workbook's own part; where the next one begins. */
  private globals(bof: BiffRecord): number {
    const { source } = this;
    let kept = true;
    let inTexts = false;
    for (let record = this.next(bof); ; record = this.next(record)) {
      const { type, from, to } = record;
      if (type !== RECORD.continue) {
        kept = GLOBALS_KEPT.has(type);
        inTexts = false;
      }
      if (!kept) this.hide(record);
      switch (type) {
        case RECORD.eof:
          this.settleGlobals();
          return to;
        case RECORD.filePass:
          throw encryptedOld('FilePass');
        case RECORD.date1904:
          this.date1904 = source.u16(from) === 1;
          break;
        case RECORD.codePage:
          this.codePage = source.u16(from);
          // In BIFF8 all text is Unicode, whatever a writer claims; in BIFF5 the library must know.
          if (this.version === 5) this.show(record, RECORD.codePage);
          break;
        case RECORD.boundSheet:
          this.listed.push({
            position: source.u32(from),
            visibility: VISIBILITIES[source.u8(from + 4) & 3] ?? 'visible',
            kind: KINDS[source.u8(from + 5)] ?? 'other',
          });
          break;
        case RECORD.format:
          this.readFormat(record);
          break;
        case RECORD.xf:
          this.cellFormats.push(this.cellFormat(record));
          break;
        case RECORD.texts:
          inTexts = true;
          this.takeTexts(record);
          break;
        case RECORD.continue:
          if (inTexts) this.takeTexts(record);
          break;
        case RECORD.name:
          this.outside.push({ record, sound: OUTSIDE_CHECKS.name(record, source, this.version) });
          break;
        case RECORD.externSheet:
          this.outside.push({ record, sound: OUTSIDE_CHECKS.externSheet(record, source, this.version) });
          break;
        case RECORD.supBook:
          this.outside.push({ record, sound: OUTSIDE_CHECKS.supBook(record, source) });
          break;
        case RECORD.externName:
          this.outside.push({ record, sound: OUTSIDE_CHECKS.externName(record, source) });
      }
    }
  }

  private takeTexts(record: BiffRecord): void {
    this.textPieces.push(record);
    this.textBytes += record.to - record.from;
  }

  private settleGlobals(): void {
    if (this.textBytes > this.limits.textBytes) {
      throw tooLargeOld(`文字 ${this.limits.textBytes / 1024 / 1024} MB`, `${this.textBytes} bytes of text`);
    }
    if (this.textPieces.length > 0) requireTexts(this.source, this.textPieces);
    if (this.outside.some(({ sound }) => !sound)) {
      for (const { record } of this.outside) this.hide(record);
      this.outsideKnown = false;
    }
  }

  /** The part of one sheet; where the next one begins. What is no listed worksheet is emptied. */
  private part(bof: BiffRecord): number {
    const sheet = this.listed.find(({ position }) => position === bof.at);
    const survey = sheet?.kind === 'worksheet' ? new SheetSurvey() : null;
    if (survey) this.sheets.set(bof.at, survey);
    let depth = 1;
    let kept = true;
    for (let record = this.next(bof); ; record = this.next(record)) {
      const { type } = record;
      if (type === RECORD.filePass) throw encryptedOld('FilePass');
      // A chart within a sheet is a part within the part.
      if (type === RECORD.bof) depth++;
      const own = depth === 1;
      if (type === RECORD.eof && --depth === 0) return record.to;
      if (type !== RECORD.continue) kept = own && survey !== null && sheetRecord(type);
      if (!kept) this.hide(record);
      else if (survey) this.measure(record, survey);
      if (own) survey?.take(record, this.source);
    }
  }

  /** Texts must fit; a formula whose tokens are not sound keeps its result and loses its text. */
  private measure(record: BiffRecord, survey: SheetSurvey): void {
    const { source, version } = this;
    const { type, from, to } = record;
    switch (type) {
      case RECORD.label:
      case RECORD.richText:
        return requireText(source, from + 6, to, version);
      case RECORD.formulaText:
        return requireText(source, from, this.endWithContinuations(record), version);
      case RECORD.formula: {
        const cell = { row: source.u16(from) + 1, col: source.u16(from + 2) + 1 };
        if (to - from < 22) throw corruptOld(`a formula of ${to - from} bytes`);
        if (!this.usable(from + 20, to)) {
          survey.unknownFormulas.push(cell);
          this.emptyTokens(from + 20);
        }
        return;
      }
      case RECORD.array:
        if (!this.usable(from + 12, to)) this.hide(record);
        return;
      case RECORD.sharedFormula:
        if (!this.usable(from + 8, to)) this.hide(record);
        return;
      case RECORD.mergeCells:
        if (to - from !== 2 + 8 * source.u16(from)) throw corruptOld('merges that do not fill their record');
    }
  }

  private usable(tokensAt: number, to: number): boolean {
    const { sound, outside } = formulaTokens(this.source, tokensAt, to, this.version);
    return sound && (!outside || this.outsideKnown);
  }

  /** No tokens at all, in the copy the library gets. */
  private emptyTokens(at: number): void {
    this.copy[at] = 0;
    this.copy[at + 1] = 0;
  }

  private endWithContinuations({ to }: BiffRecord): number {
    let end = to;
    for (
      let next = this.source.recordAt(end);
      next?.type === RECORD.continue;
      next = this.source.recordAt(end)
    ) {
      end = next.to;
    }
    return end;
  }

  private next({ to }: BiffRecord): BiffRecord {
    const record = this.source.recordAt(to);
    if (!record) throw corruptOld(`the stream ends at ${to} within a part`);
    return record;
  }

  private hide({ at }: BiffRecord): void {
    this.show({ at }, RECORD.ignored);
  }

  private show({ at }: Pick<BiffRecord, 'at'>, type: number): void {
    this.copy[at] = type & 0xff;
    this.copy[at + 1] = type >> 8;
  }

  private readFormat({ from, to }: BiffRecord): void {
    const { source } = this;
    const id = source.u16(from);
    if (this.version === 5) {
      const end = Math.min(to, from + 3 + source.u8(from + 2));
      this.formats.set(id, decode(this.codePage, source.bytes.subarray(from + 3, end)));
      return;
    }
    const letters = source.u16(from + 2);
    const wide = (source.u8(from + 4) & 1) === 1;
    const end = Math.min(to, from + 5 + letters * (wide ? 2 : 1));
    const text = source.bytes.subarray(from + 5, end);
    this.formats.set(id, wide ? decode(1200, text) : decode(1252, text));
  }

  private cellFormat({ from }: BiffRecord): CellFormat {
    const { source } = this;
    const align = source.u8(from + 6);
    const lines = this.version === 8 ? source.u16(from + 10) : 0;
    return {
      numberFormat: source.u16(from + 2),
      horizontal: align & 7,
      wrap: (align & 8) !== 0,
      vertical: (align >> 4) & 7,
      indent: this.version === 8 ? source.u8(from + 8) & 15 : 0,
      borders: [lines & 15, (lines >> 4) & 15, (lines >> 8) & 15, (lines >> 12) & 15],
    };
  }

  private checkTotals(): void {
    const { limits } = this;
    let [cells, merges, looks] = [0, 0, 0];
    for (const sheet of this.sheets.values()) {
      cells += sheet.cellCount;
      merges += sheet.mergeCount;
      looks += sheet.arrayCount * sheet.formulaCount;
    }
    if (cells > limits.cells) throw tooLargeOld(`${limits.cells / 10_000} 万个单元格`, `${cells} cells`);
    if (merges > limits.merges) {
      throw tooLargeOld(`${limits.merges / 10_000} 万处合并单元格`, `${merges} merges`);
    }
    if (looks > limits.arrayLooks) throw tooLargeOld('数组公式过多', `${looks} looks at array formulas`);
  }
}
