import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the keyboard in a list whose lines (`[data-finding]`) come and go by themselves: when the line with the focus goes,
 * the one in its place takes it. Only while the page itself has the focus: never taken from the sheet.
 */
export function useKeptFocus(list: RefObject<HTMLElement>): void {
  const last = useRef<{ readonly key: string; readonly at: number } | null>(null);
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const heads = () => [...box.querySelectorAll<HTMLElement>('[data-finding]')];
    const remember = () => {
      const at = heads().findIndex((head) => head === document.activeElement);
      last.current = at < 0 ? null : { key: heads()[at]!.dataset.finding!, at };
    };
    box.addEventListener('focusin', remember);
    return () => box.removeEventListener('focusin', remember);
  }, [list]);
  useEffect(() => {
    const lost = last.current;
    if (!lost || document.activeElement !== document.body || !document.hasFocus()) return;
    const heads = [...(list.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])];
    if (heads.some(({ dataset }) => dataset.finding === lost.key)) return;
    heads[Math.min(lost.at, heads.length - 1)]?.focus();
  });
}
