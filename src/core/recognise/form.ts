import type { CellAddress, SheetCell } from '../grid/address';
import type { Decimal } from '../values/decimal';
import type { Field } from '../values/field';

/**
 * The recognised form: what the rules, the filler and the pane work on.
 * Everything keeps the cell it came from.
 */

/** department 部门整体自评表 · project 项目支出自评表 · score-sheet 评分表 · base-data 基础数据表 ·
 * indicator-list 指标完成情况, 无分值 · fund-list 资金明细 · the last two are look-alikes, named but never checked. */
export type FormKind =
  | 'department'
  | 'project'
  | 'score-sheet'
  | 'base-data'
  | 'indicator-list'
  | 'fund-list'
  | 'goal-declaration'
  | 'monitoring';

/** A weight and where it was printed: in a cell of its own, or inside a label such as 数量指标（15）. */
export interface Weight {
  readonly value: Decimal;
  readonly source: 'cell' | 'label';
  readonly cell: CellAddress;
}

/** 数量 质量 时效 成本 | 经济效益 社会效益 生态效益 可持续影响 | 满意度 | 投入/过程管理; null where the labels do not say. */
export type IndicatorKind =
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'cost'
  | 'economic'
  | 'social'
  | 'ecological'
  | 'sustainable'
  | 'satisfaction'
  | 'management';

/** One indicator row. A field is null where the form has no such column; it is a blank Field where the cell is empty. */
export interface Indicator {
  readonly row: number;
  readonly level1: Field | null;
  readonly level2: Field | null;
  /** The row's own cell; null-text where a vertical merge shows the text of an earlier row. */
  readonly level3: Field | null;
  /** Best name for people: level 3, else level 2, else level 1; numbering, brackets with weights and line breaks removed. */
  readonly name: string;
  readonly kind: IndicatorKind | null;
  /** 指标性质/指标方向 (≥, ≤, =, 定性) and 度量单位 where they have columns of their own. */
  readonly sign: Field | null;
  readonly unitColumn: Field | null;
  readonly target: Field | null;
  readonly actual: Field | null;
  /** The weight of this row's scoring group when this is the group's first row (from its cell or from a label); else null. */
  readonly weight: Weight | null;
  /** The answer cell for the weight, where the form has a weight column and this row owns a cell of it. */
  readonly weightField: Field | null;
  /** The row's own score cell; null on later rows of a merged score cell, or where there is no score column. */
  readonly score: Field | null;
  /** The row's own note cell; null on later rows of a merged note cell, or where there is no note column. */
  readonly note: Field | null;
  /** First row of the scoring group this row belongs to. */
  readonly group: number;
}

/** Rows that share one weight. Most groups have one row. */
export interface ScoringGroup {
  readonly firstRow: number;
  readonly members: readonly Indicator[];
  readonly weight: Weight | null;
  /** The score cells of the group, in row order: one when merged, else one a row. */
  readonly scores: readonly Field[];
}

/** A level-1 or level-2 block with the weight it declares, if any. */
export interface Section {
  readonly level: 1 | 2;
  /** Label without weight brackets and line breaks: 产出指标. */
  readonly name: string;
  readonly label: Field;
  readonly kind: SectionKind | IndicatorKind | null;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly weight: Weight | null;
}

/** Level-1 meanings. */
export type SectionKind =
  'input' | 'process' | 'output' | 'benefit' | 'satisfaction' | 'decision' | 'management';

/** total 年度资金总额 · fiscal 财政拨款 · carryover 上年结转 · special 财政专户 · other 其他资金 · basic 基本支出 · project 项目支出 · item any other line. */
export type FundRole = 'total' | 'fiscal' | 'carryover' | 'special' | 'other' | 'basic' | 'project' | 'item';

export interface FundLine {
  readonly row: number;
  readonly label: Field;
  readonly role: FundRole;
  readonly initialBudget: Field | null;
  readonly annualBudget: Field | null;
  readonly spent: Field | null;
  readonly weight: Field | null;
  readonly rate: Field | null;
  readonly score: Field | null;
}

export interface FundBlock {
  /** Header cells of the columns that were found. */
  readonly headers: Readonly<
    Partial<Record<'initialBudget' | 'annualBudget' | 'spent' | 'weight' | 'rate' | 'score' | 'note', Field>>
  >;
  readonly moneyUnit: '元' | '万元' | '亿元' | null;
  readonly lines: readonly FundLine[];
  /** A reason cell of the block, where the form has one. */
  readonly note: Field | null;
}

/** 年度总体目标: what was planned and what was reached. */
export interface GoalPair {
  readonly planned: Field | null;
  readonly reached: Field | null;
}

/** The printed total row and the execution item. */
export interface Totals {
  readonly label: Field | null;
  readonly weight: Field | null;
  readonly score: Field | null;
  readonly grade: Field | null;
}

export type BaseItem =
  | 'sangong'
  | 'sangong-car'
  | 'sangong-car-purchase'
  | 'sangong-car-running'
  | 'sangong-abroad'
  | 'sangong-reception'
  | 'project'
  | 'project-part'
  | 'public'
  | 'public-part'
  | 'procurement'
  | 'adjustment'
  | 'measures'
  | 'building'
  | 'other';

/** One line of 基础数据表. `values` follow the columns of the block. */
export interface BaseLine {
  readonly row: number;
  readonly label: Field;
  readonly item: BaseItem;
  /** Row of the line this one is a part of, or null. */
  readonly parent: number | null;
  readonly lastYear: Field | null;
  readonly budget: Field | null;
  readonly spent: Field | null;
}

export interface BaseTable {
  readonly staff: { readonly authorised: Field; readonly actual: Field; readonly rate: Field | null } | null;
  /** Header cells of 上年决算数, 本年预算数, 本年决算数. */
  readonly headers: Readonly<Partial<Record<'lastYear' | 'budget' | 'spent', Field>>>;
  readonly lines: readonly BaseLine[];
}

export type ColumnRole =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'sign'
  | 'unit'
  | 'target'
  | 'actual'
  | 'weight'
  | 'level1Weight'
  | 'level2Weight'
  | 'score'
  | 'note'
  | 'standard'
  | 'ignored';

export interface RecognisedColumn {
  readonly role: ColumnRole;
  readonly col: number;
  readonly header: Field | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** Why, in Chinese, for the pane. */
  readonly why: string;
}

/** Something on the sheet that was seen and could not be read. */
export interface Unread {
  readonly cell: CellAddress;
  /** What it was expected to be, in Chinese: 得分, 全年预算数… */
  readonly what: string;
  readonly why: string;
}

/** A place where somebody signs: 联系人, 联系电话, 填表人, 负责人, 盖章, 填报日期. What stands in it is never reported. */
export interface SignOff {
  readonly role: 'contact' | 'phone' | 'preparer' | 'leader' | 'seal' | 'date';
  readonly label: Field;
  /** The answer: in the label's own cell after the colon, else in the cell beside it. Blank where nothing is filled in. */
  readonly field: Field;
}

/** A row below the indicators that asks for the measures of the whole form: 改进措施. */
export interface MeasuresRow {
  /** As printed, without number and colon. */
  readonly name: string;
  readonly label: Field;
  /** The answer: beside the label, else in the label's own cell. Blank where nothing is filled in. */
  readonly field: Field;
}

/** A year written on the form, and where: more than one value among them is a conflict for the rules to judge. */
export interface StatedYear {
  readonly value: number;
  readonly cell: CellAddress;
  readonly where: 'title' | 'line' | 'header' | 'date';
}

export interface RecognisedForm {
  /** Unique within the workbook: sheet id + "#" + ordinal on the sheet. */
  readonly id: string;
  readonly sheetId: string;
  readonly sheet: string;
  readonly kind: FormKind;
  /** Id of the layout family that matched best, e.g. "hunan-liuyang", "national-project". */
  readonly layout: string;
  readonly confidence: number;
  /** First and last row of the form. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly title: Field | null;
  readonly unit: { readonly value: string; readonly cell: CellAddress } | null;
  /** The cell where the unit name belongs, even when it is blank. */
  readonly unitField: Field | null;
  readonly year: { readonly value: number; readonly cell: CellAddress } | null;
  /** Every year that is stated, in the order of the sheet; missing where a form was made by hand. */
  readonly years?: readonly StatedYear[];
  /** Missing where a form was made by hand. */
  readonly signOff?: readonly SignOff[];
  /** Missing where the form has no such row, or was made by hand. */
  readonly measures?: MeasuresRow;
  /** Id of the form this one continues on another sheet (a second page), else missing. */
  readonly continues?: string;
  /** Project or fund name of a project form. */
  readonly subject: Field | null;
  readonly columns: readonly RecognisedColumn[];
  readonly headerRow: number | null;
  readonly sections: readonly Section[];
  readonly indicators: readonly Indicator[];
  readonly groups: readonly ScoringGroup[];
  readonly funds: FundBlock | null;
  readonly goals: readonly GoalPair[];
  readonly totals: Totals;
  readonly base: BaseTable | null;
  readonly unread: readonly Unread[];
  /** Sentences in Chinese about what was inferred rather than read. */
  readonly remarks: readonly string[];
}

export interface Recognition {
  readonly forms: readonly RecognisedForm[];
  /** Sheets that hold no form, with the reason in Chinese. */
  readonly dismissed: readonly { readonly sheetId: string; readonly sheet: string; readonly why: string }[];
  /** Sentences in Chinese about the workbook as a whole, such as corrections for a sheet that is no more. */
  readonly remarks?: readonly string[];
}

export function isLookAlike(kind: FormKind): boolean {
  return kind === 'goal-declaration' || kind === 'monitoring';
}

export function locate(form: RecognisedForm, cell: CellAddress): SheetCell {
  return { sheetId: form.sheetId, sheet: form.sheet, row: cell.row, col: cell.col };
}
