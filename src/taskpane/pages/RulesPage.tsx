import { Button, mergeClasses } from '@fluentui/react-components';
import { rulePage } from '../../core/report/rule-page';
import { CATEGORY_WORDS } from '../../core/report/words';
import { rules } from '../../core/rules/registry.generated';
import type { RuleCategory } from '../../core/rules/rule';
import { FILTER_WORDS } from '../model/labels';
import { SeverityMark } from '../components/SeverityMark';
import { usePaneState, useSession } from '../session/use-session';
import { usePageStyles } from './page-styles';
import { RuleExampleView } from './RuleExampleView';
import { SubPage } from './SubPage';

/** What a rule looks at, when it speaks and when it does not: one rule, or all of them. */
export function RulesPage({ onBack }: { readonly onBack: () => void }) {
  const { rule } = usePaneState();
  const one = rules.find(({ meta }) => meta.id === rule);
  return one ? <OneRule rule={one} onBack={onBack} /> : <AllRules onBack={onBack} />;
}

interface OneRuleProps {
  readonly rule: (typeof rules)[number];
  readonly onBack: () => void;
}

function OneRule({ rule, onBack }: OneRuleProps) {
  const styles = usePageStyles();
  const session = useSession();
  const page = rulePage(rule);
  return (
    <SubPage title={`规则：${page.name}`} onBack={onBack}>
      <dl className={styles.terms}>
        <dt>级别</dt>
        <dd>
          <SeverityMark of={rule.meta.severity} /> {page.severity}
        </dd>
        <dt>什么情况下提出</dt>
        <dd>{page.condition}</dd>
        <dt>不适用</dt>
        <dd>{page.exempt}</dd>
        <dt>依据</dt>
        <dd>
          {page.basis.map((basis, index) => (
            <div key={index}>{basis}</div>
          ))}
        </dd>
        {page.byProfile.length > 0 && (
          <>
            <dt>各口径的不同</dt>
            <dd>
              {page.byProfile.map((words) => (
                <div key={words}>{words}</div>
              ))}
            </dd>
          </>
        )}
        <dt>适用的表</dt>
        <dd>{page.kinds}</dd>
        <dt>编号</dt>
        <dd>{page.id}</dd>
      </dl>
      <RuleExampleView ruleId={page.id} />
      <Button size="small" onClick={() => session.dispatch({ type: 'paged', page: 'rules' })}>
        查看全部规则
      </Button>
    </SubPage>
  );
}

function AllRules({ onBack }: { readonly onBack: () => void }) {
  const styles = usePageStyles();
  const session = useSession();
  const categories = Object.keys(CATEGORY_WORDS) as RuleCategory[];
  return (
    <SubPage title="规则说明" onBack={onBack}>
      <p className={mergeClasses(styles.text, styles.quiet)}>
        共 {rules.length} 条规则。按规则名称查看依据和正误示例。
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
                  <button
                    type="button"
                    className={mergeClasses(styles.link, styles.name)}
                    onClick={() => session.dispatch({ type: 'paged', page: 'rules', rule: meta.id })}
                  >
                    {meta.name}
                  </button>
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
