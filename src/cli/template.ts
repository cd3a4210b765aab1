import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { profileById } from '../core/profiles/profiles';
import { autoOpenOf } from './auto-open';
import { type ApprovedTargets, parseApproved } from '../core/templates/approved';
import { planTemplate, templateCatalogue } from '../core/templates/plan';
import { templateById } from '../core/templates/specs';
import { drawTemplate } from '../templates/template-workbook';
import { UsageError } from './arguments';
import type { ExitStatus } from './check';
import type { Console } from './console';
import { profileOptions } from './profile';
import type { TemplateCall } from './template-call';

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
    const autoOpen = autoOpenOf(call);
    writeFileSync(call.out, drawTemplate(plan, autoOpen ? { autoOpen } : {}));
    const { version, name: profileName } = plan.profile;
    console.print(
      `已写入“${call.out}”：${name}，版本${plan.spec.version}，口径${profileName}（${version}）。`,
    );
    for (const line of plan.spec.says) console.print(`  ${line}。`);
    if (autoOpen) console.print('  装有该加载项的 Excel 打开文件时自动显示窗格。');
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

/** A file of approved targets. Throws UsageError in Chinese. */
export function readApproved(path: string): readonly ApprovedTargets[] {
  try {
    return approvedIn(path);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function approvedIn(path: string): readonly ApprovedTargets[] {
  if (!existsSync(path)) throw new Error(`找不到批复的绩效目标文件“${path}”，请核对路径。`);
  return parseApproved(readFileSync(path, 'utf8'), path);
}

/** The approved targets of this template: those of the unit that is named, or the only ones of the file. */
function approvedFor(
  path: string,
  { id, unit }: { readonly id: string; readonly unit: string | undefined },
): ApprovedTargets {
  const own = approvedIn(path).filter(({ template: of }) => of === id);
  const chosen = unit === undefined ? own : own.filter((each) => each.unit === unit);
  if (chosen.length === 1) return chosen[0]!;
  if (chosen.length === 0)
    throw new Error(`“${path}”中没有模板“${id}”${unit === undefined ? '' : `、单位“${unit}”`}的绩效目标。`);
  throw new Error(`“${path}”中有${chosen.length}个单位的绩效目标，请用 --unit 写明单位。`);
}
