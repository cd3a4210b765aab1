import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { loadRuleExamples } from '../../core/report/load-rule-examples';
import type { RuleExample } from '../../core/report/rule-page';
import { SEVERITY_WORDS } from '../../core/report/words';
import { usePageStyles } from './page-styles';

/** A right and a wrong table in the few cells where they differ, and what is said of the wrong one. Loaded when looked at. */
export function RuleExampleView({ ruleId }: { readonly ruleId: string }) {
  const styles = usePageStyles();
  const example = useExample(ruleId);
  if (example === 'loading') return <p className={mergeClasses(styles.text, styles.quiet)}>正在读取示例…</p>;
  if (example === 'failed') {
    return (
      <p className={mergeClasses(styles.text, styles.quiet)}>
        示例没有读取到，不影响检查。请重新打开窗格再试。
      </p>
    );
  }
  if (example === null) return null;
  return (
    <section className={styles.section} aria-label="示例">
      <h2 className={styles.title}>示例</h2>
      <ul className={styles.list}>
        {example.cells.map(({ cell, place, right, wrong }) => (
          <li key={cell}>
            <span className={styles.name}>{cell}</span> {place}
            <div>对：{right}</div>
            <div>错：{wrong}</div>
          </li>
        ))}
      </ul>
      <p className={styles.text}>
        {SEVERITY_WORDS[example.finding.severity]} {example.finding.cells.join('、')} {example.finding.what}
        {example.finding.fix}
      </p>
    </section>
  );
}

/** Null: the rule has none. */
function useExample(ruleId: string): RuleExample | null | 'loading' | 'failed' {
  const [example, setExample] = useState<RuleExample | null | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let current = true;
    loadRuleExamples()
      .then((all) => current && setExample(all[ruleId] ?? null))
      .catch(() => current && setExample('failed'));
    return () => {
      current = false;
    };
  }, [ruleId]);
  return example;
}
