import { Button, Checkbox, Field, Input, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { profileById, profiles } from '../../../core/profiles/profiles';
import type { Profile } from '../../../core/profiles/schema';
import type { ApprovedTargets } from '../../../core/templates/approved';
import { downloadWorkbook } from '../../model/download-workbook';
import type { MadeTemplate } from '../../session/inserting';
import { usePaneState, useSession } from '../../session/use-session';
import { useSite } from '../../session/use-surroundings';
import { usePageStyles } from '../page-styles';
import { SubPage } from '../SubPage';
import { InsertedList } from './InsertedList';
import { approvedFor, makeTemplate, offeredTemplates } from './make-template';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '8px', marginBottom: '10px' },
  // Fluent's own fields are wider than a narrow pane.
  control: { minWidth: 0, width: '100%', '& select, & input': { minWidth: 0, textOverflow: 'ellipsis' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginBottom: '8px' },
  failure: { margin: '0 0 6px', fontSize: '12px', lineHeight: '18px' },
});

/** Choose a form, for whom and for which year; insert it as sheets, open it, or download it. */
export function TemplatesPage({ onBack }: { readonly onBack: () => void }) {
  const styles = useStyles();
  const page = usePageStyles();
  const session = useSession();
  const { result } = usePaneState();
  const { catalog, ownProfile: bureauProfile } = useSite();
  const { ownProfile } = usePaneState();
  const published = catalog?.catalog ?? null;
  const entries = offeredTemplates(published);

  const [id, setId] = useState(entries[0]!.id);
  const entry = entries.find((one) => one.id === id) ?? entries[0]!;
  const extra = [bureauProfile, ownProfile].filter((one): one is Profile => one !== null);
  const known = [...extra, ...profiles.filter((one) => !extra.some((own) => own.id === one.id))];
  const [chosenProfile, setProfile] = useState<string | null>(null);
  const preset = published?.publisher.profile ?? entry.profileId;
  const profile = known.find((one) => one.id === (chosenProfile ?? preset)) ?? profileById(entry.profileId);
  const [year, setYear] = useState(String(new Date().getFullYear() - 1));
  const [unit, setUnit] = useState(result?.forms.find(({ form }) => form.unit)?.form.unit?.value ?? '');
  const approvedSets = useApproved(entry.id);
  const [withApproved, setWithApproved] = useState(true);
  const [opens, setOpens] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const yearWrong = year !== '' && !/^(?:19|20)\d{2}$/.test(year);
  const yearGiven = year === '' || yearWrong ? null : Number(year);
  const approved = approvedFor(approvedSets.sets, unit.trim(), yearGiven);
  const autoOpen = published?.autoOpen ?? null;

  const make = (done: (made: MadeTemplate) => void) => {
    try {
      setFailure(null);
      done(
        makeTemplate({
          id: entry.id,
          profile,
          year: yearGiven,
          unit: unit.trim(),
          approved: withApproved ? approved : null,
          autoOpen: opens ? autoOpen : null,
        }),
      );
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  const { openNew } = session.around;

  return (
    <SubPage title="模板" onBack={onBack}>
      <div className={styles.form}>
        <Field label="表样">
          <Select className={styles.control} value={entry.id} onChange={(_, { value }) => setId(value)}>
            {entries.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="口径">
          <Select
            className={styles.control}
            value={profile.id}
            onChange={(_, { value }) => setProfile(value)}
          >
            {known.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}（{one.version}）
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label="年度"
          validationState={yearWrong ? 'error' : 'none'}
          validationMessage={yearWrong ? '年度写四位数字，如 2025；可以不写。' : null}
        >
          <Input
            className={styles.control}
            inputMode="numeric"
            value={year}
            onChange={(_, { value }) => setYear(value.trim())}
          />
        </Field>
        <Field label="单位名称" hint="可以不写，由填报单位填写。">
          <Input className={styles.control} value={unit} onChange={(_, { value }) => setUnit(value)} />
        </Field>
        {approved && (
          <Checkbox
            checked={withApproved}
            onChange={(_, { checked }) => setWithApproved(checked === true)}
            label={`印好批复的绩效目标（${approved.rows.length} 项，锁定）`}
          />
        )}
        {autoOpen && !session.takesSheets && (
          <Checkbox
            checked={opens}
            onChange={(_, { checked }) => setOpens(checked === true)}
            label="在 Excel 中打开时自动显示自评助手"
          />
        )}
        {autoOpen && session.takesSheets && (
          <Checkbox
            checked={opens}
            onChange={(_, { checked }) => setOpens(checked === true)}
            label="下载的文件在 Excel 中打开时自动显示自评助手"
          />
        )}
      </div>
      {approvedSets.failure && (
        <p className={styles.failure}>批复的绩效目标没有取到：{approvedSets.failure}</p>
      )}
      {failure && (
        <p className={styles.failure} role="alert">
          没有生成模板：{failure}
        </p>
      )}
      <div className={styles.buttons}>
        {session.takesSheets && (
          <Button
            appearance="primary"
            size="small"
            disabledFocusable={yearWrong}
            onClick={() => make((made) => void session.insert(made))}
          >
            插入为工作表
          </Button>
        )}
        {openNew && (
          <Button
            appearance="primary"
            size="small"
            disabledFocusable={yearWrong}
            onClick={() => make(({ name, bytes }) => openNew(name, bytes))}
          >
            打开为新工作簿
          </Button>
        )}
        <Button
          size="small"
          disabledFocusable={yearWrong}
          onClick={() =>
            make(({ name, bytes }) => {
              downloadWorkbook(bytes, name);
              session.dispatch({
                type: 'noticed',
                notice: { intent: 'success', title: `已下载“${name}”。` },
              });
            })
          }
        >
          下载
        </Button>
      </div>
      {session.takesSheets && (
        <p className={mergeClasses(page.text, page.quiet)}>
          插入在现有工作表之后，不覆盖任何内容，重名时自动编号。Excel 不能插入时改为下载，并说明原因。
        </p>
      )}
      <InsertedList />
      <section className={page.section} aria-label="表样说明">
        <h2 className={page.title}>依据和留空</h2>
        <ul className={page.list}>
          {entry.basis.map((line) => (
            <li key={line}>{line}。</li>
          ))}
        </ul>
      </section>
    </SubPage>
  );
}

interface ApprovedSets {
  readonly sets: readonly ApprovedTargets[];
  readonly failure: string | null;
}

const NO_SETS: ApprovedSets = { sets: [], failure: null };

/** What the site publishes as approved with a template. */
function useApproved(template: string): ApprovedSets {
  const { site } = useSession().around;
  const { catalog } = useSite();
  const [loaded, setLoaded] = useState<ApprovedSets>(NO_SETS);
  useEffect(() => {
    let current = true;
    site.approved(template).then(
      (sets) => current && setLoaded({ sets, failure: null }),
      (error: unknown) =>
        current && setLoaded({ sets: [], failure: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      current = false;
    };
  }, [site, catalog, template]);
  return loaded;
}
