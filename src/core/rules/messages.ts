import type { MessageTemplate, RuleMeta } from './rule';

const PLACEHOLDER = /\{\{(\w+)\}\}/g;
const QUOTED = /“\{\{(\w+)\}\}”/g;

/** The template with `{{name}}` replaced from the data. Throws where a placeholder has no value. */
export function fillTemplate(template: string, data: Readonly<Record<string, string | number>>): string {
  if (!template.includes('{{')) return template;
  const filled = (name: string): string => {
    const value = data[name];
    if (value === undefined) throw new Error(missing(name));
    return String(value);
  };
  // Quotation marks inside a quoted value become single ones: “‘三公经费’变动率”.
  return template
    .replace(QUOTED, (_, name: string) => `“${filled(name).replace(/“/g, '‘').replace(/”/g, '’')}”`)
    .replace(PLACEHOLDER, (_, name: string) => filled(name));
}

function missing(name: string): string {
  return `文字模板缺少“${name}”的值`;
}

export function templateOf(meta: RuleMeta, messageId: string): MessageTemplate {
  const template = meta.messages[messageId];
  if (!template) throw new Error(`规则没有编号为“${messageId}”的文字`);
  return template;
}

/** Throws where the message does not exist or one of its three parts has a placeholder that the data cannot fill. */
export function checkPlaceholders(
  meta: RuleMeta,
  messageId: string,
  data: Readonly<Record<string, string | number>>,
): void {
  for (const name of placeholdersOf(templateOf(meta, messageId))) {
    if (data[name] === undefined) throw new Error(missing(name));
  }
}

const known = new WeakMap<MessageTemplate, readonly string[]>();

function placeholdersOf(template: MessageTemplate): readonly string[] {
  let names = known.get(template);
  if (!names) {
    const { what, why, fix } = template;
    names = [
      ...new Set(
        [what, why, fix].flatMap((part) => [...part.matchAll(PLACEHOLDER)].map(([, name]) => name!)),
      ),
    ];
    known.set(template, names);
  }
  return names;
}
