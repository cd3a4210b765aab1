import { isStockPhrase, namesMeasure } from '../rules/figures/notes';
import { gapsIn } from './gaps';

/** The parts a good note has. Responsible person and deadline are looked for apart and asked for together. */
export type NotePart = 'cause' | 'quantity' | 'measure' | 'responsible' | 'deadline';

export const PART_WORDS: Readonly<Record<NotePart, string>> = {
  cause: '原因',
  quantity: '相差的数量或金额',
  measure: '改进措施',
  responsible: '责任人',
  deadline: '完成时限',
};

const RESPONSIBLE =
  /由[^，。；、]{0,16}?(?:科|处|室|股|办|局|委|中心|站|所|组|部|院|单位|负责|同志|牵头|_{2,})|责任(?:人|单位|部门|科室|领导)[^】]|牵头|负责/;
const DEADLINE =
  /(?:\d|_{2}|[一二三四五六七八九十]|本|次|当|明|下|今)(?:个)?(?:年|月|季度?|日|周)[^，。；]{0,6}?(?:底|末|前|中旬|上旬|下旬|之前|以前|内)|年底|年末|月底|上半年|下半年|\d{4}年(?!度)(?:起|\d{1,2}月)|完成时限[^】]/;
/** Numbers in these are no measure of the deviation. */
const NO_QUANTITY =
  /\d{4}[年./-](?:\d{1,2}[月./-]?(?:\d{1,2}日?)?)?(?:度|底|末|初)?|\d{1,2}月(?:\d{1,2}日)?|〔\d{4}〕\d+号|第?\d+号/g;
const QUANTITY =
  /\d|百分之|[一二两三四五六七八九十百千]+(?:余|多)?(?:个|家|项|场|次|人|户|起|件|名|台|套|批|所|处|亩|公里)/;
/** Clauses that only repeat what the row says. */
const REPEATS =
  /(?:年度指标值|指标值|目标值|实际完成值?|完成值|完成率|执行率|预算数|执行数|得分?|分值|扣分?)[^，。；]{0,6}(?:\d|未填|“)/;

/** Which parts a text has. A part whose mark stands in the text is there: the person knows that it is still to be written. */
export function partsIn(text: string): ReadonlySet<NotePart> {
  const gaps = new Set(gapsIn(text).map(({ kind }) => kind));
  const said = text.replace(/【[^】]*】/g, '');
  const parts = new Set<NotePart>();
  const clauses = said.split(/[，,。；;！!？?\n]/).map((clause) => clause.replace(/\s/g, ''));
  if (gaps.has('cause') || clauses.some(namesCause)) parts.add('cause');
  if (QUANTITY.test(said.replace(/\s/g, '').replace(NO_QUANTITY, ''))) parts.add('quantity');
  const plans = clauses.some((clause) => namesMeasure(clause) && !isStockPhrase(clause));
  if (gaps.has('measure') || plans) parts.add('measure');
  if (gaps.has('responsible') || RESPONSIBLE.test(said)) parts.add('responsible');
  if (gaps.has('deadline') || DEADLINE.test(said)) parts.add('deadline');
  return parts;
}

/** “科学性有待加强” names a weakness, not where it comes from. */
const WEAKNESS = /(?:有待|亟待|尚待|仍需|还需)(?:进一步)?(?:加强|提高|完善|改进|优化|提升|规范)$/;

/** Something specific is said that is neither a plan nor a repetition of the row's figures. */
function namesCause(clause: string): boolean {
  if (/原因[：:]|由于|因为|因|受.*影响|所致|导致|未纳入|没有纳入/.test(clause)) return true;
  if (/^(?:责任|完成时限|措施)/.test(clause)) return false;
  const words = clause.replace(/[^\u4e00-\u9fff]/g, '');
  return (
    words.length >= 4 &&
    !namesMeasure(clause) &&
    !isStockPhrase(clause) &&
    !REPEATS.test(clause) &&
    !WEAKNESS.test(clause)
  );
}

export const ALL_PARTS: readonly NotePart[] = ['cause', 'quantity', 'measure', 'responsible', 'deadline'];

/** What a note has to say where the form asks for measures in a row of their own. */
const CAUSE_PARTS: readonly NotePart[] = ['cause', 'quantity'];

/** The parts a note has to have; `measuresIn`: the form's own row for measures, person and date. */
export function askedParts(measuresIn?: string): readonly NotePart[] {
  return measuresIn === undefined ? ALL_PARTS : CAUSE_PARTS;
}

/** The parts a text lacks, in the order they are written. */
export function lackingParts(text: string, measuresIn?: string): readonly NotePart[] {
  const there = partsIn(text);
  return askedParts(measuresIn).filter((part) => !there.has(part));
}
