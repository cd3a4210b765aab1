import { Button, mergeClasses } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { checkLedger, type LedgerRow } from '../../core/review/ledger';
import { readLedger } from '../../core/review/read-ledger';
import { wordsOf } from '../store/desk-store';
import { useDeskStyles } from './styles';

interface LedgerChoiceProps {
  readonly edited: readonly LedgerRow[];
  readonly onChange: (rows: readonly LedgerRow[]) => void;
}

/** A ledger that units have filled in: what they wrote goes into the next one, and it is said what still lacks. */
export function LedgerChoice({ edited, onChange }: LedgerChoiceProps) {
  const styles = useDeskStyles();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<readonly string[]>([]);
  const read = async (files: readonly File[]) => {
    const { openAny } = await import('../../hosts/legacy/open-any');
    const rows: LedgerRow[] = [];
    const complaints: string[] = [];
    for (const file of files) {
      try {
        const host = await openAny(new Uint8Array(await file.arrayBuffer()), file.name);
        const ledger = readLedger(await host.read());
        rows.push(...ledger.rows);
        complaints.push(...ledger.complaints.map((text) => `“${file.name}”：${text}`));
      } catch (error) {
        complaints.push(`“${file.name}”没有读入：${wordsOf(error)}`);
      }
    }
    onChange(rows);
    setSaid(complaints);
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>已填写的整改台账</h2>
      <p className={mergeClasses(styles.text, styles.quiet)}>
        选择单位填好的台账（可多选），其中的措施、责任人、时限、佐证按问题编号带入新的台账。
      </p>
      <div className={styles.row}>
        <Button size="small" className={styles.button} onClick={() => input.current?.click()}>
          选择台账
        </Button>
        {edited.length > 0 && (
          <Button
            size="small"
            className={styles.button}
            onClick={() => {
              onChange([]);
              setSaid([]);
            }}
          >
            不再带入
          </Button>
        )}
        <input
          ref={input}
          type="file"
          multiple
          accept=".xlsx,.xlsm,.xls,.et"
          className={styles.hidden}
          tabIndex={-1}
          aria-label="选择台账"
          onChange={({ target }) => {
            const chosen = [...(target.files ?? [])];
            target.value = '';
            if (chosen.length > 0) void read(chosen);
          }}
        />
      </div>
      <div role="status">
        {edited.length > 0 && (
          <p className={styles.text}>
            已读入 {edited.length} 行。{checkLedger(edited).sentence}
          </p>
        )}
        {said.map((text) => (
          <p key={text} className={styles.text}>
            {text}
          </p>
        ))}
      </div>
    </section>
  );
}
