import type { ReviewedTemplate } from '../core/review/reviewed';
import { templateSpecs } from '../core/templates/specs';

/** What the text report says of the template a workbook names; nothing where it names none. */
export function templateLines(template: ReviewedTemplate | null): string[] {
  if (template === null) return [];
  const { id, version, differences } = template;
  const name = templateSpecs.find((spec) => spec.id === id)?.name ?? id;
  const head = `模板「${name}」${version}：`;
  if (differences === null) return [`${head}这里没有该模板或它所用的口径，没有比较。`];
  if (differences.length === 0) return [`${head}栏目、分值和公式没有改动。`];
  return [
    `${head}有${differences.length}处不同。`,
    ...differences.map(({ text, cells }) => `  ${[...cells, text].join(' ')}`),
  ];
}
