import { keepChoice, keptChoice } from './kept';

const KEY = 'selfeval.recheck';

/** Whether the pane checks again by itself when the workbook changed; it does unless a person switched it off. */
export function recheckKept(): boolean {
  return keptChoice(KEY) !== 'off';
}

export function keepRecheck(on: boolean): void {
  keepChoice(KEY, on ? 'on' : 'off');
}
