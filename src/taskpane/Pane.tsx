import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, useContext, useRef } from 'react';
import { Actions } from './components/Actions';
import { ConflictPanel } from './components/ConflictPanel';
import { EmptyState } from './components/EmptyState';
import { Header } from './components/Header';
import { HistoryPanel } from './components/HistoryPanel';
import { LoadedLater } from './components/LoadedLater';
import { MarkLegend } from './components/MarkLegend';
import { NoticeBar } from './components/NoticeBar';
import { Progress } from './components/Progress';
import { SiteLine } from './components/SiteLine';
import { useReturnFocus } from './components/use-return-focus';
import { DeskSlot, type DrawDesk } from './desk-slot';
import { type PageName, pageKey } from './pages/page-name';
import type { Session } from './session/session';
import type { PaneState, Preview } from './session/state';
import { SessionProvider, usePaneState, useSession } from './session/use-session';

/** The shell is painted first; what shows a result comes with the engine that makes it, pages when they are asked for. */
const ResultBody = lazy(async () => ({ default: (await import('./components/ResultBody')).ResultBody }));
const PreviewPage = lazy(async () => ({ default: (await import('./components/PreviewPage')).PreviewPage }));
const RecognitionPage = lazy(async () => ({
  default: (await import('./pages/recognition/RecognitionPage')).RecognitionPage,
}));
const WhatIfPage = lazy(async () => ({ default: (await import('./pages/what-if/WhatIfPage')).WhatIfPage }));
const ProfilePage = lazy(async () => ({ default: (await import('./pages/ProfilePage')).ProfilePage }));
const TemplatesPage = lazy(async () => ({
  default: (await import('./pages/templates/TemplatesPage')).TemplatesPage,
}));
const SettingsPage = lazy(async () => ({ default: (await import('./pages/SettingsPage')).SettingsPage }));
const RulesPage = lazy(async () => ({ default: (await import('./pages/RulesPage')).RulesPage }));
const AboutPage = lazy(async () => ({ default: (await import('./pages/AboutPage')).AboutPage }));

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
});

interface PaneProps {
  readonly session: Session;
  /** The review desk, where it is shown in the pane itself. */
  readonly desk?: DrawDesk;
}

/** The pane over one workbook; the same in Excel and beside the sheet of the workbench. */
export function Pane({ session, desk }: PaneProps) {
  return (
    <SessionProvider value={session}>
      <DeskSlot.Provider value={desk ?? null}>
        <PaneFrame />
      </DeskSlot.Provider>
    </SessionProvider>
  );
}

function PaneFrame() {
  const styles = useStyles();
  const session = useSession();
  const state = usePaneState();
  const drawDesk = useContext(DeskSlot);
  const pane = useRef<HTMLDivElement>(null);
  const { result, scope, page } = state;
  useReturnFocus(
    pane,
    page === null ? openerOf(state.preview) : pageKey(page, state.rule ?? rowOf(state.trying)),
  );
  const open = (next: PageName | null) => session.dispatch({ type: 'paged', page: next });
  const back = () => open(null);
  if (page !== null) {
    return (
      <div ref={pane} className={styles.pane}>
        <LoadedLater onBack={back}>
          {page === 'recognition' && result && (
            <RecognitionPage result={result} scope={scope} onBack={back} />
          )}
          {page === 'what-if' && (
            <WhatIfPage result={result} scope={scope} trying={state.trying} onBack={back} />
          )}
          {page === 'profile' && <ProfilePage onBack={back} />}
          {page === 'templates' && <TemplatesPage onBack={back} />}
          {page === 'settings' && <SettingsPage onBack={back} />}
          {page === 'rules' && <RulesPage key={state.rule} onBack={back} />}
          {page === 'about' && <AboutPage onBack={back} />}
          {page === 'desk' && drawDesk?.(back)}
        </LoadedLater>
        <Progress work={state.work} />
        <NoticeBar notice={state.notice} />
      </div>
    );
  }
  const previewing = state.preview !== null && result !== null;
  return (
    <div ref={pane} className={styles.pane}>
      <Header result={result} scope={scope} onOpen={open} brief={previewing} />
      <SiteLine onOpen={open} />
      <Actions />
      <Progress work={state.work} />
      <NoticeBar notice={state.notice} />
      {previewing ? (
        <LoadedLater onBack={() => session.dispatch({ type: 'preview-closed' })}>
          <PreviewPage preview={state.preview!} result={result} scope={scope} />
        </LoadedLater>
      ) : (
        <div className={styles.body}>
          <ConflictPanel conflict={state.conflict} />
          <MarkLegend marked={state.marked} />
          <HistoryPanel history={state.history} takenBack={state.takenBack} />
          {result ? (
            <LoadedLater onBack={() => void session.check()}>
              <ResultBody result={result} state={state} />
            </LoadedLater>
          ) : (
            <BeforeFirstCheck busy={state.work !== null} />
          )}
        </div>
      )}
    </div>
  );
}

function rowOf(trying: PaneState['trying']): string | null {
  return trying && String(trying.row);
}

/** What gets the focus back after a preview; a finding that was repaired is gone, then it is the way to take that back. */
function openerOf(preview: Preview | null): string | null {
  return preview?.kind === 'fixes' ? 'fixes:one' : (preview?.kind ?? null);
}

function BeforeFirstCheck({ busy }: { readonly busy: boolean }) {
  return busy ? (
    <EmptyState title="正在读取工作簿" lines={['读取之后自动检查一次，不改动表格。']} />
  ) : (
    <EmptyState title="还没有检查" lines={['按“检查”读取工作簿并核对其中的自评表。检查不改动表格。']} />
  );
}
