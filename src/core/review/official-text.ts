const OPENING = '“‘「『《〔';
const CLOSING = '”’」』》〕';

/**
 * Text as it is set in official documents: no space between figures and Chinese characters (得 2 分 → 得2分). What is
 * quoted from a sheet keeps its own spacing.
 */
export function official(text: string): string {
  const chars = [...text];
  let depth = 0;
  let out = '';
  for (const [index, char] of chars.entries()) {
    if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    const between = char === ' ' && depth === 0 && meets(chars[index - 1] ?? '', chars[index + 1] ?? '');
    if (!between) out += char;
    if (OPENING.includes(char)) depth += 1;
  }
  return out;
}

const FULL = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’]/u;

function meets(before: string, after: string): boolean {
  return (FULL.test(before) && /\S/.test(after)) || (FULL.test(after) && /\S/.test(before));
}
