import { chongqingDepartment } from '../../recognise/official/chongqing';
import { labelOf } from '../../recognise/official/official-form';
import { PART, executionWeight, fundRows, goalRows, indicatorRows, label, open } from '../blocks';
import { inputs } from '../inputs';
import { SheetPlan } from '../planned-sheet';
import type { TemplateSheet } from '../template';
import { closeSheet, lineCount, scoreKeys, tableHeader, titleRows } from './common';

const WIDTHS = [9, 23, 9, 10.5, 11.5, 11.5, 11.5, 10, 10, 10, 9];
const WIDTH = WIDTHS.length;
const SPANS = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

export const chongqingDepartmentSheet: Omit<TemplateSheet, 'sample'> = {
  kind: 'department',
  layout: chongqingDepartment.layout,
  unit: { unit: '' },
  plan: ({ profile, year, approved }, remark, mark) => {
    const form = chongqingDepartment;
    const plan = new SheetPlan('部门整体绩效自评表', form.title, WIDTHS, false);
    plan.rows(titleRows(form, year, WIDTH));
    const [, office, , contact, phone] = form.identity;
    plan.row(
      [
        label(labelOf(form.identity, 'unit4')),
        open('unit', 2, inputs.unit),
        label(office!.label),
        open('office', 2),
        label(labelOf(form.identity, 'score'), 2),
        { look: 'number', key: 'total.score', across: 3, formula: { is: 'sum', of: scoreKeys(form) } },
      ],
      { part: PART.head },
    );
    plan.row([label(contact!.label), open('contact', 2), label(phone!.label), open('phone', 7)], {
      part: PART.head,
    });
    plan.rows(
      fundRows(form.funds!, {
        sideAcross: 1,
        labelAcross: 1,
        spans: [2, 2, 1, 1, 1, 2],
        weight: executionWeight(profile, 'department'),
      }),
    );
    plan.rows(goalRows(form.goals!, { sideAcross: 1, spans: [3, 3, 4] }));
    plan.rows([tableHeader(form, SPANS, label(form.side!, 1, lineCount(form) + 1))]);
    const lines = approved?.get(1);
    plan.rows(
      indicatorRows(form, {
        spans: SPANS,
        profile,
        sectionWeight: () => null,
        ...(lines ? { approved: lines } : {}),
      }),
    );
    return closeSheet(plan, form, WIDTH, remark, mark);
  },
};
