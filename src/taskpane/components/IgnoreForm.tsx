import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ignoreForbidden } from '../../core/rules/ignores';
import type { Finding, WorkbookResult } from '../../core/rules/result';
import { useSession } from '../session/use-session';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '6px' },
  buttons: { display: 'flex', gap: '6px', flexWrap: 'wrap' },
  button: { minWidth: 0 },
  forbidden: { color: tokens.colorNeutralForeground2 },
});

const UNKEPT = '这个文件只能检查，忽略的问题和理由无处保存。';

interface IgnoreFormProps {
  readonly finding: Finding;
  readonly result: WorkbookResult;
}

/** Set a finding aside: never without a reason, and not where the profile forbids it; then the pane says why. */
export function IgnoreForm({ finding, result }: IgnoreFormProps) {
  const styles = useStyles();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (open) text.current?.focus();
  }, [open]);
  const forbidden = session.readOnly === undefined ? ignoreForbidden(finding, result) : UNKEPT;
  if (forbidden !== null) return <span className={styles.forbidden}>{forbidden}</span>;
  const close = () => {
    setOpen(false);
    setMissing(false);
    // The button comes back with the next drawing.
    setTimeout(() => opener.current?.focus());
  };
  if (!open) {
    return (
      <Button ref={opener} size="small" className={styles.button} onClick={() => setOpen(true)}>
        忽略…
      </Button>
    );
  }
  const send = () => {
    if (reason.trim().length < 2) {
      setMissing(true);
      text.current?.focus();
      return;
    }
    const at = findingHeads().findIndex(({ dataset }) => dataset.finding === finding.key);
    void session.ignore(finding, reason.trim()).then(() => findingHeads()[at]?.focus());
  };
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  return (
    <div className={styles.form} onKeyDown={keys}>
      <Field
        size="small"
        label="忽略的理由（必填，随工作簿保存，审核时可见）"
        {...(missing ? { validationMessage: '请写明忽略的理由。' } : {})}
      >
        <Textarea
          ref={text}
          size="small"
          resize="vertical"
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
            setMissing(false);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" className={styles.button} onClick={send}>
          确认忽略
        </Button>
        <Button size="small" className={styles.button} onClick={close}>
          不忽略
        </Button>
      </div>
    </div>
  );
}

/** The lines of the list; when one goes, the keyboard stays where it was. */
function findingHeads(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-finding]')];
}
