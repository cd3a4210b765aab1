import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { OpenIcon, SaveIcon } from '../../taskpane/components/Icons';
import { SAMPLES } from '../workbook/samples';
import { type Mode, ModeTabs } from './ModeTabs';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '6px 8px',
    padding: '6px 12px',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    marginRight: '4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  logo: { width: '20px', height: '20px' },
  sample: { maxWidth: '240px', '& select': { textOverflow: 'ellipsis' } },
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    flexGrow: 1,
    minWidth: '120px',
    justifyContent: 'flex-end',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  dot: {
    flexShrink: 0,
    width: '8px',
    height: '8px',
    borderRadius: '50%',
    backgroundColor: tokens.colorStatusWarningForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  hidden: { display: 'none' },
});

interface TopBarProps {
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
  readonly name: string | null;
  readonly unsaved: boolean;
  /** Why nothing can be saved, in Chinese; undefined where it can be. */
  readonly readOnly: string | undefined;
  readonly onFile: (file: File) => void;
  readonly onSample: (name: string) => void;
  readonly onSave: () => void;
}

/** One workbook or many; of one: open, samples, save, which it is and whether it is saved. */
export function TopBar({ mode, onMode, ...workbook }: TopBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.bar} role="banner">
      <p className={styles.brand}>
        <img src="assets/icon-32.png" alt="" className={styles.logo} />
        自评助手工作台
      </p>
      <ModeTabs mode={mode} onMode={onMode} />
      {mode === 'single' && <WorkbookCommands {...workbook} />}
    </div>
  );
}

function WorkbookCommands({
  name,
  unsaved,
  readOnly,
  onFile,
  onSample,
  onSave,
}: Omit<TopBarProps, 'mode' | 'onMode'>) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" icon={<OpenIcon />} onClick={() => picker.current?.click()}>
        打开
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm,.xls,.et"
        className={styles.hidden}
        aria-label="选择工作簿"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can be chosen again after it was changed.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button
        size="small"
        icon={<SaveIcon />}
        disabledFocusable={name === null || readOnly !== undefined}
        title={readOnly}
        onClick={onSave}
      >
        另存
      </Button>
      <Select
        size="small"
        className={styles.sample}
        aria-label="打开示例"
        value={name !== null && SAMPLES.includes(name) ? name : ''}
        onChange={(_, { value }) => {
          if (value !== '') onSample(value);
        }}
      >
        <option value="">选择示例…</option>
        {SAMPLES.map((sample) => (
          <option key={sample} value={sample}>
            {sample.replace(/\.xlsx$/, '')}
          </option>
        ))}
      </Select>
      <span className={styles.name}>
        {unsaved && (
          <span className={styles.dot} role="img" aria-label="有未保存的改动" title="有未保存的改动" />
        )}
        {name ?? '没有打开的工作簿'}
      </span>
    </>
  );
}
