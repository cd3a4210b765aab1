import { columnName, parseCell } from '../grid/address';
import type { FileJson, FindingJson, FormJson, IndicatorJson } from '../report/json-types';
import { KIND_WORDS } from '../report/words';
import { compact, isPlaceholder, plainLabel, withoutOrdinal } from '../values/text';
import type { FormContents, Reviewed } from './reviewed';

/**
 * Names for cells that stay when rows are inserted or moved: what stands there (the indicator and the column, the fund
 * line and its amount, the label of the row), not the address. From the results of a check alone, without the workbook.
 */
export interface Place {
  /** 指标:专精特新企业数, 资金:年度资金总额, 行:总分, 分类:产出指标. */
  readonly row: string;
  /** target, score…; 列:… for a column of no known meaning. */
  readonly part: string;
}

/** One line of a form: an indicator, a fund line, or whatever has a label. */
export interface PlacedRow {
  readonly row: number;
  readonly name: string;
  readonly cells: readonly PlacedCell[];
}

export interface PlacedCell {
  readonly address: string;
  readonly part: string;
  readonly text: string;
}

/** The names of one recognised form. */
export class FormPlaces {
  private readonly known = new Map<string, Place>();
  private readonly rowNames = new Map<number, string>();
  /** By column: what the indicator table calls it. */
  private readonly parts = new Map<number, string>();
  private readonly level3Col: number;
  private readonly contentRows = new Map<number, PlacedCell[]>();
  private heads: ReadonlyMap<number, readonly { readonly row: number; readonly part: string }[]> | null =
    null;

  constructor(
    readonly form: FormJson,
    contents: FormContents | undefined,
    private readonly own: OwnRows = { after: 0, to: null },
  ) {
    for (const [address, text] of Object.entries(contents?.cells ?? {})) {
      const { row } = parseCell(address);
      const cells = this.contentRows.get(row);
      const cell = { address, part: '', text };
      if (cells) cells.push(cell);
      else this.contentRows.set(row, [cell]);
    }
    for (const cells of this.contentRows.values()) cells.sort((a, b) => colOf(a.address) - colOf(b.address));
    for (const indicator of form.indicators) this.learnIndicator(indicator);
    for (const { row, label, cells } of form.funds) {
      const name = `资金:${wording(label)}`;
      this.rowNames.set(row, name);
      for (const [part, address] of Object.entries(cells)) {
        if (address) this.known.set(address, { row: name, part });
      }
    }
    this.level3Col = Math.min(
      Infinity,
      ...form.indicators.flatMap(({ cells }) => (cells.level3 ? [colOf(cells.level3)] : [])),
    );
  }

  /** The name of a cell; one of no known meaning is named by the label of its row and the head of its column. */
  placeOf(address: string): Place {
    const known = this.known.get(address);
    if (known) return known;
    const { row, col } = parseCell(address);
    const indicator = this.rowNames.get(row);
    const text = this.contentRows.get(row)?.find((cell) => cell.address === address)?.text;
    if (indicator?.startsWith('指标:') && col < this.level3Col && text !== undefined) {
      // Labels of level 1 and 2 stand in the first row of their section, whichever indicator that is.
      return { row: `分类:${wording(text)}`, part: columnPart(col) };
    }
    return {
      row: indicator ?? this.labelOf(row),
      part: (indicator ? this.parts.get(col) : undefined) ?? this.headOf(row, col) ?? columnPart(col),
    };
  }

  /** 附件2: the indicator's own words for people; the label of the row elsewhere; null where there is none. */
  subjectOf(address: string): string | null {
    const { row } = parseCell(address);
    const indicator = this.form.indicators.find((one) => one.row === row);
    if (indicator) return indicatorName(indicator);
    const fund = this.form.funds.find((one) => one.row === row);
    if (fund) return plainLabel(fund.label) || fund.label;
    const label = this.labelCell(row);
    return label ? plainLabel(label.text) || label.text : null;
  }

  /** Everything the form shows, line by line, each cell with its part. Labels of sections are lines of their own. */
  rows(): PlacedRow[] {
    const rows: PlacedRow[] = [];
    for (const [row, cells] of [...this.contentRows].sort(([a], [b]) => a - b)) {
      if (row <= this.own.after || (this.own.to !== null && row > this.own.to)) continue;
      const byName = new Map<string, PlacedCell[]>();
      for (const { address, text } of cells) {
        const place = this.placeOf(address);
        const list = byName.get(place.row) ?? [];
        list.push({ address, text, part: place.part });
        byName.set(place.row, list);
      }
      for (const [name, own] of byName) rows.push({ row, name, cells: own });
    }
    return rows;
  }

  private learnIndicator(indicator: IndicatorJson): void {
    const name = `指标:${wording(indicatorName(indicator) ?? '')}`;
    this.rowNames.set(indicator.row, name);
    for (const [part, address] of Object.entries(indicator.cells)) {
      if (!address) continue;
      // A weight in a label, or a value merged over several rows, belongs to the row that owns the cell.
      if (!this.known.has(address)) this.known.set(address, { row: name, part });
      if (parseCell(address).row === indicator.row) this.parts.set(colOf(address), part);
    }
  }

  private labelOf(row: number): string {
    const label = this.labelCell(row);
    return `行:${label ? wording(label.text) : ''}`;
  }

  private labelCell(row: number): PlacedCell | undefined {
    return this.contentRows.get(row)?.find(({ text }) => /\p{Script=Han}/u.test(text));
  }

  /** The words right above a cell of a table whose rows have labels. */
  private headOf(row: number, col: number): string | undefined {
    // Above the whole table, not within it: which indicator stands above is chance.
    const start = this.rowNames.get(row)?.startsWith('指标:') ? firstRow(this.form) : row;
    const heads = (this.heads ??= this.findHeads()).get(col) ?? [];
    return heads.filter((head) => head.row < start && head.row >= start - HEAD_REACH).at(-1)?.part;
  }

  /** By column, from top to bottom. */
  private findHeads(): ReadonlyMap<number, readonly { readonly row: number; readonly part: string }[]> {
    const heads = new Map<number, { row: number; part: string }[]>();
    for (const [row, cells] of [...this.contentRows].sort(([a], [b]) => a - b)) {
      for (const { address, text } of cells) {
        const words = compact(text);
        if (words.length > LONGEST_HEAD || !HEADING.test(words)) continue;
        const col = colOf(address);
        heads.set(col, [...(heads.get(col) ?? []), { row, part: `列:${wording(text)}` }]);
      }
    }
    return heads;
  }
}

const LONGEST_HEAD = 20;
const HEAD_REACH = 60;
const HEADING =
  /^(?:[一二三]级指标|.*(?:预算数|执行数|执行率|决算|控制率|编制数|人数|分值|权重|得分|标准|指标值|完成值|原因|备注|目标|情况|说明).{0,6})$/;

/** The name people know an indicator by: level 3, else level 2, else level 1. */
export function indicatorName({ name: known, level1, level2, level3 }: IndicatorJson): string | null {
  if (known !== undefined && known !== '' && !isPlaceholder(known)) return known;
  const name = [level3, level2, level1].find((text) => text !== null && text !== '' && !isPlaceholder(text));
  return name === undefined || name === null ? null : plainLabel(name) || name;
}

/** How a form is named in comparisons, whatever its sheet is called: its kind, and the project it is about. */
export function formName(form: FormJson): string {
  return form.subject ? `${form.kind}:${wording(form.subject)}` : form.kind;
}

/** 部门整体支出绩效自评表, 项目支出绩效自评表（某项目）. */
export function formTitle(form: FormJson): string {
  const kind = KIND_WORDS[form.kind];
  return form.subject ? `${kind}（${shortened(form.subject)}）` : kind;
}

/** A name of a project that runs over lines is told by its beginning. */
function shortened(subject: string): string {
  const name = subject.replace(/\s+/g, '').replace(/[。；;，,、]+$/, '');
  const chars = [...name];
  return chars.length > SUBJECT_SHOWN ? `${chars.slice(0, SUBJECT_SHOWN).join('')}……` : name;
}

const SUBJECT_SHOWN = 24;

/** Places and identities of every finding of one reviewed workbook. */
export class WorkbookPlaces {
  readonly forms: readonly FormPlaces[];
  private readonly bySheet = new Map<string, FormPlaces[]>();

  constructor(reviewed: Pick<Reviewed, 'contents'> & { readonly json: Pick<FileJson, 'forms'> }) {
    this.forms = reviewed.json.forms.map(
      (form) =>
        new FormPlaces(
          form,
          reviewed.contents.find(({ sheet }) => sheet === form.sheet),
          rowsOfOwn(form, reviewed.json.forms),
        ),
    );
    for (const places of this.forms) {
      this.bySheet.set(places.form.sheet, [...(this.bySheet.get(places.form.sheet) ?? []), places]);
    }
  }

  /** The named places of a finding; `form` null for one that concerns several forms. */
  placesOf({ cells }: Pick<FindingJson, 'cells'>, form: FormPlaces | null): Place[] {
    return cells.map((written) => {
      const { sheet, address } = splitCell(written);
      const owner = sheet === null ? form : this.formAt(sheet, address);
      if (!owner) return { row: sheet ?? '', part: address };
      const place = owner.placeOf(address);
      return owner === form ? place : { ...place, row: `${formName(owner.form)}/${place.row}` };
    });
  }

  /** The form that holds this cell of a sheet: the one whose cells come nearest above it. */
  formAt(sheet: string, address: string): FormPlaces | null {
    const forms = this.bySheet.get(sheet) ?? [];
    if (forms.length <= 1) return forms[0] ?? null;
    const { row } = parseCell(address);
    const starts = forms.map((places) => ({ places, first: firstRow(places.form) }));
    return (
      starts.filter(({ first }) => first <= row).sort((a, b) => b.first - a.first)[0]?.places ?? forms[0]!
    );
  }
}

/** "附件2!G4" → sheet and address; "G4" → address alone. */
export function splitCell(written: string): { readonly sheet: string | null; readonly address: string } {
  const at = written.lastIndexOf('!');
  return at === -1
    ? { sheet: null, address: written }
    : { sheet: written.slice(0, at), address: written.slice(at + 1) };
}

/** Rows `after` < row <= `to` of a sheet are a form's own; null: to the end. */
interface OwnRows {
  readonly after: number;
  readonly to: number | null;
}

/** Of several forms on one sheet each has the rows below the table of the one before it. */
function rowsOfOwn(form: FormJson, forms: readonly FormJson[]): OwnRows {
  const onSheet = forms.filter(({ sheet }) => sheet === form.sheet).sort((a, b) => firstRow(a) - firstRow(b));
  const at = onSheet.indexOf(form);
  return {
    after: at === 0 ? 0 : lastRow(onSheet[at - 1]!),
    to: at === onSheet.length - 1 ? null : lastRow(form),
  };
}

function firstRow({ indicators, funds }: FormJson): number {
  return Math.min(Infinity, ...indicators.map(({ row }) => row), ...funds.map(({ row }) => row));
}

function lastRow({ indicators, funds }: FormJson): number {
  return Math.max(0, ...indicators.map(({ row }) => row), ...funds.map(({ row }) => row));
}

function wording(text: string): string {
  return withoutOrdinal(plainLabel(text) || compact(text));
}

function columnPart(col: number): string {
  return `列:${columnName(col)}`;
}

function colOf(address: string): number {
  return parseCell(address).col;
}
