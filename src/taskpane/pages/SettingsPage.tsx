import { Radio, RadioGroup, Switch } from '@fluentui/react-components';
import { useId } from 'react';
import type { Watching } from '../session/state';
import { usePaneState, useSession } from '../session/use-session';
import { type Appearance, useAppearance } from '../theme/use-appearance';
import { usePageStyles } from './page-styles';
import { SubPage } from './SubPage';

const CHOICES: readonly { readonly value: Appearance; readonly label: string }[] = [
  { value: 'system', label: '跟随 Excel（浏览器中跟随系统）' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
];

/** What the person chose for this machine. */
export function SettingsPage({ onBack }: { readonly onBack: () => void }) {
  const styles = usePageStyles();
  const session = useSession();
  const { recheck, watching } = usePaneState();
  const { appearance, choose } = useAppearance();
  const hint = useId();
  return (
    <SubPage title="设置" onBack={onBack}>
      <h2 className={styles.title}>检查</h2>
      <Switch
        label="单元格改动后自动重新检查"
        aria-describedby={hint}
        checked={recheck}
        onChange={(_, { checked }) => session.recheckByItself(checked)}
      />
      <p id={hint} className={styles.text}>
        {recheckText(recheck, watching)}
      </p>
      <h2 className={styles.title}>外观</h2>
      <RadioGroup
        aria-label="外观"
        value={appearance}
        onChange={(_, { value }) => choose(value as Appearance)}
      >
        {CHOICES.map(({ value, label }) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </RadioGroup>
    </SubPage>
  );
}

function recheckText(recheck: boolean, watching: Watching): string {
  if (watching === 'impossible')
    return '当前 Excel 不通知单元格的改动，不能自动重新检查。改动之后请按“检查”。';
  return recheck
    ? '在后台重新读取和检查，不改动表格，不移动选中的单元格；打开的预览和正在填写的文字保持不变。'
    : '表格改动后只作提示，按“检查”才重新检查。';
}
