import { NUMBER_FORMATS } from '../core/templates/grid';
import type { Look } from '../core/templates/planned-sheet';
import type { CellStyle } from './author';

/** Looks as official annexes have them: 小标宋 for titles, 黑体 for headers, 仿宋 and 宋体 for the rest; no colours. */
const LABEL = '宋体';
const ANSWER = '仿宋';

const LOOKS: Readonly<Record<Look, CellStyle>> = {
  title: { font: '方正小标宋简体', size: 18 },
  subtitle: { font: ANSWER, size: 12 },
  aside: { font: ANSWER, size: 10.5, align: 'right' },
  header: { font: '黑体', size: 10.5, border: true },
  label: { font: LABEL, size: 10.5, border: true },
  name: { font: LABEL, size: 10.5, border: true, align: 'left', indent: 1 },
  answer: { font: ANSWER, size: 10.5, border: true },
  text: { font: ANSWER, size: 10.5, border: true, align: 'left', indent: 1 },
  money: { font: ANSWER, size: 10.5, border: true },
  rate: { font: ANSWER, size: 10.5, border: true },
  number: { font: ANSWER, size: 10.5, border: true },
  'open-text': { font: ANSWER, size: 10.5, align: 'left' },
  remark: { font: LABEL, size: 9, align: 'left' },
  sign: { font: ANSWER, size: 10.5, align: 'left', wrap: false },
  mark: { font: LABEL, size: 8, align: 'left', wrap: false, color: '808080' },
};

export function styleOf(look: Look, locked: boolean): CellStyle {
  const numberFormat = NUMBER_FORMATS[look];
  return {
    ...LOOKS[look],
    ...(numberFormat ? { numberFormat } : {}),
    ...(locked ? {} : { unlocked: true }),
  };
}
