import { Faults } from './faults';
import { WireWorkbook } from './model';
import { processRequest } from './processor';
import type { Action, Json, Request, WireObject } from './protocol';
import { ActionType } from './protocol';
import { workbookObject } from './workbook-object';

/** Requirement sets declared by Excel 2021 LTSC, the oldest supported. */
const DECLARED = { ExcelApi: '1.14', SharedRuntime: '1.1' };

const RICH_API = 93;
/** Excel's own events; the client listens to them by itself. */
const RICH_API_EVENTS = 33;
/** Ribbon commands (39): listened to by the client itself; none is raised here. */
const EVENTS = [RICH_API_EVENTS, 39];
const INVALID_CALL_IN_CONTEXT = 5004;
const DIALOG_OPEN = 5016;
const RESPONSE_TOO_LARGE = 5104;

/** As Excel 2021 answers for its themes “彩色” and “黑色”. */
export const LIGHT_THEME = {
  bodyBackgroundColor: 0xf3f2f1,
  bodyForegroundColor: 0x201f1e,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x201f1e,
};
export const BLACK_THEME = {
  bodyBackgroundColor: 0x1f1f1f,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x292929,
  controlForegroundColor: 0xffffff,
};

type Reply = (answer: unknown, status: number) => void;
type EventHandler = (dispatchId: number, payload: unknown) => void;

/**
 * Excel as Microsoft's client sees it on Windows: the object that the webview puts at `window.external`, over a workbook in
 * memory. One host serves one window.
 */
export class WireHost {
  workbook = this.hooked(new WireWorkbook());
  faults = new Faults();
  /** What was asked for and is not implemented; a test that ends with an entry here has proved nothing. */
  readonly notImplemented: string[] = [];
  /** Kept references; empty when the client has cleaned up after itself. */
  readonly references = new Map<string, WireObject>();
  /** Addresses, methods and properties of the last batches, for tests that look closer. */
  readonly log: Request[] = [];
  private trips = 0;
  private lastReference = 0;
  private handler: EventHandler | null = null;

  /** Excel's own colours, as numbers: 0xRRGGBB. */
  officeTheme: Readonly<Record<string, number>> = LIGHT_THEME;

  constructor(private readonly declared: Readonly<Record<string, string>> = DECLARED) {}

  /** Batches since the last reset, the client's own start-up and reference clean-up batches not counted. */
  get roundTrips(): number {
    return this.trips;
  }

  /** Another workbook in the same window: empty, without faults, nothing counted. */
  reset(): void {
    this.workbook = this.hooked(new WireWorkbook());
    this.faults = new Faults();
    this.notImplemented.length = 0;
    this.resetRoundTrips();
  }

  resetRoundTrips(): void {
    this.trips = 0;
    this.log.length = 0;
  }

  /** Answer one ProcessQuery body; a number is a status by which the native side turns the whole call away. */
  answer(body: string): string | number {
    const request = JSON.parse(body) as Request;
    if (!isHousekeeping(request.Actions, request)) {
      if (this.faults.cellEditMode) return INVALID_CALL_IN_CONTEXT;
      if (this.faults.dialogOpen) return DIALOG_OPEN;
      this.trips++;
      this.log.push(request);
      this.faults.onTrip(this.trips, this.workbook);
    }
    const response = processRequest(request, {
      workbook: () => workbookObject(this.workbook, this.faults),
      references: this.references,
      newReferenceId: () => `ref-${++this.lastReference}`,
      beforeAction: (action, target) => this.faults.check(action, target),
      onNotImplemented: (what) => this.notImplemented.push(what),
    });
    const answer = JSON.stringify(response);
    return answer.length > this.faults.maxResponseCharacters ? RESPONSE_TOO_LARGE : answer;
  }

  /** What Excel's webview puts at `window.external`. */
  external(): Record<string, unknown> {
    return {
      GetHostInfo: () => 'Excel$Win32$16.01$zh-CN$telemetry$$disableLogging$0',
      GetLoggingAllowed: () => false,
      GetContext: () => this.context(),
      Execute: (dispatchId: number, parameters: unknown, reply: Reply) => {
        if (dispatchId !== RICH_API) {
          this.notImplemented.push(`native call ${dispatchId}`);
          reply(safeArray([5001, '']), 5001);
          return;
        }
        const message = toArray((toArray(parameters) as unknown[])[0]) as unknown[];
        const body = message[4];
        setTimeout(() => {
          const answer = this.answer(String(body));
          if (typeof answer === 'number') reply(safeArray([answer, '']), answer);
          else reply(safeArray([0, safeArray([200, safeArray([]), answer])]), 0);
        }, this.faults.latency);
      },
      RegisterEvent: (
        dispatchId: number,
        _target: string,
        handler: EventHandler,
        reply: (status: number) => void,
      ) => {
        if (!EVENTS.includes(dispatchId)) this.notImplemented.push(`event ${dispatchId}`);
        if (dispatchId === RICH_API_EVENTS) this.handler = handler;
        reply(0);
      },
      UnregisterEvent: (_dispatchId: number, _target: string, reply: (status: number) => void) => reply(0),
    };
  }

  /** Events go to the client that listens now, after what raised them is over. */
  private hooked(workbook: WireWorkbook): WireWorkbook {
    workbook.onEvent = (event) => {
      if (!workbook.events.raise(event, this.faults.bareEvents)) return;
      setTimeout(() => {
        const entries = workbook.events.take();
        if (entries.length > 0) this.handler?.(RICH_API_EVENTS, safeArray(entries.map(safeArray)));
      });
    };
    return workbook;
  }

  /** The client asks for two lists of equal length, names and values, and hands back two such lists whole. */
  private settings(): Record<string, unknown> {
    return {
      Read: (names: string[], values: string[]) => {
        for (const [name, value] of this.workbook.settings) {
          names.push(name);
          values.push(value);
        }
      },
      Write: (names: readonly string[], values: readonly string[]) => {
        if (this.faults.settingsFail) throw new Error('设置未能保存。');
        this.workbook.settings = new Map(names.map((name, index) => [name, values[index]!]));
      },
    };
  }

  private context(): Record<string, unknown> {
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => '00000000-0000-4000-8000-000000000001',
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => 2052,
      GetAppDataLocale: () => 2052,
      GetDocUrl: () => 'C:\\文档\\自评表.xlsx',
      GetAppCapabilities: () => 3,
      GetActivationMode: () => 1,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => '',
      GetCorrelationId: () => '00000000-0000-4000-8000-000000000002',
      GetInstanceId: () => '00000000-0000-4000-8000-000000000003',
      GetSupportedMatrix: () => JSON.stringify(this.declared),
      GetHostFullVersion: () => '16.0.14332.20000',
      GetSettings: () => this.settings(),
      GetOfficeThemeInfo: () => JSON.stringify(this.officeTheme),
      GetInitialDisplayMode: () => 0,
    };
  }
}

/** The client's own batches: the note that it is ready, and giving back kept references. */
function isHousekeeping(actions: readonly Action[], request: Request): boolean {
  const isOwn = (action: Action) =>
    (action.ActionType === ActionType.Method && action.Name === '_RemoveReference') ||
    request.ObjectPaths[String(action.ObjectPathId)]?.Name?.startsWith('Microsoft.InternalService.') === true;
  return (
    actions.some(isOwn) &&
    actions.every((action) => isOwn(action) || action.ActionType === ActionType.Instantiate)
  );
}

/** The native side speaks in VB arrays. */
function safeArray(items: readonly unknown[]): unknown {
  return { toArray: () => items.slice(), dimensions: () => 1 };
}

function toArray(value: unknown): unknown {
  const native = value as { toArray?: () => Json[] };
  return typeof native.toArray === 'function' ? native.toArray() : value;
}
