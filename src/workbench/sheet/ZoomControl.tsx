import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Zoom } from './use-zoom';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    marginLeft: 'auto',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  small: { minWidth: '28px' },
  factor: { minWidth: '40px', textAlign: 'center' },
});

export function ZoomControl({ zoom }: { readonly zoom: Zoom }) {
  const styles = useStyles();
  return (
    <div className={styles.box} role="group" aria-label="显示比例">
      <Button size="small" appearance="subtle" aria-pressed={zoom.fitted} onClick={zoom.fit}>
        适合宽度
      </Button>
      <Button
        size="small"
        appearance="subtle"
        className={styles.small}
        aria-label="缩小"
        onClick={zoom.further}
      >
        −
      </Button>
      <span className={styles.factor}>{Math.round(zoom.factor * 100)} %</span>
      <Button
        size="small"
        appearance="subtle"
        className={styles.small}
        aria-label="放大"
        onClick={zoom.closer}
      >
        +
      </Button>
    </div>
  );
}
