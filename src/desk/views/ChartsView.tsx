import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { describeRound } from '../../core/review/round';
import { SEVERITY_WORDS } from '../../core/report/words';
import { NO_FILTERS } from '../store/state';
import { useDesk, useDeskState } from '../use-desk';
import { BarTable } from './BarTable';
import { useDeskStyles } from './styles';
import { fileName } from './words';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 460px), 1fr))',
    gap: '8px 32px',
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
});

/** Faults shown before the rest is asked for. */
const FAULTS = 15;

/** 分布: scores, grades, the faults most often made. Every bar has its number; the bars are only there for the eye. */
export function ChartsView() {
  const own = useStyles();
  const styles = useDeskStyles();
  const { desk } = useDesk();
  const { rows } = useDeskState();
  const [allFaults, setAllFaults] = useState(false);
  const round = useMemo(() => describeRound(rows), [rows]);
  const show = (filters: Partial<typeof NO_FILTERS>) =>
    desk.look({ tab: 'summary', filters: { ...NO_FILTERS, ...filters }, page: 0 });
  const faults = allFaults ? round.faults : round.faults.slice(0, FAULTS);
  if (rows.length === 0) return <p className={styles.text}>还没有检查结果。</p>;
  return (
    <div className={own.grid}>
      <section className={mergeClasses(styles.section, own.wide)} aria-labelledby="desk-overall">
        <h2 id="desk-overall" className={styles.title}>
          整体情况
        </h2>
        <p className={styles.text}>
          {[
            `共 ${round.workbooks} 份，读取 ${round.workbooks - round.notRead} 份，没有读取 ${round.notRead} 份，没有找到自评表 ${round.withoutForm} 份。`,
            `错误 ${round.counts.error} 处，警告 ${round.counts.warning} 处，提示 ${round.counts.advice} 处；${round.withUnchecked} 份有没检查的项目。`,
            round.scored > 0
              ? `有总分的 ${round.scored} 份：平均 ${round.mean} 分，中位数 ${round.median} 分，最低 ${round.lowest} 分，最高 ${round.highest} 分。`
              : '',
          ].join('')}
        </p>
      </section>
      <section className={styles.section} aria-labelledby="desk-scores">
        <h2 id="desk-scores" className={styles.title}>
          自评总分分布
        </h2>
        <BarTable
          caption={`有总分的 ${round.scored} 份按自评总分分段`}
          head={['分段', '份数']}
          bars={round.bins.map(({ label, count }) => ({ key: label, label, count, text: `${count} 份` }))}
        />
      </section>
      <section className={styles.section} aria-labelledby="desk-grades">
        <h2 id="desk-grades" className={styles.title}>
          等级
        </h2>
        {round.grades.length === 0 ? (
          <p className={styles.text}>没有等级。</p>
        ) : (
          <BarTable
            caption={`有总分的 ${round.scored} 份按等级`}
            head={['等级', '份数']}
            bars={round.grades.map(({ grade, count }) => ({
              key: grade ?? '-',
              label: grade ?? '没有等级',
              count,
              text: `${count} 份`,
              onShow: () => show({ grade: grade ?? '-' }),
            }))}
          />
        )}
      </section>
      <section className={mergeClasses(styles.section, own.wide)} aria-labelledby="desk-faults">
        <h2 id="desk-faults" className={styles.title}>
          常见问题
        </h2>
        {faults.length === 0 ? (
          <p className={styles.text}>没有发现问题。</p>
        ) : (
          <>
            <BarTable
              caption="按有这个问题的工作簿份数排列"
              head={['问题', '份数和处数']}
              bars={faults.map(({ ruleId, name, severity, workbooks, places }) => ({
                key: ruleId,
                label: name,
                mark: severity,
                remark: SEVERITY_WORDS[severity],
                count: workbooks,
                text: `${workbooks} 份，${places} 处`,
                onShow: () => show({ ruleId }),
              }))}
            />
            {round.faults.length > FAULTS && (
              <button type="button" className={styles.link} onClick={() => setAllFaults(!allFaults)}>
                {allFaults ? '只看最多的几种' : `全部 ${round.faults.length} 种`}
              </button>
            )}
          </>
        )}
      </section>
      <section className={mergeClasses(styles.section, own.wide)} aria-labelledby="desk-full">
        <h2 id="desk-full" className={styles.title}>
          各项指标全部满分的单位（{round.allFullCount}）
        </h2>
        {round.allFullCount === 0 ? (
          <p className={styles.text}>没有。</p>
        ) : (
          <>
            <p className={mergeClasses(styles.text, styles.quiet)}>
              全部满分不一定有误，复核时建议优先核对依据。
            </p>
            <ul className={styles.list}>
              {round.allFull.map(({ file, unit }) => (
                <li key={file}>
                  <button type="button" className={styles.link} onClick={() => desk.look({ file })}>
                    {unit ?? fileName(file)}
                  </button>
                </li>
              ))}
            </ul>
            {round.allFullCount > round.allFull.length && (
              <p className={styles.text}>另有 {round.allFullCount - round.allFull.length} 份，见汇总。</p>
            )}
          </>
        )}
      </section>
      {round.notRead > 0 && (
        <section className={mergeClasses(styles.section, own.wide)} aria-labelledby="desk-unread">
          <h2 id="desk-unread" className={styles.title}>
            没有读取的原因
          </h2>
          <BarTable
            caption={`没有读取的 ${round.notRead} 份按原因`}
            head={['原因', '份数']}
            bars={round.notReadBy.map(({ code, message, count }) => ({
              key: code,
              label: message,
              count,
              text: `${count} 份`,
              onShow: () => show({ having: 'not-read' }),
            }))}
          />
        </section>
      )}
    </div>
  );
}
