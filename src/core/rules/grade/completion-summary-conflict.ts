import { isLookAlike, locate, type Indicator, type RecognisedForm } from '../../recognise/form';
import type { Profile } from '../../profiles/schema';
import { assessIndicator } from '../../scoring/assess';
import { decimal, showPercent } from '../../values/decimal';
import { review } from '../bases';
import { formCell, sectionOf } from '../figures/extent';
import { claims, statementsOf } from '../figures/statements';
import { isUnmet } from '../figures/tally';
import { sameWords } from '../../values/fold';
import { fail, PASS, workbookRule } from '../rule';

/** Ten percentage points. */
const APART = decimal('0.1');
const OUTPUT = new Set(['quantity', 'quality', 'timeliness', 'cost']);
const BENEFIT = new Set(['economic', 'social', 'ecological', 'sustainable', 'satisfaction']);

const CLAIMED = [
  { block: '产出', words: /产出(?:类)?(?:指标)?(?:平均)?完成率(?:约|为|是|达到|达|:|,)*(\d+(?:\.\d+)?)%/ },
  { block: '效益', words: /效益(?:类)?(?:指标)?(?:平均)?完成率(?:约|为|是|达到|达|:|,)*(\d+(?:\.\d+)?)%/ },
] as const;

export const rule = workbookRule(
  {
    id: 'completion-summary-conflict',
    name: '汇总完成率与明细矛盾',
    category: 'grade',
    severity: 'warning',
    kinds: ['indicator-list', 'department', 'project'],
    basis: [review('汇总的完成率应能由各项指标的完成情况算出')],
    condition: '文字写明的产出（效益）指标完成率，与表中这一块达到指标值的比例相差10个百分点以上。',
    exempt:
      '没有文字写明完成率；表中有需要人判断的指标，按都完成和都没有完成两种算法都相差10个百分点以上的才给出。',
    messages: {
      conflict: {
        what: '文中写“{{words}}”，而表中{{block}}指标{{count}}项，完成的{{met}}项（{{share}}）。',
        why: '汇总的完成率应能由明细算出，两处相差超过10个百分点。',
        fix: '逐项核对完成值；按加权或按得分计算的，写明算法。',
      },
    },
  },
  function* ({ forms, grid, profileOf }) {
    const lists = forms.filter((form) => form.indicators.length > 0 && !isLookAlike(form.kind));
    const [form] = lists;
    if (!form || lists.length !== 1) return;
    const statements = statementsOf(forms, grid);
    for (const { block, words } of CLAIMED) {
      const rows = rowsOf(form, block);
      if (rows.length === 0) continue;
      const found = claims(statements, words);
      if (found.length === 0) continue;
      const { met, open } = metRows(form, rows, profileOf(form));
      for (const claim of found) {
        const least = decimal(met).div(rows.length);
        const most = decimal(met + open).div(rows.length);
        const near = claim.value.gte(least.minus(APART)) && claim.value.lte(most.plus(APART));
        if (near) {
          yield PASS;
          continue;
        }
        yield fail({
          messageId: 'conflict',
          cells: [claim.at, locate(form, rows[0]!.actual?.cell ?? formCell(form))],
          data: {
            words: claim.words,
            block,
            count: rows.length,
            met: open === 0 ? met : `${met}至${met + open}`,
            share: open === 0 ? showPercent(least, 1) : `${showPercent(least, 1)}至${showPercent(most, 1)}`,
          },
          arithmetic: `${met} ÷ ${rows.length} = ${showPercent(least, 1)}`,
          expected: Number(least.toFixed(4)),
          actual: Number(claim.value),
        });
      }
    }
  },
);

function rowsOf(form: RecognisedForm, block: '产出' | '效益'): Indicator[] {
  const [kinds, section] = block === '产出' ? [OUTPUT, 'output'] : [BENEFIT, 'benefit'];
  return form.indicators.filter((row) => {
    if (row.name === '') return false;
    const own = sectionOf(form, row.row, 1)?.kind ?? null;
    return own === null ? row.kind !== null && kinds.has(row.kind) : own === section;
  });
}

/** Rows reached, and rows of which only a person can say so; the same words in both cells count as reached. */
function metRows(form: RecognisedForm, rows: readonly Indicator[], profile: Profile) {
  const year = form.year?.value ?? null;
  let [met, open] = [0, 0];
  for (const row of rows) {
    const made = assessIndicator(row, null, profile, year);
    const copied = row.target !== null && row.actual !== null && sameWords(row.target.text, row.actual.text);
    if (isUnmet(row, made)) continue;
    if (made.met === true || copied) met += 1;
    else open += 1;
  }
  return { met, open };
}
