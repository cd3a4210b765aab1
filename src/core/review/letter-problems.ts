import type { Severity } from '../rules/rule';
import { messageOf, type PlacedFinding } from './identity';
import { placeText } from './issues';
import type { LetterItem, LetterSection, LookedAt } from './letter';
import { type FormPlaces, formTitle, splitCell } from './places';

const TITLES: Readonly<Record<Severity, string>> = {
  error: '应当改正的问题',
  warning: '需要核对后改正或者说明的问题',
  advice: '供参考的改进建议',
};

/** A problem with the others of its rule that call for the same. */
interface Group {
  readonly members: readonly Member[];
}

interface Member {
  readonly cause: PlacedFinding;
  readonly follows: readonly PlacedFinding[];
  readonly looked: LookedAt;
}

/**
 * The problems: by severity, in it by form, in it by section of the form; places with the same fault and the same remedy
 * together, consequences with their cause.
 */
export function problemSections(looked: readonly LookedAt[], withoutAdvice: boolean): LetterSection[] {
  const severities: readonly Severity[] = withoutAdvice
    ? ['error', 'warning']
    : ['error', 'warning', 'advice'];
  return severities.flatMap((severity) => {
    const items = looked.flatMap((one) => workbookItems(one, severity, looked.length > 1));
    return items.length === 0 ? [] : [{ title: TITLES[severity], items }];
  });
}

function workbookItems(looked: LookedAt, severity: Severity, several: boolean): LetterItem[] {
  const { placed, places, reviewed } = looked;
  const ids = new Set(placed.map(({ id }) => id));
  const roots = placed.filter(
    ({ finding, cause }) => finding.severity === severity && (cause === null || !ids.has(cause)),
  );
  const follows = new Map<string, PlacedFinding[]>();
  for (const one of placed) {
    if (one.cause !== null) follows.set(one.cause, [...(follows.get(one.cause) ?? []), one]);
  }
  const members = roots.map((cause) => ({ cause, follows: follows.get(cause.id) ?? [], looked }));
  const file = several ? `“${reviewed.file.slice(reviewed.file.lastIndexOf('/') + 1)}”` : '';
  return [...places.forms, null].flatMap((form): LetterItem[] => {
    const own = members.filter(({ cause }) => cause.form === form);
    if (own.length === 0) return [];
    const lead = form
      ? `${formTitle(form.form)}（${file ? `${file}，` : ''}工作表“${form.form.sheet}”）`
      : `${file}各表之间`;
    return [{ level: 2, lead, text: '' }, ...formItems(form, own)];
  });
}

function formItems(form: FormPlaces | null, members: readonly Member[]): LetterItem[] {
  const sections = new Map<string, Member[]>();
  for (const member of members) {
    const name = form ? sectionOf(form, member.cause) : '';
    sections.set(name, [...(sections.get(name) ?? []), member]);
  }
  // One section, or as many as problems, would only be one more line of numbers.
  if (sections.size < 2) return groupsOf(members).map((group) => itemOf(group, 3));
  const ordered = [...sections].sort(([a], [b]) => Number(a === ELSEWHERE) - Number(b === ELSEWHERE));
  return ordered.flatMap(([name, own]): LetterItem[] => [
    { level: 3, lead: name, text: '' },
    ...groupsOf(own).map((group) => itemOf(group, 4)),
  ]);
}

const ELSEWHERE = '表头、合计及其他';

/** 产出指标, 预算执行情况, 表头、总分及其他. */
function sectionOf({ form }: FormPlaces, { finding }: PlacedFinding): string {
  for (const written of finding.cells) {
    const { address } = splitCell(written);
    const row = Number(/\d+$/.exec(address)?.[0] ?? NaN);
    if (form.funds.some((fund) => fund.row === row)) return '预算执行情况';
    const at = form.indicators.findIndex((indicator) => indicator.row === row);
    if (at === -1) continue;
    // A merged label of level 1 stands at the first indicator of its section.
    const label = form.indicators
      .slice(0, at + 1)
      .map(({ level1 }) => level1)
      .filter((text) => text !== null)
      .at(-1);
    if (label) return label.replace(/\s+/g, '');
    return '绩效指标';
  }
  return ELSEWHERE;
}

function groupsOf(members: readonly Member[]): Group[] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const { finding } = member.cause;
    const key = [finding.ruleId, messageOf(finding), finding.fix, finding.basis].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  return [...groups.values()].map((own) => ({ members: own }));
}

function itemOf({ members }: Group, level: 3 | 4): LetterItem {
  const { finding } = members[0]!.cause;
  const several = members.length > 1;
  const facts = members
    .map(({ cause }) => factOf(cause))
    .map((fact, index) => (several ? `${circled(index + 1)}${fact}` : fact))
    .join('');
  const fixes = `改法：${closed(finding.fix)}`;
  const basis = finding.basis === '' ? '' : `依据：${closed(finding.basis)}`;
  const added = members
    .flatMap(({ cause, looked }) => looked.added.get(cause.id) ?? [])
    .map((text) => `审核人补充：${closed(text)}`)
    .join('');
  const follows = members.flatMap((member) => member.follows);
  const consequence =
    follows.length === 0
      ? ''
      : `由此引起：${follows
          .map((one) => `${placeText(one, false)}“${one.finding.name}”`)
          .join('、')}。起因改正后再核对一遍。`;
  return {
    level,
    lead: `${finding.name}${several ? `（${members.length}处）` : ''}${toldText(members)}。`,
    text: [facts, fixes, basis, added, consequence].join(''),
  };
}

/** In a second round: was it told before? */
function toldText(members: readonly Member[]): string {
  const before = members.filter(({ cause, looked }) => looked.told?.has(cause.id)).length;
  if (members.every(({ looked }) => looked.told === null)) return '';
  if (before === members.length) return '（上次已指出）';
  return before === 0 ? '（新增）' : `（其中${before}处上次已指出）`;
}

function factOf(placed: PlacedFinding): string {
  const { finding } = placed;
  const said = finding.arithmetic === null || repeats(finding.message, finding.arithmetic);
  const arithmetic = said ? '' : closed(`算式：${finding.arithmetic}`);
  return `${placeText(placed, false)}：${closed(finding.message)}${arithmetic}`;
}

/** The message itself shows the calculation and its result. */
function repeats(message: string, arithmetic: string): boolean {
  const plain = (text: string) => text.replace(/\s/g, '');
  const [left, right] = plain(arithmetic).split(/=(?=[^=]*$)/);
  return right !== undefined && plain(message).includes(left!) && plain(message).includes(right);
}

/** Ends as a sentence does. */
function closed(text: string): string {
  return text === '' || /[。？；…]$/.test(text) ? text : `${text}。`;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

function circled(n: number): string {
  return CIRCLED[n - 1] ?? `（${n}）`;
}
