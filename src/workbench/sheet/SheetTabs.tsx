import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    gap: '2px',
    padding: '0 8px',
    overflowX: 'auto',
    minWidth: 0,
  },
  tab: {
    flexShrink: 0,
    maxWidth: '220px',
    height: '30px',
    padding: '0 12px',
    border: 'none',
    borderBottom: '2px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottomColor: tokens.colorBrandStroke1,
  },
});

interface SheetTabsProps {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly current: string;
  readonly onChoose: (sheetId: string) => void;
}

/** The sheets of the workbook; left and right go from one to the next. */
export function SheetTabs({ sheets, current, onChoose }: SheetTabsProps) {
  const styles = useStyles();
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = sheets.findIndex(({ id }) => id === current);
    const next = sheets[(at + step + sheets.length) % sheets.length]!;
    onChoose(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label="工作表" onKeyDown={keys}>
      {sheets.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          role="tab"
          data-tab={id}
          aria-selected={id === current}
          tabIndex={id === current ? 0 : -1}
          className={mergeClasses(styles.tab, id === current && styles.here)}
          title={name}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
