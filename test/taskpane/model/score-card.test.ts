import { checkWorkbook } from '../../../src/core/check';
import { parseCell } from '../../../src/core/grid/address';
import type { CellContent } from '../../../src/core/plan/edit';
import type { FormResult } from '../../../src/core/rules/result';
import { show } from '../../../src/core/values/decimal';
import { scoreCardOf, type ScoreCard } from '../../../src/taskpane/model/score-card';
import { isUnfilled } from '../../../src/taskpane/model/unfilled';
import { openSample } from '../support/sample';

/** The department form of the sample with some cells changed: { G13: null }. */
async function department(changes: Readonly<Record<string, CellContent>> = {}): Promise<FormResult> {
  const host = await openSample();
  const sheet = (await host.read()).sheets[1]!;
  const edits = Object.entries(changes).map(([ref, content]) => ({
    at: { sheetId: sheet.id, sheet: sheet.name, ...parseCell(ref) },
    content,
  }));
  const report = await host.write(edits);
  expect(report.outcome).toBe('written');
  return checkWorkbook(await host.read()).forms[1]!;
}

function shown(card: ScoreCard): string[] {
  return card.bars.map(
    ({ name, score, weight }) => `${name} ${score && show(score)}/${weight && show(weight)}`,
  );
}

describe('scoreCardOf', () => {
  test('score against weight by level 1, the sum, the grade of the profile', async () => {
    const card = scoreCardOf(await department())!;
    expect(shown(card)).toEqual(['投入管理指标 27/30', '产出指标 34/35', '效益指标 35/35']);
    expect([show(card.score), show(card.weight), card.grade, card.printed, card.missing]).toEqual([
      '96',
      '100',
      '优',
      null,
      0,
    ]);
  });

  test('a blank score is counted, and then there is no grade', async () => {
    const card = scoreCardOf(await department({ G13: null }))!;
    expect([show(card.score), card.missing, card.grade]).toEqual(['93', 1, null]);
    expect(card.printed).toBe('96');
  });

  test('another score moves sum and grade, the printed total is told apart', async () => {
    const card = scoreCardOf(await department({ G20: 4 }))!;
    expect([show(card.score), card.grade, card.printed]).toEqual(['86', '良', '96']);
  });

  test('decimals add up exactly', async () => {
    const card = scoreCardOf(await department({ G13: 0.1, G14: 0.2 }))!;
    expect(show(card.bars[0]!.score!, 10)).toBe('20.3');
  });

  test('a form without points has none to show', async () => {
    const host = await openSample();
    expect(scoreCardOf(checkWorkbook(await host.read()).forms[0]!)).toBeNull();
  });
});

describe('isUnfilled', () => {
  test('a form with one answer is filled in; one without any is not', async () => {
    const filled = await department();
    expect(isUnfilled(filled.form)).toBe(false);
    const answers = filled.form.indicators.flatMap(({ actual, score }) => [actual, score]);
    const refs = answers.flatMap((field) =>
      field ? [`${String.fromCharCode(64 + field.cell.col)}${field.cell.row}`] : [],
    );
    const blank = await department(Object.fromEntries(refs.map((ref) => [ref, null])));
    expect(isUnfilled(blank.form)).toBe(true);
  });
});
