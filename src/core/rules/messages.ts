import type { MessageTemplate, RuleMeta } from './rule';

const PLACEHOLDER = /\{\{(\w+)\}\}/g;
/** A placeholder between quotation marks or without, cut out of the text around it. */
const PIECES = /(“\{\{\w+\}\}”|\{\{\w+\}\})/;

/** A template taken apart: `texts` has one more piece than there are names. */
interface Compiled {
  readonly texts: readonly string[];
  readonly names: readonly { readonly name: string; readonly quoted: boolean }[];
}

/** The templates of the rules are few and never change. */
const compiled = new Map<string, Compiled>();

function compile(template: string): Compiled {
  let made = compiled.get(template);
  if (!made) {
    const pieces = template.split(PIECES);
    made = {
      texts: pieces.filter((_, index) => index % 2 === 0),
      names: pieces
        .filter((_, index) => index % 2 === 1)
        .map((piece) => ({ name: piece.replace(/[“”{}]/g, ''), quoted: piece.startsWith('“') })),
    };
    compiled.set(template, made);
  }
  return made;
}

/** The template with `{{name}}` replaced from the data. Throws where a placeholder has no value. */
export function fillTemplate(template: string, data: Readonly<Record<string, string | number>>): string {
  if (!template.includes('{{')) return template;
  const { texts, names } = compile(template);
  let filled = texts[0]!;
  for (const [index, { name, quoted }] of names.entries()) {
    const value = data[name];
    if (value === undefined) throw new Error(missing(name));
    filled += (quoted ? inQuotes(String(value)) : String(value)) + texts[index + 1]!;
  }
  return filled;
}

/** Quotation marks inside a quoted value become single ones: “‘三公经费’变动率”. */
function inQuotes(text: string): string {
  const inner = text.includes('“') || text.includes('”') ? text.replace(/“/g, '‘').replace(/”/g, '’') : text;
  return `“${inner}”`;
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
