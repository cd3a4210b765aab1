import type { Finding, FormResult, WorkbookResult } from '../../core/rules/result';
import type { RecognisedForm } from '../../core/recognise/form';
import type { Field } from '../../core/values/field';
import { KIND_WORDS } from '../../core/report/words';
import { crossInScope, formsInScope, type Scope } from './scope';

/** Findings that belong to one indicator, one line of a table, the head of a form, or to several sheets. */
export interface FindingGroup {
  readonly key: string;
  /** "第 13 行 预算执行管理", "表头与基本信息", "跨表". */
  readonly title: string;
  /** Faults of their own, and those whose cause is not listed. */
  readonly findings: readonly Finding[];
  /** Key of a finding → what follows from it, wherever on the form that stands. */
  readonly consequences: ReadonlyMap<string, readonly Finding[]>;
}

/** The groups of one form under its name; `form` is null for those that concern several forms. */
export interface FormGroups {
  readonly key: string;
  readonly form: RecognisedForm | null;
  readonly title: string;
  readonly groups: readonly FindingGroup[];
}

/** The findings `keep` lets through, grouped in sheet order; forms without any are left out. */
export function groupFindings(
  result: WorkbookResult,
  scope: Scope,
  keep: (finding: Finding) => boolean,
): readonly FormGroups[] {
  const forms = formsInScope(result, scope).map((one) => groupsOfForm(one, keep));
  const cross = crossInScope(result, scope).filter(keep);
  const folded = fold(cross);
  if (cross.length > 0) {
    forms.push({
      key: 'cross',
      form: null,
      title: '跨表',
      groups: [{ key: 'cross', title: '跨表', ...folded }],
    });
  }
  return forms.filter(({ groups }) => groups.length > 0);
}

function groupsOfForm({ form, findings }: FormResult, keep: (finding: Finding) => boolean): FormGroups {
  const names = rowNames(form);
  const groups = new Map<string, { title: string; row: number; findings: Finding[] }>();
  const { findings: roots, consequences } = fold(findings.filter(keep));
  for (const finding of roots) {
    const { row } = finding.cells[0]!;
    const name = names.get(row);
    const key = name === undefined ? 'form' : `row-${name.row}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { title: titleOf(name), row: name?.row ?? 0, findings: [finding] });
  }
  return {
    key: form.id,
    form,
    title: `${form.sheet} · ${KIND_WORDS[form.kind]}`,
    groups: [...groups.entries()]
      .sort(([, a], [, b]) => a.row - b.row)
      .map(([key, { title, findings: own }]) => ({
        key: `${form.id}|${key}`,
        title,
        findings: own,
        consequences,
      })),
  };
}

/** Consequences under their cause; where a filter leaves the cause out, they stand for themselves. */
function fold(listed: readonly Finding[]): Pick<FindingGroup, 'findings' | 'consequences'> {
  const keys = new Set(listed.map(({ key }) => key));
  const consequences = new Map<string, Finding[]>();
  const findings: Finding[] = [];
  for (const finding of listed) {
    const { cause } = finding;
    if (cause === null || !keys.has(cause)) findings.push(finding);
    else consequences.set(cause, [...(consequences.get(cause) ?? []), finding]);
  }
  return { findings, consequences };
}

interface RowName {
  readonly row: number;
  readonly name: string;
}

function titleOf(name: RowName | undefined): string {
  return name === undefined ? '表头与基本信息' : `第 ${name.row} 行 ${name.name}`;
}

/** What each row of the form is about. The first claim on a row wins: an indicator before the label of a block. */
function rowNames(form: RecognisedForm): ReadonlyMap<number, RowName> {
  const names = new Map<number, RowName>();
  const claim = (row: number, name: string) => {
    if (!names.has(row)) names.set(row, { row, name });
  };
  for (const indicator of form.indicators) claim(indicator.row, indicator.name);
  for (const line of form.funds?.lines ?? []) claim(line.row, labelText(line.label));
  for (const line of form.base?.lines ?? []) claim(line.row, labelText(line.label));
  const staff = form.base?.staff;
  if (staff) claim(staff.actual.cell.row, '财政供养人员');
  for (const goal of form.goals) {
    const cell = (goal.reached ?? goal.planned)?.cell;
    if (cell) claim(cell.row, '年度总体目标');
  }
  const total = form.totals.label ?? form.totals.score;
  if (total) claim(total.cell.row, labelText(total) || '总分');
  return names;
}

function labelText(field: Field): string {
  return field.text.replace(/\s+/g, '').replace(/[：:]$/, '');
}
