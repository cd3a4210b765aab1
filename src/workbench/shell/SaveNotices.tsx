import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { CloseIcon } from '../../taskpane/components/Icons';
import type { SaveQuestion, useSave } from './use-save';

const useStyles = makeStyles({
  notice: { flexShrink: 0 },
  list: { margin: '4px 0 0', paddingLeft: '18px' },
});

/** What saving would break, to be answered before anything is saved; and why a workbook was not saved. */
export function SaveNotices({ saving }: { readonly saving: ReturnType<typeof useSave> }) {
  const styles = useStyles();
  const { question, failure, dismiss } = saving;
  return (
    <>
      {question && <Question question={question} onConfirm={saving.confirm} onDecline={saving.decline} />}
      {failure !== null && (
        <MessageBar className={styles.notice} intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{failure}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                aria-label="关闭提醒"
                icon={<CloseIcon />}
                onClick={dismiss}
              />
            }
          />
        </MessageBar>
      )}
    </>
  );
}

interface QuestionProps {
  readonly question: SaveQuestion;
  readonly onConfirm: () => void;
  readonly onDecline: () => void;
}

function Question({ question: { workbook, consequences }, onConfirm, onDecline }: QuestionProps) {
  const styles = useStyles();
  const stay = useRef<HTMLButtonElement>(null);
  // The answer that breaks nothing is the one under the finger.
  useEffect(() => stay.current?.focus(), []);
  return (
    <MessageBar className={styles.notice} intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>
        另存“{workbook.name}”之前，请确认下面的情形；收到的原文件不会被改动。
        <ul className={styles.list}>
          {consequences.map(({ code, message }) => (
            <li key={code}>{message}</li>
          ))}
        </ul>
      </MessageBarBody>
      <MessageBarActions>
        <Button ref={stay} size="small" onClick={onDecline}>
          不保存
        </Button>
        <Button size="small" onClick={onConfirm}>
          仍要另存
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
