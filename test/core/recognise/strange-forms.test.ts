import { defaultVocabulary } from '../../../src/core/recognise/default-vocabulary';
import type { RecognisedForm } from '../../../src/core/recognise/form';
import { recogniseWorkbook } from '../../../src/core/recognise/recognise';
import { lookupKey } from '../../../src/core/recognise/vocabulary';
import { numberOf } from '../../../src/core/values/reading';
import { compact } from '../../../src/core/values/text';
import { toSheet } from '../../support/metamorph';
import { workbookOf } from '../../support/sheet';
import { type StrangeForm, strangeForms } from './strange-forms';

const names = Object.keys(strangeForms);
const recognise = ({ form }: StrangeForm) => recogniseWorkbook(workbookOf(toSheet(form))).forms;

const said = (value: string | number | null | undefined) => compact(String(value ?? ''));

function compare(strange: StrangeForm, form: RecognisedForm | undefined) {
  const wrong: string[] = [];
  let right = 0;
  for (const [row, name, target, actual, weight, score] of strange.truth) {
    const found = form?.indicators.find((indicator) => indicator.row === row);
    const group = form?.groups.find(({ firstRow }) => firstRow === found?.group);
    const pairs: [string, string, string][] = [
      ['name', said(name), said(found?.level3?.text)],
      ['target', said(target), said(found?.target?.text)],
      ['actual', said(actual), said(found?.actual?.text)],
      ['weight', said(weight), said(group?.weight?.value.toFixed())],
      ['score', said(score), said(found?.score ? numberOf(found.score.reading)?.toFixed() : null)],
    ];
    for (const [what, wanted, got] of pairs) {
      if (wanted === got) right++;
      else wrong.push(`row ${row} ${what}: ${wanted} ≠ ${got}`);
    }
  }
  const rows = new Set(strange.truth.map(([row]) => row));
  return {
    wrong,
    right,
    expected: strange.truth.length * 5,
    invented: (form?.indicators ?? []).filter(({ row }) => !rows.has(row)).map(({ row }) => row),
  };
}

describe.each(names)('%s', (name) => {
  const strange = strangeForms[name]!;
  const forms = recognise(strange);
  const [form] = forms;

  it('is one form of the right kind and year', () => {
    expect([forms.length, form?.kind, form?.year?.value ?? null]).toEqual([1, strange.kind, strange.year]);
  });

  it('has every field, and no invented row', () => {
    const { wrong, invented } = compare(strange, form);
    expect({ wrong, invented }).toEqual({ wrong: [], invented: [] });
  });
});

it('fields over all forms, with how sure each recognition says it is', () => {
  const lines = names.map((name) => {
    const [form] = recognise(strangeForms[name]!);
    const { right, expected } = compare(strangeForms[name]!, form);
    // Headers that are no known words are never called certain.
    const inferred = form!.columns.some(({ role, confidence }) => role !== 'ignored' && confidence <= 0.5);
    if (inferred) expect(form!.confidence).toBeLessThan(0.9);
    return { right, expected, line: `${right}/${expected}  把握 ${form?.confidence}  ${name}` };
  });
  const sum = (pick: (line: (typeof lines)[number]) => number) =>
    lines.reduce((n, line) => n + pick(line), 0);
  console.log(lines.map(({ line }) => line).join('\n'));
  expect(sum(({ right }) => right)).toBeGreaterThanOrEqual(0.95 * sum(({ expected }) => expected));
});

it('none of these header words is listed in the vocabulary', () => {
  const listed = new Set(Object.values(defaultVocabulary.columns).flatMap(({ words }) => [...words]));
  const named = names.flatMap((name) => strangeForms[name]!.unlisted.map(lookupKey));
  expect(named.filter((word) => listed.has(word))).toEqual([]);
});
