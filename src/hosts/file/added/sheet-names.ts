/** Excel's own limit, in UTF-16 units. */
const LONGEST = 31;

/**
 * Names that a workbook takes: none of : \ / ? * [ ], no apostrophe at either end, at most 31 characters, and each of them
 * the only one, whatever its case. `taken` are the names the workbook has already, those of chart sheets included.
 */
export function safeNames(wished: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map(folded));
  return wished.map((wish) => {
    const base = valid(wish);
    let name = cut(base, LONGEST);
    for (let number = 2; used.has(folded(name)); number++) {
      const suffix = `（${number}）`;
      name = cut(base, LONGEST - suffix.length) + suffix;
    }
    used.add(folded(name));
    return name;
  });
}

function valid(wish: string): string {
  const name = wish
    .replace(/[:\\/?*[\]\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  // Excel keeps this name for its change log.
  if (name === '' || /^history$/i.test(name)) return '检查结果';
  return name;
}

function cut(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[' ]+$/, '');
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
