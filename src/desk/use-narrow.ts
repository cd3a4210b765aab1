import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether an element is narrower than so many CSS pixels: the desk stands in a pane as well as in a whole window. */
export function useNarrow(element: RefObject<HTMLElement | null>, limit: number): boolean {
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const here = element.current;
    if (!here) return;
    const look = () => {
      // An element that is not shown has no width; what was known stays.
      if (here.clientWidth > 0) setNarrow(here.clientWidth < limit);
    };
    look();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(look);
    observer.observe(here);
    return () => observer.disconnect();
  }, [element, limit]);
  return narrow;
}
