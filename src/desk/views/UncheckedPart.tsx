import { formTitle } from '../../core/review/places';
import type { Reviewed } from '../../core/review/reviewed';
import { ruleById } from '../../core/rules/find-rule';
import { useDeskStyles } from './styles';

/** What was not judged, and why: nobody should take it for passed. */
export function UncheckedPart({ reviewed: { json } }: { readonly reviewed: Reviewed }) {
  const styles = useDeskStyles();
  const groups = [
    ...json.forms.map((form) => ({
      key: form.sheet,
      title: `${formTitle(form)}（${form.sheet}）`,
      open: form.unchecked,
    })),
    { key: '', title: '跨表', open: json.crossUnchecked },
  ].filter(({ open }) => open.length > 0);
  return (
    <>
      {groups.map(({ key, title, open }) => (
        <section key={key} className={styles.section}>
          <h3 className={styles.title}>{title}</h3>
          <ul className={styles.list}>
            {open.map(({ ruleId, cells, reason }, index) => (
              <li key={index}>
                <span className={styles.strong}>{ruleName(ruleId)}</span> {reason}
                {cells.length > 0 && <span className={styles.quiet}> {cells.join('、')}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function ruleName(id: string): string {
  try {
    return ruleById(id).meta.name;
  } catch {
    return id;
  }
}
