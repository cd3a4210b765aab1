import { compareRounds } from '../../../src/core/review/second-round';
import { ledgerOf } from '../../../src/core/review/ledger';
import { letterFor, letterText } from '../../../src/core/review/letter';
import { describeRound } from '../../../src/core/review/round';
import type { Reviewed } from '../../../src/core/review/reviewed';
import { summaryRow } from '../../../src/core/review/summary';
import { placedFindings } from '../../../src/core/review/identity';
import { corpusNames, corpusSheet, hasCorpus } from '../../support/corpus';
import { moved } from '../../support/national-form';
import { reviewedOf } from '../../support/reviewed';

const names = corpusNames();
if (!hasCorpus) console.warn('没有公开表样，逐表核对审核结果的测试已跳过。');
const overForms = hasCorpus ? describe : describe.skip;

overForms('over the published forms', () => {
  const made = new Map<string, Reviewed>();
  const first = (name: string): Reviewed => {
    const known = made.get(name) ?? reviewedOf([corpusSheet(name)], { file: `${name}.xlsx`, digest: 'one' });
    made.set(name, known);
    return known;
  };

  test.each(names)('%s: four rows put in above change nothing', (name) => {
    const before = first(name);
    const after = reviewedOf([moved(corpusSheet(name), 4, 0)], { file: `${name}.xlsx`, digest: 'two' });
    const compared = compareRounds(before, after);
    expect(compared.findings.filter(({ status }) => status !== 'still')).toEqual([]);
    expect(compared.findings.filter(({ partly }) => partly)).toEqual([]);
    expect(compared.changes).toEqual([]);
    expect([compared.goneForms, compared.addedForms]).toEqual([[], []]);
  });

  test.each(names)('%s: every problem has a number of its own, and stands in the letter', (name) => {
    const reviewed = first(name);
    const placed = placedFindings(reviewed);
    expect(new Set(placed.map(({ id }) => id)).size).toBe(placed.length);
    const ledger = ledgerOf(reviewed, { findings: [] });
    expect(new Set(ledger.map(({ id }) => id)).size).toBe(ledger.length);
    const text = letterText(letterFor([reviewed]));
    for (const { finding } of placed) expect(text).toContain(finding.name);
    expect(text).not.toMatch(/！|非法|。。|；。|undefined|NaN|\{\{/);
  });

  test('as one round, nothing is lost', () => {
    const rows = names.map((name) => summaryRow(first(name)));
    const round = describeRound(rows);
    expect(round.workbooks).toBe(names.length);
    const places = round.faults.reduce((sum, fault) => sum + fault.places, 0);
    expect(places).toBe(round.counts.error + round.counts.warning + round.counts.advice);
  });
});
