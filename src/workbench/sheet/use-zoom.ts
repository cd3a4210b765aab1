import { type RefObject, useEffect, useState } from 'react';

const LEAST = 0.5;
const MOST = 2;
const STEP = 0.1;

export interface Zoom {
  /** 1 is Excel's 100 %. */
  readonly factor: number;
  readonly fitted: boolean;
  readonly closer: () => void;
  readonly further: () => void;
  readonly fit: () => void;
}

/** Zoom of a sheet: as large as its width allows and never above 100 %, until the person chooses another. */
export function useZoom(view: RefObject<HTMLElement>, width: number): Zoom {
  const [chosen, setChosen] = useState<number | null>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = view.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [view]);
  const fitting = room > 0 && width > 0 ? Math.min(1, bounded(Math.floor((room / width) * 100) / 100)) : 1;
  const factor = chosen ?? fitting;
  return {
    factor,
    fitted: chosen === null,
    closer: () => setChosen(bounded(rounded(factor + STEP))),
    further: () => setChosen(bounded(rounded(factor - STEP))),
    fit: () => setChosen(null),
  };
}

function bounded(factor: number): number {
  return Math.min(MOST, Math.max(LEAST, factor));
}

/** To whole tenths, so that steps lead back to 100 %. */
function rounded(factor: number): number {
  return Math.round(factor * 10) / 10;
}
