import { hunanBase, hunanDepartment } from '../../recognise/official/hunan';
import { labelOf } from '../../recognise/official/official-form';
import { PART, fundRows, goalRows, header, indicatorRows, label, open, sectionWeightKeys } from '../blocks';
import { inputs } from '../inputs';
import { type CellSpec, SheetPlan } from '../planned-sheet';
import type { TemplateSheet } from '../template';
import { closeSheet, scoreKeys, tableHeader, titleRows, totalRow } from './common';

const WIDTHS = [13, 6.5, 21, 23, 15, 14.5, 9, 22];
const WIDTH = WIDTHS.length;
const SPANS = [1, 1, 1, 1, 1, 1, 1, 1];

export const hunanDepartmentSheet: Omit<TemplateSheet, 'sample'> = {
  kind: 'department',
  layout: hunanDepartment.layout,
  unit: { unit: '' },
  plan: ({ profile, year, approved }, remark, mark) => {
    const form = hunanDepartment;
    const plan = new SheetPlan('部门整体支出绩效自评表', form.title, WIDTHS, false);
    plan.rows(titleRows(form, year, WIDTH));
    plan.row([label(labelOf(form.identity, 'unit1'), 2), open('unit', 6, inputs.unit)], { part: PART.head });
    plan.rows(fundRows(form.funds!, { sideAcross: 2, labelAcross: 2, spans: [1, 1, 2], weight: null }));
    plan.rows(goalRows(form.goals!, { sideAcross: 2, spans: [3, 3] }));
    plan.row([header(form.side!, WIDTH)], { part: PART.table });
    plan.rows([tableHeader(form, SPANS, null)]);
    const lines = approved?.get(2);
    plan.rows(
      indicatorRows(form, {
        spans: SPANS,
        profile,
        // The weights of level 1 stand in a column of their own.
        sectionWeight: () => null,
        shared: true,
        ...(lines ? { approved: lines } : {}),
      }),
    );
    plan.rows([
      totalRow(form, {
        labelAcross: 5,
        weightAcross: 1,
        scoreAcross: 1,
        restAcross: 1,
        weights: sectionWeightKeys(form),
        scores: scoreKeys(form, true),
      }),
    ]);
    return closeSheet(plan, form, WIDTH, remark, mark);
  },
};

const BASE_WIDTHS = [36, 20, 22, 20];

/** 附件1. Totals and the staff rate are formulas; the remark is the form's own. */
export const hunanBaseSheet: Omit<TemplateSheet, 'sample'> = {
  kind: 'base-data',
  layout: hunanBase.layout,
  unit: { unit: `${hunanBase.identity.label}：` },
  plan: ({ year }, _remark, mark) => {
    const { staff, lines } = hunanBase;
    const plan = new SheetPlan('基础数据表', hunanBase.title, BASE_WIDTHS, false);
    plan.row([{ look: 'title', across: 4, text: hunanBase.title }], { height: 40, part: PART.head });
    plan.row(
      [
        {
          look: 'open-text',
          across: 2,
          key: 'unit',
          given: `${hunanBase.identity.label}：`,
          input: inputs.unit,
        },
        { look: 'aside', across: 2, text: hunanBase.moneyUnit },
      ],
      { part: PART.head },
    );
    const of = (word: string, past: number): string => (year === null ? word : `${year - past}年${word}`);
    const [authorised, actual, rate] = staff.columns;
    plan.row(
      [
        label(staff.label, 1, 2),
        header(authorised!.label),
        header(of(actual!.label, 0)),
        header(rate!.label),
      ],
      { part: '人员' },
    );
    plan.row(
      [
        { look: 'number', key: 'staff.authorised', input: inputs.people },
        { look: 'number', key: 'staff.actual', input: inputs.people },
        {
          look: 'rate',
          key: 'staff.rate',
          formula: { is: 'rate', part: 'staff.actual', whole: 'staff.authorised' },
        },
      ],
      { part: '人员' },
    );
    plan.row(
      [
        header(hunanBase.years),
        header(year === null ? '上年决算数' : `${year - 1}年决算数`),
        header(year === null ? '本年预算数' : `${year}年预算数`),
        header(year === null ? '本年决算数' : `${year}年决算数`),
      ],
      { part: '经费' },
    );
    for (const { key, label: text, parts, text: isText, without } of lines) {
      if (isText) {
        plan.row([label(text), { look: 'text', key, across: 3 }], { height: 60, part: '经费' });
        continue;
      }
      const cells = (['lastYear', 'budget', 'spent'] as const).map((column): CellSpec => {
        if (without?.includes(column)) return label('——');
        const own = `${key}.${column}`;
        return parts
          ? { look: 'money', key: own, formula: { is: 'sum', of: parts.map((part) => `${part}.${column}`) } }
          : { look: 'money', key: own, input: inputs.money };
      });
      plan.row([{ look: 'name', text }, ...cells], { part: '经费' });
    }
    plan.row([{ look: 'remark', text: hunanBase.remark, across: 4 }]);
    return closeSheet(plan, { signOff: hunanDepartment.signOff.slice(0, 3) }, 4, '', mark);
  },
};
