/** @jest-environment jsdom */
import { formatCell } from '../../../src/core/grid/address';
import { gridOfTemplate } from '../../../src/core/templates/grid';
import { planTemplate, templateCatalogue } from '../../../src/core/templates/plan';
import { checkWorkbook } from '../../../src/core/check';
import type { CellEdit } from '../../../src/core/plan/edit';
import { contentAt } from '../../../src/core/plan/edits';
import { isLookAlike } from '../../../src/core/recognise/form';
import { FileHost } from '../../../src/hosts/file/file-host';
import { Session } from '../../../src/taskpane/session/session';
import { generateTemplate } from '../../../src/templates/template-workbook';

/**
 * An empty template in the pane: the person types what only the person knows, the filler does the rest. What is left are
 * only the gaps that the notes name.
 */
const YEAR = 2025;

/** What the person types: everything of the filled sample but scores and notes. */
function typedInto(id: string): CellEdit[] {
  const sample = gridOfTemplate(planTemplate(id, { year: YEAR, fill: 'sample' }));
  const empty = gridOfTemplate(planTemplate(id, { year: YEAR }));
  const filled = new Set(
    checkWorkbook(sample).forms.flatMap(({ form }) =>
      [
        ...form.groups.flatMap(({ scores, members }) => [...scores, ...members.map(({ note }) => note)]),
        ...(form.funds?.lines ?? []).flatMap(({ score, rate }) => [score, rate]),
        form.funds?.note ?? null,
        form.totals.score,
        form.totals.weight,
      ].flatMap((field) => (field ? [`${form.sheetId}!${formatCell(field.cell)}`] : [])),
    ),
  );
  return sample.sheets.flatMap((sheet) =>
    [...sheet.cells()].flatMap(({ row, col }): CellEdit[] => {
      const at = { sheetId: sheet.id, sheet: sheet.name, row, col };
      const content = contentAt(sample, at);
      const same = content === contentAt(empty, at);
      return same || content === undefined || filled.has(`${sheet.id}!${formatCell(at)}`)
        ? []
        : [{ at, content }];
    }),
  );
}

const GAP_RULES = ['template-residue', 'note-no-measure'];

test.each(templateCatalogue().map(({ id }) => id))('%s: nothing is left but the gaps', async (id) => {
  const host = await FileHost.open(generateTemplate(id, { year: YEAR }), `${id}.xlsx`);
  const ids = new Map((await host.read()).sheets.map((sheet) => [sheet.name, sheet.id]));
  const edits = typedInto(id).map((edit) => ({
    ...edit,
    at: { ...edit.at, sheetId: ids.get(edit.at.sheet)! },
  }));
  expect(await host.write(edits)).toMatchObject({ outcome: 'written', problems: [] });
  const session = new Session(host);
  await session.check();
  for (const kind of ['weights', 'scores', 'notes'] as const) {
    await session.preview(kind);
    // What the words of the sample leave to the person, the person says: one a little lower, the others the best there is.
    for (const [index, question] of (session.getState().preview?.plan.questions ?? []).entries()) {
      if (!question.interval) continue;
      const { low, high } = question.interval;
      const points = index === 0 ? Math.max(low, high * 0.9) : high;
      const key = `${question.at.sheetId}!${formatCell(question.at)}`;
      const answer = { kind: 'entered', text: points.toFixed(1) } as const;
      session.dispatch({ type: 'answered', key, answer });
    }
    await session.apply();
    expect(session.getState().notice!.intent).not.toBe('error');
  }
  const { result, history } = session.getState();
  expect(result!.forms.some(({ form }) => !isLookAlike(form.kind))).toBe(true);
  expect(history.map(({ kind }) => kind)).toContain('scores');
  const notes = new Set(
    history
      .filter(({ kind }) => kind === 'notes')
      .flatMap(({ cells }) => cells.map(({ at }) => `${at.sheetId}!${formatCell(at)}`)),
  );
  const left = [...result!.forms.flatMap(({ findings }) => findings), ...result!.crossFindings].filter(
    ({ ruleId, cells: [first] }) =>
      !(GAP_RULES.includes(ruleId) && first && notes.has(`${first.sheetId}!${formatCell(first)}`)),
  );
  expect(left.map(({ key }) => key)).toEqual([]);
});
