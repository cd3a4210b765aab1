import { isLookAlike } from '../recognise/form';
import { ruleById } from '../rules/find-rule';
import type { Severity } from '../rules/rule';
import { CATEGORY_WORDS } from '../report/words';
import type { WorkbookDecisions } from './decisions';
import { type PlacedFinding, placedFindings } from './identity';
import { formTitle, splitCell, WorkbookPlaces } from './places';
import type { Reviewed } from './reviewed';

/** The columns of the issue list, in order. */
export const ISSUE_COLUMNS = [
  '等级',
  '复核维度',
  '对象',
  '位置',
  '复核发现',
  '事实及判定',
  '处理建议',
  '核验依据',
] as const;

export type IssueLevel = 'P0' | 'P1' | 'P2' | 'pass';

/** Level, the word beside it (nobody has to know what P0 is, or to see a colour), and the fill as RRGGBB. */
export const ISSUE_LEVELS: Readonly<Record<IssueLevel, { readonly label: string; readonly fill: string }>> = {
  P0: { label: 'P0 错误', fill: 'F4CCCC' },
  P1: { label: 'P1 警告', fill: 'FCE4D6' },
  P2: { label: 'P2 提示', fill: 'FFF2CC' },
  pass: { label: '通过', fill: 'E2F0D9' },
};

const LEVEL_OF: Readonly<Record<Severity, IssueLevel>> = { error: 'P0', warning: 'P1', advice: 'P2' };

/** One line of the issue list. */
export interface Issue {
  /** `PlacedFinding.id`; null for a line that is no finding (通过). */
  readonly id: string | null;
  readonly level: IssueLevel;
  /** 复核维度: 得分, 资金与执行率… */
  readonly dimension: string;
  /** 对象: the form and the indicator. */
  readonly object: string;
  /** 位置: 附件2!H13. */
  readonly place: string;
  readonly found: string;
  readonly fact: string;
  readonly advice: string;
  readonly basis: string;
}

/**
 * The issue list of one workbook: causes before their consequences, in sheet order; what the reviewer dismissed stays,
 * as passed, with the reason; what was set aside in the workbook likewise. A workbook without findings has one line that
 * says what was checked.
 */
export function issuesOf(reviewed: Reviewed, decisions: Pick<WorkbookDecisions, 'findings'>): Issue[] {
  const { json } = reviewed;
  if (json.error) {
    return [
      {
        id: null,
        level: 'P0',
        dimension: '文件',
        object: reviewed.file,
        place: '',
        found: '文件没有读取',
        fact: json.error.message,
        advice: '请报送单位重新提供可以打开的工作簿。',
        basis: '',
      },
    ];
  }
  const places = new WorkbookPlaces(reviewed);
  const verdicts = new Map(decisions.findings.map((one) => [one.id, one]));
  const placed = causesFirst(placedFindings(reviewed, places));
  const names = new Map(placed.map((one) => [one.id, one.finding.name]));
  const issues = placed.map((one): Issue => {
    const verdict = verdicts.get(one.id);
    const issue = issueOf(one, places, one.cause === null ? null : (names.get(one.cause) ?? null));
    if (verdict?.verdict === 'dismissed') {
      return { ...issue, level: 'pass', advice: `审核人认为不成立：${verdict.reason}` };
    }
    return verdict && verdict.reason.trim() !== ''
      ? { ...issue, advice: `${issue.advice}审核人补充：${verdict.reason}` }
      : issue;
  });
  const aside = [
    ...json.forms.flatMap((form) => form.ignored.map((one) => ({ one, title: formTitle(form) }))),
    ...json.crossIgnored.map((one) => ({ one, title: '跨表' })),
  ].map(({ one, title }): Issue => ({
    id: null,
    level: 'pass',
    dimension: dimensionOf(one.ruleId),
    object: title,
    place: one.cells.join('、'),
    found: one.name,
    fact: one.message,
    advice: `填报单位已写明理由：${one.reason}（${one.when}）。请审核理由是否成立。`,
    basis: one.basis,
  }));
  if (issues.length + aside.length > 0) return [...issues, ...aside];
  const checked = json.forms.some(({ kind }) => !isLookAlike(kind));
  return [
    {
      id: null,
      level: checked ? 'pass' : 'P1',
      dimension: '整份工作簿',
      object: json.forms.map(formTitle).join('、'),
      place: json.forms.map(({ sheet }) => sheet).join('、'),
      found: checked ? '没有发现问题' : '没有作检查',
      fact: json.summary,
      advice: '',
      basis: '',
    },
  ];
}

/** How many issues there are of each level: what 复核汇总 counts. */
export function countLevels(issues: readonly Issue[]): Record<IssueLevel, number> {
  const counts = { P0: 0, P1: 0, P2: 0, pass: 0 };
  for (const { level } of issues) counts[level] += 1;
  return counts;
}

/** 得分, 资金与执行率…; 其他 for a rule this version does not know. */
export function dimensionOf(ruleId: string): string {
  try {
    return CATEGORY_WORDS[ruleById(ruleId).meta.category];
  } catch {
    return '其他';
  }
}

/** Every consequence right after its cause; otherwise the order stays. */
export function causesFirst(placed: readonly PlacedFinding[]): PlacedFinding[] {
  const byCause = new Map<string, PlacedFinding[]>();
  const ids = new Set(placed.map(({ id }) => id));
  for (const one of placed) {
    if (one.cause !== null && ids.has(one.cause))
      byCause.set(one.cause, [...(byCause.get(one.cause) ?? []), one]);
  }
  return placed
    .filter(({ cause }) => cause === null || !ids.has(cause))
    .flatMap((one) => [one, ...(byCause.get(one.id) ?? [])]);
}

/** "预算执行管理" of the first cell that has a name; the sheet's own words. */
export function objectName({ finding, form }: PlacedFinding, places: WorkbookPlaces): string | null {
  for (const written of finding.cells) {
    const { sheet, address } = splitCell(written);
    const owner = sheet === null ? form : places.formAt(sheet, address);
    const name = owner?.subjectOf(address);
    if (name) return name;
  }
  return null;
}

/** 附件2!H13、G13, or H13、G13 where the sheet is told already. */
export function placeText({ finding, form }: PlacedFinding, withSheet: boolean): string {
  let before: string | null = null;
  const cells = finding.cells.map((written) => {
    const { sheet, address } = splitCell(written);
    const on = sheet ?? (withSheet ? (form?.form.sheet ?? null) : null);
    // 附件1!C4、D4、附件2!E4: a sheet is named where it changes.
    const shown = on === null || on === before ? address : `${on}!${address}`;
    before = on;
    return shown;
  });
  return cells.length > CELLS_SHOWN
    ? `${cells.slice(0, CELLS_SHOWN).join('、')}等 ${cells.length} 处`
    : cells.join('、');
}

const CELLS_SHOWN = 6;

function issueOf(placed: PlacedFinding, places: WorkbookPlaces, causeName: string | null): Issue {
  const { finding, form } = placed;
  const title = form ? formTitle(form.form) : '跨表';
  const name = objectName(placed, places);
  return {
    id: placed.id,
    level: LEVEL_OF[finding.severity],
    dimension: dimensionOf(finding.ruleId),
    object: name ? `${title}：${name}` : title,
    place: placeText(placed, true),
    found: causeName ? `${finding.name}（由“${causeName}”引起）` : finding.name,
    fact: [finding.message, finding.arithmetic ? `${finding.arithmetic}。` : ''].join(''),
    advice: finding.fix,
    basis: finding.basis,
  };
}
