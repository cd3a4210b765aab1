import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { type Choice, COLUMN_CHOICES, ROW_CHOICES, TABLE_CHOICES } from '../../model/role-words';
import { useSession } from '../../session/use-session';
import { usePageStyles } from '../page-styles';

const useStyles = makeStyles({
  panel: {
    margin: '0 0 14px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  rows: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    gap: '6px 8px',
    fontSize: tokens.fontSizeBase200,
  },
});

/** A person picks a cell in the sheet and says what its column, its row or its table is. */
export function CorrectPanel() {
  const styles = useStyles();
  const page = usePageStyles();
  const session = useSession();
  return (
    <section className={styles.panel} aria-label="更正识别">
      <h2 className={page.title}>更正识别</h2>
      <p className={mergeClasses(page.text, page.quiet)}>
        {session.readOnly ??
          '识别有误时，先在表中选中一个单元格，再选择它是什么。更正随工作簿保存，并立即重新检查。'}
      </p>
      <div className={styles.rows}>
        <Say
          words="这一列是"
          disabled={session.readOnly !== undefined}
          choices={COLUMN_CHOICES}
          onSay={(role) => void session.say({ about: 'column', role })}
        />
        <Say
          words="这一行是"
          disabled={session.readOnly !== undefined}
          choices={ROW_CHOICES}
          onSay={(role) => void session.say({ about: 'row', role })}
        />
        <Say
          words="这张表是"
          disabled={session.readOnly !== undefined}
          choices={TABLE_CHOICES}
          onSay={(kind) => void session.say({ about: 'table', kind })}
        />
      </div>
    </section>
  );
}

interface SayProps<T extends string> {
  readonly words: string;
  readonly disabled: boolean;
  readonly choices: readonly Choice<T>[];
  readonly onSay: (value: T) => void;
}

function Say<T extends string>({ words, disabled, choices, onSay }: SayProps<T>) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{words}</label>
      <Select
        id={id}
        size="small"
        value=""
        disabled={disabled}
        onChange={(_, { value }) => {
          if (value !== '') onSay(value as T);
        }}
      >
        <option value="">选择…</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </>
  );
}
