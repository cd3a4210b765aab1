import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { profileById } from '../core/profiles/profiles';
import { type ApprovedTargets, parseApproved } from '../core/templates/approved';
import { planTemplate, templateCatalogue } from '../core/templates/plan';
import { templateById } from '../core/templates/specs';
import { drawTemplate } from '../templates/template-workbook';
import type { ExitStatus } from './check';
import type { Console } from './console';
import { profileOptions } from './profile';

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
}

/** The call of `selfeval template` from its words; a Chinese sentence where it cannot be carried out. */
export function readTemplateCall(rest: readonly string[], values: TemplateValues): TemplateCall | string {
  const [id, ...more] = rest;
  if (id === undefined || more.length > 0)
    return `template 后面写 LIST 或一个模板编号，收到 ${rest.length} 个。`;
  if (id.toUpperCase() === 'LIST') return { name: 'template', list: true, json: values.json };
  const { out, unit, profile, approved, sample, empty } = values;
  if (out === undefined) return '请用 -o 写明输出文件。';
  if (sample && empty) return '--empty 和 --sample 只能写一个。';
  if (sample && approved !== undefined) return '--approved 和 --sample 只能写一个。';
  if (values.year !== undefined && !/^(?:19|20)\d{2}$/.test(values.year))
    return `--year 应为四位年份，收到“${values.year}”。`;
  const year = values.year === undefined ? undefined : Number(values.year);
  return { name: 'template', list: false, id, out, year, unit, profile, approved, sample };
}

/** Lists the templates, or writes one as an .xlsx workbook. Throws ProfileError. */
export function template(call: TemplateCall, console: Console): ExitStatus {
  if (call.list) return list(call.json, console);
  try {
    const { id: templateId, name } = templateById(call.id);
    const approved = call.approved === undefined ? undefined : approvedFor(call.approved, call);
    const plan = planTemplate(templateId, {
      ...profileOptions(call.profile),
      ...(call.year === undefined ? {} : { year: call.year }),
      ...(call.unit === undefined ? {} : { unit: call.unit }),
      ...(approved ? { approved } : {}),
      fill: call.sample ? 'sample' : 'empty',
    });
    if (!existsSync(dirname(resolve(call.out)))) {
      console.error(`“${call.out}”所在的文件夹不存在，没有写入。`);
      return 2;
    }
    writeFileSync(call.out, drawTemplate(plan));
    const { version, name: profileName } = plan.profile;
    console.print(
      `已写入“${call.out}”：${name}，版本${plan.spec.version}，口径${profileName}（${version}）。`,
    );
    for (const line of plan.spec.says) console.print(`  ${line}。`);
    return 0;
  } catch (error) {
    if (error instanceof Error && error.name === 'ProfileError') throw error;
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

function list(json: boolean, console: Console): ExitStatus {
  const entries = templateCatalogue();
  if (json) {
    console.print(JSON.stringify(entries));
    return 0;
  }
  for (const { id, version, name, profileId } of entries)
    console.print(`${id}\t${version}\t${name}\t${profileById(profileId).name}`);
  return 0;
}

/** The approved targets of this template: those of the unit that is named, or the only ones of the file. */
function approvedFor(
  path: string,
  { id, unit }: { readonly id: string; readonly unit: string | undefined },
): ApprovedTargets {
  if (!existsSync(path)) throw new Error(`找不到批复的绩效目标文件“${path}”，请核对路径。`);
  const own = parseApproved(readFileSync(path, 'utf8'), path).filter(({ template: of }) => of === id);
  const chosen = unit === undefined ? own : own.filter((each) => each.unit === unit);
  if (chosen.length === 1) return chosen[0]!;
  if (chosen.length === 0)
    throw new Error(`“${path}”中没有模板“${id}”${unit === undefined ? '' : `、单位“${unit}”`}的绩效目标。`);
  throw new Error(`“${path}”中有${chosen.length}个单位的绩效目标，请用 --unit 写明单位。`);
}
