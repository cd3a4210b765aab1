import * as z from 'zod';

/**
 * What a reviewer decided, apart from the received workbooks: 复核完成值, 复核得分 and 备注 by indicator, and which
 * findings were taken up or dismissed. Kept as JSON beside the results, so that a second sitting goes on where the first
 * one ended.
 */
export interface ReviewerDecisions {
  readonly version: 1;
  readonly workbooks: readonly WorkbookDecisions[];
  /** Received names that a person found to be a unit of the list. */
  readonly units: readonly { readonly received: string; readonly listed: string }[];
}

export interface WorkbookDecisions {
  readonly file: string;
  /** Of the bytes that were looked at; another digest under the same name is another workbook. */
  readonly digest: string;
  readonly indicators: readonly IndicatorDecision[];
  readonly findings: readonly FindingDecision[];
}

export interface IndicatorDecision {
  /** `WorksheetLine.id`. */
  readonly id: string;
  /** 复核完成值, as typed; null: not looked at. */
  readonly actual: string | null;
  /** 复核得分 as a decimal ("8.5"); null: not looked at. */
  readonly score: string | null;
  /** 备注; "" where there is none. */
  readonly note: string;
}

export interface FindingDecision {
  /** `PlacedFinding.id`. */
  readonly id: string;
  readonly verdict: 'accepted' | 'dismissed';
  /** Why it was dismissed (required then), or what to add to it. */
  readonly reason: string;
  /** Day: 2024-03-01. */
  readonly when: string;
}

export const noDecisions: ReviewerDecisions = { version: 1, workbooks: [], units: [] };

const score = z.string().regex(/^-?\d{1,6}(?:\.\d{1,6})?$/);
const indicatorSchema = z.object({
  id: z.string().min(1),
  actual: z.string().nullable(),
  score: score.nullable(),
  note: z.string(),
});
const findingSchema = z.object({
  id: z.string().min(1),
  verdict: z.enum(['accepted', 'dismissed']),
  reason: z.string(),
  when: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});
const workbookSchema = z.object({ file: z.string().min(1), digest: z.string() });
const unitSchema = z.object({ received: z.string().min(1), listed: z.string().min(1) });

/**
 * Read kept decisions. Never throws: what cannot be read is left out and told in `complaints`, in Chinese, so that one
 * damaged entry does not cost the work of a week.
 */
export function parseDecisions(text: string): {
  readonly decisions: ReviewerDecisions;
  readonly complaints: readonly string[];
} {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { decisions: noDecisions, complaints: ['审核记录读不出来：不是 JSON 文本，没有采用。'] };
  }
  const file = z.object({ version: z.unknown() }).loose().safeParse(data);
  if (!file.success) {
    return { decisions: noDecisions, complaints: ['审核记录读不出来：缺少版本号，没有采用。'] };
  }
  if (file.data.version !== 1) {
    const complaint = `审核记录是另一版本（${String(file.data.version)}）写的，本版本只读得出版本 1，没有采用。`;
    return { decisions: noDecisions, complaints: [complaint] };
  }
  const complaints: string[] = [];
  const workbooks = listAt(file.data, 'workbooks').flatMap((entry, index) => {
    const named = workbookSchema.safeParse(entry);
    if (!named.success) {
      complaints.push(`审核记录第 ${index + 1} 个工作簿没有写明文件，没有采用。`);
      return [];
    }
    const { file: name, digest } = named.data;
    const read = <T>(key: string, schema: z.ZodType<T>, what: string): T[] =>
      listAt(entry, key).flatMap((one, at) => {
        const result = schema.safeParse(one);
        if (result.success) return [result.data];
        const places = [...new Set(result.error.issues.map((issue) => String(issue.path[0] ?? '整条')))];
        complaints.push(`“${name}”的第 ${at + 1} 条${what}写法不对（${places.join('、')}），没有采用。`);
        return [];
      });
    return [
      {
        file: name,
        digest,
        indicators: read('indicators', indicatorSchema, '指标复核'),
        findings: read('findings', findingSchema, '问题处理'),
      },
    ];
  });
  const units = listAt(file.data, 'units').flatMap((entry, index) => {
    const result = unitSchema.safeParse(entry);
    if (result.success) return [result.data];
    complaints.push(`审核记录第 ${index + 1} 条单位对应写法不对，没有采用。`);
    return [];
  });
  return { decisions: { version: 1, workbooks, units }, complaints };
}

/** As it is kept: readable JSON, in a fixed order, so that two versions can be compared. */
export function showDecisions(decisions: ReviewerDecisions): string {
  const byFile = [...decisions.workbooks].sort((a, b) => order(a.file, b.file));
  const workbooks = byFile.map(({ file, digest, indicators, findings }) => ({
    file,
    digest,
    indicators: [...indicators].sort((a, b) => order(a.id, b.id)),
    findings: [...findings].sort((a, b) => order(a.id, b.id)),
  }));
  return `${JSON.stringify({ version: 1, workbooks, units: decisions.units }, null, 2)}\n`;
}

/** The decisions on one workbook. `other`: there are decisions under this name, but on other bytes. */
export function decisionsFor(
  decisions: ReviewerDecisions,
  { file, digest }: { readonly file: string; readonly digest: string },
): { readonly own: WorkbookDecisions; readonly other: boolean } {
  const named = decisions.workbooks.filter(
    (one) => one.file === file || (digest !== '' && one.digest === digest),
  );
  const own =
    named.find((one) => one.file === file && one.digest === digest) ??
    named.find((one) => one.digest === digest);
  return {
    own: own ?? { file, digest, indicators: [], findings: [] },
    other: own === undefined && named.length > 0,
  };
}

/** With this decision on an indicator; an empty one is taken out. Throws in Chinese where the score is no number. */
export function withIndicator(
  decisions: ReviewerDecisions,
  workbook: { readonly file: string; readonly digest: string },
  decision: IndicatorDecision,
): ReviewerDecisions {
  if (decision.score !== null && !score.safeParse(decision.score).success) {
    throw new Error(`复核得分应为数字，例如 8.5；“${decision.score}”不能作为得分`);
  }
  const empty = decision.actual === null && decision.score === null && decision.note.trim() === '';
  return changed(decisions, workbook, (own) => ({
    ...own,
    indicators: [...own.indicators.filter(({ id }) => id !== decision.id), ...(empty ? [] : [decision])],
  }));
}

/** With this decision on a finding; null takes it back. Throws in Chinese where a dismissal has no reason. */
export function withFinding(
  decisions: ReviewerDecisions,
  workbook: { readonly file: string; readonly digest: string },
  id: string,
  decision: Omit<FindingDecision, 'id'> | null,
): ReviewerDecisions {
  if (decision?.verdict === 'dismissed' && decision.reason.trim() === '') {
    throw new Error('请写明这个问题不成立的理由');
  }
  return changed(decisions, workbook, (own) => ({
    ...own,
    findings: [...own.findings.filter((one) => one.id !== id), ...(decision ? [{ id, ...decision }] : [])],
  }));
}

function changed(
  decisions: ReviewerDecisions,
  { file, digest }: { readonly file: string; readonly digest: string },
  change: (own: WorkbookDecisions) => WorkbookDecisions,
): ReviewerDecisions {
  const { own } = decisionsFor(decisions, { file, digest });
  const next = change({ ...own, file, digest });
  const others = decisions.workbooks.filter((one) => one !== own);
  const empty = next.indicators.length === 0 && next.findings.length === 0;
  return { ...decisions, workbooks: empty ? others : [...others, next] };
}

function listAt(data: unknown, key: string): readonly unknown[] {
  const value: unknown =
    typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;
  return Array.isArray(value) ? value : [];
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
