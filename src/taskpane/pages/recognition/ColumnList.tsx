import { makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { columnName, type SheetCell } from '../../../core/grid/address';
import {
  type ColumnRole,
  locate,
  type RecognisedColumn,
  type RecognisedForm,
} from '../../../core/recognise/form';
import { CellButton } from '../../components/CellButton';
import { COLUMN_CHOICES } from '../../model/role-words';
import { useSession } from '../../session/use-session';
import { usePageStyles } from '../page-styles';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '6px' },
  name: { flexShrink: 0, minWidth: '32px' },
  role: { flexGrow: 1, minWidth: 0 },
  share: { flexShrink: 0, minWidth: '40px', textAlign: 'right' },
});

/** The columns of a form: which role, how surely, why; another role is chosen in place. */
export function ColumnList({ form }: { readonly form: RecognisedForm }) {
  const styles = useStyles();
  const page = usePageStyles();
  const session = useSession();
  if (form.columns.length === 0) return null;
  return (
    <>
      <h3 className={page.title}>列（{form.columns.length}）</h3>
      <ul className={page.list}>
        {form.columns.map((column) => {
          const at = placeOf(form, column);
          return (
            <li key={column.col}>
              <div className={styles.line}>
                <span className={mergeClasses(page.name, styles.name)}>{columnName(column.col)} 列</span>
                <Select
                  size="small"
                  className={styles.role}
                  aria-label={`${form.sheet} ${columnName(column.col)} 列是`}
                  value={column.role}
                  disabled={session.readOnly !== undefined}
                  onChange={(_, { value }) =>
                    void session.say({ about: 'column', role: value as ColumnRole }, at)
                  }
                >
                  {COLUMN_CHOICES.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </Select>
                <span className={styles.share}>{Math.round(column.confidence * 100)} %</span>
                <CellButton cell={at} here={form.sheetId} />
              </div>
              <div className={page.quiet}>
                {headerText(column)}
                {column.why}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The header, where the reason does not quote it anyway. */
function headerText({ header, why }: RecognisedColumn): string {
  const text = header?.text.replace(/\s+/g, '') ?? '';
  return text === '' || why.includes(`“${text}”`) ? '' : `表头“${text}”；`;
}

/** The cell a column is named by; for one without header the cell that would hold it. */
function placeOf(form: RecognisedForm, { col, header }: RecognisedColumn): SheetCell {
  return locate(form, header?.cell ?? { row: form.headerRow ?? form.firstRow, col });
}
