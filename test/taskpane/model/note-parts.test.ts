import * as fc from 'fast-check';
import { composeNote, extendNote } from '../../../src/core/notes/compose';
import type { NoteDraft, Proposal } from '../../../src/core/fill/proposal';
import { ALL_PARTS } from '../../../src/core/notes/parts';
import {
  composed,
  markedText,
  newWords,
  phraseText,
  piecesOf,
  reworded,
  saysNothing,
} from '../../../src/taskpane/model/note-parts';

const FACT = '年度指标值 6个，实际完成值 5个';

function noteProposal(existing: string): Proposal {
  const mode: NoteDraft['mode'] = existing === '' ? 'new' : 'append';
  const made = mode === 'new' ? composeNote([FACT], {}) : extendNote(existing, [FACT], {});
  return {
    id: 'note:1!I12',
    kind: 'note',
    formId: '1#1',
    at: { sheetId: '1', sheet: '附件2', row: 12, col: 9 },
    name: '培训期数',
    before: { value: null, text: existing, formula: null },
    after: made.text,
    afterText: made.text,
    steps: '',
    replaces: mode === 'append',
    note: {
      mode,
      existing,
      facts: [FACT],
      situations: ['under-target'],
      adds: 'adds' in made ? (made.adds as NoteDraft['adds']) : ALL_PARTS,
      gaps: made.gaps,
      money: [],
      unexplained: [],
    },
  };
}

test('blanks are filled in their order, those that were left stay', () => {
  const template = '由__科于__月底前完成____';
  expect(piecesOf(template)).toEqual(['由', '科于', '月底前完成', '']);
  expect(phraseText({ template, fills: ['综合', ' 6 ', ''] })).toBe('由综合科于6月底前完成__');
  expect(phraseText({ template, fills: [] })).toBe('由__科于__月底前完成__');
  expect(phraseText({ template: '受市场影响', fills: [] })).toBe('受市场影响');
});

test('the text follows what is chosen; what is not stays a mark', () => {
  const made = composed(noteProposal(''), {
    cause: { template: '资金于__月下达', fills: ['11'] },
    deadline: '6月底前',
  });
  expect(made.after).toBe(`${FACT}。原因：资金于11月下达。【措施】【责任人】，完成时限：6月底前。`);
  expect(made.note!.gaps.map(({ what }) => what)).toEqual(['措施', '责任人']);
});

test.each([
  ['受市场影响', '受市场影响；'],
  ['受市场影响。', '受市场影响。'],
  ['受市场影响  \n', '受市场影响；'],
])('behind %j only the addition is written by hand', (existing, head) => {
  const proposal = noteProposal(existing);
  expect(proposal.after).toBe(head + newWords(proposal));
  const byHand = reworded(proposal, '以后改进。');
  expect(byHand.after).toBe(`${head}以后改进。`);
  expect(newWords(byHand)).toBe('以后改进。');
  expect(saysNothing(byHand)).toBe(false);
  expect(saysNothing(reworded(proposal, ' '))).toBe(true);
});

test('a text by hand is asked for its own gaps', () => {
  const byHand = reworded(noteProposal(''), '因故未完成，【措施】');
  expect(byHand.note!.gaps.map(({ what }) => what)).toEqual(['措施']);
});

test('whatever the text, the stretches put together are the text', () => {
  const piece = fc.constantFrom('【原因】', '__', '___', '【责任人】', '完成', '。', '【注】', '_');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const parts = markedText(text);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      expect(parts.every((part) => part.text !== '')).toBe(true);
    }),
  );
  expect(markedText('甲【原因】乙__').map(({ gap }) => gap)).toEqual([false, true, false, true]);
});
