import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type KeyboardEvent, type ReactNode, useMemo, useRef } from 'react';
import type { RecognisedForm } from '../../core/recognise/form';
import type { Finding, WorkbookResult } from '../../core/rules/result';
import { groupFindings } from '../model/groups';
import type { FilterKey } from '../model/labels';
import { type Scope, sheetOfScope } from '../model/scope';
import { withHeld } from '../session/held';
import type { HeldFindings } from '../session/state';
import { Consequences } from './Consequences';
import { FindingItem } from './FindingItem';
import { useKeptFocus } from './use-kept-focus';

const useStyles = makeStyles({
  form: {
    margin: 0,
    padding: '6px 12px',
    position: 'sticky',
    top: 0,
    zIndex: 1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  // Long lists stay cheap: groups out of sight are neither laid out nor painted.
  group: { contentVisibility: 'auto', containIntrinsicSize: 'auto 72px' },
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
});

interface FindingListProps {
  readonly result: WorkbookResult;
  readonly scope: Scope;
  readonly filters: ReadonlySet<FilterKey>;
  readonly openFinding: string | null;
  /** Findings that no longer hold and stay in their places while a person is at work on one of them. */
  readonly held: HeldFindings | null;
}

/** Findings by form and indicator, in sheet order. Up, Down, Home and End go from one to the next. */
export function FindingList({ result, scope, filters, openFinding, held }: FindingListProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  useKeptFocus(list);
  const forms = useMemo(
    () =>
      groupFindings(
        withHeld(result, held),
        scope,
        ({ severity }) => filters.size === 0 || filters.has(severity),
      ),
    [result, held, scope, filters],
  );
  const hereOfScope = sheetOfScope(result, scope);
  const several = forms.length > 1;
  const gone = new Set(held?.findings.map(({ key }) => key));
  const item = (finding: Finding, form: RecognisedForm | null) => (
    <FindingItem
      key={finding.key}
      finding={finding}
      result={held && gone.has(finding.key) ? held.result : result}
      gone={gone.has(finding.key)}
      open={finding.key === openFinding}
      here={form === null ? null : (hereOfScope ?? form.sheetId)}
    />
  );
  return (
    <div ref={list} onKeyDown={step} role="region" aria-label="检查结果">
      {forms.map(({ key, form, title, groups }) => (
        <section key={key} aria-label={title}>
          {several && <h2 className={styles.form}>{title}</h2>}
          {groups.map((group) => (
            <div key={group.key} className={styles.group} role="group" aria-label={group.title}>
              {form !== null && <h3 className={styles.title}>{group.title}</h3>}
              <ul className={styles.list}>
                {group.findings.map((finding) => (
                  <Fragment key={finding.key}>
                    {item(finding, form)}
                    <Following
                      findings={group.consequences.get(finding.key) ?? []}
                      openFinding={openFinding}
                      item={(one) => item(one, form)}
                    />
                  </Fragment>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

interface FollowingProps {
  readonly findings: readonly Finding[];
  readonly openFinding: string | null;
  readonly item: (finding: Finding) => ReactNode;
}

function Following({ findings, openFinding, item }: FollowingProps) {
  if (findings.length === 0) return null;
  return (
    <Consequences count={findings.length} needed={findings.some(({ key }) => key === openFinding)}>
      {findings.map(item)}
    </Consequences>
  );
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

function step(event: KeyboardEvent<HTMLElement>): void {
  const go = STEPS[event.key];
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-finding]')];
  const at = heads.indexOf(event.target as HTMLElement);
  if (!go || at < 0) return;
  event.preventDefault();
  heads[go(at, heads.length - 1)]?.focus();
}
