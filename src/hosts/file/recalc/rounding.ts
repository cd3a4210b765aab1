import Big from 'big.js';

/** What the engine hands to a function of ours, as far as it matters here: its kinds 0 blank, 1 number, 4 error. */
export interface EngineValue {
  readonly kind: number;
  readonly value?: unknown;
}

const BLANK = 0;
const NUMBER = 1;
const ERROR = 4;

/** Asked for what cannot be answered; the caller's results do not count then. */
export type GiveUp = () => void;

export interface EngineFunction {
  readonly minArity: number;
  readonly maxArity: number;
  readonly invoke: (args: unknown[]) => unknown;
}

/**
 * Rounding as Excel does it, on decimals: the engine rounds binary fractions, so that ROUND(1.005,2) would be 1. Rounding
 * down and up a number that is whole but for its last bits is left to Excel.
 */
export function roundingFunctions(giveUp: GiveUp): ReadonlyMap<string, EngineFunction> {
  const entry = (name: string, minArity: number, round: Rounding): [string, EngineFunction] => [
    name,
    {
      minArity,
      maxArity: name === 'INT' ? 1 : 2,
      invoke: (args) => rounded(args as EngineValue[], round, name === 'ROUND', giveUp),
    },
  ];
  return new Map([
    entry('ROUND', 2, (x, digits) => x.round(digits, Big.roundHalfUp)),
    entry('ROUNDDOWN', 2, (x, digits) => x.round(digits, Big.roundDown)),
    entry('TRUNC', 1, (x, digits) => x.round(digits, Big.roundDown)),
    entry('ROUNDUP', 2, (x, digits) => x.round(digits, Big.roundUp)),
    entry('INT', 1, (x) => (x.lt(0) ? x.round(0, Big.roundUp) : x.round(0, Big.roundDown))),
  ]);
}

type Rounding = (x: Big, digits: number) => Big;

function rounded(
  args: readonly EngineValue[],
  round: Rounding,
  toNearest: boolean,
  giveUp: GiveUp,
): EngineValue {
  const failed = args.find(({ kind }) => kind === ERROR);
  if (failed) return failed;
  const [x, digits = 0] = args.map(numberOf);
  if (
    x === null ||
    x === undefined ||
    digits === null ||
    !Number.isInteger(digits) ||
    Math.abs(digits) > 15
  ) {
    giveUp();
    return { kind: NUMBER, value: 0 };
  }
  // Excel knows 15 digits.
  const known = round(new Big(x.toPrecision(15)), digits);
  if (!toNearest && !round(new Big(x), digits).eq(known)) giveUp();
  return { kind: NUMBER, value: known.toNumber() };
}

function numberOf({ kind, value }: EngineValue): number | null {
  if (kind === BLANK) return 0;
  return kind === NUMBER && typeof value === 'number' && Number.isFinite(value) ? value : null;
}
