import { Button, makeStyles, mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { useRef } from 'react';
import { profiles } from '../../core/profiles/profiles';
import { usePaneState, useSession } from '../session/use-session';
import { useSite, useSurroundings } from '../session/use-surroundings';
import { usePageStyles } from './page-styles';
import { SubPage } from './SubPage';

const BY_ITSELF = 'auto';
const FROM_FILE = 'file';
const BUREAU = 'bureau';
const PUBLISHED = 'site:';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
  button: { minWidth: 0 },
  hidden: { display: 'none' },
});

/** The profile that decides weights, bands and tolerances: chosen by itself, or by hand for the whole workbook. */
export function ProfilePage({ onBack }: { readonly onBack: () => void }) {
  const styles = usePageStyles();
  const session = useSession();
  const { profileId, ownProfile } = usePaneState();
  const { imposed } = useSurroundings();
  const { catalog } = useSite();
  const { publisher, profiles: listed } = catalog?.catalog ?? { publisher: null, profiles: [] };
  const published = listed.filter(({ file }) => file !== null);
  const ofBureau = listed.find(({ id }) => id === publisher?.profile);
  const fromSite =
    ownProfile !== null &&
    published.some(({ id, version }) => id === ownProfile.id && version === ownProfile.version);
  const chosen = imposed
    ? BUREAU
    : ownProfile
      ? fromSite
        ? `${PUBLISHED}${ownProfile.id}`
        : FROM_FILE
      : (profileId ?? BY_ITSELF);
  return (
    <SubPage title="口径" onBack={onBack}>
      <p className={mergeClasses(styles.text, styles.quiet)}>
        口径是一个地区一年的评分办法：分值结构、评分公式、容许的尾差和等级。更换后会重新检查。
      </p>
      <RadioGroup
        aria-label="口径"
        value={chosen}
        onChange={(_, { value }) => {
          if (value === BUREAU) void session.followBureau();
          else if (value.startsWith(PUBLISHED)) void session.choosePublished(value.slice(PUBLISHED.length));
          else if (value !== FROM_FILE) void session.chooseProfile(value === BY_ITSELF ? null : value);
        }}
      >
        {ofBureau && (
          <Radio value={BUREAU} label={`${publisher!.name}统一：${ofBureau.name}（${ofBureau.version}）`} />
        )}
        <Radio value={BY_ITSELF} label="按表格版式和单位名称自动选择" />
        {published.map(({ id, name, version }) => (
          <Radio
            key={id}
            value={`${PUBLISHED}${id}`}
            label={`${name}（${version}，${publisher!.name}发布）`}
          />
        ))}
        {profiles.map(({ id, name, version }) => (
          <Radio key={id} value={id} label={`${name}（${version}）`} />
        ))}
        {ownProfile && !fromSite && (
          <Radio value={FROM_FILE} label={`${ownProfile.name}（${ownProfile.version}，来自文件）`} />
        )}
      </RadioGroup>
      <OwnProfile loaded={ownProfile !== null} />
    </SubPage>
  );
}

/** A bureau's own profile comes from a file; it holds until another one is chosen, and is not kept. */
function OwnProfile({ loaded }: { readonly loaded: boolean }) {
  const styles = useStyles();
  const page = usePageStyles();
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" className={styles.button} onClick={() => input.current?.click()}>
          载入口径文件…
        </Button>
        {loaded && (
          <Button size="small" className={styles.button} onClick={() => void session.chooseProfile(null)}>
            恢复自动选择
          </Button>
        )}
      </div>
      <p className={mergeClasses(page.text, page.quiet)}>
        本单位的口径文件为 .json 格式。载入后用于检查全部表，窗格关闭后需重新载入。
      </p>
      <input
        ref={input}
        type="file"
        accept=".json"
        className={styles.hidden}
        aria-label="选择口径文件"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void session.loadProfile(file);
          // The same file can be chosen again after it was changed.
          event.target.value = '';
        }}
      />
    </>
  );
}
