import type { RecognisedForm } from '../../recognise/form';

/** What several rules ask of the same form, worked out when the first one asks. `make` must not change its answer later. */
export function perForm<T>(make: (form: RecognisedForm) => T): (form: RecognisedForm) => T {
  return once<RecognisedForm, T>(make);
}

/** The same for any part of a result that is never changed: a group, a fund line. */
export function once<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly answer: T }>();
  let lastKey: K | null = null;
  let last: { readonly answer: T } | null = null;
  return (key) => {
    // Rules ask about one form after the other.
    if (key === lastKey && last) return last.answer;
    let kept = known.get(key);
    if (!kept) known.set(key, (kept = { answer: make(key) }));
    lastKey = key;
    last = kept;
    return kept.answer;
  };
}
