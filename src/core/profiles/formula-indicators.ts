import { compact } from '../values/text';
import catalogueFile from './data/formula-indicators.json';
import {
  type FigureId,
  type Formula,
  type FormulaBand,
  formulaCatalogueSchema,
  type FormulaIndicator,
} from './formula-schema';
import type { Profile } from './schema';

const catalogue = formulaCatalogueSchema.parse(catalogueFile);

/** The indicators that are computed from the figures of the workbook, with their formulas and what they rest on. */
export const formulaIndicators: readonly FormulaIndicator[] = catalogue.indicators;

export const figureWords = catalogue.figures;

const byWord = new Map(formulaIndicators.flatMap((one) => one.words.map((word) => [word, one] as const)));

/** The formula indicator of this name (“三公经费”控制率, 在职人员控制率（%）), or null. The name must say nothing else. */
export function formulaIndicatorOf(name: string): FormulaIndicator | null {
  const plain = compact(name)
    .replace(/[“”‘’'"「」]/g, '')
    .replace(/\((?:%|\d+(?:\.\d+)?分?)\)$/, '');
  return byWord.get(plain) ?? null;
}

/** The formula of an indicator by this profile, and the other readings in use. */
export function formulasFor(
  indicator: FormulaIndicator,
  profile: Profile,
): { readonly main: Formula | null; readonly others: readonly Formula[] } {
  const own = profile.scoring.formulas?.find((one) => one.indicator === indicator.id);
  if (own) return { main: own, others: [] };
  const [main, ...others] = indicator.formulas;
  return { main: main ?? null, others };
}

/** What the profile lays down for scoring an indicator; empty where it says nothing. */
export function bandsFor(indicator: FormulaIndicator, profile: Profile): readonly FormulaBand[] {
  return (profile.scoring.formulaBands ?? []).filter((one) => one.indicator === indicator.id);
}

/** Figures a formula needs, each once, in the order of the formula. */
export function figuresOf({ top, bottom }: Formula): FigureId[] {
  return [...new Set([...top, ...bottom].map((term) => term.replace(/^-/, '') as FigureId))];
}
