import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { OpenRequest } from '../../desk/use-desk';
import { BackIcon } from '../../taskpane/components/Icons';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 10px',
    padding: '4px 12px',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
});

interface FromDeskBarProps {
  readonly from: OpenRequest;
  readonly onBack: () => void;
}

/** The way back to the list, and which workbook of it this is. */
export function FromDeskBar({ from: { path, place }, onBack }: FromDeskBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <Button size="small" icon={<BackIcon />} onClick={onBack}>
        返回审核清单
      </Button>
      <span>
        {place.number > 0 && `第 ${place.number} 份，共 ${place.of} 份：`}
        {path}
      </span>
    </div>
  );
}
