import { useEffect, useState } from 'react';

/** `value`, once it has stood unchanged-from-null for `delay` ms; null at once when it goes. Keeps short work from flashing. */
export function useDelayed<T>(value: T | null, delay: number): T | null {
  const active = value !== null;
  const [due, setDue] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = window.setTimeout(() => setDue(true), delay);
    return () => {
      window.clearTimeout(timer);
      setDue(false);
    };
  }, [active, delay]);
  return active && due ? value : null;
}
