import type { Action, WireObject } from './protocol';
import { ActionType } from './protocol';
import { areaOf } from './range';
import type { WireWorkbook } from './model';
import { WireError } from './wire-error';
import { contains, parseCell } from '../../src/core/grid/address';

/** What can go wrong between the pane and Excel. All off at first. */
export class Faults {
  /** The person is typing in a cell: every request is turned away before anything is done. */
  cellEditMode = false;
  /** A dialog is open in Excel: every request is turned away. */
  dialogOpen = false;
  /** Excel refuses to write a block that holds this cell. */
  refuseWriteAt: { sheet: string; cell: string; code?: string } | null = null;
  /** Answers with more characters than this are refused, as Excel on the web does above 5 MB. */
  maxResponseCharacters = Infinity;
  /** Inserting a workbook: fails after all sheets but the last are in, or reports a failure although all are. */
  inserting: 'part' | 'reported' | null = null;
  /** Milliseconds before each answer. */
  latency = 0;
  /** Settings of the document cannot be saved (a read-only workbook). */
  settingsFail = false;
  /** Events come without anything in them, as from hosts that tell no details. */
  bareEvents = false;
  /** Any further refusal: throw a WireError for an action that shall fail. */
  refuse: ((action: Action, target: WireObject | null) => void) | null = null;

  private readonly meanwhile: { trip: number; act: (workbook: WireWorkbook) => void }[] = [];

  /** Let something happen in the workbook just before the given round trip (counted from 1 since the last reset). */
  beforeTrip(trip: number, act: (workbook: WireWorkbook) => void): void {
    this.meanwhile.push({ trip, act });
  }

  onTrip(trip: number, workbook: WireWorkbook): void {
    for (const { act } of this.meanwhile.filter((event) => event.trip === trip)) act(workbook);
  }

  /** Throws where a fault hits this action. */
  check(action: Action, target: WireObject | null): void {
    this.refuse?.(action, target);
    const at = this.refuseWriteAt;
    if (!at || action.ActionType !== ActionType.SetProperty || target?.type !== 'Range') return;
    if (action.Name !== 'Values' && action.Name !== 'Formulas') return;
    const address = String(target.read!.Address!());
    if (
      address.replaceAll("'", '').startsWith(`${at.sheet}!`) &&
      contains(areaOf(address), parseCell(at.cell))
    )
      throw new WireError(at.code ?? 'GeneralException', '处理请求时发生内部错误。');
  }
}
