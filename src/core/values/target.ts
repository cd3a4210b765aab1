import type { Decimal } from './decimal';
import type { Field } from './field';

/** at-least 正向 (≥, >, 以上) · at-most 反向 (≤, <, 以下) · equal (= or a bare number). */
export type Direction = 'at-least' | 'at-most' | 'equal';

/** A number with its unit as found in a cell or a sentence. `unit` is "" for none, "%" for a percentage; a percentage's value is 95 for "95%". */
export interface Quantity {
  readonly value: Decimal;
  readonly unit: string;
}

/** Year and day may be missing: "9月前", "2021年12月". */
export interface PartialDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** What a target cell asks for. */
export type TargetValue =
  | {
      readonly kind: 'quantity';
      readonly direction: Direction;
      /** false for 超过, 不满, >, <. */
      readonly inclusive: boolean;
      readonly quantity: Quantity;
      /** The operator or suffix as written ("≥", "以上"); "" for a bare number. */
      readonly operator: string;
    }
  | { readonly kind: 'range'; readonly low: Decimal; readonly high: Decimal; readonly unit: string }
  | {
      readonly kind: 'deadline';
      readonly date: PartialDate;
      /** As written after the date: "前", "底前", "底"; "" or missing for a plain date. */
      readonly operator?: string;
    }
  | { readonly kind: 'qualitative'; readonly word: string }
  | { readonly kind: 'sentence'; readonly text: string; readonly candidates: readonly Quantity[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What an actual cell reports, read with the target's unit in mind. */
export type ActualValue =
  | {
      readonly kind: 'quantity';
      readonly quantity: Quantity;
      /** The operator kept from the target ("≥2", "90%以上"): then it is no measured value. */
      readonly operator: string;
    }
  | { readonly kind: 'date'; readonly date: PartialDate; readonly operator: string }
  | { readonly kind: 'qualitative'; readonly word: string }
  /** A sentence with none or several numbers that could be meant: ask, never guess. */
  | { readonly kind: 'candidates'; readonly text: string; readonly candidates: readonly Quantity[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The cells an indicator's target may be spread over. */
export interface TargetCells {
  readonly target: Field | null;
  readonly sign: Field | null;
  readonly unitColumn: Field | null;
}
