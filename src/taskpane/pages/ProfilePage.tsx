import { mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { profiles } from '../../core/profiles/profiles';
import { usePaneState, useSession } from '../session/use-session';
import { usePageStyles } from './page-styles';
import { SubPage } from './SubPage';

const BY_ITSELF = 'auto';

/** The profile that decides weights, bands and tolerances: chosen by itself, or by hand for the whole workbook. */
export function ProfilePage({ onBack }: { readonly onBack: () => void }) {
  const styles = usePageStyles();
  const session = useSession();
  const { profileId } = usePaneState();
  return (
    <SubPage title="口径" onBack={onBack}>
      <p className={mergeClasses(styles.text, styles.quiet)}>
        口径是一个地区一年的评分办法：分值结构、评分公式、容许的尾差和等级。更换后会重新检查。
      </p>
      <RadioGroup
        aria-label="口径"
        value={profileId ?? BY_ITSELF}
        onChange={(_, { value }) => void session.chooseProfile(value === BY_ITSELF ? null : value)}
      >
        <Radio value={BY_ITSELF} label="按表格版式和单位名称自动选择" />
        {profiles.map(({ id, name, version }) => (
          <Radio key={id} value={id} label={`${name}（${version}）`} />
        ))}
      </RadioGroup>
    </SubPage>
  );
}
