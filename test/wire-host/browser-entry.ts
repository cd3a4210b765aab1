/**
 * The wire host in a real browser, for tests of the production page.
 *
 * `wireHostScript(workbook)` of `./bundle` gives one script for `page.addInitScript({ content })`. It runs before
 * office.js, so that Microsoft's client finds Excel at `window.external`, and leaves `window.__wireHost`:
 *
 * - `snapshot()`           everything a person would miss (contents, formats, fills, merges, conditional formats), as JSON
 * - `cell(sheet, address)` what one cell holds and shows: `{ value, formula, text, fill, numberFormat, isError }`
 * - `setCell(sheet, address, typed)` a person types into a cell; Excel raises its events for it
 * - `events()`             `{ registered, raised }`: what the page listens to, and how many events it was handed
 * - `theme(black)`         Excel's own colours
 * - `marks()`              the product's marks: `{ sheet, areas, formula, fill }`
 * - `selection()`          `{ sheet, address }` last selected, or null
 * - `roundTrips()`, `resetRoundTrips()`  batches since the last reset, the client's own clean-up not counted
 * - `faults`               see `./faults`: `faults.cellEditMode = true`, `faults.latency = 800` …
 * - `protect(sheet, on)`, `deleteSheet(sheet)`, `renameSheet(sheet, name)`
 * - `save()`               the workbook as JSON; given to `wireHostScript` it opens again in another page
 * - `notImplemented()`     must be empty at the end of a test
 *
 * In the page of a test: `await page.evaluate(() => window.__wireHost.roundTrips())`.
 */
import { formatArea, parseCell } from '../../src/core/grid/address';
import { markedSeverity } from '../../src/hosts/port';
import type { WorkbookFixture } from '../hosts/fixture';
import type { Faults } from './faults';
import { loadFixture } from './load';
import type { Scalar, WireSheet } from './model';
import { type SavedWorkbook, load, save } from './save';
import { BLACK_THEME, LIGHT_THEME, WireHost } from './wire-host';

export interface WireHostInPage {
  snapshot(): unknown;
  cell(
    sheet: string,
    address: string,
  ): {
    value: Scalar;
    formula: string | null;
    text: string;
    fill: string | null;
    numberFormat: string;
    isError: boolean;
  };
  setCell(sheet: string, address: string, typed: Scalar): void;
  events(): { readonly registered: readonly string[]; readonly raised: number };
  theme(black: boolean): void;
  marks(): { sheet: string; areas: string[]; formula: string; fill: string }[];
  selection(): { sheet: string; address: string } | null;
  roundTrips(): number;
  resetRoundTrips(): void;
  readonly faults: Faults;
  protect(sheet: string, on: boolean): void;
  deleteSheet(sheet: string): void;
  renameSheet(sheet: string, name: string): void;
  save(): SavedWorkbook;
  notImplemented(): readonly string[];
}

declare global {
  interface Window {
    __wireHost: WireHostInPage;
  }
}

/** Put Excel at `window.external`, with this workbook open. Call before office.js runs. */
export function install(page: Window, opened: WorkbookFixture | SavedWorkbook): WireHostInPage {
  const host = new WireHost();
  const { workbook } = host;
  if ('saved' in opened) load(workbook, opened);
  else loadFixture(workbook, opened);
  Object.defineProperty(page, 'external', { value: host.external(), configurable: true, writable: true });
  refuseNewerMembers(page);

  const sheetNamed = (name: string): WireSheet => {
    const sheet = workbook.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const api: WireHostInPage = {
    snapshot: () => workbook.snapshot(),
    cell: (name, address) => {
      const { row, col } = parseCell(address);
      const cell = workbook.at(sheetNamed(name), row, col);
      const { value, formula, fill, numberFormat, isError } = cell;
      return { value, formula, fill, numberFormat, isError, text: workbook.text(cell) };
    },
    setCell: (name, address, typed) => {
      const { row, col } = parseCell(address);
      workbook.type(sheetNamed(name), row, col, typed);
    },
    events: () => ({ registered: workbook.events.registered, raised: workbook.events.raised }),
    theme: (black) => (host.officeTheme = black ? BLACK_THEME : LIGHT_THEME),
    marks: () =>
      workbook.sheets.flatMap((sheet) =>
        sheet.conditionalFormats
          .filter(({ formula }) => markedSeverity(formula) !== null)
          .map(({ areas, formula, fill }) => ({
            sheet: sheet.name,
            areas: areas.map(formatArea),
            formula,
            fill,
          })),
      ),
    selection: () => {
      const { selection } = workbook;
      const sheet = workbook.sheets.find(({ id }) => id === selection?.sheetId);
      return selection && sheet ? { sheet: sheet.name, address: selection.address } : null;
    },
    roundTrips: () => host.roundTrips,
    resetRoundTrips: () => host.resetRoundTrips(),
    faults: host.faults,
    protect: (name, on) => (sheetNamed(name).protected = on),
    deleteSheet: (name) => workbook.deleteSheet(name),
    renameSheet: (name, to) => (sheetNamed(name).name = to),
    save: () => save(workbook),
    notImplemented: () => host.notImplemented,
  };
  page.__wireHost = api;
  return api;
}

/** Switch on the client's own refusal of members above the declared requirement set, as soon as it is there. */
function refuseNewerMembers(page: Window): void {
  const timer = page.setInterval(() => {
    const { OfficeExtension: client } = page as unknown as {
      OfficeExtension?: { CommonUtility?: { _doApiNotSupportedCheck: boolean } };
    };
    if (!client?.CommonUtility) return;
    client.CommonUtility._doApiNotSupportedCheck = true;
    page.clearInterval(timer);
  }, 1);
}
