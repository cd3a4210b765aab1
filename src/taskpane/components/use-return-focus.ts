import { type RefObject, useEffect, useRef } from 'react';

/**
 * When what was open (`key`) closes, give the focus back to what opened it: the element inside `box` whose
 * `data-returns` lists that key. Without this the keyboard would start again at the top.
 */
export function useReturnFocus(box: RefObject<HTMLElement>, key: string | null): void {
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (key === null && opened.current !== null) {
      box.current?.querySelector<HTMLElement>(`[data-returns~="${opened.current}"]`)?.focus();
    }
    opened.current = key;
  }, [box, key]);
}
