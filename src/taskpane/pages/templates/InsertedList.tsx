import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useSession } from '../../session/use-session';
import { useSurroundings } from '../../session/use-surroundings';
import { usePageStyles } from '../page-styles';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '4px' },
});

/** What was inserted in this session, each with the way to take it out again. */
export function InsertedList() {
  const styles = useStyles();
  const page = usePageStyles();
  const session = useSession();
  const { inserted, asking } = useSurroundings();
  if (inserted.length === 0) return null;
  return (
    <section className={page.section} aria-label="本次插入">
      <h2 className={page.title}>本次插入</h2>
      <ul className={page.list}>
        {inserted.map(({ id, name, sheets }) => (
          <li key={id}>
            {name}：{sheets.map((sheet) => `“${sheet.name}”`).join('、')}
            {asking === id ? (
              <div role="alert">
                插入之后已有改动，移除会一并删去，Excel 不能恢复。
                <div className={styles.buttons}>
                  <Button size="small" onClick={() => session.around.change({ asking: null })}>
                    保留
                  </Button>
                  <Button size="small" onClick={() => void session.removeInserted(id, true)}>
                    仍要移除
                  </Button>
                </div>
              </div>
            ) : (
              <div className={styles.buttons}>
                <Button
                  size="small"
                  aria-label={`移除 ${name}`}
                  onClick={() => void session.removeInserted(id)}
                >
                  移除
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <p className={mergeClasses(page.text, page.quiet)}>只能移除本次打开窗格以来插入的工作表。</p>
    </section>
  );
}
