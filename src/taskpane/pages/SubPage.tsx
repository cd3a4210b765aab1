import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { BackIcon } from '../components/Icons';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '6px 8px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '10px 12px 16px' },
});

interface SubPageProps {
  readonly title: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** A page in place of the main one, with the way back. Escape leads back too. */
export function SubPage({ title, onBack, children }: SubPageProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      className={styles.page}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onBack();
      }}
    >
      <div className={styles.head}>
        <Button appearance="subtle" size="small" icon={<BackIcon />} aria-label="返回" onClick={onBack} />
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
      </div>
      {/* Focusable so that the keyboard can scroll text without controls in it. */}
      <div className={styles.body} tabIndex={0} role="group" aria-label={`${title}内容`}>
        {children}
      </div>
    </section>
  );
}
