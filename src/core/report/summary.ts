import { isLookAlike } from '../recognise/form';
import type { FormResult, RuleOutcome, WorkbookResult } from '../rules/result';
import type { Severity } from '../rules/rule';
import { reasonPhrase } from './reason-phrases';
import { typeset } from './typeset';

export interface Summary {
  readonly counts: Readonly<Record<Severity, number>>;
  /** Checks (one rule on one form) of which at least one place could not be judged. */
  readonly unchecked: number;
  /** Why, the most frequent reason first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  /** The same in short phrases, counted by checks: what the sentence says. */
  readonly phrases: readonly { readonly phrase: string; readonly count: number }[];
  /** Cells that hold something which could not be read. */
  readonly unreadCells: number;
  /** Forms that were checked. */
  readonly forms: number;
  /** Forms that were named but not checked (申报表, 监控表). */
  readonly lookAlikes: number;
  /** Checks that ran and gave a verdict. */
  readonly checked: number;
  /** Findings set aside by a person with a reason; not in `counts`. */
  readonly ignored: number;
  /** Nothing found, nothing set aside and nothing left unchecked. */
  readonly clean: boolean;
  /** One sentence. Says 没有发现问题 only together with what was, and what was not, checked. */
  readonly sentence: string;
}

/** The result of a workbook in one sentence, with the counts it is made of. */
export function summarise(result: WorkbookResult): Summary {
  const checkedForms = result.forms.filter(({ form }) => !isLookAlike(form.kind));
  return summary(
    [...checkedForms.flatMap((form) => form.outcomes), ...result.crossOutcomes],
    checkedForms,
    result.forms.length - checkedForms.length,
    result.crossIgnored?.length ?? 0,
  );
}

/** The same for one form of a workbook. */
export function summariseForm(result: FormResult): Summary {
  const lookAlike = isLookAlike(result.form.kind);
  return summary(result.outcomes, lookAlike ? [] : [result], lookAlike ? 1 : 0);
}

function summary(
  outcomes: readonly RuleOutcome[],
  forms: readonly FormResult[],
  lookAlikes: number,
  crossIgnored = 0,
): Summary {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const { findings } of outcomes) for (const { severity } of findings) counts[severity] += 1;
  const open = outcomes.filter((outcome) => outcome.unchecked.length > 0);
  const reasons = tallyOf(open, (reason) => reason).map(([reason, n]) => ({ reason, count: n }));
  const phrases = tallyOf(open, reasonPhrase).map(([phrase, n]) => ({ phrase, count: n }));
  const unreadCells = forms.reduce((sum, { form }) => sum + form.unread.length, 0);
  const checked = outcomes.filter(
    (outcome) => outcome.passed > 0 || outcome.outcome === 'fail' || outcome.findings.length > 0,
  ).length;
  const ignored = forms.reduce((sum, form) => sum + (form.ignored?.length ?? 0), crossIgnored);
  const clean =
    counts.error + counts.warning + counts.advice === 0 &&
    ignored === 0 &&
    open.length === 0 &&
    unreadCells === 0 &&
    forms.length > 0 &&
    lookAlikes === 0;
  const base = {
    counts,
    unchecked: open.length,
    reasons,
    phrases,
    unreadCells,
    forms: forms.length,
    lookAlikes,
    checked,
    ignored,
    clean,
  };
  return { ...base, sentence: typeset(sentence(base)) };
}

/** How many checks are open for each reason (or what is made of it), the most frequent first. */
function tallyOf(open: readonly RuleOutcome[], name: (reason: string) => string): [string, number][] {
  const tally = new Map<string, number>();
  for (const { unchecked } of open) {
    for (const reason of new Set(unchecked.map((place) => name(place.reason)))) {
      tally.set(reason, (tally.get(reason) ?? 0) + 1);
    }
  }
  return [...tally].sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
}

/** As many reasons as fit into one sentence. */
const REASONS_SHOWN = 2;

function sentence(summary: Omit<Summary, 'sentence'>): string {
  const { counts, unchecked, phrases, unreadCells, forms, lookAlikes, checked, ignored } = summary;
  const parts: string[] = [];
  if (forms === 0 && lookAlikes === 0) {
    return counts.error > 0 ? '没有找到绩效自评表，未作检查。' : '没有可检查的表。';
  }
  if (forms === 0) return `找到${lookAlikes}张表，但不是自评表，未作检查。`;
  const total = counts.error + counts.warning + counts.advice;
  parts.push(
    total === 0
      ? `检查完成：没有发现${ignored > 0 ? '其他' : ''}问题，已检查${forms}张表的${checked}项`
      : `检查完成：${counts.error}个错误、${counts.warning}个警告、${counts.advice}个提示`,
  );
  if (ignored > 0) parts.push(`另有${ignored}个问题已写明理由忽略`);
  if (unchecked > 0) {
    const shown = phrases.slice(0, REASONS_SHOWN).map(({ phrase }) => phrase);
    const more = phrases.length > REASONS_SHOWN ? '等' : '';
    parts.push(`${unchecked}项没有检查完（${shown.join('、')}${more}）`);
  }
  if (unreadCells > 0) parts.push(`${unreadCells}个单元格无法读取`);
  if (lookAlikes > 0) parts.push(`另有${lookAlikes}张表不是自评表，未作检查`);
  return `${parts.join('；')}。`;
}
