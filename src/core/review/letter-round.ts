import type { CellChange } from './cell-changes';
import { placeText } from './issues';
import type { LetterItem, LetterSection } from './letter';
import { type ComparedFinding, type RoundComparison, STATUS_WORDS } from './second-round';

/** 整改情况: what became of the first round's problems, and what has to be explained. Empty in a first round. */
export function letterRound(comparisons: readonly RoundComparison[]): LetterSection[] {
  if (comparisons.length === 0) return [];
  const items = comparisons.flatMap((one) => itemsOf(one));
  return [{ title: '整改情况', items }];
}

function itemsOf(comparison: RoundComparison): LetterItem[] {
  const { counts, findings, changes, goneForms, remarks, identical } = comparison;
  const first = counts.fixed + counts.still + counts.explain;
  const parts = (['fixed', 'still', 'explain'] as const)
    .filter((status) => counts[status] > 0)
    .map((status) => `${STATUS_WORDS[status]} ${counts[status]} 个`);
  const summary = identical
    ? '重报的文件与第一次报送的完全相同，没有作任何修改。'
    : first === 0
      ? '第一次审核没有提出问题。'
      : `第一次审核提出的 ${first} 个问题，${parts.join('、')}。`;
  const fresh = counts.new > 0 ? `另有新增问题 ${counts.new} 个。` : '';
  const explain = [
    ...findings
      .filter(({ status, consequence }) => status === 'explain' && !consequence)
      .map((one) => ({ level: 3 as const, lead: '', text: explainText(one) })),
    ...changes
      .filter(needsWords)
      .map((change) => ({ level: 3 as const, lead: '', text: changeText(change) })),
    ...goneForms.map((title) => ({ level: 3 as const, lead: '', text: `重报的工作簿里没有${title}。` })),
  ];
  const other = changes.filter((change) => change.kind === 'unasked' && change.matter === null);
  const others =
    other.length === 0
      ? []
      : [
          {
            level: 3 as const,
            lead: '',
            text: `审核意见没有提到、但有改动的其他单元格 ${other.length} 个：${cellsText(other)}。请核对是否有意修改。`,
          },
        ];
  const list = [...explain, ...others];
  return [
    { level: 'text', lead: '', text: `${summary}${fresh}${remarks.join('')}` },
    ...(list.length > 0 ? [{ level: 2 as const, lead: '请说明的事项', text: '' }, ...list] : []),
  ];
}

function explainText({ first, remark }: ComparedFinding): string {
  return `${placeText(first!, true)}“${first!.finding.name}”：${remark ?? ''}`;
}

function needsWords({ kind, matter }: CellChange): boolean {
  return kind === 'unasked' && matter !== null;
}

function changeText({ sheet, cell, label, column, before, after }: CellChange): string {
  const what = [label ? `“${label}”` : '', column ?? ''].filter((word) => word !== '').join('的');
  return `${sheet}!${cell}${what ? `（${what}）` : ''}由“${before || '空白'}”改为“${after || '空白'}”，审核意见没有要求修改，请说明依据。`;
}

const CELLS_SHOWN = 10;

function cellsText(changes: readonly CellChange[]): string {
  const shown = changes.slice(0, CELLS_SHOWN).map(({ sheet, cell }) => `${sheet}!${cell}`);
  return shown.join('、') + (changes.length > CELLS_SHOWN ? '等' : '');
}
