import type { FormResult } from '../rules/result';
import { awaitsActual } from '../scoring/assess-formula';
import { propose } from './cell';
import type { Proposal } from './proposal';
import { writtenRate } from './rates';

/**
 * 完成值 of formula indicators (在职人员控制率 …) from the figures of the workbook, for cells that are blank; what a person
 * typed is never replaced. Only by the formula itself: another reading that is in use is a question, not a proposal.
 */
export function planActuals({ form, profile, assessments }: FormResult): Proposal[] {
  const header = form.columns.find(({ role }) => role === 'actual')?.header ?? null;
  return form.groups.flatMap((group) => {
    const assessed = assessments.find(({ firstRow }) => firstRow === group.firstRow);
    return group.members.flatMap((indicator, i) => {
      const rate = assessed?.members[i]?.computed;
      if (!rate || !indicator.actual || !awaitsActual(indicator)) return [];
      const { after, shown } = writtenRate(rate.value, indicator.actual, header, profile.rounding.rate.value);
      const pending = rate.formula.basis.evidence === 'memory' ? '（公式待核）' : '';
      const steps = `${rate.steps}${pending}，取自${rate.source.name}`;
      const filling = { kind: 'actual', name: indicator.name, after, afterText: shown, steps } as const;
      return [propose(form, indicator.actual, filling)];
    });
  });
}
