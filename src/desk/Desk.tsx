import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { BackIcon } from '../taskpane/components/Icons';
import { fromDrop } from './files/picking';
import type { DeskStore } from './store/desk-store';
import type { DeskTab } from './store/state';
import { theDesk } from './the-desk';
import { DeskProvider, type OpenRequest, useDesk, useDeskState } from './use-desk';
import { useNarrow } from './use-narrow';
import { ChartsView } from './views/ChartsView';
import { ExportView } from './views/ExportView';
import { DeskNoticeBar } from './views/DeskNoticeBar';
import { FilePickers } from './views/FilePickers';
import { RosterView } from './views/RosterView';
import { RoundView } from './views/RoundView';
import { StartView } from './views/StartView';
import { SummaryView } from './views/SummaryView';
import { WorkBar } from './views/WorkBar';
import { WorkbookView } from './views/WorkbookView';

const useStyles = makeStyles({
  desk: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 8px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  tabs: {
    display: 'flex',
    gap: '2px',
    padding: '4px 8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: 'auto',
    flexShrink: 0,
  },
  tab: {
    padding: '5px 9px 7px',
    border: 'none',
    borderBottom: '2px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: '13px',
    lineHeight: '18px',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '10px 12px 20px' },
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
});

const TABS: readonly { readonly tab: DeskTab; readonly name: string }[] = [
  { tab: 'summary', name: '汇总' },
  { tab: 'charts', name: '分布' },
  { tab: 'roster', name: '名单' },
  { tab: 'rounds', name: '两轮对比' },
  { tab: 'exports', name: '导出' },
];

/** A table needs more than this, in CSS pixels; below it lines become cards. */
const TABLE_LEAST = 760;

export interface DeskProps {
  /** Opens a received workbook beside the desk; absent where there is no place for it (in Excel). */
  readonly onOpen?: (request: OpenRequest) => void;
  /** The way back to where the desk was opened from; absent where tabs lead there. */
  readonly onBack?: () => void;
  /** For tests; otherwise the desk of this page. */
  readonly desk?: DeskStore;
}

/** The review desk: many received workbooks, checked on this machine. The same in the pane and in the workbench. */
export function Desk({ onOpen, onBack, desk = theDesk }: DeskProps) {
  const root = useRef<HTMLDivElement>(null);
  const narrow = useNarrow(root, TABLE_LEAST);
  const surroundings = useMemo(() => ({ desk, onOpen, narrow }), [desk, onOpen, narrow]);
  useEffect(() => void desk.prepare(), [desk]);
  return (
    <div ref={root} style={{ flexGrow: 1, height: '100%', minWidth: 0, minHeight: 0 }}>
      <DeskProvider value={surroundings}>
        <DeskFrame onBack={onBack} />
      </DeskProvider>
    </div>
  );
}

function DeskFrame({ onBack }: { readonly onBack: (() => void) | undefined }) {
  const styles = useStyles();
  const { desk } = useDesk();
  const { rows, work, view, first, left } = useDeskState();
  const [over, setOver] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (onBack) heading.current?.focus();
  }, [onBack]);
  const started = rows.length > 0 || work !== null || left > 0 || first !== null;
  return (
    <section
      className={styles.desk}
      aria-label="审核"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        // Without this the browser would leave the page and open the file itself.
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        void fromDrop(event.dataTransfer).then((picked) => desk.add(picked));
      }}
    >
      <div className={styles.head}>
        {onBack && (
          <Button appearance="subtle" size="small" icon={<BackIcon />} aria-label="返回" onClick={onBack} />
        )}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          审核{rows.length > 0 && <span className={styles.count}> · {rows.length} 个文件</span>}
        </h1>
        {started && <FilePickers />}
      </div>
      <WorkBar />
      <DeskNoticeBar />
      {!started ? (
        <div className={styles.body}>
          <StartView />
        </div>
      ) : view.file !== null ? (
        <WorkbookView key={view.file} file={view.file} />
      ) : (
        <>
          <nav className={styles.tabs} aria-label="审核的各部分">
            {TABS.map(({ tab, name }) => (
              <button
                key={tab}
                type="button"
                className={mergeClasses(styles.tab, view.tab === tab && styles.here)}
                aria-current={view.tab === tab ? 'page' : undefined}
                onClick={() => desk.look({ tab })}
              >
                {name}
              </button>
            ))}
          </nav>
          <TabBody key={view.tab} tab={view.tab} />
        </>
      )}
      {over && <div className={styles.drop}>松开鼠标，加入清单并检查</div>}
    </section>
  );
}

/** Where each part was scrolled to: the way back from a workbook leads to the same place of the list. */
const scrolled = new Map<DeskTab, number>();

function TabBody({ tab }: { readonly tab: DeskTab }) {
  const styles = useStyles();
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (body.current) body.current.scrollTop = scrolled.get(tab) ?? 0;
  }, [tab]);
  return (
    <div
      ref={body}
      className={styles.body}
      onScroll={(event) => scrolled.set(tab, event.currentTarget.scrollTop)}
    >
      {tab === 'summary' && <SummaryView />}
      {tab === 'charts' && <ChartsView />}
      {tab === 'roster' && <RosterView />}
      {tab === 'rounds' && <RoundView />}
      {tab === 'exports' && <ExportView />}
    </div>
  );
}
