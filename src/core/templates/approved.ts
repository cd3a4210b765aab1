import * as z from 'zod';
import type { ApprovedLine } from './blocks';
import { sheetForms } from './sheet-forms';
import type { TemplateSpec } from './template';

/**
 * 批复的绩效目标: indicators a bureau lays down for a unit, published beside a template. A file of them makes a template
 * whose names, targets and weights are printed and locked, and is what a received workbook is compared with.
 */
const row = z.strictObject({
  /** Name of the level-2 block: 数量指标. */
  block: z.string(),
  name: z.string().min(1),
  /** As approved: “≥95%”. Where the form splits targets, only the value. */
  target: z.union([z.string(), z.number()]).nullable(),
  sign: z.string().nullable().optional(),
  unit: z.string().nullable().optional(),
  weight: z.number().min(0).max(100).nullable(),
});

const approvedSchema = z.strictObject({
  /** Id of the template. */
  template: z.string(),
  year: z.int().min(1990).max(2100).nullable(),
  unit: z.string().min(1),
  rows: z.array(row).min(1),
});

export type ApprovedTargets = z.infer<typeof approvedSchema>;

/** Reads a file of approved targets: one unit, or a list of units. Throws an Error with a Chinese sentence. */
export function parseApproved(text: string, name: string): readonly ApprovedTargets[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error(`“${name}”不是有效的 JSON，没有读取批复的绩效目标。`);
  }
  const parsed = z.array(approvedSchema).safeParse(Array.isArray(data) ? data : [data]);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).map((step) =>
    typeof step === 'number' ? `第${step + 1}项` : String(step),
  );
  throw new Error(`“${name}”的格式不符（${path.join('.') || '最外层'}），没有读取批复的绩效目标。`);
}

/**
 * The approved rows on the lines of the template's sheets, block by block. Throws an Error in Chinese where a block has
 * fewer lines than rows, or is none of the form's: an approved indicator is never left out in silence.
 */
export function approvedLines(
  spec: TemplateSpec,
  approved: ApprovedTargets,
): ReadonlyMap<number, ReadonlyMap<number, ApprovedLine>> {
  if (approved.template !== spec.id)
    throw new Error(`批复的绩效目标是按模板“${approved.template}”编的，不能用于“${spec.id}”。`);
  const sheet = targetSheet(spec);
  const form = sheetForms[spec.sheets[sheet - 1]!.layout]!;
  const free = new Map<string, number[]>();
  let ordinal = 0;
  for (const { kinds } of form.sections) {
    for (const { label, lines } of kinds) {
      const list = free.get(label) ?? [];
      for (let n = 0; n < lines; n++) list.push(++ordinal);
      free.set(label, list);
    }
  }
  const lines = new Map<number, ApprovedLine>();
  for (const { block, name, target, sign, unit, weight } of approved.rows) {
    const list = free.get(block);
    if (!list) throw new Error(`模板“${spec.id}”中没有“${block}”一栏，指标“${name}”放不进去。`);
    const line = list.shift();
    if (line === undefined) throw new Error(`模板“${spec.id}”的“${block}”行数不够，指标“${name}”放不进去。`);
    lines.set(line, { name, target, sign: sign ?? null, unit: unit ?? null, weight });
  }
  return new Map([[sheet, lines]]);
}

/** The sheet (from 1) on which the unit's own indicators stand: the last one that has targets. */
export function targetSheet(spec: TemplateSpec): number {
  const withTargets = spec.sheets.map(
    ({ layout }) => sheetForms[layout]?.columns.some(({ role }) => role === 'target') ?? false,
  );
  return withTargets.lastIndexOf(true) + 1;
}
