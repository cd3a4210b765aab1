import { type Decimal, decimal } from '../values/decimal';
import type { Profile } from './schema';

/** The grade of a total score by the profile's limits (lower bound included); null below the lowest limit. */
export function gradeOf(total: Decimal, profile: Profile): string | null {
  const limits = [...profile.grades.value].sort((a, b) => b.from - a.from);
  return limits.find((grade) => total.gte(decimal(grade.from)))?.label ?? null;
}
