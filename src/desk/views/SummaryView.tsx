import { Button, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { listedRows } from '../store/listed';
import { NO_FILTERS } from '../store/state';
import { useDesk, useDeskState } from '../use-desk';
import { useDeskStyles } from './styles';
import { SummaryCards } from './SummaryCards';
import { SummaryFilters } from './SummaryFilters';
import { SummaryTable } from './SummaryTable';
import { SORTS } from './words';

/** Lines shown at a time: a page that holds two thousand of them at once is slow in every browser. */
const PAGE = 100;

const useStyles = makeStyles({
  bar: { margin: '10px 0 6px', justifyContent: 'space-between' },
  pager: { margin: '10px 0 0' },
});

/** 汇总: every received workbook a line, those with the most trouble first. */
export function SummaryView() {
  const own = useStyles();
  const styles = useDeskStyles();
  const { desk, narrow } = useDesk();
  const { rows, first, view } = useDeskState();
  const { filters, sort } = view;
  const listed = useMemo(
    () => listedRows({ rows, first, view: { filters, sort } }),
    [rows, first, filters, sort],
  );
  const pages = Math.max(1, Math.ceil(listed.length / PAGE));
  const page = Math.min(view.page, pages - 1);
  const shown = listed.slice(page * PAGE, (page + 1) * PAGE);
  const list = useRef<HTMLDivElement>(null);
  // Coming back from a workbook, its line has the focus again.
  useEffect(() => {
    const { lastFile } = desk.getState().view;
    if (lastFile === null) return;
    desk.look({ lastFile: null });
    const line = list.current?.querySelector<HTMLElement>(`[data-file="${CSS.escape(lastFile)}"]`);
    line?.focus({ preventScroll: true });
    line?.scrollIntoView?.({ block: 'nearest' });
  }, [desk]);
  const open = (file: string) => desk.look({ file });
  const turn = (to: number) => {
    desk.look({ page: to });
    list.current?.scrollIntoView?.({ block: 'start' });
  };
  const several = pages > 1;
  return (
    <>
      <SummaryFilters rows={rows} />
      <div className={mergeClasses(styles.row, own.bar)}>
        <span className={mergeClasses(styles.quiet, styles.small)} role="status">
          {listed.length === rows.length
            ? `共 ${rows.length} 份`
            : `筛选出 ${listed.length} 份，共 ${rows.length} 份`}
          {several && `，第 ${page * PAGE + 1}～${page * PAGE + shown.length} 份`}
        </span>
        <span className={styles.row}>
          {listed.length < rows.length && (
            <Button
              size="small"
              className={styles.button}
              onClick={() => desk.look({ filters: NO_FILTERS, page: 0 })}
            >
              取消筛选
            </Button>
          )}
          <SortChoice />
        </span>
      </div>
      <div ref={list} onKeyDown={step}>
        {listed.length === 0 ? (
          <p className={styles.text}>没有符合这些条件的工作簿。</p>
        ) : narrow ? (
          <SummaryCards rows={shown} onOpen={open} />
        ) : (
          <SummaryTable rows={shown} onOpen={open} />
        )}
      </div>
      {several && (
        <nav className={mergeClasses(styles.row, own.pager)} aria-label="分页">
          <Button size="small" className={styles.button} disabled={page === 0} onClick={() => turn(page - 1)}>
            上一页
          </Button>
          <span className={styles.small}>
            第 {page + 1} 页，共 {pages} 页
          </span>
          <Button
            size="small"
            className={styles.button}
            disabled={page === pages - 1}
            onClick={() => turn(page + 1)}
          >
            下一页
          </Button>
        </nav>
      )}
    </>
  );
}

/** The same as the heads of the table, for cards and for those who look for a word. */
function SortChoice() {
  const { desk, narrow } = useDesk();
  const { sort } = useDeskState().view;
  const styles = useDeskStyles();
  return (
    <>
      <Select
        size="small"
        aria-label="排序"
        value={sort.column}
        onChange={(_, { value }) => {
          const found = SORTS.find(({ column }) => column === value);
          if (found) desk.look({ sort: { column: found.column, direction: 'ascending' }, page: 0 });
        }}
      >
        {SORTS.map(({ column, name }) => (
          <option key={column} value={column}>
            按{name}
          </option>
        ))}
      </Select>
      {narrow && sort.column !== 'trouble' && (
        <Button
          size="small"
          className={styles.button}
          onClick={() => {
            const direction = sort.direction === 'ascending' ? 'descending' : 'ascending';
            desk.look({ sort: { ...sort, direction }, page: 0 });
          }}
        >
          {sort.direction === 'ascending' ? '升序' : '降序'}
        </Button>
      )}
    </>
  );
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Up, Down, Home and End go from one workbook to the next. */
function step(event: KeyboardEvent<HTMLElement>): void {
  const go = STEPS[event.key];
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-file]')];
  const at = lines.indexOf(event.target as HTMLElement);
  if (!go || at < 0) return;
  event.preventDefault();
  lines[go(at, lines.length - 1)]?.focus();
}
