import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Finding, WorkbookResult } from '../../core/rules/result';
import { planRepair } from '../session/fill';
import { useSession } from '../session/use-session';

const useStyles = makeStyles({ button: { minWidth: 0 } });

interface RepairButtonProps {
  readonly finding: Finding;
  readonly result: WorkbookResult;
}

/** Leads to the preview of the one safe repair of a finding; nothing where there is none, or nothing can be written. */
export function RepairButton({ finding, result }: RepairButtonProps) {
  const styles = useStyles();
  const session = useSession();
  const repairs = useMemo(() => planRepair(result, finding).proposals.length, [result, finding]);
  if (repairs === 0 || session.readOnly !== undefined) return null;
  return (
    <Button
      size="small"
      className={styles.button}
      data-returns="fixes:one"
      onClick={() => void session.previewRepair(finding)}
    >
      按建议修改
    </Button>
  );
}
