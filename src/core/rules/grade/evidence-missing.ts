import { isEmpty } from '../../values/reading';
import { review } from '../bases';
import { indicatorName } from '../figures/extent';
import { fail, formRule, PASS } from '../rule';

const EVIDENCE =
  /附件|佐证|问卷|调查|样本|台账|报告|证明|验收单|验收意见|合同|文件|记录|截图|清单|[〔[]\d{4}[〕\]]\d+号/;

export const rule = formRule(
  {
    id: 'evidence-missing',
    name: '没有写明佐证',
    category: 'grade',
    severity: 'advice',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [review('没有佐证资料的不计分；满意度没有调查资料的不计分')],
    condition: '口径要求写明佐证的指标（如满意度、质量指标），完成值和说明里都没有提到佐证材料。',
    exempt: '口径没有要求在表中写明佐证（多数表没有这一栏，佐证另附）；完成值空白。',
    messages: {
      none: {
        what: '“{{name}}”没有写明佐证材料。',
        why: '口径要求这类指标写明佐证；没有佐证的完成值，复核时不计分。',
        fix: '在说明中写明佐证的名称（如问卷份数、验收单、文号），并随表附上。',
      },
    },
  },
  function* ({ form, profile }) {
    const kinds = profile.noteDuties.evidenceKinds?.value ?? [];
    for (const indicator of form.indicators) {
      const { kind, actual, note } = indicator;
      if (kind === null || !kinds.includes(kind) || !actual || isEmpty(actual.reading)) continue;
      if (EVIDENCE.test(`${actual.text} ${note?.text ?? ''}`)) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: 'none',
        cells: [note?.cell ?? actual.cell],
        data: { name: indicatorName(indicator) },
      });
    }
  },
);
