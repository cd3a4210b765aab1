import { mergeClasses } from '@fluentui/react-components';
import type { WorkbookResult } from '../../../core/rules/result';
import { DismissedSheets } from '../../components/ResultStates';
import { formsInScope, type Scope } from '../../model/scope';
import { usePaneState, useSession } from '../../session/use-session';
import { usePageStyles } from '../page-styles';
import { SubPage } from '../SubPage';
import { CorrectionList } from './CorrectionList';
import { CorrectPanel } from './CorrectPanel';
import { FormSeen } from './FormSeen';

interface RecognitionPageProps {
  readonly result: WorkbookResult;
  readonly scope: Scope;
  readonly onBack: () => void;
}

/** What was seen on the sheet, how surely, what could not be read; and the way to put it right. */
export function RecognitionPage({ result, scope, onBack }: RecognitionPageProps) {
  const styles = usePageStyles();
  const { unreadSheets } = useSession();
  const { memo } = usePaneState();
  const { dismissed, remarks = [] } = result.recognition;
  return (
    <SubPage title="识别结果" onBack={onBack}>
      <CorrectPanel />
      <CorrectionList corrections={memo.corrections} result={result} />
      {remarks.map((remark, index) => (
        <p key={index} className={mergeClasses(styles.text, styles.quiet)}>
          {remark}
        </p>
      ))}
      {formsInScope(result, scope).map((one) => (
        <FormSeen key={one.form.id} one={one} corrections={memo.corrections} />
      ))}
      {dismissed.length + unreadSheets.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.title}>不是自评表的工作表</h2>
          <DismissedSheets result={result} />
        </section>
      )}
    </SubPage>
  );
}
