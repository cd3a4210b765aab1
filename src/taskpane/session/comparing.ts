/** What comparing with a template takes, as one part that is fetched with the first workbook that names one. */
export { compareWithTemplate } from '../../core/templates/compare';
export { readTemplateMarks } from '../../core/templates/mark';
export { templateSpecs } from '../../core/templates/specs';
