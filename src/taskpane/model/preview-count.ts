import type { WorkbookResult } from '../../core/rules/result';
import { decimal, show, sum } from '../../core/values/decimal';
import type { Preview } from '../session/state';

/** What the foot of a preview says: how much is ticked, and what becomes of the total when that is written. */
export function countText(preview: Preview, result: WorkbookResult): string {
  const { plan, ticked } = preview;
  if (plan.proposals.length === 0) {
    return plan.questions.length > 0 ? '没有勾选要写入的内容' : '没有可写入的内容';
  }
  const rest = preview.kind === 'weights' ? weightText(preview, result) : totalText(preview);
  return `已勾选 ${ticked.size}/${plan.proposals.length}${rest}`;
}

function totalText({ plan, ticked }: Preview): string {
  const totals = plan.proposals.filter(({ kind, name }) => kind === 'total' && name === '总分');
  const [total] = totals;
  if (!total || totals.length > 1) return '';
  return ticked.has(total.id) ? `，总分为 ${total.afterText}` : `；总分应为 ${total.afterText}，没有勾选`;
}

/** All proposals together make up the profile's total; what is not ticked is lacking. */
function weightText({ plan, ticked }: Preview, result: WorkbookResult): string {
  const ids = new Set(plan.proposals.map(({ formId }) => formId));
  const [form, another] = result.forms.filter((one) => ids.has(one.form.id));
  if (!form || another) return '';
  const lacking = sum(plan.proposals.flatMap(({ id, after }) => (ticked.has(id) ? [] : [decimal(after)])));
  const whole = decimal(form.profile.weights.total.value);
  return `，分值合计为 ${show(whole.minus(lacking), 4)} 分${lacking.gt(0) ? `，还差 ${show(lacking, 4)} 分` : ''}`;
}
