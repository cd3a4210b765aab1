/** The words of `selfeval template`, as data. */
export type TemplateCall =
  | { readonly name: 'template'; readonly list: true; readonly json: boolean }
  | {
      readonly name: 'template';
      readonly list: false;
      readonly id: string;
      readonly out: string;
      readonly year: number | undefined;
      readonly unit: string | undefined;
      readonly profile: string | undefined;
      /** Path of a file of approved targets. */
      readonly approved: string | undefined;
      readonly sample: boolean;
      /** GUID of the add-in whose pane opens with the file; undefined: none. */
      readonly autoOpen: string | undefined;
      /** admin-center, \\server\share or https://…; undefined: admin-center. */
      readonly store: string | undefined;
    };

interface TemplateValues {
  readonly out: string | undefined;
  readonly year: string | undefined;
  readonly unit: string | undefined;
  readonly profile: string | undefined;
  readonly approved: string | undefined;
  readonly sample: boolean;
  readonly empty: boolean;
  readonly json: boolean;
  readonly autoOpen: string | undefined;
  readonly store: string | undefined;
}

/** The call of `selfeval template` from its words; a Chinese sentence where it cannot be carried out. */
export function readTemplateCall(rest: readonly string[], values: TemplateValues): TemplateCall | string {
  const [id, ...more] = rest;
  if (id === undefined || more.length > 0)
    return `template 后面写 LIST 或一个模板编号，收到 ${rest.length} 个。`;
  if (id.toUpperCase() === 'LIST') return { name: 'template', list: true, json: values.json };
  const { out, unit, profile, approved, sample, empty, autoOpen, store } = values;
  if (out === undefined) return '请用 -o 写明输出文件。';
  if (sample && empty) return '--empty 和 --sample 只能写一个。';
  if (sample && approved !== undefined) return '--approved 和 --sample 只能写一个。';
  if (values.year !== undefined && !/^(?:19|20)\d{2}$/.test(values.year))
    return `--year 应为四位年份，收到“${values.year}”。`;
  if (store !== undefined && autoOpen === undefined) return '--store 和 --auto-open 一起写。';
  const year = values.year === undefined ? undefined : Number(values.year);
  return { name: 'template', list: false, id, out, year, unit, profile, approved, sample, autoOpen, store };
}
