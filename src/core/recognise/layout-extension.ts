import * as z from 'zod';
import { compact } from '../values/text';
import type { Corrections } from './corrections';
import { correctionsSchema } from './corrections';
import type { RecognisedForm } from './form';
import { type ColumnTerm, lookupKey } from './vocabulary';

/**
 * A bureau's own layout, as data: the words its forms use. Made from corrections a person gave once, read by
 * `extendVocabulary`, so that the next workbook of that bureau needs no corrections.
 */
const word = z.string().min(1).max(60);
const layoutExtensionSchema = z.strictObject({
  version: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().min(1),
  /** Words taken over from corrections rest on an agreement, on no published rule. */
  basis: z.literal('约定'),
  /** Header words and what their column is. */
  columns: z.array(
    z.strictObject({
      role: z.enum([
        'level1',
        'level2',
        'level3',
        'sign',
        'unit',
        'target',
        'actual',
        'weight',
        'score',
        'note',
        'standard',
        'ignored',
      ]),
      words: z.array(word).min(1),
    }),
  ),
  /** Words of titles and what kind of form they name. */
  forms: z.array(
    z.strictObject({
      role: correctionsSchema.shape.sheets.element.shape.kinds.unwrap().element.shape.kind,
      words: z.array(word).min(1),
    }),
  ),
});

export type LayoutExtension = z.infer<typeof layoutExtensionSchema>;

/** What the corrections of a form's sheet teach about its bureau's forms: header words, and the title's word for its kind. */
export function layoutFromCorrections(
  form: RecognisedForm,
  corrections: Corrections,
  named: { readonly id: string; readonly name: string } = { id: 'own-layout', name: '自定义版式' },
): LayoutExtension {
  const own = corrections.sheets.find(({ sheet }) => sheet === form.sheet);
  const columns = new Map<ColumnTerm, Set<string>>();
  for (const { header, role } of own?.columns ?? []) {
    const key = lookupKey(header);
    // A word that stands over columns of different roles (得分 twice) teaches nothing.
    if (key === '' || own!.columns.some((other) => other.role !== role && lookupKey(other.header) === key))
      continue;
    // Where a weight column stands among the levels tells by itself whose weights it holds.
    const term = role === 'level1Weight' || role === 'level2Weight' ? 'weight' : role;
    columns.set(term, (columns.get(term) ?? new Set()).add(key));
  }
  const kinds = (own?.kinds ?? []).filter(({ row }) => form.firstRow <= row && row <= form.lastRow);
  const told = kinds.at(-1);
  const title = told ? titleWord(form, told) : '';
  return {
    version: 1,
    id: named.id,
    name: named.name,
    basis: '约定',
    columns: [...columns].map(([role, words]) => ({ role, words: [...words] })) as LayoutExtension['columns'],
    forms: told && title !== '' ? [{ role: told.kind, words: [title] }] : [],
  };
}

/** The title (as picked, else as recognised) without what changes from year to year and from unit to unit. */
function titleWord(form: RecognisedForm, told: { readonly row: number; readonly label: string }): string {
  const picked = told.row < (form.headerRow ?? 0) ? told.label : (form.title?.text ?? '');
  const title = lookupKey(picked);
  const unit = compact(form.unit?.value ?? '');
  return unit === '' ? title : title.replace(unit, '');
}

/** Reads a layout from its JSON text. Throws an Error with a Chinese sentence where the text is none. */
export function parseLayout(text: string): LayoutExtension {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error('版式文件不是有效的 JSON，未读取');
  }
  const parsed = layoutExtensionSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`版式文件的格式不符（${issue?.path.join('.') || '最外层'}），未读取`);
}

/** The JSON text that `parseLayout` reads. */
export function showLayout(layout: LayoutExtension): string {
  return JSON.stringify(layout, null, 2);
}
