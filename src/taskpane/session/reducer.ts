import type { FillAs } from '../../core/fill/formulas';
import type { FillPlan } from '../../core/fill/proposal';
import type { Memo } from '../../core/memo/memo';
import type { Profile } from '../../core/profiles/schema';
import type { WorkbookResult } from '../../core/rules/result';
import type { FilterKey } from '../model/labels';
import type { Scope } from '../model/scope';
import type { PageName } from '../pages/page-name';
import { engine } from '../engine/load';
import { heldFindings } from './held';
import type { PreviewEvent } from './preview-events';
import type { FillKind, Notice, PaneState, Preview, UndoConflict, Watching, Work, Write } from './state';

/** Everything that can happen to the pane. */
export type PaneEvent =
  | { readonly type: 'started'; readonly work: Work }
  | { readonly type: 'finished' }
  | { readonly type: 'noticed'; readonly notice: Notice | null }
  | {
      readonly type: 'checked';
      readonly result: WorkbookResult;
      readonly memo?: Memo;
      /** Nobody asked for this check: what a person has open stays. */
      readonly quiet?: boolean;
    }
  | {
      readonly type: 'paged';
      readonly page: PageName | null;
      readonly rule?: string;
      readonly trying?: PaneState['trying'];
    }
  | { readonly type: 'edited' }
  | { readonly type: 'scoped'; readonly scope: Scope }
  | { readonly type: 'profiled'; readonly profileId: string | null; readonly own?: Profile }
  | { readonly type: 'filtered'; readonly key: FilterKey }
  | { readonly type: 'opened'; readonly key: string | null }
  | {
      readonly type: 'previewed';
      readonly kind: FillKind;
      readonly plan: FillPlan;
      /** The finding that is to be repaired. */
      readonly finding?: string;
    }
  /** The open preview, worked out again; `ticked` and `texts` are the person's own, as far as they still apply. */
  | { readonly type: 'previewed-again'; readonly preview: Preview }
  | { readonly type: 'preview-outdated' }
  | PreviewEvent
  | { readonly type: 'fill-as'; readonly as: FillAs }
  | { readonly type: 'preview-closed' }
  | { readonly type: 'wrote'; readonly write: Write }
  /** `write` holds the cells that were put back: not those left as a person changed them. */
  | { readonly type: 'undone'; readonly write: Write }
  | { readonly type: 'redone'; readonly write: Write }
  | { readonly type: 'conflicted'; readonly conflict: UndoConflict | null }
  | { readonly type: 'marked'; readonly marked: number | null }
  | { readonly type: 'watching'; readonly watching: Watching }
  | { readonly type: 'recheck'; readonly on: boolean };

/** The pane's state after an event. Pure: everything that waits or fails is in the session. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'started':
      return { ...state, work: event.work };
    case 'finished':
      return { ...state, work: null };
    case 'noticed':
      return { ...state, notice: event.notice };
    case 'checked':
      return checked(event.memo ? { ...state, memo: event.memo } : state, event.result, event.quiet ?? false);
    case 'paged':
      return { ...state, page: event.page, rule: event.rule ?? null, trying: event.trying ?? null };
    case 'edited':
      return { ...state, outdated: state.result !== null };
    case 'scoped':
      return { ...state, scope: event.scope, openFinding: null, held: null };
    case 'profiled':
      return { ...state, profileId: event.profileId, ownProfile: event.own ?? null };
    case 'filtered':
      return { ...state, filters: toggled(state.filters, event.key), openFinding: null, held: null };
    case 'opened':
      return { ...state, openFinding: event.key, held: null };
    case 'previewed':
      return { ...state, preview: engine().previewOf(event.kind, event.plan, event.finding) };
    case 'previewed-again':
      return { ...state, preview: event.preview };
    case 'preview-outdated':
      return state.preview ? { ...state, preview: { ...state.preview, outdated: true } } : state;
    case 'ticked':
    case 'ticked-all':
    case 'reworded':
    case 'parted':
    case 'answered':
      return state.preview && state.result
        ? { ...state, preview: engine().previewAfter(state.preview, event, state.result) }
        : state;
    case 'fill-as':
      return { ...state, fillAs: event.as, preview: previewWrittenAs(state, event.as) };
    case 'preview-closed':
      return { ...state, preview: null };
    case 'wrote':
      return {
        ...state,
        preview: null,
        history: [...state.history, event.write],
        // What was repaired is gone with the check that follows: the keyboard must not be left in it.
        openFinding: event.write.kind === 'fixes' ? null : state.openFinding,
      };
    case 'undone':
      return {
        ...state,
        history: state.history.filter(({ id }) => id !== event.write.id),
        takenBack: event.write.cells.length > 0 ? [...state.takenBack, event.write] : state.takenBack,
        conflict: null,
      };
    case 'redone':
      return {
        ...state,
        history: [...state.history, event.write],
        takenBack: state.takenBack.filter(({ id }) => id !== event.write.id),
      };
    case 'conflicted':
      return { ...state, conflict: event.conflict };
    case 'marked':
      return { ...state, marked: event.marked };
    case 'watching':
      return { ...state, watching: event.watching };
    case 'recheck':
      return { ...state, recheck: event.on };
  }
}

/** A new result keeps the view where it still makes sense: the form in scope and the finding that is open. */
function checked(state: PaneState, result: WorkbookResult, quiet: boolean): PaneState {
  const ids = result.forms.map(({ form }) => form.id);
  const first = state.result === null;
  const kept = !first && state.scope !== null && ids.includes(state.scope) ? state.scope : null;
  const scope = ids.length === 1 ? ids[0]! : kept;
  const held = quiet ? heldFindings(state, result) : null;
  const keys = new Set(
    [
      ...result.forms.flatMap(({ findings }) => findings),
      ...result.crossFindings,
      ...(held?.findings ?? []),
    ].map(({ key }) => key),
  );
  const openFinding = state.openFinding !== null && keys.has(state.openFinding) ? state.openFinding : null;
  return { ...state, result, outdated: false, scope, openFinding, held };
}

function previewWrittenAs({ preview, result, scope }: PaneState, as: FillAs): Preview | null {
  return preview && result ? engine().writtenAs(preview, result, scope, as) : preview;
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
