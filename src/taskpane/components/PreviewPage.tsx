import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { WorkbookResult } from '../../core/rules/result';
import { type Scope, sheetOfScope } from '../model/scope';
import { FILL_WORDS, type Preview } from '../session/state';
import { useSession } from '../session/use-session';
import { EmptyState } from './EmptyState';
import { ProposalItem } from './ProposalItem';
import { QuestionList } from './QuestionList';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  head: { padding: '10px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  intro: {
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  outdated: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusWarningForeground1,
  },
  all: { display: 'flex', gap: '6px', marginTop: '8px' },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  count: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const INTRO = {
  scores: '按公式算出的得分、合计和执行率。按“应用”之前不会改动表格。',
  fixes: '勾选的单元格现有内容会被替换。按“应用”之前不会改动表格。',
  notes: '数字已填好，【 】中的内容请您补充，可在此修改。按“应用”之前不会改动表格。',
} as const;

interface PreviewPageProps {
  readonly preview: Preview;
  readonly result: WorkbookResult;
  readonly scope: Scope;
}

/** What would be written, cell by cell, old and new; nothing is written from anywhere else. */
export function PreviewPage({ preview, result, scope }: PreviewPageProps) {
  const styles = useStyles();
  const session = useSession();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { proposals, questions } = preview.plan;
  const here = sheetOfScope(result, scope);
  const replacing = proposals.filter(({ replaces }) => replaces).length;
  return (
    <section className={styles.page} aria-label={`预览：${FILL_WORDS[preview.kind]}`}>
      <div className={styles.head}>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          预览：{FILL_WORDS[preview.kind]}
        </h2>
        {proposals.length > 0 && (
          <>
            <p className={styles.intro}>{INTRO[preview.kind]}</p>
            {preview.outdated && (
              <p className={styles.outdated} role="status">
                预览之后表格有改动。按“应用”时先按现在的内容重新计算，有出入的会先列出来。
              </p>
            )}
            {replacing > 0 && preview.kind !== 'fixes' && (
              <p className={styles.intro}>其中 {replacing} 个单元格已有内容，勾选才会替换。</p>
            )}
            <div className={styles.all}>
              <Button size="small" onClick={() => session.dispatch({ type: 'ticked-all', on: true })}>
                全选
              </Button>
              <Button size="small" onClick={() => session.dispatch({ type: 'ticked-all', on: false })}>
                全不选
              </Button>
            </div>
          </>
        )}
      </div>
      <div className={styles.body}>
        {proposals.length === 0 && <NothingToWrite kind={preview.kind} questions={questions.length} />}
        <ul className={styles.list}>
          {proposals.map((proposal) => (
            <ProposalItem
              key={proposal.id}
              proposal={proposal}
              ticked={preview.ticked.has(proposal.id)}
              text={preview.texts.get(proposal.id)}
              here={here}
            />
          ))}
        </ul>
        <QuestionList questions={questions} here={here} />
      </div>
      <div className={styles.foot}>
        <span className={styles.count} role="status">
          {proposals.length === 0
            ? '没有可写入的内容'
            : `已勾选 ${preview.ticked.size}/${proposals.length}${totalText(preview)}`}
        </span>
        <Button appearance="primary" onClick={() => void session.apply()}>
          应用
        </Button>
        <Button onClick={() => session.dispatch({ type: 'preview-closed' })}>取消</Button>
      </div>
    </section>
  );
}

/** What becomes of the total when what is ticked is written; it moves with every tick. */
function totalText({ plan, ticked }: Preview): string {
  const totals = plan.proposals.filter(({ kind, name }) => kind === 'total' && name === '总分');
  const [total] = totals;
  if (!total || totals.length > 1) return '';
  return ticked.has(total.id) ? `，总分为 ${total.afterText}` : `；总分应为 ${total.afterText}，没有勾选`;
}

function NothingToWrite({ kind, questions }: { readonly kind: Preview['kind']; readonly questions: number }) {
  const rest = questions > 0 ? '下面几处需要您决定，本窗格不代为填写。' : '';
  if (kind === 'scores') {
    return (
      <EmptyState
        title="没有需要填写的得分"
        lines={[`能按公式算出的得分、合计和执行率，表中都已填写并且一致。${rest}`]}
      />
    );
  }
  return (
    <EmptyState
      title="没有需要生成的偏差说明"
      lines={[`扣分或超额较多的指标都已有说明，或表中没有填写说明的位置。${rest}`]}
    />
  );
}
