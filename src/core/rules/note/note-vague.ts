import { review } from '../bases';
import { onOneLine } from '../figures/indicator-text';
import { isStockPhrase, notesOf } from '../figures/notes';
import { scoredItems } from '../figures/scores';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'note-vague',
    name: '说明空泛',
    category: 'note',
    severity: 'advice',
    kinds: ['department', 'project', 'score-sheet'],
    basis: [review('说明少于15字又没有具体内容，或只有“加强管理”一类套话的，视为没有说清')],
    condition: '扣了分的指标，说明少于15个字，或只有“加强管理、进一步完善、已完成”一类套话。',
    exempt: '没有扣分；没有写说明（另有规则）；说明里有数字的。',
    messages: {
      short: {
        what: '“{{name}}”的说明“{{note}}”只有{{length}}个字。',
        why: '复核时，过短的说明看不出原因、差多少和怎么改。',
        fix: '写明具体原因、相差的数量或金额、改进措施和完成时间。',
      },
      stock: {
        what: '“{{name}}”的说明“{{note}}”没有具体内容。',
        why: '套话看不出原因、差多少和怎么改。',
        fix: '写明具体原因、相差的数量或金额、改进措施和完成时间。',
      },
    },
  },
  function* ({ form, profile }) {
    for (const item of scoredItems(form)) {
      const { group } = item;
      if (!group || item.score.state !== 'number' || item.weight.state !== 'number') continue;
      if (item.score.value.gte(item.weight.value)) continue;
      for (const note of notesOf(group)) {
        const text = onOneLine(note.text);
        const length = [...text].length;
        const stock = isStockPhrase(text);
        const short = length < profile.thresholds.noteLength.value && !/\d/.test(text);
        if (!stock && !short) yield PASS;
        else {
          yield fail({
            messageId: stock ? 'stock' : 'short',
            cells: [note.cell],
            data: { name: item.name, note: text, length },
            actual: text,
          });
        }
      }
    }
  },
);
