import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { CloseIcon } from '../../taskpane/components/Icons';
import { useDesk, useDeskState } from '../use-desk';

const useStyles = makeStyles({
  // A long list of reasons is scrolled, so that the list of workbooks stays in sight.
  box: { flexShrink: 0, maxHeight: '30vh', overflowY: 'auto' },
  line: { display: 'block', overflowWrap: 'anywhere' },
});

/** What happened last, told to assistive technology too; it stays until it is closed or something newer is told. */
export function DeskNoticeBar() {
  const styles = useStyles();
  const { desk } = useDesk();
  const { notice } = useDeskState();
  return (
    <div className={styles.box} role="status" aria-live="polite">
      {notice && (
        <MessageBar intent={notice.intent} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{notice.title}</MessageBarTitle>
            {notice.lines?.map((line, index) => (
              <span key={index} className={styles.line}>
                {line}
              </span>
            ))}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                aria-label="关闭提醒"
                icon={<CloseIcon />}
                onClick={() => desk.tell(null)}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
