/** Answers kept at most at one time by one function: two generations of this many. */
const GENERATION = 1500;
/** Longer texts are said once; keeping them would cost more than making their answer again. */
const LONGEST = 160;

/** The same text with letters of its own: engines make short pieces of long texts by pointing into them. */
function apart(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

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
    // A text is often a piece of the whole sheet's, which must not be kept alive by it.
    const own = apart(text);
    if (answer === undefined && !old.has(text)) answer = make(own);
    if (young.size >= GENERATION) {
      old = young;
      young = new Map();
    }
    young.set(own, answer as T);
    return answer as T;
  };
}
