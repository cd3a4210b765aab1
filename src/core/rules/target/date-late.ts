import { review } from '../bases';
import { indicatorName } from '../figures/extent';
import { actualText, targetText } from '../figures/indicator-text';
import { groupOfRow, hasFullScore, isSettled, itemsByRow } from '../figures/group-items';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'date-late',
    name: '逾期完成',
    category: 'target',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [review('时效指标的完成日期晚于期限的，应扣分；与验收日期不符的不得分')],
    condition: '实际完成日期晚于指标值的期限：得满分的为错误，没有得分一栏或扣了分没有说明的为警告。',
    exempt: '按期完成；没有写完成日期；已经扣分并写明原因。',
    explains: [{ rules: ['full-score-but-unmet', 'goal-vs-result-unmet'], where: 'same-row' }],
    messages: {
      full: {
        what: '“{{name}}”期限{{due}}，{{done}}完成，逾期却得满分{{score}}分。',
        why: '逾期完成的时效指标不应得满分；扣多少没有全国统一的公式。',
        fix: '核对完成日期；确实逾期的按口径扣分，并写明原因和改进措施。',
      },
      late: {
        what: '“{{name}}”期限{{due}}，{{done}}完成，已经逾期。',
        why: '逾期完成应说明原因，按口径扣分。',
        fix: '核对完成日期；确实逾期的，写明原因和改进措施。',
      },
    },
  },
  function* ({ form, assess }) {
    const items = itemsByRow(form);
    for (const indicator of form.indicators) {
      const { target, actual, met } = assess(indicator);
      if (target.kind !== 'deadline' || actual.kind !== 'date' || met === null) continue;
      const group = groupOfRow(form, indicator.row);
      const item = group ? items.get(group.firstRow) : undefined;
      if (met || isSettled(group, item)) {
        yield PASS;
        continue;
      }
      const full = hasFullScore(item) === true && item?.score.state === 'number' ? item.score.value : null;
      yield fail({
        messageId: full ? 'full' : 'late',
        cells: [indicator.actual!.cell, ...(full && item ? item.scoreCells : [])],
        data: {
          name: indicatorName(indicator),
          due: targetText(indicator),
          done: actualText(indicator),
          ...(full ? { score: full.toFixed() } : {}),
        },
        expected: targetText(indicator),
        actual: actualText(indicator),
        severity: full ? 'error' : 'warning',
      });
    }
  },
);
