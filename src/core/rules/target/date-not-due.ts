import { showDate } from '../../values/dates';
import { review } from '../bases';
import { indicatorName } from '../figures/extent';
import { actualText, targetText } from '../figures/indicator-text';
import { groupOfRow, hasFullScore, itemsByRow } from '../figures/group-items';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'date-not-due',
    name: '指标未到期',
    category: 'target',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [review('时效指标的期限应与自评年度和验收日期相符')],
    condition: '年度指标值的期限晚于自评年度，却按完成计分（得满分，或表中没有得分一栏）。',
    exempt: '表中没有年度；期限没有写年份；已经扣分；完成值写明了实际完成日期。',
    messages: {
      later: {
        what: '“{{name}}”的期限是{{due}}，晚于{{year}}年度，自评时还没有到期。',
        why: '没有到期的指标不能判断是否按期完成，完成值“{{actual}}”也没有写完成日期。',
        fix: '改为本年度内应完成的节点和期限；跨年的部分放到下一年度考核。',
      },
    },
  },
  function* ({ form, assess }) {
    const year = form.year?.value ?? null;
    if (year === null) return;
    const items = itemsByRow(form);
    for (const indicator of form.indicators) {
      const { target, actual } = assess(indicator);
      if (target.kind !== 'deadline' || target.date.year === null || actual.kind === 'empty') continue;
      const group = groupOfRow(form, indicator.row);
      const deducted = hasFullScore(group ? items.get(group.firstRow) : undefined) === false;
      if (target.date.year <= year || actual.kind === 'date' || deducted) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: 'later',
        cells: [indicator.target!.cell, indicator.actual!.cell],
        data: {
          name: indicatorName(indicator),
          due: `${showDate(target.date)}${target.operator ?? ''}`,
          year,
          actual: actualText(indicator),
        },
        actual: targetText(indicator),
      });
    }
  },
);
