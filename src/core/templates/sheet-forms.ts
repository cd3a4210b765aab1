import { officialForms } from '../recognise/official';
import type { OfficialForm } from '../recognise/official/official-form';

/** Official forms with an indicator table, by layout. */
export const sheetForms: Readonly<Record<string, OfficialForm>> = Object.fromEntries(
  officialForms.map((form) => [form.layout, form]),
);
