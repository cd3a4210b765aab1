import { mergeClasses } from '@fluentui/react-components';
import { rules } from '../../core/rules/registry.generated';
import type { RuleCategory } from '../../core/rules/rule';
import { FILTER_WORDS } from '../model/labels';
import { SeverityMark } from '../components/SeverityMark';
import { usePageStyles } from './page-styles';
import { SubPage } from './SubPage';

const CATEGORY_WORDS: Readonly<Record<RuleCategory, string>> = {
  structure: '表格结构',
  weight: '分值',
  score: '得分',
  target: '指标值与完成值',
  note: '偏差原因分析',
  fund: '资金与执行率',
  base: '基础数据',
  cross: '跨表',
  grade: '等级',
};

/** Every rule in force: when it speaks, when it does not. */
export function RulesPage({ onBack }: { readonly onBack: () => void }) {
  const styles = usePageStyles();
  const categories = [...new Set(rules.map(({ meta }) => meta.category))];
  return (
    <SubPage title="规则说明" onBack={onBack}>
      <p className={mergeClasses(styles.text, styles.quiet)}>
        共 {rules.length} 条规则。每一处问题的依据写在该问题之下。
      </p>
      {categories.map((category) => (
        <section key={category} className={styles.section}>
          <h2 className={styles.title}>{CATEGORY_WORDS[category]}</h2>
          <ul className={styles.list}>
            {rules
              .filter(({ meta }) => meta.category === category)
              .map(({ meta }) => (
                <li key={meta.id}>
                  <SeverityMark of={meta.severity} /> {FILTER_WORDS[meta.severity]}{' '}
                  <span className={styles.name}>{meta.name}</span>
                  <div>{meta.condition}</div>
                  <div className={styles.quiet}>不适用：{meta.exempt}</div>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </SubPage>
  );
}
