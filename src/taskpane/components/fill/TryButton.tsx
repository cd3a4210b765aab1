import { Button, makeStyles } from '@fluentui/react-components';
import type { Finding, WorkbookResult } from '../../../core/rules/result';
import { tryableAt } from '../../model/what-if';
import { pageKey } from '../../pages/page-name';
import { useSession } from '../../session/use-session';

const useStyles = makeStyles({ button: { minWidth: 0 } });

interface TryButtonProps {
  readonly finding: Finding;
  readonly result: WorkbookResult;
}

/** From a finding about an indicator to 试算 with that indicator. */
export function TryButton({ finding, result }: TryButtonProps) {
  const styles = useStyles();
  const session = useSession();
  const form = result.forms.find((one) => one.form.id === finding.formId);
  const row = form ? tryableAt(form, finding.cells) : null;
  if (!form || row === null) return null;
  const trying = { formId: form.form.id, row };
  return (
    <Button
      size="small"
      className={styles.button}
      data-returns={pageKey('what-if', String(row))}
      onClick={() => session.dispatch({ type: 'paged', page: 'what-if', trying })}
    >
      试算
    </Button>
  );
}
