import type { CellAddress } from '../../grid/address';
import type { SheetGrid } from '../../grid/sheet';
import type { FundLine, Indicator, RecognisedForm, ScoringGroup } from '../../recognise/form';
import type { Field } from '../../values/field';
import { isEmpty } from '../../values/reading';
import { practice } from '../bases';
import { executionLine, indicatorName } from '../figures/extent';
import { EXECUTION } from '../figures/scores';
import { fail, type FormContext, formRule, notEnoughData, PASS, type Verdict } from '../rule';

interface Blank {
  readonly label: string;
  readonly cell: CellAddress;
}

export const rule = formRule(
  {
    id: 'required-cell-blank',
    name: '必填项为空',
    category: 'structure',
    severity: 'error',
    kinds: ['department', 'project', 'score-sheet', 'indicator-list'],
    basis: [practice('指标名称、指标值、完成值、得分为必录项')],
    condition:
      '有分值的指标，三级指标、年度指标值、实际完成值、得分之一空白（“/”“—”视同空白）；资金总额行的预算数、执行数、执行率、得分空白；表中没有设分值的，看每一行有名称的指标。',
    exempt: '没有分值的行（模板留下的空行）；表中没有设的栏；合并单元格中由第一行填写的部分。',
    explains: [
      {
        rules: [
          'target-not-measurable',
          'target-fake-quant',
          'actual-copies-target',
          'actual-keeps-operator',
          'number-in-name',
          'qual-value-nonstandard',
        ],
        where: 'same-row',
      },
    ],
    messages: {
      blank: {
        what: '“{{name}}”的{{fields}}没有填写。',
        why: '缺了{{fields}}，得分没有依据。',
        fix: '补填{{fields}}；不作考核的指标应删去该行及其分值。',
      },
      blankFull: {
        what: '“{{name}}”的{{fields}}没有填写，却得{{score}}分（分值{{weight}}分）。',
        why: '没有{{fields}}，这{{score}}分没有依据。',
        fix: '补填{{fields}}，再按完成情况核定得分。',
      },
      funds: {
        what: '资金总额行的{{fields}}没有填写。',
        why: '缺了{{fields}}，就不能核对预算执行率和它的得分。',
        fix: '补填{{fields}}。',
      },
    },
  },
  function* (context) {
    yield* fundLine(context);
    yield* indicators(context);
  },
);

function* fundLine({ form }: FormContext): Generator<Verdict> {
  const line = executionLine(form);
  if (!line || (line.role !== 'total' && line.weight === null)) return;
  const blanks = blankFunds(line, form);
  if (blanks.length === 0) yield PASS;
  else {
    yield fail({
      messageId: 'funds',
      cells: blanks.map(({ cell }) => cell),
      data: { name: EXECUTION, fields: names(blanks) },
      actual: '',
    });
  }
}

function blankFunds(line: FundLine, form: RecognisedForm): Blank[] {
  const blanks = [
    ...blankOf('年初预算数', line.initialBudget),
    ...blankOf('全年预算数', line.annualBudget),
    ...blankOf('全年执行数', line.spent),
    ...(form.funds?.headers.rate ? blankOf('执行率', line.rate) : []),
  ];
  const weighted = line.weight !== null && !isEmpty(line.weight.reading);
  return weighted ? [...blanks, ...blankOf('得分', line.score)] : blanks;
}

function* indicators({ form, grid }: FormContext): Generator<Verdict> {
  const sheet = grid.sheets.find((one) => one.id === form.sheetId);
  const hasWeights =
    form.groups.some((group) => group.weight !== null) ||
    form.columns.some((column) => column.role === 'weight');
  for (const group of form.groups) {
    // Where rows have weights, one without is a row the template left over, or one whose weight is still missing.
    if (hasWeights && group.weight === null) {
      if (isStarted(group)) {
        yield notEnoughData('没有分值，不能确定这一行是否必填', groupCell(group));
      }
      continue;
    }
    const scoreBlank = group.scores.length > 0 && group.scores.every((score) => isEmpty(score.reading));
    for (const member of group.members) {
      if (member.name === '' && !group.weight?.value.gt(0)) continue;
      const blanks = blankFields(member, form, sheet);
      if (scoreBlank && member.row === group.firstRow) {
        blanks.push({ label: '得分', cell: group.scores[0]!.cell });
      }
      yield blanks.length === 0 ? PASS : finding(member, group, blanks, scoreBlank);
    }
  }
}

function finding(
  member: Indicator,
  group: ScoringGroup,
  blanks: readonly Blank[],
  scoreBlank: boolean,
): Verdict {
  const score = scoreBlank ? '' : group.scores.find((one) => !isEmpty(one.reading))?.text;
  const evidence = blanks.some(({ label }) => label === TARGET || label === ACTUAL);
  const scored = evidence && score && group.weight?.value.gt(0) && group.members.length === 1;
  return fail({
    messageId: scored ? 'blankFull' : 'blank',
    cells: blanks.map(({ cell }) => cell),
    data: {
      name: indicatorName(member),
      fields: names(blanks),
      ...(scored ? { score, weight: group.weight!.value.toFixed() } : {}),
    },
    actual: '',
  });
}

const TARGET = '年度指标值';
const ACTUAL = '实际完成值';

function blankFields(member: Indicator, form: RecognisedForm, sheet: SheetGrid | undefined): Blank[] {
  const hasNames = form.columns.some((column) => column.role === 'level3');
  const blanks = [
    ...(hasNames ? blankOf('三级指标', member.level3) : []),
    ...blankOf(TARGET, member.target),
    ...blankOf(ACTUAL, member.actual),
  ];
  // A cell that a merge from an earlier row covers is filled in there.
  return blanks.filter(({ cell }) => {
    const anchor = sheet?.anchor(cell.row, cell.col);
    return !anchor || (anchor.row === cell.row && anchor.col === cell.col);
  });
}

function blankOf(label: string, field: Field | null): Blank[] {
  return field && isEmpty(field.reading) ? [{ label, cell: field.cell }] : [];
}

function names(blanks: readonly Blank[]): string {
  return blanks.map(({ label }) => label).join('、');
}

/** Something was entered on the rows of the group. */
function isStarted(group: ScoringGroup): boolean {
  return group.members.some(({ target, actual, score }) =>
    [target, actual, score].some((field) => field !== null && !isEmpty(field.reading)),
  );
}

function groupCell(group: ScoringGroup): CellAddress {
  const first = group.members[0];
  return (first?.weightField ?? first?.level3 ?? first?.target)?.cell ?? { row: group.firstRow, col: 1 };
}
