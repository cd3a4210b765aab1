import { checkWorkbook } from '../../../src/core/check';
import { planNotes, withChosen } from '../../../src/core/fill/plan-notes';
import { planScores } from '../../../src/core/fill/plan-scores';
import { planWeights } from '../../../src/core/fill/weights';
import type { FillPlan, Proposal } from '../../../src/core/fill/proposal';
import { formatCell } from '../../../src/core/grid/address';
import type { SheetGrid } from '../../../src/core/grid/sheet';
import { editsFor } from '../../../src/core/plan/edits';
import { describe as inWords } from '../../../src/core/report/text';
import type { FormResult } from '../../../src/core/rules/result';
import { type Changes, departmentForm, projectForm } from '../../support/national-form';
import { chongqingForm, hubeiForm, yunnanForm } from '../../support/regional-forms';
import { sichuanForm } from '../../support/sichuan-form';
import { workbookOf } from '../../support/sheet';
import { written } from '../../support/written';

/**
 * An empty template of each kind: the person types targets, actual values and amounts; weights, rates, scores, totals and
 * notes are taken from the filler. What is left to find are only the gaps that the notes name.
 */
interface Template {
  readonly name: string;
  readonly sheet: (changes: Changes) => SheetGrid;
  /** Rows of indicators, and the columns of what the filler fills in them. */
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly string[];
  /** Other cells that the filler fills. */
  readonly others: readonly string[];
  /** What a person types instead of the clean form's values. */
  readonly typed?: Changes;
}

const TEMPLATES: readonly Template[] = [
  {
    name: 'project form',
    sheet: projectForm,
    rows: [12, 19],
    columns: ['G', 'H', 'I'],
    others: ['G5', 'H5', 'I5', 'H6', 'H7', 'G20', 'H20', 'I20'],
  },
  {
    name: 'project form with a missed target and much more than planned',
    sheet: projectForm,
    rows: [12, 19],
    columns: ['G', 'H', 'I'],
    others: ['G5', 'H5', 'I5', 'H6', 'H7', 'G20', 'H20', 'I20'],
    typed: { F12: '15场', F13: '450家', F15: '2023年12月31日' },
  },
  {
    name: 'department form',
    sheet: departmentForm,
    rows: [12, 21],
    columns: ['G', 'H'],
    others: ['G4', 'G6', 'G7', 'G22'],
  },
  {
    name: 'Sichuan form',
    sheet: sichuanForm,
    rows: [12, 17],
    columns: ['I', 'J', 'K'],
    others: ['H8', 'I8', 'J8', 'K8', 'H9', 'I18', 'J18'],
  },
  {
    name: 'Sichuan form, a budget raised',
    sheet: sichuanForm,
    rows: [12, 17],
    columns: ['I', 'J', 'K'],
    others: ['H8', 'I8', 'J8', 'K8', 'H9', 'I18', 'J18'],
    typed: { D8: 90, D9: 90 },
  },
  { name: 'Hubei form', sheet: hubeiForm, rows: [11, 16], columns: ['H'], others: ['G9', 'H9', 'H17'] },
  {
    name: 'Yunnan form',
    sheet: yunnanForm,
    rows: [14, 19],
    columns: ['H', 'I', 'J'],
    others: ['I6', 'J6', 'K6', 'J7', 'H21', 'I21', 'J21'],
  },
  {
    name: 'Chongqing form',
    sheet: chongqingForm,
    rows: [8, 11],
    columns: ['I', 'J'],
    others: ['H4', 'I4', 'J4', 'I2'],
  },
];

function emptied({ sheet, rows: [first, last], columns, others, typed }: Template): SheetGrid {
  const filled: Record<string, string> = {};
  for (let row = first; row <= last; row++) for (const col of columns) filled[`${col}${row}`] = '';
  for (const cell of others) filled[cell] = '';
  return sheet({ ...filled, ...typed });
}

/** Write everything that replaces nothing, check again. */
function fill(
  sheet: SheetGrid,
  plan: (result: FormResult) => FillPlan,
): { sheet: SheetGrid; taken: Proposal[] } {
  const grid = workbookOf(sheet);
  const taken = plan(checkWorkbook(grid).forms[0]!).proposals.filter(({ replaces }) => !replaces);
  return { sheet: written(sheet, editsFor(taken, grid)), taken };
}

const GAP_RULES = ['template-residue', 'note-no-measure'];

test.each(TEMPLATES.map((template) => [template.name, template] as const))('%s', (_name, template) => {
  let sheet = emptied(template);
  ({ sheet } = fill(sheet, planWeights));
  ({ sheet } = fill(sheet, planScores));
  const noted = fill(sheet, planNotes);
  const result = checkWorkbook(workbookOf(noted.sheet));
  const findings = [...result.forms[0]!.findings, ...result.crossFindings];
  const gaps = new Set(noted.taken.map(({ at }) => formatCell(at)));
  const others = findings.filter(
    ({ ruleId, cells }) => !(GAP_RULES.includes(ruleId) && gaps.has(formatCell(cells[0]!))),
  );
  expect(others.map((one) => `${one.ruleId} ${inWords(one, result).what}`)).toEqual([]);

  // The person fills the gaps: nothing at all is left.
  const complete = noted.taken.map((one) =>
    withChosen(one, {
      cause: '年中新增任务，工作量增加',
      measure: '根据近三年均值重新测算指标值',
      responsible: '业务科',
      deadline: '2024年6月底前',
    }),
  );
  const grid = workbookOf(sheet);
  const last = checkWorkbook(workbookOf(written(sheet, editsFor(complete, grid))));
  const left = [...last.forms[0]!.findings, ...last.crossFindings];
  expect(left.map((one) => `${one.ruleId} ${inWords(one, last).what}`)).toEqual([]);
});
