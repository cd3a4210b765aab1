import type { Profile } from '../profiles/schema';
import type { Indicator } from '../recognise/form';
import type { Decimal } from '../values/decimal';
import { assessFormula } from './assess-formula';
import type { Assessment } from './assessment';
import type { WorkbookFigures } from './figures';
import { assessIndicator } from './indicator';

/**
 * One indicator by whatever decides its score: a rate computed from the workbook's figures where it is a formula
 * indicator, else its target and its actual value. Without `figures` only the latter.
 */
export function assessItem(
  indicator: Indicator,
  weight: Decimal | null,
  profile: Profile,
  year: number | null,
  figures: WorkbookFigures | null,
): Assessment {
  const byFormula = figures && assessFormula(indicator, weight, profile, year, figures);
  return byFormula ?? assessIndicator(indicator, weight, profile, year);
}
