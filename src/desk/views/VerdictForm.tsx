import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { useDeskStyles } from './styles';

interface VerdictFormProps {
  readonly onDismiss: (reason: string) => void;
  readonly onClose: () => void;
}

/** A finding is dismissed with a reason, which stands in the exports. */
export function VerdictForm({ onDismiss, onClose }: VerdictFormProps) {
  const styles = useDeskStyles();
  const id = useId();
  const [reason, setReason] = useState('');
  const [complaint, setComplaint] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = () => {
    if (reason.trim() === '') {
      setComplaint(true);
      field.current?.focus();
    } else onDismiss(reason.trim());
  };
  return (
    <div
      style={{ marginTop: '6px', maxWidth: '520px' }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <label htmlFor={id} className={styles.small}>
        不成立的理由（写入问题清单，不写入意见书）
      </label>
      <textarea
        ref={field}
        id={id}
        className={mergeClasses(styles.field, styles.area)}
        value={reason}
        aria-invalid={complaint}
        aria-describedby={complaint ? `${id}-c` : undefined}
        onChange={({ target }) => setReason(target.value)}
      />
      {complaint && (
        <p id={`${id}-c`} className={styles.complaint} role="alert">
          请写明这个问题不成立的理由。
        </p>
      )}
      <div className={styles.row} style={{ marginTop: '4px' }}>
        <Button size="small" className={styles.button} appearance="primary" onClick={send}>
          认为不成立
        </Button>
        <Button size="small" className={styles.button} onClick={onClose}>
          取消
        </Button>
      </div>
    </div>
  );
}
