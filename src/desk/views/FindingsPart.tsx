import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { decisionsFor, type FindingDecision, withFinding } from '../../core/review/decisions';
import { type PlacedFinding, placedFindings } from '../../core/review/identity';
import { causesFirst, objectName, placeText } from '../../core/review/issues';
import { formTitle, WorkbookPlaces } from '../../core/review/places';
import type { Reviewed } from '../../core/review/reviewed';
import { SEVERITY_WORDS } from '../../core/report/words';
import { SeverityMark, useSeverityText } from '../../taskpane/components/SeverityMark';
import { useDesk, useDeskState } from '../use-desk';
import { useDeskStyles } from './styles';
import { today } from './today';
import { VerdictForm } from './VerdictForm';

const useStyles = makeStyles({
  item: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: '13px',
    lineHeight: '19px',
  },
  follows: { paddingLeft: '18px' },
  line: { display: 'grid', gridTemplateColumns: '12px minmax(0, 1fr)', columnGap: '8px' },
  mark: { paddingTop: '3px' },
  details: {
    margin: '4px 0 0',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '2px 10px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  actions: { marginTop: '6px' },
  verdict: { fontWeight: tokens.fontWeightSemibold },
  dismissed: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
});

interface FindingsPartProps {
  readonly reviewed: Reviewed;
  /** Opens the workbook at a finding; absent where there is no sheet to show it on. */
  readonly onShow: ((finding: string) => void) | undefined;
}

/** The findings of one workbook, causes before what follows from them, each with the reviewer's verdict. */
export function FindingsPart({ reviewed, onShow }: FindingsPartProps) {
  const styles = useDeskStyles();
  const { decisions } = useDeskState();
  const { places, groups } = useMemo(() => grouped(reviewed), [reviewed]);
  const verdicts = new Map(decisionsFor(decisions, reviewed).own.findings.map((one) => [one.id, one]));
  const { json } = reviewed;
  if (json.error)
    return (
      <p className={styles.text}>
        没有读取这个文件：{json.error.message}请报送单位重新提供可以打开的工作簿，再加入清单。
      </p>
    );
  const ignored = [...json.forms.flatMap((form) => form.ignored), ...json.crossIgnored];
  return (
    <>
      <p className={styles.text}>{json.summary}</p>
      {groups.map(({ key, title, findings }) => (
        <section key={key} className={styles.section} aria-label={title}>
          <h3 className={styles.title}>{title}</h3>
          <ul className={styles.list}>
            {findings.map((placed) => (
              <Finding
                key={placed.id}
                reviewed={reviewed}
                placed={placed}
                places={places}
                verdict={verdicts.get(placed.id)}
                onShow={onShow}
              />
            ))}
          </ul>
        </section>
      ))}
      {ignored.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.title}>填报单位已写明理由的（{ignored.length}）</h3>
          <ul className={styles.list}>
            {ignored.map(({ key, message, reason, when }) => (
              <li key={key}>
                {message}
                <br />
                理由：{reason}（{when}）
              </li>
            ))}
          </ul>
        </section>
      )}
      {(json.unreadSheets?.length ?? 0) > 0 && (
        <p className={styles.text}>
          没有读取的工作表：{json.unreadSheets!.map(({ name, reason }) => `${name}（${reason}）`).join('；')}
        </p>
      )}
    </>
  );
}

function grouped(reviewed: Reviewed) {
  const places = new WorkbookPlaces(reviewed);
  const findings = causesFirst(placedFindings(reviewed, places));
  const groups = places.forms.map((form, index) => ({
    key: String(index),
    title: `${formTitle(form.form)}（${form.form.sheet}）`,
    findings: findings.filter((one) => one.form === form),
  }));
  const across = findings.filter(({ form }) => form === null);
  return {
    places,
    groups: [...groups, { key: 'cross', title: '几张表之间', findings: across }].filter(
      (group) => group.findings.length > 0,
    ),
  };
}

interface FindingProps extends FindingsPartProps {
  readonly placed: PlacedFinding;
  readonly places: WorkbookPlaces;
  readonly verdict: FindingDecision | undefined;
}

function Finding({ reviewed, placed, places, verdict, onShow }: FindingProps) {
  const own = useStyles();
  const styles = useDeskStyles();
  const words = useSeverityText();
  const { desk } = useDesk();
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const { finding } = placed;
  const name = objectName(placed, places);
  const decide = (decision: Omit<FindingDecision, 'id' | 'when'> | null) => {
    const next = decision && { ...decision, when: today() };
    desk.decide(withFinding(desk.getState().decisions, reviewed, placed.id, next));
    setAsking(false);
  };
  return (
    <li className={mergeClasses(own.item, placed.cause !== null && own.follows)}>
      <div className={own.line}>
        <span className={own.mark}>
          <SeverityMark of={finding.severity} />
        </span>
        <div>
          <span className={mergeClasses(styles.strong, words[finding.severity])}>
            {SEVERITY_WORDS[finding.severity]}
          </span>{' '}
          <span className={styles.quiet}>
            {placeText(placed, false)}
            {name && ` ${name}`}
          </span>
          {placed.cause !== null && <span className={styles.quiet}>（由上面的问题引起）</span>}
          <br />
          <span className={verdict?.verdict === 'dismissed' ? own.dismissed : undefined}>
            {finding.message}
          </span>
          {verdict && (
            <p className={mergeClasses(styles.text, styles.small)} style={{ margin: '4px 0 0' }}>
              <span className={own.verdict}>
                {verdict.verdict === 'dismissed' ? '审核认为不成立' : '审核已认定'}
              </span>
              {verdict.reason !== '' && `：${verdict.reason}`}（{verdict.when}）
            </p>
          )}
          {open && (
            <dl className={own.details}>
              <dt>为什么</dt>
              <dd>{finding.why}</dd>
              {finding.arithmetic && (
                <>
                  <dt>算式</dt>
                  <dd>{finding.arithmetic}</dd>
                </>
              )}
              <dt>怎么改</dt>
              <dd>{finding.fix}</dd>
              <dt>依据</dt>
              <dd>{finding.basis}</dd>
            </dl>
          )}
          {asking ? (
            <VerdictForm
              onDismiss={(reason) => decide({ verdict: 'dismissed', reason })}
              onClose={() => setAsking(false)}
            />
          ) : (
            <div className={mergeClasses(styles.row, own.actions)}>
              <Button
                size="small"
                className={styles.button}
                aria-expanded={open}
                onClick={() => setOpen(!open)}
              >
                {open ? '收起说明' : '为什么、怎么改'}
              </Button>
              {onShow && (
                <Button size="small" className={styles.button} onClick={() => onShow(finding.key)}>
                  在表格中查看
                </Button>
              )}
              {verdict ? (
                <Button size="small" className={styles.button} onClick={() => decide(null)}>
                  撤回处理
                </Button>
              ) : (
                <>
                  <Button
                    size="small"
                    className={styles.button}
                    onClick={() => decide({ verdict: 'accepted', reason: '' })}
                  >
                    认定成立
                  </Button>
                  <Button size="small" className={styles.button} onClick={() => setAsking(true)}>
                    不成立…
                  </Button>
                </>
              )}
            </div>
          )}
        </div>
      </div>
    </li>
  );
}
