import * as z from 'zod';
import { basisSchema } from './basis-schema';

/**
 * Formula indicators: rates that are computed from the figures of the workbook (在职人员控制率 from 编制数 and 在职人数),
 * and the bands by which their rows are scored. The catalogue of formulas is data; the bands are the profile's.
 */

/** The figures a formula may use. What they are called and where they stand: data/formula-indicators.json. */
export const figureIds = [
  'staffActual',
  'staffAuthorised',
  'sangongSpent',
  'sangongBudget',
  'sangongLastBudget',
  'sangongLastSpent',
  'publicSpent',
  'publicBudget',
  'procurementSpent',
  'procurementBudget',
  'initialBudget',
  'addedBudget',
  'changedBudget',
  'annualBudget',
  'spent',
  'carriedIn',
  'leftOver',
  'assetsUsed',
  'assetsAll',
  'keyTasksDone',
  'keyTasksDue',
] as const;

export type FigureId = (typeof figureIds)[number];

export const formulaIndicatorIds = [
  'staff-rate',
  'sangong-control',
  'sangong-change',
  'budget-completion',
  'budget-control',
  'budget-adjustment',
  'carryover-rate',
  'public-control',
  'procurement-rate',
  'asset-use',
  'key-tasks',
  'payment-rate',
  'output-completion',
  'benefit-completion',
] as const;

export type FormulaIndicatorId = (typeof formulaIndicatorIds)[number];

const term = z.enum([...figureIds, ...figureIds.map((id) => `-${id}` as const)]);

/** A quotient of two sums; a term with a minus in front is taken off. */
export const formulaSchema = z.strictObject({
  top: z.array(term).min(1),
  bottom: z.array(term).min(1),
  basis: basisSchema,
});

export type Formula = z.infer<typeof formulaSchema>;

export const formulaIndicatorSchema = z.strictObject({
  id: z.enum(formulaIndicatorIds),
  name: z.string().min(1),
  /** What forms call it, without quotation marks. */
  words: z.array(z.string().min(1)).min(1),
  /** Which way is better, where the row's own target does not say. */
  better: z.enum(['low', 'high']),
  /** The first is the formula; the others are readings in use, offered where the first lacks a figure. */
  formulas: z.array(formulaSchema),
});

export type FormulaIndicator = z.infer<typeof formulaIndicatorSchema>;

export const figureSchema = z.strictObject({
  /** In the explanation: 在职 136 人. */
  label: z.string().min(1),
  /** In the list of what is missing: 实际在职人数. */
  name: z.string().min(1),
  unit: z.string(),
  /** Labels of lines of 基础数据表 that hold it, beside the lines the recogniser knows. */
  lines: z.array(z.string().min(1)),
});

export const formulaCatalogueSchema = z.strictObject({
  figures: z.record(z.enum(figureIds), figureSchema),
  indicators: z.array(formulaIndicatorSchema),
});

const points = z.number().min(0).max(100);
const rate = z.number().min(-10).max(10);
const side = z.enum(['at-most', 'at-least']);

/** How a rate is scored. Rates are ratios: 1 is 100 %. */
const bandRule = z.discriminatedUnion('kind', [
  z.strictObject({
    /** Full up to the limit; for each step beyond it these points off, nothing for a part of a step. */
    kind: z.literal('deduct'),
    side,
    limit: rate,
    step: z.number().positive().max(1),
    points,
  }),
  z.strictObject({
    /** The points of the first step that the rate does not exceed; 0 beyond the last. Below `from` nothing is said. */
    kind: z.literal('steps'),
    from: rate,
    steps: z.array(z.strictObject({ to: rate, points })).min(1),
  }),
  /** Rate × weight, at most the weight. */
  z.strictObject({ kind: z.literal('share') }),
  /** Full up to the limit; what lies beyond is not laid down. */
  z.strictObject({ kind: z.literal('limit'), side, limit: rate }),
]);

export type FormulaBandRule = z.infer<typeof bandRule>;

export const formulaBandSchema = z.strictObject({
  /** Id of the indicator in the catalogue. */
  indicator: z.enum(formulaIndicatorIds),
  /** Weight of the rows it is laid down for; absent: any. */
  weight: points.optional(),
  rule: bandRule,
  basis: basisSchema,
});

export type FormulaBand = z.infer<typeof formulaBandSchema>;

/** A formula that replaces the one of the catalogue. */
export const ownFormulaSchema = z.strictObject({
  indicator: z.enum(formulaIndicatorIds),
  ...formulaSchema.shape,
});
