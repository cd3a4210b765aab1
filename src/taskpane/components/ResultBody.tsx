import { makeStyles, tokens } from '@fluentui/react-components';
import { summarise } from '../../core/report/summary';
import { isLookAlike } from '../../core/recognise/form';
import type { WorkbookResult } from '../../core/rules/result';
import { KIND_WORDS } from '../../core/report/words';
import { countsInScope, formsInScope } from '../model/scope';
import { isUnfilled } from '../model/unfilled';
import type { PaneState } from '../session/state';
import { EmptyState } from './EmptyState';
import { Filters } from './Filters';
import { WeightsOffer } from './fill/WeightsOffer';
import { FindingList } from './FindingList';
import { IgnoredList } from './IgnoredList';
import { CleanState, NoFormState, RefusedIgnores, UnreadSheets } from './ResultStates';
import { ScoreCards } from './ScoreCards';
import { TemplateSection } from './TemplateSection';
import { UncheckedList } from './UncheckedList';

const useStyles = makeStyles({
  sentence: { margin: 0, padding: '10px 12px 0', fontSize: '13px', lineHeight: '20px' },
  outdated: {
    margin: 0,
    padding: '6px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
});

const SEVERITIES = ['error', 'warning', 'advice'] as const;

interface ResultBodyProps {
  readonly result: WorkbookResult;
  readonly state: PaneState;
}

/** The result of a check: the sentence, the points, the counts, the findings. */
export function ResultBody({ result, state }: ResultBodyProps) {
  const styles = useStyles();
  const { scope, filters, openFinding, outdated, held } = state;
  if (result.forms.length === 0) return <NoFormState result={result} />;
  const forms = formsInScope(result, scope);
  const counts = countsInScope(result, scope);
  const clean = counts.error + counts.warning + counts.advice === 0;
  const checked = forms.filter(({ form }) => !isLookAlike(form.kind));
  const noFindings = filters.size > 0 && !SEVERITIES.some((severity) => filters.has(severity));
  return (
    <>
      {outdated && <p className={styles.outdated}>上次检查之后表格有改动，请按“检查”更新下面的结果。</p>}
      <p className={styles.sentence} role="status" aria-live="polite">
        {result.forms.length > 1 && scope !== null && '整个工作簿'}
        {summarise(result).sentence}
      </p>
      <UnreadSheets />
      {checked.length > 0 && <Filters counts={counts} filters={filters} />}
      <ScoreCards forms={checked} />
      <WeightsOffer forms={checked} />
      {forms
        .filter(({ form }) => isLookAlike(form.kind))
        .map(({ form }) => (
          <EmptyState
            key={form.id}
            title={`“${form.sheet}”是${KIND_WORDS[form.kind]}`}
            lines={['这不是自评表，只作识别，不作检查，也不填写。请打开对应的自评表，或在上方选择其他表。']}
          />
        ))}
      {checked
        .filter(({ form }) => isUnfilled(form))
        .map(({ form }) => (
          <EmptyState
            key={form.id}
            title={`“${form.sheet}”还没有填写`}
            lines={[
              `${form.indicators.length} 行指标的完成值和得分都是空白。填好完成值后按“填写得分”，能按公式算出的得分会先列出来供您确认。`,
            ]}
          />
        ))}
      {clean && checked.length > 0 && (
        <CleanState forms={checked} unchecked={counts.unchecked} ignored={counts.ignored} />
      )}
      <TemplateSection />
      <RefusedIgnores result={result} />
      {!noFindings && (
        <FindingList result={result} scope={scope} filters={filters} openFinding={openFinding} held={held} />
      )}
      {(filters.size === 0 || filters.has('unchecked')) && <UncheckedList result={result} scope={scope} />}
      {filters.has('ignored') && <IgnoredList result={result} scope={scope} />}
    </>
  );
}
