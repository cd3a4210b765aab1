import type { AutoOpen } from '../../../core/catalog/auto-open';
import type { Catalog } from '../../../core/catalog/catalog';
import type { Profile } from '../../../core/profiles/schema';
import type { ApprovedTargets } from '../../../core/templates/approved';
import { type TemplateEntry, planTemplate, templateCatalogue } from '../../../core/templates/plan';
import { drawTemplate, templateFileName } from '../../../templates/template-workbook';
import type { MadeTemplate } from '../../session/inserting';

/** What a person chose in the gallery. */
export interface TemplateChoice {
  readonly id: string;
  /** null: that of the template itself. */
  readonly profile: Profile | null;
  readonly year: number | null;
  readonly unit: string;
  readonly approved: ApprovedTargets | null;
  readonly autoOpen: AutoOpen | null;
}

/** The workbook of a choice. Throws an Error in Chinese. */
export function makeTemplate({ id, profile, year, unit, approved, autoOpen }: TemplateChoice): MadeTemplate {
  const plan = planTemplate(id, {
    year,
    ...(profile ? { profile } : {}),
    ...(unit === '' ? {} : { unit }),
    ...(approved ? { approved } : {}),
  });
  return {
    name: templateFileName(plan),
    bytes: drawTemplate(plan, autoOpen ? { autoOpen } : {}),
    sheets: plan.sheets.length,
  };
}

/** The templates on offer: those the site names, all of them where it names none. */
export function offeredTemplates(catalog: Catalog | null): readonly TemplateEntry[] {
  const all = templateCatalogue();
  const named = catalog?.templates.map(({ id }) => id) ?? [];
  return named.length === 0 ? all : all.filter(({ id }) => named.includes(id));
}

/** The one set of approved targets for this unit and year; null where there is none, or more than one. */
export function approvedFor(
  all: readonly ApprovedTargets[],
  unit: string,
  year: number | null,
): ApprovedTargets | null {
  const own = all.filter(
    (each) => each.unit === unit && (each.year === null || year === null || each.year === year),
  );
  return own.length === 1 ? own[0]! : null;
}
