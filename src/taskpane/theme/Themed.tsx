import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { darkTheme, lightTheme } from './theme';
import { useAppearance } from './use-appearance';

const useStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Fluent's tokens for everything inside, in the appearance the person chose. */
export function Themed({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const { dark } = useAppearance();
  // Scroll bars and form controls of the browser itself follow the page's colour scheme.
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  // Classes go on to menus in portals, the inline height must not: a portal as high as the page pushes the page away.
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme} className={styles.root} style={{ height: '100%' }}>
      {children}
    </FluentProvider>
  );
}
