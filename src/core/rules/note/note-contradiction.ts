import { compact } from '../../values/text';
import { groupName } from '../figures/extent';
import { notesOf } from '../figures/notes';
import { fail, formRule, PASS } from '../rule';

const SAYS_UNMET =
  /(?:没有|尚未|仍未|未能|未)(?:全部|按期|按时|如期)?(?:完成|达到|实现|达标)(?:年度)?(?:指标|目标|任务|计划)?/;
const SAYS_OVER = /超额(?:完成)?|超(?:过|出)?(?:年度)?(?:目标|指标值|计划|预期)/;
/** 超预算 is about money, and an explained exception is no contradiction. */
const NEGATED = /(?:没有|并未|未)超/;

export const rule = formRule(
  {
    id: 'note-contradiction',
    name: '说明与数据矛盾',
    category: 'note',
    severity: 'warning',
    kinds: ['department', 'project'],
    basis: [
      { source: 'audit-rules', evidence: 'practice', says: '说明写未完成而完成值已达到指标值的，视为矛盾' },
    ],
    condition: '说明写没有完成，而各项完成值都达到了指标值；或说明写超额，而完成值没有达到指标值。',
    exempt: '是否达到需要人判断；没有填说明。',
    messages: {
      unmet: {
        what: '“{{name}}”的说明写“{{words}}”，而完成值已达到指标值。',
        why: '说明与表中的数说的不是一回事；哪一处有误，表内看不出来。',
        fix: '核对完成值和说明，把两处改为一致。',
      },
      over: {
        what: '“{{name}}”的说明写“{{words}}”，而完成值没有达到指标值。',
        why: '说明与表中的数说的不是一回事；哪一处有误，表内看不出来。',
        fix: '核对完成值和说明，把两处改为一致。',
      },
    },
  },
  function* ({ form, assessGroup }) {
    for (const group of form.groups) {
      const [note] = notesOf(group);
      if (!note) continue;
      const { met } = assessGroup(group);
      if (met === null) continue;
      const text = compact(note.text);
      const over = NEGATED.test(text) ? undefined : SAYS_OVER.exec(text)?.[0];
      const words = met ? SAYS_UNMET.exec(text)?.[0] : over;
      if (words === undefined) {
        yield PASS;
        continue;
      }
      const actuals = group.members.flatMap(({ actual }) => (actual ? [actual.cell] : []));
      yield fail({
        messageId: met ? 'unmet' : 'over',
        cells: [note.cell, ...actuals],
        data: { name: groupName(group), words },
        actual: words,
      });
    }
  },
);
