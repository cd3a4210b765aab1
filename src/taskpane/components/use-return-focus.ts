import { type RefObject, useEffect, useRef } from 'react';

/**
 * When what was open (`key`) closes, give the focus back to what opened it: the element inside `box` whose
 * `data-returns` lists that key. Without this the keyboard would start again at the top.
 */
export function useReturnFocus(box: RefObject<HTMLElement>, key: string | null): void {
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (key === null && opened.current !== null) {
      const opener = (name: string) => box.current?.querySelector<HTMLElement>(`[data-returns~="${name}"]`);
      // What opened a page of many ("rules:…") may be gone; then what opens all of them.
      (opener(opened.current) ?? opener(opened.current.split(':')[0]!))?.focus();
    }
    opened.current = key;
  }, [box, key]);
}
