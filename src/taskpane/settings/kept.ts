/**
 * Small choices of a person that last on this machine. Webviews that are locked down keep nothing, or throw when asked:
 * then a choice lasts as long as the page. On the web one browser serves many tenants; Office names the part that is ours.
 */
export function keptChoice(key: string): string | null {
  try {
    return window.localStorage.getItem(placeOf(key));
  } catch {
    return null;
  }
}

export function keepChoice(key: string, value: string): void {
  try {
    window.localStorage.setItem(placeOf(key), value);
  } catch {
    // As above: nothing to do, the choice is in force anyway.
  }
}

function placeOf(key: string): string {
  const office = (globalThis as { Office?: { context?: { partitionKey?: unknown } } }).Office;
  const part = office?.context?.partitionKey;
  return typeof part === 'string' && part !== '' ? `${part}:${key}` : key;
}
