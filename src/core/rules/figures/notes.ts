import type { Field } from '../../values/field';
import { compact } from '../../values/text';
import type { RecognisedForm, ScoringGroup } from '../../recognise/form';
import { once } from './per-form';

/** Words that stand in a note cell and explain nothing. */
const NOTHING = /^(?:无|没有|暂无|无偏差|不适用|[0０]|[/\\—–\-_.…。]+)$/;

/** Does the cell say something that could explain a deviation? "无", "/" and "0" do not. */
export function saysSomething(field: Field | null): field is Field {
  if (!field) return false;
  const text = compact(field.text);
  return text !== '' && !NOTHING.test(text);
}

/** The notes of a group's rows that say something. A merged note stands on its first row only. */
export const notesOf: (group: ScoringGroup) => readonly Field[] = once((group) =>
  group.members.map((member) => member.note).filter(saysSomething),
);

/** The first note cell of a group, filled or not; null where the form has no such column. */
export function noteCell(group: ScoringGroup): Field | null {
  return group.members.find((member) => member.note !== null)?.note ?? null;
}

/** A note cell may be merged over several groups and stand on an earlier one: the last note cell at or above the row. */
export function noteAbove(form: RecognisedForm, group: ScoringGroup): Field | null {
  const own = noteCell(group);
  if (own) return own;
  return (
    form.indicators.filter((indicator) => indicator.row < group.firstRow && indicator.note !== null).at(-1)
      ?.note ?? null
  );
}

/** Phrases by which people name a weakness; they sound like a measure and are none. */
const WEAKNESS =
  /(?:有待|亟待|尚待|待|仍需|还需|需要|需|应)(?:进一步)?(?:加强|提高|完善|改进|优化|提升|规范)/g;
/** 调整 that tells a cause, not a measure. */
const PAST_CHANGE = /(?:政策|计划|预算|结构|机构|人员|口径|任务)(?:的)?调整|因[^，。；]*调整/g;
const MEASURE =
  /将|拟|下一步|今后|下步|加强|加大|加快|完善|调整|督促|按照|按时|按月|按季|按要求|确保|力争|争取|抓紧|尽快|提前|优化|强化|改进|整改|落实|推进|建立|健全|做好|严格|严控|申请|统筹|细化|提高|压减|收回|交回|规范|前完成|(?:月|月底|年底|\d日)前(?!未|没)/;

/** Does the note name something that will be done? */
export function namesMeasure(text: string): boolean {
  return MEASURE.test(compact(text).replace(WEAKNESS, '').replace(PAST_CHANGE, ''));
}

/** Phrases that, alone, tell nothing. */
const STOCK =
  /(?:工作)?(?:有待|需|仍需)?(?:进一步)?(?:加强管理|加强|完善|改进|提高认识|提高|优化|落实|已完成|按计划完成|正常|按时完成)/g;

/** Only stock phrases (加强管理, 进一步完善, 已完成) and connecting words. */
export function isStockPhrase(text: string): boolean {
  return (
    compact(text)
      .replace(STOCK, '')
      .replace(/[，。、；,.;:：和及并]/g, '') === ''
  );
}
