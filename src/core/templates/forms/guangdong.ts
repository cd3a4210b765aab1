import { guangdongIndicators, guangdongScores } from '../../recognise/official/guangdong';
import { labelOf } from '../../recognise/official/official-form';
import type { OfficialForm } from '../../recognise/official/official-form';
import { PART, indicatorRows } from '../blocks';
import { inputs } from '../inputs';
import { type CellSpec, SheetPlan } from '../planned-sheet';
import type { TemplateSheet } from '../template';
import { closeSheet, scoreKeys, tableHeader, titleRows, totalRow, weightKeys } from './common';

const SCORE_WIDTHS = [14, 20, 26, 36, 9, 11, 34];
const LIST_WIDTHS = [18, 20, 36, 18, 18, 20];

export const guangdongScoreSheet: Omit<TemplateSheet, 'sample'> = {
  kind: 'score-sheet',
  layout: guangdongScores.layout,
  unit: { unit: `${labelOf(guangdongScores.identity, 'unit1')}：` },
  plan: ({ profile, year }, remark, mark) => {
    const form = guangdongScores;
    const width = SCORE_WIDTHS.length;
    const plan = new SheetPlan('自评评分表', form.title, SCORE_WIDTHS, true);
    plan.rows(titleRows(form, year, width));
    plan.row([unitLine(form, width)], { part: PART.head });
    const spans = SCORE_WIDTHS.map(() => 1);
    plan.rows([tableHeader(form, spans, null)]);
    plan.rows(indicatorRows(form, { spans, profile, sectionWeight: ({ weight }) => weight ?? null }));
    plan.rows([
      totalRow(form, {
        labelAcross: 4,
        weightAcross: 1,
        scoreAcross: 1,
        restAcross: 1,
        weights: weightKeys(form),
        scores: scoreKeys(form),
      }),
    ]);
    return closeSheet(plan, form, width, remark, mark);
  },
};

export const guangdongListSheet: Omit<TemplateSheet, 'sample'> = {
  kind: 'indicator-list',
  layout: guangdongIndicators.layout,
  unit: { unit: `${labelOf(guangdongIndicators.identity, 'unit1')}：` },
  plan: ({ profile, year, approved }, remark, mark) => {
    const form = guangdongIndicators;
    const width = LIST_WIDTHS.length;
    const plan = new SheetPlan('指标完成情况', form.title, LIST_WIDTHS, true);
    plan.rows(titleRows(form, year, width));
    plan.row([unitLine(form, width)], { part: PART.head });
    const spans = LIST_WIDTHS.map(() => 1);
    plan.rows([tableHeader(form, spans, null)]);
    const lines = approved?.get(2);
    plan.rows(
      indicatorRows(form, {
        spans,
        profile,
        sectionWeight: () => null,
        ...(lines ? { approved: lines } : {}),
      }),
    );
    return closeSheet(plan, form, width, remark, mark);
  },
};

function unitLine(form: OfficialForm, width: number): CellSpec {
  return {
    look: 'open-text',
    across: width,
    key: 'unit',
    given: `${labelOf(form.identity, 'unit1')}：`,
    input: inputs.unit,
  };
}
