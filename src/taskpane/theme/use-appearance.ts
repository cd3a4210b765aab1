import { useCallback, useSyncExternalStore } from 'react';
import { keepChoice, keptChoice } from '../settings/kept';
import { officeDark } from './office-dark';

/** What the person chose; 'system' follows Excel's own theme, elsewhere Windows, macOS or the browser. */
export type Appearance = 'system' | 'light' | 'dark';

const KEY = 'selfeval.appearance';
const DARK = '(prefers-color-scheme: dark)';
const listeners = new Set<() => void>();
/** For this page only where the browser keeps nothing. */
let chosen: Appearance = remembered();
/** As last asked: asking goes to Excel, and drawing must not. */
let aroundDark: boolean | null = null;

/** The choice, whether it comes out dark now, and how to change it. */
export function useAppearance(): {
  readonly appearance: Appearance;
  readonly dark: boolean;
  readonly choose: (appearance: Appearance) => void;
} {
  const appearance = useSyncExternalStore(subscribe, () => chosen);
  const systemDark = useSyncExternalStore(subscribe, () => (aroundDark ??= askAround()));
  const choose = useCallback((next: Appearance) => {
    chosen = next;
    keepChoice(KEY, next);
    for (const listener of listeners) listener();
  }, []);
  return { appearance, dark: appearance === 'dark' || (appearance === 'system' && systemDark), choose };
}

/** Excel's theme is looked at whenever a person comes back to the pane; the system's tells of itself. */
function subscribe(listener: () => void): () => void {
  const media = window.matchMedia?.(DARK);
  if (listeners.size === 0) {
    lookAround();
    media?.addEventListener('change', lookAround);
    window.addEventListener('focus', lookAround);
    document.addEventListener('visibilitychange', lookAround);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    media?.removeEventListener('change', lookAround);
    window.removeEventListener('focus', lookAround);
    document.removeEventListener('visibilitychange', lookAround);
  };
}

function lookAround(): void {
  const dark = askAround();
  if (dark === aroundDark) return;
  aroundDark = dark;
  for (const listener of listeners) listener();
}

function askAround(): boolean {
  return officeDark() ?? window.matchMedia?.(DARK).matches ?? false;
}

function remembered(): Appearance {
  const kept = keptChoice(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}
