import { decimal, show } from '../../values/decimal';
import { found } from '../bases';
import { onOneLine } from '../figures/indicator-text';
import { namesMeasure, notesOf } from '../figures/notes';
import { scoredItems } from '../figures/scores';
import { fail, formRule, PASS } from '../rule';

const SLACK = decimal('0.001');

export const rule = formRule(
  {
    id: 'note-no-measure',
    name: '有原因无措施',
    category: 'note',
    severity: 'warning',
    kinds: ['department', 'project', 'score-sheet'],
    basis: [found('note-requirement', '说明偏离目标、不能完成的原因及拟采取的措施')],
    condition:
      '扣了分的指标写有原因，但没有写准备怎么做（将、拟、下一步、督促、完善等）。“有待加强”一类不算措施。',
    exempt: '没有扣分；没有写说明（另有规则）；表中另设改进措施一行。',
    explains: [{ rules: ['note-vague'], where: 'same-cell' }],
    messages: {
      causeOnly: {
        what: '“{{name}}”扣{{lost}}分，说明“{{note}}”只有原因，没有措施。',
        why: '偏差说明应包括原因和拟采取的改进措施。',
        fix: '补写措施：做什么、由谁负责、什么时间完成。',
      },
    },
  },
  function* ({ form }) {
    // As on the Sichuan and Hubei forms: each indicator is asked for its cause alone.
    if (form.measures) return;
    for (const item of scoredItems(form)) {
      const { group } = item;
      if (!group || item.score.state !== 'number' || item.weight.state !== 'number') continue;
      const lost = item.weight.value.minus(item.score.value);
      const notes = notesOf(group);
      if (lost.lte(SLACK) || notes.length === 0) continue;
      if (notes.some((note) => namesMeasure(note.text))) {
        yield PASS;
        continue;
      }
      const note = notes[0]!;
      yield fail({
        messageId: 'causeOnly',
        cells: [note.cell],
        data: { name: item.name, lost: show(lost), note: onOneLine(note.text) },
        actual: onOneLine(note.text),
      });
    }
  },
);
