import { Field, Select } from '@fluentui/react-components';
import { useRef } from 'react';
import { profiles } from '../../core/profiles/profiles';
import { readOwnProfile } from '../../core/rules/own-profile';
import { wordsOf } from '../store/desk-store';
import { useDesk, useDeskState } from '../use-desk';
import { useDeskStyles } from './styles';

const AUTO = 'auto';
const OWN = 'own';
const LOAD = 'load';

/** By which profile the workbooks are checked. Changing it checks everything again. */
export function ProfileChoice() {
  const styles = useDeskStyles();
  const { desk } = useDesk();
  const { profile, work } = useDeskState();
  const file = useRef<HTMLInputElement>(null);
  const value = profile === null ? AUTO : 'id' in profile ? profile.id : OWN;
  const load = async (chosen: File) => {
    try {
      const text = await chosen.text();
      readOwnProfile(text, chosen.name);
      await desk.chooseProfile({ text, name: chosen.name });
    } catch (error) {
      desk.tell({ intent: 'error', title: `口径文件“${chosen.name}”没有采用`, lines: [wordsOf(error)] });
    }
  };
  return (
    <>
      <Field label="口径" size="small" hint="更换后全部重新检查。" style={{ maxWidth: '320px' }}>
        <Select
          size="small"
          value={value}
          disabled={work !== null}
          onChange={(_, { value: chosen }) => {
            if (chosen === LOAD) file.current?.click();
            else if (chosen !== OWN) void desk.chooseProfile(chosen === AUTO ? null : { id: chosen });
          }}
        >
          <option value={AUTO}>按表格版式和单位名称自动选择</option>
          {profiles.map(({ id, name, version }) => (
            <option key={id} value={id}>
              {name}（{version}）
            </option>
          ))}
          {profile !== null && 'text' in profile && <option value={OWN}>{profile.name}（来自文件）</option>}
          <option value={LOAD}>载入口径文件…</option>
        </Select>
      </Field>
      <input
        ref={file}
        type="file"
        accept=".json"
        className={styles.hidden}
        aria-label="选择口径文件"
        tabIndex={-1}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen) void load(chosen);
        }}
      />
    </>
  );
}
