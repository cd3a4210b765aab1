import type { OfficialForm } from '../../recognise/official/official-form';
import { labelOf } from '../../recognise/official/official-form';
import { nationalDepartment, nationalProject } from '../../recognise/official/national';
import { PART, executionWeight, fundRows, goalRows, indicatorRows, label, open } from '../blocks';
import { inputs } from '../inputs';
import { type CellSpec, SheetPlan } from '../planned-sheet';
import type { TemplateContext, TemplateSheet } from '../template';
import {
  closeSheet,
  gradeOf,
  lineCount,
  profileWeights,
  scoreKeys,
  tableHeader,
  titleRows,
  totalRow,
  weightKeys,
} from './common';

const WIDTHS = [5, 11, 13, 22, 15, 14.5, 7, 8.5, 22];
const TABLE_SPANS = [1, 1, 1, 1, 1, 1, 1, 1];
const WIDTH = WIDTHS.length;

function planOf(form: OfficialForm, name: string, kind: 'department' | 'project') {
  return (context: TemplateContext, remark: string, mark: string): SheetPlan => {
    const { profile, year } = context;
    const plan = new SheetPlan(name, form.title, WIDTHS, false);
    plan.rows(titleRows(form, year, WIDTH));
    for (const cells of headRows(form, kind)) plan.row(cells, { part: PART.head });
    const fund = { sideAcross: 2, labelAcross: 1, spans: [1, 1, 1, 1, 1, 1] };
    plan.rows(fundRows(form.funds!, { ...fund, weight: executionWeight(profile, kind) }));
    plan.rows(goalRows(form.goals!, { sideAcross: 2, spans: [4, 3] }));
    const side: CellSpec = label([...form.side!].join('\n'), 1, lineCount(form) + 1);
    plan.rows([tableHeader(form, TABLE_SPANS, side)]);
    const approved = context.approved?.get(1);
    plan.rows(
      indicatorRows(form, {
        spans: TABLE_SPANS,
        profile,
        sectionWeight: profileWeights(profile, kind),
        ...(approved ? { approved } : {}),
      }),
    );
    plan.rows([
      totalRow(form, {
        labelAcross: 6,
        weightAcross: 1,
        scoreAcross: 1,
        restAcross: 1,
        weights: weightKeys(form),
        scores: scoreKeys(form),
        grade: gradeOf(profile, 'total.score'),
      }),
    ]);
    return closeSheet(plan, form, WIDTH, remark, mark);
  };
}

function headRows(form: OfficialForm, kind: 'department' | 'project'): CellSpec[][] {
  if (kind === 'department')
    return [[label(labelOf(form.identity, 'unit1'), 2), open('unit', 7, inputs.unit)]];
  return [
    [label(labelOf(form.identity, 'subject'), 2), open('subject', 7, inputs.subject)],
    [
      label(labelOf(form.identity, 'unit4'), 2),
      open('department', 2, inputs.unit),
      label(labelOf(form.identity, 'unit2')),
      open('unit', 4, inputs.unit),
    ],
  ];
}

export const nationalProjectSheet: Omit<TemplateSheet, 'sample'> = {
  kind: 'project',
  layout: nationalProject.layout,
  plan: planOf(nationalProject, '项目支出绩效自评表', 'project'),
  unit: { unit: '' },
};

export const nationalDepartmentSheet: Omit<TemplateSheet, 'sample'> = {
  kind: 'department',
  layout: nationalDepartment.layout,
  plan: planOf(nationalDepartment, '部门整体支出绩效自评表', 'department'),
  unit: { unit: '' },
};
