import { review } from '../bases';
import { indicatorName } from '../figures/extent';
import { actualText } from '../figures/indicator-text';
import { groupOfRow, isSettled, itemsByRow } from '../figures/group-items';
import { unfinishedWord } from '../figures/tally';
import { compact } from '../../values/text';
import { fail, formRule, PASS } from '../rule';

const MILESTONE = /印发|发布|出台|颁布|验收|完工|竣工|建成|投产|投入使用|上线|编制完成|完成|签订|交付/;

export const rule = formRule(
  {
    id: 'milestone-not-reached',
    name: '里程碑没有达到',
    category: 'target',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [review('要求验收而没有验收的，按未完成处理')],
    condition:
      '指标名称或指标值要求印发、验收、完成等，完成值却写征求意见稿、在建、推进中等，而没有扣分说明。',
    exempt: '已经扣分并写明原因；期限在自评年度之后的（另有规则）。',
    explains: [{ rules: ['goal-vs-result-unmet', 'unit-mismatch'], where: 'same-row' }],
    messages: {
      unfinished: {
        what: '“{{name}}”要求“{{milestone}}”，完成值写的是“{{unfinished}}”，没有达到。',
        why: '“{{unfinished}}”说明工作还在进行，不能算完成。',
        fix: '按没有完成扣分，写明目前进度、原因和预计完成时间。',
      },
    },
  },
  function* ({ form, assess }) {
    const items = itemsByRow(form);
    for (const indicator of form.indicators) {
      if (indicator.actual === null) continue;
      const wanted = compact(`${indicator.name} ${indicator.target?.text ?? ''}`);
      const milestone = MILESTONE.exec(wanted)?.[0];
      if (milestone === undefined || actualText(indicator) === '') continue;
      const unfinished = unfinishedWord(indicator.actual.text);
      const { target } = assess(indicator);
      const year = form.year?.value ?? null;
      const notDue = target.kind === 'deadline' && year !== null && (target.date.year ?? year) > year;
      const group = groupOfRow(form, indicator.row);
      const settled = isSettled(group, group ? items.get(group.firstRow) : undefined);
      // A demand for the draft itself is met by the draft.
      if (unfinished === null || wanted.includes(unfinished) || notDue || settled) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: 'unfinished',
        cells: [indicator.actual.cell],
        data: { name: indicatorName(indicator), milestone, unfinished },
        expected: milestone,
        actual: actualText(indicator),
      });
    }
  },
);
