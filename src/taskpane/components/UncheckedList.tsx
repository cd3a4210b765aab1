import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { formatCell } from '../../core/grid/address';
import { locate } from '../../core/recognise/form';
import type { UncheckedPlace, WorkbookResult } from '../../core/rules/result';
import { ruleName } from '../model/rule-names';
import { UNCHECKED_WORDS } from '../model/labels';
import { openOutcomes, type Scope, sheetOfScope, unreadCells } from '../model/scope';
import { CellButton } from './CellButton';
import { SeverityMark, useSeverityText } from './SeverityMark';

const useStyles = makeStyles({
  title: {
    margin: 0,
    padding: '8px 12px 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '12px minmax(0, 1fr)',
    columnGap: '6px',
    padding: '6px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '& > svg': { marginTop: '3px' },
    overflowWrap: 'anywhere',
  },
  word: { fontWeight: tokens.fontWeightSemibold, marginRight: '6px' },
  place: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 6px' },
});

/** What was not judged, and why: no result is complete without it. */
export function UncheckedList({ result, scope }: { readonly result: WorkbookResult; readonly scope: Scope }) {
  const styles = useStyles();
  const words = useSeverityText();
  const outcomes = openOutcomes(result, scope);
  const unread = unreadCells(result, scope);
  const here = sheetOfScope(result, scope);
  if (outcomes.length + unread.length === 0) return null;
  return (
    <section aria-label="没有检查的内容">
      <h2 className={styles.title}>没有检查的内容（{outcomes.length + unread.length}）</h2>
      <ul className={styles.list}>
        {outcomes.map(({ ruleId, formId, unchecked }) => (
          <li key={`${ruleId}|${formId}`} className={styles.item}>
            <SeverityMark of="unchecked" />
            <div>
              <span className={mergeClasses(styles.word, words.unchecked)}>{ruleName(ruleId)}</span>
              {formId !== null && here === null && (
                <span className={words.unchecked}>
                  {result.forms.find(({ form }) => form.id === formId)?.form.sheet}
                </span>
              )}
              {byReason(unchecked).map((place, index) => (
                <div key={index} className={styles.place}>
                  <span>
                    {UNCHECKED_WORDS[place.kind]}：{place.reason}
                  </span>
                  {place.cells.map((cell, at) => (
                    <CellButton key={at} cell={cell} here={here} />
                  ))}
                </div>
              ))}
            </div>
          </li>
        ))}
        {unread.map(({ form, unread: { cell, what, why } }) => (
          <li key={`${form.id}|${formatCell(cell)}`} className={styles.item}>
            <SeverityMark of="unchecked" />
            <div className={styles.place}>
              <span>
                <span className={mergeClasses(styles.word, words.unchecked)}>没有读懂</span>
                {what}：{why}
              </span>
              <CellButton cell={locate(form, cell)} here={here} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Places with the same reason on one line. */
function byReason(places: readonly UncheckedPlace[]): readonly UncheckedPlace[] {
  const merged = new Map<string, UncheckedPlace>();
  for (const place of places) {
    const key = `${place.kind}|${place.reason}`;
    const earlier = merged.get(key);
    merged.set(key, earlier ? { ...earlier, cells: [...earlier.cells, ...place.cells] } : place);
  }
  return [...merged.values()];
}
