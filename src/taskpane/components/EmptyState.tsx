import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  box: { padding: '20px 16px', maxWidth: '440px', margin: '0 auto' },
  title: {
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: {
    margin: '0 0 6px',
    fontSize: '13px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

interface EmptyStateProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly children?: ReactNode;
}

/** A place with nothing in it says why, and what can be done. */
export function EmptyState({ title, lines, children }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <h2 className={styles.title}>{title}</h2>
      {lines.map((line, index) => (
        <p key={index} className={styles.line}>
          {line}
        </p>
      ))}
      {children}
    </div>
  );
}
