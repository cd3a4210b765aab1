import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { ChevronDownIcon } from './Icons';

const useStyles = makeStyles({
  box: {
    marginLeft: '18px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    width: '100%',
    padding: '2px 12px 4px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '& svg': { width: '12px', height: '18px', flexShrink: 0 },
  },
  words: { flexGrow: 1, minWidth: 0 },
  chevron: { height: '18px' },
  turned: { transform: 'rotate(180deg)' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** More than these would push the faults themselves out of sight. */
const SHOWN_AT_ONCE = 3;

interface ConsequencesProps {
  readonly count: number;
  /** One of them is being read. */
  readonly needed: boolean;
  readonly children: ReactNode;
}

/** What follows from the finding above: counted, a few of them in sight, many folded away. */
export function Consequences({ count, needed, children }: ConsequencesProps) {
  const styles = useStyles();
  const id = useId();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? (needed || count <= SHOWN_AT_ONCE);
  return (
    <li className={styles.box}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setChosen(!open)}
      >
        <span className={styles.words}>由此引起 {count} 处，上面改好后应随之消失</span>
        <span className={mergeClasses(styles.chevron, open && styles.turned)}>
          <ChevronDownIcon />
        </span>
      </button>
      {open && (
        <ul id={id} className={styles.list}>
          {children}
        </ul>
      )}
    </li>
  );
}
