import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { Notice } from '../session/state';
import { useSession } from '../session/use-session';
import { CellButton } from './CellButton';
import { CloseIcon } from './Icons';

const useStyles = makeStyles({
  bar: { borderRadius: 0, borderLeft: 'none', borderRight: 'none', flexShrink: 0 },
  body: { paddingTop: '6px', paddingBottom: '6px' },
  list: {
    margin: '4px 0 0',
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gap: '4px',
    maxHeight: '160px',
    overflowY: 'auto',
  },
});

/** What came of the last command; stays until closed or replaced. */
export function NoticeBar({ notice }: { readonly notice: Notice | null }) {
  const styles = useStyles();
  const session = useSession();
  if (!notice) return null;
  const places = notice.places ?? [];
  return (
    <MessageBar intent={notice.intent} layout="multiline" className={styles.bar} politeness="assertive">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{notice.title}</MessageBarTitle>
        {notice.body}
        {places.length > 0 && (
          <ul className={styles.list}>
            {places.map(({ cell, text }, index) => (
              <li key={index}>
                <CellButton cell={cell} here={null} /> {text}
              </li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            aria-label="关闭消息"
            icon={<CloseIcon />}
            onClick={() => session.dispatch({ type: 'noticed', notice: null })}
          />
        }
      />
    </MessageBar>
  );
}
