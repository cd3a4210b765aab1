import { labelOf } from '../../recognise/official/official-form';
import { yunnanExtra, yunnanProject } from '../../recognise/official/yunnan';
import {
  PART,
  executionWeight,
  footRow,
  fundRows,
  goalRows,
  header,
  indicatorRows,
  label,
  open,
} from '../blocks';
import { inputs } from '../inputs';
import { SheetPlan } from '../planned-sheet';
import type { TemplateSheet } from '../template';
import { closeSheet, gradeOf, profileWeights, scoreKeys, titleRows, totalRow, weightKeys } from './common';

const WIDTHS = [11.5, 15, 22, 9, 8, 9, 12, 11, 7, 9, 10, 9];
const WIDTH = WIDTHS.length;
/** The note reaches over the last three columns. */
const SPANS = [1, 1, 1, 1, 1, 1, 1, 1, 1, 3];

export const yunnanProjectSheet: Omit<TemplateSheet, 'sample'> = {
  kind: 'project',
  layout: yunnanProject.layout,
  unit: { filler: `${labelOf(yunnanProject.identity, 'unit3')}：`, unit: '' },
  plan: ({ profile, year, approved }, remark, mark) => {
    const form = yunnanProject;
    const plan = new SheetPlan('项目支出绩效自评表', form.title, WIDTHS, false);
    plan.rows(titleRows(form, year, WIDTH));
    plan.row(
      [
        {
          look: 'open-text',
          across: 10,
          key: 'filler',
          given: `${labelOf(form.identity, 'unit3')}：`,
          input: inputs.unit,
        },
        { look: 'aside', across: 2, text: yunnanExtra.number },
      ],
      { part: PART.head },
    );
    plan.row([label(labelOf(form.identity, 'subject'), 2), open('subject', 10, inputs.subject)], {
      part: PART.head,
    });
    plan.row(
      [
        label(labelOf(form.identity, 'unit4'), 2),
        open('department', 4, inputs.unit),
        label(labelOf(form.identity, 'unit2'), 2),
        open('unit', 4, inputs.unit),
      ],
      { part: PART.head },
    );
    plan.rows(
      fundRows(form.funds!, {
        sideAcross: 2,
        labelAcross: 2,
        spans: [2, 1, 1, 1, 1, 2],
        weight: executionWeight(profile, 'project'),
      }),
    );
    plan.rows(goalRows(form.goals!, { sideAcross: 2, spans: [5, 5] }));
    const texts = form.columns.map(({ label: text }) => text);
    plan.row(
      [
        header(form.side!, 3),
        header(yunnanExtra.targets, 3),
        header(texts[6]!, 1, 2),
        header(texts[7]!, 1, 2),
        header(texts[8]!, 1, 2),
        header(texts[9]!, 3, 2),
      ],
      { part: PART.table, repeated: true },
    );
    plan.row(
      texts.slice(0, 6).map((text) => header(text)),
      { part: PART.table, repeated: true },
    );
    const lines = approved?.get(1);
    plan.rows(
      indicatorRows(form, {
        spans: SPANS,
        profile,
        sectionWeight: profileWeights(profile, 'project'),
        ...(lines ? { approved: lines } : {}),
      }),
    );
    plan.rows(form.foot.map((text) => footRow(text, 3, 9)));
    plan.rows([
      totalRow(form, {
        labelAcross: 7,
        weightAcross: 1,
        scoreAcross: 1,
        restAcross: 3,
        weights: weightKeys(form),
        scores: scoreKeys(form),
        grade: gradeOf(profile, 'total.score'),
      }),
    ]);
    return closeSheet(plan, form, WIDTH, remark, mark);
  },
};
