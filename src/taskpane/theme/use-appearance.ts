import { useCallback, useSyncExternalStore } from 'react';

/** What the person chose; 'system' follows Windows, macOS or the browser. */
export type Appearance = 'system' | 'light' | 'dark';

const KEY = 'selfeval.appearance';
const DARK = '(prefers-color-scheme: dark)';
const listeners = new Set<() => void>();
/** For this page only where the browser keeps nothing. */
let chosen: Appearance = remembered();

/** The choice, whether it comes out dark now, and how to change it. */
export function useAppearance(): {
  readonly appearance: Appearance;
  readonly dark: boolean;
  readonly choose: (appearance: Appearance) => void;
} {
  const appearance = useSyncExternalStore(subscribe, () => chosen);
  const systemDark = useSyncExternalStore(subscribe, () => window.matchMedia?.(DARK).matches ?? false);
  const choose = useCallback((next: Appearance) => {
    chosen = next;
    remember(next);
    for (const listener of listeners) listener();
  }, []);
  return { appearance, dark: appearance === 'dark' || (appearance === 'system' && systemDark), choose };
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia?.(DARK);
  listeners.add(listener);
  media?.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    media?.removeEventListener('change', listener);
  };
}

function remembered(): Appearance {
  try {
    const kept = window.localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    // Storage is off in some locked-down webviews: the choice then lasts as long as the page.
    return 'system';
  }
}

function remember(appearance: Appearance): void {
  try {
    window.localStorage.setItem(KEY, appearance);
  } catch {
    // As above: nothing to do, the choice is in force anyway.
  }
}
