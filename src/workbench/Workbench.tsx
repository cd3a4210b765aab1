import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { lazy, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { OpenRequest } from '../desk/use-desk';
import { EmptyState } from '../taskpane/components/EmptyState';
import { CloseIcon } from '../taskpane/components/Icons';
import { LoadedLater } from '../taskpane/components/LoadedLater';
import { useDelayed } from '../taskpane/components/use-delayed';
import { NO_SITE, type Site } from '../taskpane/catalog/site';
import { Pane } from '../taskpane/Pane';
import { SheetArea } from './sheet/SheetArea';
import { SaveNotices } from './shell/SaveNotices';
import { FromDeskBar } from './shell/FromDeskBar';
import type { Mode } from './shell/ModeTabs';
import { Splitter } from './shell/Splitter';
import { TopBar } from './shell/TopBar';
import { useDrop } from './shell/use-drop';
import { useFromDesk } from './shell/use-from-desk';
import { useSave } from './shell/use-save';
import { type Opened, useWorkbook } from './shell/use-workbook';
import { SAMPLES } from './workbook/samples';

/** Large, and of use to those who review: fetched when it is asked for. */
const Desk = lazy(async () => ({ default: (await import('../desk/Desk')).Desk }));

const NARROW = '@media (max-width: 759px)';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', position: 'relative' },
  mode: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  away: { display: 'none' },
  main: { display: 'flex', flexGrow: 1, minHeight: 0, [NARROW]: { flexDirection: 'column' } },
  sheet: { display: 'flex', flexGrow: 1, flexBasis: 0, minWidth: 0, minHeight: 0 },
  splitter: { display: 'flex', [NARROW]: { display: 'none' } },
  aside: {
    display: 'flex',
    flexShrink: 0,
    minHeight: 0,
    [NARROW]: { height: '55%', borderTop: `2px solid ${tokens.colorBrandStroke1}` },
  },
  pane: { minHeight: 0, [NARROW]: { width: '100% !important' } },
  drop: {
    position: 'absolute',
    inset: '8px',
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.92,
    fontSize: tokens.fontSizeBase400,
    pointerEvents: 'none',
  },
  /** Told in full, however little room is left below. */
  notice: { flexShrink: 0 },
  center: { flexGrow: 1, display: 'flex', alignItems: 'center', justifyContent: 'center' },
});

/** The sheet at the left, the pane at the right, in any browser. */
export function Workbench({ site = NO_SITE }: { readonly site?: Site }) {
  const styles = useStyles();
  const { opened, loading, failure, openFile, openSample, dismissFailure, waiting, openWaiting, stay } =
    useWorkbook(site);
  const [mode, setMode] = useState<Mode>('single');
  // Once opened the desk stays: its place in the list is there again when a person comes back.
  const [deskWanted, setDeskWanted] = useState(false);
  const { from, openFromDesk } = useFromDesk(opened, openFile);
  const opener = useRef<HTMLElement | null>(null);
  const turnTo = useCallback((next: Mode) => {
    setMode(next);
    if (next === 'review') setDeskWanted(true);
  }, []);
  const openRequest = useCallback(
    (request: OpenRequest) => {
      opener.current = document.activeElement as HTMLElement | null;
      setMode('single');
      openFromDesk(request);
    },
    [openFromDesk],
  );
  const backToDesk = useCallback(() => turnTo('review'), [turnTo]);
  useEffect(() => {
    if (mode !== 'review') return;
    opener.current?.focus();
    opener.current = null;
  }, [mode]);
  const over = useDrop(mode === 'single' ? openFile : ignore) && mode === 'single';
  const slow = useDelayed(loading, 500);
  useEffect(() => openSample(SAMPLES[0]!), [openSample]);
  return (
    <div className={styles.page}>
      <Shell mode={mode} onMode={turnTo} opened={opened} openFile={openFile} openSample={openSample} />
      <div className={mergeClasses(styles.mode, mode !== 'single' && styles.away)}>
        {from && <FromDeskBar from={from} onBack={backToDesk} />}
        {failure && (
          <MessageBar className={styles.notice} intent="error" layout="multiline" politeness="assertive">
            <MessageBarBody>{failure}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  size="small"
                  aria-label="关闭提醒"
                  icon={<CloseIcon />}
                  onClick={dismissFailure}
                />
              }
            />
          </MessageBar>
        )}
        {waiting !== null && opened && (
          <MessageBar className={styles.notice} intent="warning" layout="multiline" politeness="assertive">
            <MessageBarBody>
              “{opened.workbook.name}”的改动还没有另存。打开“{waiting}
              ”会放弃这些改动；需要保留的，请先留在当前工作簿，按“另存”。
            </MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={stay}>
                留在当前工作簿
              </Button>
              <Button size="small" onClick={openWaiting}>
                放弃改动并打开
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {opened ? (
          <Beside key={opened.workbook.name} opened={opened} />
        ) : (
          <main className={styles.center}>
            {loading ? (
              slow && <Spinner label={`正在打开“${loading}”…`} />
            ) : (
              <EmptyState
                title="没有打开的工作簿"
                lines={[
                  '按“打开”选择 .xlsx、.xlsm、.xls 或 .et 文件，或把文件拖到这里。文件只在本机读取，不上传。',
                ]}
              />
            )}
          </main>
        )}
      </div>
      {deskWanted && (
        <main className={mergeClasses(styles.mode, mode !== 'review' && styles.away)} aria-label="审核">
          <LoadedLater onBack={() => setMode('single')}>
            <Desk onOpen={openRequest} />
          </LoadedLater>
        </main>
      )}
      {over && <div className={styles.drop}>松开鼠标，打开这个工作簿</div>}
    </div>
  );
}

/** The desk takes what is dropped on it; beside it nothing is opened. */
const ignore = () => undefined;

interface ShellProps {
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
  readonly opened: Opened | null;
  readonly openFile: (file: File) => void;
  readonly openSample: (name: string) => void;
}

function Shell({ mode, onMode, opened, openFile, openSample }: ShellProps) {
  const workbook = opened?.workbook ?? null;
  useSyncExternalStore(workbook?.subscribe ?? never, workbook?.getVersion ?? zero);
  const saving = useSave(workbook);
  return (
    <>
      <TopBar
        mode={mode}
        onMode={onMode}
        name={workbook?.name ?? null}
        unsaved={workbook?.unsaved ?? false}
        readOnly={workbook?.readOnly}
        onFile={openFile}
        onSample={openSample}
        onSave={saving.save}
      />
      <SaveNotices saving={saving} />
    </>
  );
}

const never = () => () => undefined;
const zero = () => 0;

function Beside({ opened: { workbook, session } }: { readonly opened: Opened }) {
  const styles = useStyles();
  const [width, setWidth] = useState(400);
  const { page, result } = useSyncExternalStore(session.subscribe, session.getState);
  return (
    <div className={styles.main}>
      <main className={styles.sheet} aria-label="表格">
        <SheetArea
          workbook={workbook}
          seen={page === 'recognition' ? result : null}
          onEdited={(refusal) => {
            // What a cell took the session hears of from the workbook itself.
            if (refusal !== null)
              session.dispatch({ type: 'noticed', notice: { intent: 'error', title: refusal } });
          }}
        />
      </main>
      <aside className={styles.aside} aria-label="自评助手">
        <div className={styles.splitter}>
          <Splitter width={width} onResize={setWidth} />
        </div>
        <div className={styles.pane} style={{ width }}>
          <Pane session={session} />
        </div>
      </aside>
    </div>
  );
}
