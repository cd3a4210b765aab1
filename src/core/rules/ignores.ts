import * as z from 'zod';
import { isLookAlike } from '../recognise/form';
import type { Profile } from '../profiles/schema';
import { placeInWorkbook } from './finding-place';
import type { Finding, IgnoredFinding, RefusedIgnore, RuleOutcome, WorkbookResult } from './result';

/** Reasons shorter than this say nothing. */
const SHORTEST_REASON = 2;
const LONGEST_REASON = 500;

const ignoreSchema = z.strictObject({
  /** `ignoreKey` of the finding: the rule, its message and the named places. */
  key: z.string().min(1),
  ruleId: z.string().min(1),
  reason: z.string().trim().min(SHORTEST_REASON).max(LONGEST_REASON),
  /** Day, as people write it: 2024-03-01. */
  when: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});

const fileSchema = z.strictObject({ version: z.literal(1), ignores: z.array(ignoreSchema) });

/** One finding that a person set aside, as kept with the workbook. */
export type Ignore = z.infer<typeof ignoreSchema>;

/** What is kept with the workbook. */
export function ignoresToJson(ignores: readonly Ignore[]): unknown {
  return { version: 1, ignores };
}

/** Read what was kept. Throws an Error in Chinese where it was changed into something else. */
export function parseIgnores(data: unknown): readonly Ignore[] {
  const result = fileSchema.safeParse(data);
  if (result.success) return result.data.ignores;
  const places = [...new Set(result.error.issues.map((issue) => issue.path.join('.') || '（整体）'))];
  throw new Error(`随工作簿保存的忽略记录读不出来：${places.join('、')}写法不对`);
}

/**
 * Names a finding by its rule, message, sheet and the things its cells belong to (indicator, fund line, total…), so
 * that inserting a row or column does not lose it. Renaming the indicator or the sheet does: the finding is then shown
 * again, which is the safe side.
 */
export function ignoreKey(finding: Finding, result: WorkbookResult): string {
  const forms = result.recognition.forms;
  const places = finding.cells.map((cell) => placeInWorkbook(forms, cell));
  // Two findings of one rule about the same cells are numbered by the engine.
  const second = /\|(\d+)$/.exec(finding.key)?.[1];
  return [finding.ruleId, finding.messageId, ...places, ...(second ? [second] : [])].join('|');
}

/** The record that sets this finding aside. Throws in Chinese where no reason is given. `when`: 2024-03-01. */
export function ignoreOf(finding: Finding, result: WorkbookResult, reason: string, when: string): Ignore {
  const made = ignoreSchema.safeParse({
    key: ignoreKey(finding, result),
    ruleId: finding.ruleId,
    reason,
    when,
  });
  if (made.success) return made.data;
  const short = made.error.issues.some((issue) => issue.path[0] === 'reason' && issue.code === 'too_small');
  throw new Error(
    short ? '请写明忽略的理由' : `忽略记录写法不对：理由不超过${LONGEST_REASON}字，日期如2024-03-01`,
  );
}

/** Whether the profile that judged this finding forbids setting it aside, with the profile's reason; else null. */
export function ignoreForbidden(finding: Finding, result: WorkbookResult): string | null {
  const profile = profileOf(finding, result);
  const setting = profile?.rules[finding.ruleId];
  return profile && setting?.noIgnore
    ? `口径“${profile.name}”不允许忽略这类问题：${setting.basis.says}`
    : null;
}

/**
 * The result with these findings set aside. They leave `findings` (of the form and of the outcome) and stand in
 * `ignored` with their reason; an outcome that had failed stays `fail`. Records that the profile forbids are listed in
 * `refusedIgnores` and their findings stay; records that fit no finding any more are listed in `staleIgnores`.
 * Give the result as checked, not one that was already treated.
 */
export function withIgnores(result: WorkbookResult, ignores: readonly Ignore[]): WorkbookResult {
  if (ignores.length === 0) return withoutIgnores(result);
  const byKey = new Map(ignores.map((ignore) => [ignore.key, ignore]));
  const used = new Set<string>();
  const refused: RefusedIgnore[] = [];
  const aside = new Map<string, IgnoredFinding>();
  const all = [...result.forms.flatMap((form) => form.findings), ...result.crossFindings];
  for (const finding of all) {
    const ignore = byKey.get(ignoreKey(finding, result));
    if (!ignore) continue;
    used.add(ignore.key);
    const why = ignoreForbidden(finding, result);
    if (why !== null) refused.push({ finding, reason: ignore.reason, when: ignore.when, why });
    else aside.set(finding.key, { finding, reason: ignore.reason, when: ignore.when });
  }
  const kept = (findings: readonly Finding[]) => findings.filter((finding) => !aside.has(finding.key));
  const setAside = (findings: readonly Finding[]) =>
    findings.flatMap((finding) => aside.get(finding.key) ?? []);
  const outcome = (one: RuleOutcome): RuleOutcome => ({ ...one, findings: kept(one.findings) });
  return {
    ...result,
    forms: result.forms.map((form) => ({
      ...form,
      outcomes: form.outcomes.map(outcome),
      findings: kept(form.findings),
      ignored: setAside(form.findings),
    })),
    crossOutcomes: result.crossOutcomes.map(outcome),
    crossFindings: kept(result.crossFindings),
    crossIgnored: setAside(result.crossFindings),
    refusedIgnores: refused,
    staleIgnores: ignores.filter(({ key }) => !used.has(key)),
  };
}

/** Nothing was set aside: said so, and everything stays as it is. */
function withoutIgnores(result: WorkbookResult): WorkbookResult {
  return {
    ...result,
    forms: result.forms.map((form) => ({ ...form, ignored: [] })),
    crossIgnored: [],
    refusedIgnores: [],
    staleIgnores: [],
  };
}

function profileOf(finding: Finding, result: WorkbookResult): Profile | undefined {
  const own = result.forms.find(({ form }) => form.id === finding.formId);
  return (own ?? result.forms.find(({ form }) => !isLookAlike(form.kind)))?.profile;
}
