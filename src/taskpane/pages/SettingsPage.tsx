import { Radio, RadioGroup } from '@fluentui/react-components';
import { type Appearance, useAppearance } from '../theme/use-appearance';
import { usePageStyles } from './page-styles';
import { SubPage } from './SubPage';

const CHOICES: readonly { readonly value: Appearance; readonly label: string }[] = [
  { value: 'system', label: '跟随系统' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
];

export function SettingsPage({ onBack }: { readonly onBack: () => void }) {
  const styles = usePageStyles();
  const { appearance, choose } = useAppearance();
  return (
    <SubPage title="设置" onBack={onBack}>
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
