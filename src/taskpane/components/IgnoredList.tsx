import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { describe } from '../../core/report/text';
import { NO_LONGER_THERE } from '../../core/report/words';
import { ignoreKey } from '../../core/rules/ignores';
import type { WorkbookResult } from '../../core/rules/result';
import { ruleName } from '../model/rule-names';
import { ignoredInScope, type Scope, sheetOfScope } from '../model/scope';
import { useSession } from '../session/use-session';
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
    gridTemplateColumns: '12px minmax(0, 1fr) auto',
    columnGap: '6px',
    padding: '6px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '& > svg': { marginTop: '3px' },
    overflowWrap: 'anywhere',
  },
  word: { fontWeight: tokens.fontWeightSemibold, marginRight: '6px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  back: { minWidth: 0, alignSelf: 'start' },
});

/** What was set aside, with the reason given, and the way back. */
export function IgnoredList({ result, scope }: { readonly result: WorkbookResult; readonly scope: Scope }) {
  const styles = useStyles();
  const words = useSeverityText();
  const session = useSession();
  const ignored = ignoredInScope(result, scope);
  const stale = result.staleIgnores ?? [];
  const here = sheetOfScope(result, scope);
  if (ignored.length + stale.length === 0) return null;
  return (
    <section aria-label="已忽略的问题">
      <h2 className={styles.title}>已忽略的问题（{ignored.length}）</h2>
      <ul className={styles.list}>
        {ignored.map(({ finding, reason, when }) => {
          const key = ignoreKey(finding, result);
          const name = ruleName(finding.ruleId);
          return (
            <li key={finding.key} className={styles.item}>
              <SeverityMark of="ignored" />
              <div>
                <span className={mergeClasses(styles.word, words.ignored)}>{name}</span>
                {describe(finding, result).what}{' '}
                {finding.cells.slice(0, 3).map((cell, index) => (
                  <CellButton key={index} cell={cell} here={here} />
                ))}
                {finding.cells.length > 3 && `等 ${finding.cells.length} 处`}
                <div className={styles.quiet}>
                  理由：{reason}（{when}）
                </div>
              </div>
              <Restore label={`恢复检查 ${name}`} onRestore={() => void session.unignore(key)} />
            </li>
          );
        })}
        {stale.map(({ key, ruleId, reason, when }) => (
          <li key={key} className={styles.item}>
            <SeverityMark of="ignored" />
            <div>
              <span className={mergeClasses(styles.word, words.ignored)}>{ruleName(ruleId)}</span>
              {NO_LONGER_THERE}
              <div className={styles.quiet}>
                当时的理由：{reason}（{when}）
              </div>
            </div>
            <Restore label={`恢复检查 ${ruleName(ruleId)}`} onRestore={() => void session.unignore(key)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Restore({ label, onRestore }: { readonly label: string; readonly onRestore: () => void }) {
  const styles = useStyles();
  return (
    <Button size="small" className={styles.back} aria-label={label} onClick={onRestore}>
      恢复检查
    </Button>
  );
}
