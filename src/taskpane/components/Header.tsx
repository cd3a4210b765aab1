import { makeStyles, Select, tokens } from '@fluentui/react-components';
import type { WorkbookResult } from '../../core/rules/result';
import { KIND_WORDS } from '../../core/report/words';
import { formsInScope, type Scope } from '../model/scope';
import { useSession } from '../session/use-session';
import { useImposer } from '../session/use-surroundings';
import type { PageName } from '../pages/page-name';
import { ChevronRightIcon } from './Icons';
import { PageMenu } from './PageMenu';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: 'flex', alignItems: 'center', gap: '8px' },
  unit: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  year: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  meta: {
    alignSelf: 'flex-start',
    margin: '0 -4px',
    padding: '0 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& svg': { width: '12px', height: '12px', marginLeft: '2px', verticalAlign: '-2px' },
  },
  single: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  select: { '& select': { textOverflow: 'ellipsis' } },
});

interface HeaderProps {
  readonly result: WorkbookResult | null;
  readonly scope: Scope;
  readonly onOpen: (page: PageName) => void;
  /** Only whose form it is: while a preview is open the forms it was made for stand. */
  readonly brief: boolean;
}

/** Whose form it is, which form is shown, by which profile it is judged, and how surely it was recognised. */
export function Header({ result, scope, onOpen, brief }: HeaderProps) {
  const styles = useStyles();
  const session = useSession();
  const imposer = useImposer();
  const forms = result?.forms ?? [];
  const [unit, year] = [forms.find(({ form }) => form.unit)?.form.unit, forms.find(({ form }) => form.year)];
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h1 className={styles.unit}>
          {unit?.value ?? '自评助手'}
          {unit && year?.form.year && <span className={styles.year}> · {year.form.year.value}</span>}
        </h1>
        {!brief && <PageMenu onOpen={onOpen} />}
      </div>
      {!brief && result && forms.length > 1 && (
        <Select
          size="small"
          className={styles.select}
          aria-label="查看哪张表"
          value={scope ?? ''}
          onChange={(_, { value }) =>
            session.dispatch({ type: 'scoped', scope: value === '' ? null : value })
          }
        >
          <option value="">全部 {forms.length} 张表</option>
          {forms.map(({ form }) => (
            <option key={form.id} value={form.id}>
              {form.sheet} · {KIND_WORDS[form.kind]}
            </option>
          ))}
        </Select>
      )}
      {!brief && forms.length === 1 && (
        <div className={styles.single}>
          {forms[0]!.form.sheet} · {KIND_WORDS[forms[0]!.form.kind]}
        </div>
      )}
      {!brief && result && forms.length > 0 && (
        <button
          type="button"
          className={styles.meta}
          data-returns="recognition"
          onClick={() => onOpen('recognition')}
        >
          {metaText(result, scope, imposer)}
          <ChevronRightIcon />
        </button>
      )}
    </header>
  );
}

/** "口径 湖南 2021.1 · 识别 97 %"; "口径 示例市 2026.1（示例市财政局统一） · 识别 97 %". */
function metaText(result: WorkbookResult, scope: Scope, imposer: string | null): string {
  const forms = formsInScope(result, scope);
  const profiles = new Set(forms.map(({ profile }) => `${profile.name} ${profile.version}`));
  const profile = profiles.size === 1 ? [...profiles][0] : `${profiles.size} 种`;
  const confidence = Math.min(...forms.map(({ form }) => form.confidence));
  return `口径 ${profile}${imposer === null ? '' : `（${imposer}统一）`} · 识别 ${Math.round(confidence * 100)}\u00a0%`;
}
