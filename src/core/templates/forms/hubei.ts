import { hubeiChoices, hubeiProject } from '../../recognise/official/hubei';
import { labelOf } from '../../recognise/official/official-form';
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
import { closeSheet, lineCount, scoreKeys, titleRows, totalRow } from './common';

const WIDTHS = [9, 9, 11, 21, 27, 15, 15, 15];
const WIDTH = WIDTHS.length;
const SPANS = [1, 1, 1, 1, 1, 1];

export const hubeiProjectSheet: Omit<TemplateSheet, 'sample'> = {
  kind: 'project',
  layout: hubeiProject.layout,
  unit: { filler: `${labelOf(hubeiProject.identity, 'unit1')}：` },
  plan: ({ profile, year, approved }, remark, mark) => {
    const form = hubeiProject;
    const plan = new SheetPlan('项目自评表', form.title, WIDTHS, false);
    plan.rows(titleRows(form, year, WIDTH));
    const [unit, date, subject, department, carrier, ...choices] = form.identity;
    plan.row(
      [
        { look: 'open-text', across: 4, key: 'filler', given: `${unit!.label}：`, input: inputs.unit },
        { look: 'open-text', across: 4, key: 'date', given: `${date!.label}：` },
      ],
      { part: PART.head },
    );
    plan.row([label(subject!.label, 2), open('subject', 6, inputs.subject)], { part: PART.head });
    plan.row(
      [
        label(department!.label, 2),
        open('department', 3, inputs.unit),
        label(carrier!.label),
        open('carrier', 2, inputs.unit),
      ],
      { part: PART.head },
    );
    for (const { label: text } of choices) {
      plan.row(
        [
          label(text, 2),
          {
            look: 'text',
            across: 6,
            key: `choice.${text}`,
            given: hubeiChoices[text]!,
            input: inputs.choice,
          },
        ],
        { part: PART.head },
      );
    }
    const weight = executionWeight(profile, 'project');
    const funds = {
      ...form.funds!,
      label: withWeight(form.funds!.label, weight),
      columns: form.funds!.columns.map((column) =>
        column.role === 'score' && weight !== null
          ? { ...column, label: `${column.label}\n（${weight}分*执行率）` }
          : column,
      ),
    };
    plan.rows(fundRows(funds, { sideAcross: 2, labelAcross: 2, spans: [1, 1, 1, 1], weight }));
    const rest = weight === null ? null : profile.weights.total.value - weight;
    plan.row(
      [
        label(withWeight(form.side!, rest), 2, lineCount(form) + 1),
        ...form.columns.map(({ label: text }, i) => header(text, SPANS[i]!)),
      ],
      { part: PART.table, repeated: true, height: 32 },
    );
    const lines = approved?.get(1);
    plan.rows(
      indicatorRows(form, {
        spans: SPANS,
        profile,
        sectionWeight: () => null,
        writtenWeights: true,
        ...(lines ? { approved: lines } : {}),
      }),
    );
    plan.rows([
      totalRow(form, {
        labelAcross: 7,
        weightAcross: 0,
        scoreAcross: 1,
        restAcross: 0,
        weights: [],
        scores: scoreKeys(form),
      }),
    ]);
    plan.rows(form.foot.map((text) => footRow(text, 2, 6, 44)));
    return closeSheet(plan, form, WIDTH, remark, mark);
  },
};
