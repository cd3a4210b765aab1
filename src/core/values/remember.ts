/** Answers kept at most at one time by one function: two generations of this many. */
const GENERATION = 4000;
/** Longer texts are said once; keeping them would cost more than making their answer again. */
const LONGEST = 160;

/**
 * A function of one text that remembers its latest answers. Forms say the same few hundred words over and over, on one
 * sheet and from file to file. `make` must depend on nothing but the text, and its answers must never be changed.
 * What is kept is bounded: when a generation is full, what was not asked for since the one before is forgotten.
 */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return make(text);
    let answer = young.get(text);
    if (answer !== undefined || young.has(text)) return answer as T;
    answer = old.get(text);
    if (answer === undefined && !old.has(text)) answer = make(text);
    if (young.size >= GENERATION) {
      old = young;
      young = new Map();
    }
    young.set(text, answer as T);
    return answer as T;
  };
}
