import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { describe } from '../../core/report/text';
import { ruleById } from '../../core/rules/find-rule';
import type { Finding, WorkbookResult } from '../../core/rules/result';
import { FILTER_WORDS } from '../model/labels';
import { placesText } from '../model/places';
import { pageKey } from '../pages/page-name';
import { useSession } from '../session/use-session';
import { CellButton } from './CellButton';
import { ChevronDownIcon } from './Icons';
import { IgnoreForm } from './IgnoreForm';
import { RepairButton } from './RepairButton';
import { TryButton } from './fill/TryButton';
import { SeverityMark, useSeverityText } from './SeverityMark';

const useStyles = makeStyles({
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    // The name of the form stays in sight above it.
    scrollMarginTop: '34px',
  },
  open: { backgroundColor: tokens.colorNeutralBackground2 },
  head: {
    display: 'grid',
    gridTemplateColumns: '12px minmax(0, 1fr) auto 12px',
    columnGap: '6px',
    width: '100%',
    padding: '6px 12px',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: tokens.fontFamilyBase,
    fontSize: '13px',
    lineHeight: '18px',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '& > svg': { marginTop: '3px' },
  },
  word: { fontWeight: tokens.fontWeightSemibold, marginRight: '6px' },
  what: { overflowWrap: 'anywhere' },
  gone: { color: tokens.colorNeutralForeground2 },
  place: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    textAlign: 'right',
    maxWidth: '112px',
    overflowWrap: 'anywhere',
  },
  chevron: {
    height: '18px',
    color: tokens.colorNeutralForeground3,
    '& svg': { width: '12px', height: '18px' },
  },
  turned: { transform: 'rotate(180deg)' },
  details: {
    margin: 0,
    padding: '2px 12px 10px 30px',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '8px',
    rowGap: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    '& dt': { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  cells: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  actions: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '6px' },
  short: { minWidth: 0 },
  action: {
    minWidth: 0,
    height: 'auto',
    padding: '1px 4px',
    marginLeft: '-4px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
    textAlign: 'left',
  },
  sum: { fontWeight: tokens.fontWeightSemibold },
});

/** A missing or weak note: the draft of one is a step away. */
function asksForNote({ ruleId }: Finding): boolean {
  return ruleById(ruleId).meta.category === 'note';
}

interface FindingItemProps {
  readonly finding: Finding;
  readonly result: WorkbookResult;
  readonly open: boolean;
  /** It no longer holds; it is still there because a person is at work on it. */
  readonly gone: boolean;
  /** The sheet whose addresses need no name; null: always name the sheet. */
  readonly here: string | null;
}

/** One finding: a line that goes to its cell, and the three parts of its message in place. */
export function FindingItem({ finding, result, open, gone, here }: FindingItemProps) {
  const styles = useStyles();
  const words = useSeverityText();
  const session = useSession();
  const id = useId();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // What opens below the edge of the pane would not be seen. (jsdom does not scroll.)
    if (open) item.current?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  const text = describe(finding, result);
  const show = () => {
    session.dispatch({ type: 'opened', key: open ? null : finding.key });
    void session.select(finding.cells[0]!);
  };
  return (
    <li ref={item} className={mergeClasses(styles.item, open && styles.open)}>
      <button
        type="button"
        data-finding={finding.key}
        className={styles.head}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={show}
      >
        <SeverityMark of={finding.severity} />
        <span className={styles.what}>
          <span className={mergeClasses(styles.word, words[finding.severity])}>
            {FILTER_WORDS[finding.severity]}
          </span>
          {text.what}
          {gone && <span className={styles.gone}>（按现在的内容，这一条已不再成立）</span>}
        </span>
        <span className={styles.place}>{placesText(finding.cells, here, 1)}</span>
        <span className={mergeClasses(styles.chevron, open && styles.turned)}>
          <ChevronDownIcon />
        </span>
      </button>
      {open && (
        <dl id={id} className={styles.details}>
          <dt>为什么</dt>
          <dd>{text.why}</dd>
          {text.arithmetic && (
            <>
              <dt>算式</dt>
              <dd className={styles.sum}>{text.arithmetic}</dd>
            </>
          )}
          <dt>怎么改</dt>
          <dd>{text.fix}</dd>
          <dt>依据</dt>
          <dd>{text.basis}</dd>
          <dt>单元格</dt>
          <dd className={styles.cells}>
            {finding.cells.map((cell, index) => (
              <CellButton key={index} cell={cell} here={here} />
            ))}
          </dd>
          <dt>处理</dt>
          <dd className={styles.actions}>
            {asksForNote(finding) && !gone && session.readOnly === undefined && (
              <Button size="small" className={styles.short} onClick={() => void session.preview('notes')}>
                生成说明
              </Button>
            )}
            {!gone && <RepairButton finding={finding} result={result} />}
            {!gone && <TryButton finding={finding} result={result} />}
            <IgnoreForm finding={finding} result={result} />
            <Button
              size="small"
              appearance="subtle"
              className={styles.action}
              data-returns={pageKey('rules', finding.ruleId)}
              onClick={() => session.dispatch({ type: 'paged', page: 'rules', rule: finding.ruleId })}
            >
              规则说明：{text.name}
            </Button>
          </dd>
        </dl>
      )}
    </li>
  );
}
