import type { Profile } from '../profiles/schema';
import type { Indicator, ScoringGroup } from '../recognise/form';
import { type Decimal, ONE, ZERO, decimal, max, min, show, sum } from '../values/decimal';
import type { Assessment, GroupAssessment } from './assessment';
import type { WorkbookFigures } from './figures';
import { assessItem } from './item';
import { roundScore, showInterval } from './judgement';
import { points } from './wording';

/**
 * One weight over one or several indicators. All members met: the full weight. Otherwise the profile says how members
 * combine (`figures`: for rates computed from the workbook); `ask` gives the interval the answer must lie in and names the members that are not met.
 */
export function assessGroup(
  group: ScoringGroup,
  profile: Profile,
  year: number | null = null,
  figures: WorkbookFigures | null = null,
): GroupAssessment {
  const { firstRow } = group;
  const weight = group.weight?.value ?? null;
  const [only] = group.members;
  if (group.members.length === 1 && only) {
    const assessment = assessItem(only, weight, profile, year, figures);
    const { reason, score, interval, met, steps } = assessment;
    const missing =
      weight === null ? { reason: 'not-enough-data' as const, steps: `缺少分值；${steps}` } : {};
    return { firstRow, members: [assessment], reason, score, interval, met, steps, ...missing };
  }
  const shares = weight === null ? null : equalShares(weight, group.members.length);
  const members = group.members.map((member) => assessItem(member, null, profile, year, figures));
  const parts =
    shares !== null && profile.scoring.group.value === 'equal-shares'
      ? group.members.map((member) => assessItem(member, shares, profile, year, figures))
      : null;
  const combined = combine(group, members, weight, parts, profile);
  return { firstRow, members, ...(parts ? { parts } : {}), ...combined };
}

type Combined = Omit<GroupAssessment, 'firstRow' | 'members' | 'parts'>;

function combine(
  group: ScoringGroup,
  members: readonly Assessment[],
  weight: Decimal | null,
  parts: readonly Assessment[] | null,
  profile: Profile,
): Combined {
  const open = { score: null, interval: null, met: metOf(members) };
  const missing = members.flatMap((one, i) => (one.reason === 'not-enough-data' ? [label(group, i)] : []));
  if (missing.length > 0) {
    const steps = `本组 ${members.length} 项合用一个分值，${missing.join('、')}缺少数据，无法计分`;
    return { ...open, reason: 'not-enough-data', steps };
  }
  if (weight === null) {
    return { ...open, reason: 'not-enough-data', steps: '缺少分值，无法计分' };
  }
  if (members.every((one) => one.met === true)) {
    const score = min(weight, roundScore(weight, profile));
    const steps = `本组 ${members.length} 项指标都达到指标值，得满分 ${points(score)}`;
    return { reason: sharedReason(members), score, interval: null, met: true, steps };
  }
  if (parts) {
    const scores = parts.map(({ score }) => score);
    if (scores.every((score) => score !== null)) {
      const score = roundScore(min(weight, sum(scores)), profile);
      const list = scores.map((part) => show(part, 4)).join(' + ');
      const steps = `本组 ${scores.length} 项平分 ${points(weight)}：${list} = ${points(score)}`;
      return { reason: 'proportional', score, interval: null, met: metOf(members), steps };
    }
  }
  const interval = bounds(members, weight);
  const unsettled = members.flatMap((one, i) =>
    one.met === true ? [] : [`${label(group, i)}（${verdict(one)}）`],
  );
  const steps = `本组 ${members.length} 项合用 ${points(weight)}，${unsettled.join('、')}；各项占多少分没有规定，得分在 ${showInterval(interval)} 之间，请确认`;
  return { reason: 'ask', score: null, interval, met: metOf(members), steps };
}

function metOf(members: readonly Assessment[]): boolean | null {
  if (members.some((one) => one.met === false)) return false;
  return members.length > 0 && members.every((one) => one.met === true) ? true : null;
}

/** Whatever the members' parts of the weight are, the group's share lies between the worst and the best member. */
function bounds(members: readonly Assessment[], weight: Decimal): { low: Decimal; high: Decimal } {
  let low = ONE;
  let high = ZERO;
  for (const one of members) {
    const known = one.met === true ? ONE : knownShare(one);
    low = min(low, known ?? ZERO);
    high = max(high, known ?? ONE);
  }
  return { low: weight.times(low), high: weight.times(high) };
}

/** The share of a proportional member; other formulas and open questions leave 0 to 1. */
function knownShare({ reason, ratio }: Assessment): Decimal | null {
  if (reason !== 'proportional' || ratio === null) return null;
  return max(ZERO, min(ONE, ratio));
}

function sharedReason(members: readonly Assessment[]): GroupAssessment['reason'] {
  const [first] = members;
  return first && members.every((one) => one.reason === first.reason) ? first.reason : 'met';
}

function verdict({ met, steps }: Assessment): string {
  return met === false ? `未达到：${steps}` : `待确认：${steps}`;
}

function label(group: ScoringGroup, index: number): string {
  const member: Indicator | undefined = group.members[index];
  return member === undefined ? '' : `第 ${member.row} 行“${member.name}”`;
}

function equalShares(weight: Decimal, count: number): Decimal {
  return weight.div(decimal(count));
}
