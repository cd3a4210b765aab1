import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Proposal } from '../../core/fill/proposal';
import type { WorkbookResult } from '../../core/rules/result';
import { keptFormulas } from '../model/kept-formulas';
import { countText } from '../model/preview-count';
import { type Scope, sheetOfScope, workingForms } from '../model/scope';
import { questionKey } from '../session/answers';
import { FILL_WORDS, type FillKind, type Preview } from '../session/state';
import { useSession } from '../session/use-session';
import { EmptyState } from './EmptyState';
import { FillAsChoice } from './fill/FillAsChoice';
import { useFillStyles } from './fill/fill-styles';
import { KeptFormulas } from './fill/KeptFormulas';
import { NoteItem } from './fill/NoteItem';
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
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  button: { minWidth: '68px', flexShrink: 0 },
  count: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const INTRO: Readonly<Record<FillKind, string>> = {
  scores: '按公式算出的得分、合计和执行率。按“应用”之前不会改动表格。',
  fixes: '勾选的单元格现有内容会被替换。按“应用”之前不会改动表格。',
  notes: '数字取自表中，原因和措施由您选择，标出的空由您补写。按“应用”之前不会改动表格。',
  weights: '把还差的分值分到空白的分值格，已填的分值不动。按“应用”之前不会改动表格。',
};

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
              <p className={styles.intro}>{replacingText(preview, replacing)}</p>
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
        {preview.kind === 'scores' ? (
          <ScoreParts preview={preview} result={result} scope={scope} here={here} />
        ) : (
          <>
            <Listed proposals={proposals} preview={preview} result={result} here={here} />
            <QuestionList questions={questions} preview={preview} result={result} here={here} />
          </>
        )}
      </div>
      <div className={styles.foot}>
        <span className={styles.count} role="status">
          {countText(preview, result)}
        </span>
        <Button appearance="primary" className={styles.button} onClick={() => void session.apply()}>
          应用
        </Button>
        <Button className={styles.button} onClick={() => session.dispatch({ type: 'preview-closed' })}>
          取消
        </Button>
      </div>
    </section>
  );
}

interface PartProps {
  readonly preview: Preview;
  readonly result: WorkbookResult;
  readonly here: string | null;
}

/** First the scores that follow from the sheet, then those the person decides on, then what is made up of both. */
function ScoreParts({ scope, ...shared }: PartProps & { readonly scope: Scope }) {
  const styles = useFillStyles();
  const { preview, result, here } = shared;
  const { proposals, questions } = preview.plan;
  const answers = new Set(questions.map((question) => `score:${questionKey(question)}`));
  const isMade = ({ kind }: Proposal) => kind === 'total' || kind === 'rate';
  const made = proposals.filter(isMade);
  return (
    <>
      <Listed {...shared} proposals={proposals.filter((one) => !isMade(one) && !answers.has(one.id))} />
      <QuestionList {...shared} questions={questions} />
      {made.length > 0 && (
        <section aria-label="合计和执行率">
          <h3 className={styles.heading}>合计和执行率（{made.length}）</h3>
          <FillAsChoice />
          <Listed {...shared} proposals={made} />
        </section>
      )}
      <KeptFormulas formulas={keptFormulas(workingForms(result, scope))} here={here} />
    </>
  );
}

function Listed({ proposals, ...shared }: PartProps & { readonly proposals: readonly Proposal[] }) {
  const styles = useFillStyles();
  const { preview, here } = shared;
  if (proposals.length === 0) return null;
  return (
    <ul className={styles.list}>
      {proposals.map((proposal, index) =>
        proposal.kind === 'note' ? (
          <NoteItem key={proposal.id} {...shared} proposal={proposal} openAtFirst={index === 0} />
        ) : (
          <ProposalItem
            key={proposal.id}
            proposal={proposal}
            ticked={preview.ticked.has(proposal.id)}
            here={here}
          />
        ),
      )}
    </ul>
  );
}

function replacingText({ kind }: Preview, count: number): string {
  return kind === 'notes'
    ? `其中 ${count} 处已有说明，原文保留，勾选或选好内容才会补在后面。`
    : `其中 ${count} 个单元格已有内容，勾选才会替换。`;
}

const NOTHING: Readonly<Record<FillKind, readonly [title: string, line: string]>> = {
  scores: ['没有需要填写的得分', '能按公式算出的得分、合计和执行率，表中都已填写并且一致。'],
  notes: ['没有需要生成的偏差说明', '扣分或超额较多的指标都已有说明，或表中没有填写说明的位置。'],
  weights: ['没有需要补足的分值', '各项分值都已填写，或不能由本窗格分配。'],
  fixes: ['没有需要修改的内容', '表中的内容与计算结果一致。'],
};

function NothingToWrite({ kind, questions }: { readonly kind: FillKind; readonly questions: number }) {
  const [title, line] = NOTHING[kind];
  if (questions > 0) return <EmptyState title={title} lines={['下面几处需要您决定。']} />;
  return <EmptyState title={title} lines={[line]} />;
}
