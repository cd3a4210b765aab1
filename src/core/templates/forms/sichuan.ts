import { labelOf } from '../../recognise/official/official-form';
import { sichuanExtra, sichuanProject } from '../../recognise/official/sichuan';
import {
  PART,
  executionWeight,
  footRow,
  fundRows,
  header,
  indicatorRows,
  label,
  open,
  withWeight,
} from '../blocks';
import { inputs } from '../inputs';
import { SheetPlan } from '../planned-sheet';
import type { TemplateSheet } from '../template';
import {
  closeSheet,
  lineCount,
  profileWeights,
  scoreKeys,
  tableHeader,
  titleRows,
  totalRow,
  weightKeys,
} from './common';

const WIDTHS = [9.5, 11, 13, 21, 10, 8, 9, 11, 6.5, 7, 21];
const WIDTH = WIDTHS.length;
const SPANS = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

export const sichuanProjectSheet: Omit<TemplateSheet, 'sample'> = {
  kind: 'project',
  layout: sichuanProject.layout,
  unit: { unit: '' },
  plan: ({ profile, year, approved }, remark, mark) => {
    const form = sichuanProject;
    const plan = new SheetPlan('项目支出绩效自评表', form.title, WIDTHS, false);
    plan.row([{ look: 'open-text', text: sichuanExtra.number, across: WIDTH }], { height: 20 });
    plan.rows(titleRows(form, year, WIDTH));
    plan.row([label(labelOf(form.identity, 'subject')), open('subject', 10, inputs.subject)], {
      part: PART.head,
    });
    plan.row(
      [
        label(labelOf(form.identity, 'unit4')),
        open('department', 4, inputs.unit),
        label(labelOf(form.identity, 'unit2'), 2),
        open('unit', 4, inputs.unit),
      ],
      { part: PART.head, height: 34 },
    );
    const goals = form.goals!;
    plan.row(
      [
        label(sichuanExtra.basics, 1, 3),
        label(goals.label, 2, 2),
        header(goals.planned, 4),
        header(goals.reached, 4),
      ],
      { part: PART.goals },
    );
    plan.row(
      [open('goal.planned', 4, inputs.goal, 'text'), open('goal.reached', 4, inputs.reached, 'text')],
      { part: PART.goals, height: 66 },
    );
    plan.row([label(sichuanExtra.process, 2), open('process', 8, undefined, 'text')], {
      part: PART.goals,
      height: 40,
    });
    const weight = executionWeight(profile, 'project');
    const funds = { ...form.funds!, label: withWeight(form.funds!.label, weight) };
    plan.rows(
      fundRows(funds, {
        sideAcross: 1,
        labelAcross: 2,
        spans: [1, 2, 1, 1, 1, 1, 1],
        weight,
        none: '/',
      }),
    );
    const rest = weight === null ? null : profile.weights.total.value - weight;
    const side = label(withWeight(form.side!, rest), 1, lineCount(form) + 1);
    plan.rows([tableHeader(form, SPANS, side)]);
    const lines = approved?.get(1);
    plan.rows(
      indicatorRows(form, {
        spans: SPANS,
        profile,
        sectionWeight: profileWeights(profile, 'project'),
        ...(lines ? { approved: lines } : {}),
      }),
    );
    plan.rows([
      totalRow(form, {
        labelAcross: 8,
        weightAcross: 1,
        scoreAcross: 1,
        restAcross: 1,
        weights: weightKeys(form),
        scores: scoreKeys(form),
      }),
    ]);
    plan.rows(form.foot.map((text) => footRow(text, 1, 10)));
    return closeSheet(plan, form, WIDTH, remark, mark);
  },
};
