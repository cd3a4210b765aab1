import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { isLookAlike } from '../../core/recognise/form';
import type { FormJson } from '../../core/report/json-types';
import { decisionsFor, type IndicatorDecision, withIndicator } from '../../core/review/decisions';
import type { Reviewed } from '../../core/review/reviewed';
import {
  DEVIATION_LABEL,
  type Worksheet,
  WORKSHEET_COLUMNS,
  type WorksheetLine,
  worksheetOf,
} from '../../core/review/worksheet';
import { wordsOf } from '../store/desk-store';
import { profileOf } from '../store/reviewed-total';
import { useDesk, useDeskState } from '../use-desk';
import { useDeskStyles } from './styles';

const useStyles = makeStyles({
  table: { minWidth: '1080px' },
  level: { minWidth: '64px' },
  name: { minWidth: '110px' },
  score: { width: '76px', minWidth: '76px' },
  actual: { minWidth: '92px' },
  note: { minWidth: '130px' },
  foot: {
    fontWeight: tokens.fontWeightSemibold,
    '& td, & th': { backgroundColor: tokens.colorNeutralBackground2 },
  },
  card: {
    padding: '8px 0 10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '13px',
    lineHeight: '19px',
  },
  fields: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '4px 8px', marginTop: '4px' },
  whole: { gridColumn: '1 / -1' },
});

/** 指标复核: the columns of the review worksheet; the last ones are the reviewer's own. */
export function WorksheetPart({ reviewed }: { readonly reviewed: Reviewed }) {
  const { json } = reviewed;
  return (
    <>
      {json.forms
        .filter((form) => !isLookAlike(form.kind) && form.indicators.length > 0)
        .map((form, index) => (
          <FormWorksheet key={index} reviewed={reviewed} form={form} />
        ))}
    </>
  );
}

function FormWorksheet({ reviewed, form }: { readonly reviewed: Reviewed; readonly form: FormJson }) {
  const styles = useDeskStyles();
  const { desk, narrow } = useDesk();
  const { decisions } = useDeskState();
  const { own } = decisionsFor(decisions, reviewed);
  const sheet = worksheetOf(form, own, profileOf(form));
  const put = (line: WorksheetLine, change: Partial<IndicatorDecision>) => {
    const now = decisionsFor(desk.getState().decisions, reviewed).own.indicators.find(
      ({ id }) => id === line.id,
    );
    const decision = { actual: null, score: null, note: '', ...now, ...change, id: line.id };
    desk.decide(withIndicator(desk.getState().decisions, reviewed, decision));
    void desk.weigh(reviewed.file);
  };
  const acceptRest = () => {
    let next = desk.getState().decisions;
    for (const line of sheet.lines) {
      if (line.weight === null || line.selfScore === null || line.reviewedScore !== null) continue;
      const now = own.indicators.find(({ id }) => id === line.id);
      const score = String(line.selfScore);
      next = withIndicator(next, reviewed, { actual: null, note: '', ...now, score, id: line.id });
    }
    desk.decide(next);
    void desk.weigh(reviewed.file);
  };
  return (
    <section className={styles.section} aria-label={sheet.title}>
      <h3 className={styles.title}>
        {sheet.title}（{sheet.sheet}）
      </h3>
      <p className={mergeClasses(styles.text, styles.quiet, styles.small)}>
        {DEVIATION_LABEL}。复核得分按每行填写；没有填写的行仍按自评得分计入总分。
      </p>
      {narrow ? <WorksheetCards sheet={sheet} onPut={put} /> : <WorksheetTable sheet={sheet} onPut={put} />}
      <div className={styles.row} style={{ marginTop: '8px' }}>
        <span className={styles.strong} role="status">
          {totalText(sheet)}
        </span>
        {sheet.open > 0 && (
          <Button size="small" className={styles.button} onClick={acceptRest}>
            其余 {sheet.open} 行按自评得分认定
          </Button>
        )}
      </div>
    </section>
  );
}

function totalText({
  selfScore,
  selfGrade,
  reviewedScore,
  reviewedGrade,
  deviation,
  open,
}: Worksheet): string {
  const self =
    selfScore === null ? '自评总分没有读到' : `自评 ${selfScore} 分${selfGrade ? `，${selfGrade}` : ''}`;
  if (reviewedScore === null) return `${self}；还没有复核。`;
  const after = `复核后 ${reviewedScore} 分${reviewedGrade ? `，${reviewedGrade}` : ''}`;
  const apart = deviation.text === '' ? '' : `，偏离度 ${deviation.text}`;
  return `${self}；${after}${apart}${open > 0 ? `；还有 ${open} 行没有复核。` : '。'}`;
}

interface LinesProps {
  readonly sheet: Worksheet;
  readonly onPut: (line: WorksheetLine, change: Partial<IndicatorDecision>) => void;
}

function WorksheetTable({ sheet, onPut }: LinesProps) {
  const own = useStyles();
  const styles = useDeskStyles();
  return (
    <div
      className={styles.scroll}
      tabIndex={0}
      role="group"
      aria-label={`${sheet.title}复核表，可以横向滚动`}
    >
      <table className={mergeClasses(styles.table, own.table)}>
        <thead>
          <tr>
            {WORKSHEET_COLUMNS.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.lines.map((line) => (
            <tr key={line.id}>
              <td className={own.level}>{line.level1}</td>
              <td className={own.level}>{line.level2}</td>
              {/* Many forms end at the second level; an empty cell heads nothing. */}
              {line.level3 === '' ? (
                <td />
              ) : (
                <th scope="row" className={own.name}>
                  {line.level3}
                </th>
              )}
              <td>{line.sign}</td>
              <td>{line.target}</td>
              <td>{line.unit}</td>
              <td className={styles.number}>{line.weight}</td>
              <td>{line.selfActual}</td>
              <td className={styles.number}>{line.selfScore}</td>
              <td className={own.actual}>
                <ActualField line={line} onPut={onPut} />
              </td>
              <td className={own.score}>
                <ScoreField line={line} onPut={onPut} />
              </td>
              <td className={styles.number}>{line.deviation.text}</td>
              <td className={own.note}>
                <NoteField line={line} onPut={onPut} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className={own.foot}>
            <th scope="row" colSpan={6}>
              合计
            </th>
            <td className={styles.number}>{sheet.weight}</td>
            <td />
            <td className={styles.number}>{sheet.selfScore}</td>
            <td />
            <td className={styles.number}>{sheet.reviewedScore}</td>
            <td className={styles.number}>{sheet.deviation.text}</td>
            <td>{sheet.reviewedGrade}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function WorksheetCards({ sheet, onPut }: LinesProps) {
  const own = useStyles();
  const styles = useDeskStyles();
  return (
    <ul className={styles.list}>
      {sheet.lines.map((line) => (
        <li key={line.id} className={own.card}>
          <span className={styles.strong}>{nameOf(line)}</span>
          {line.weight !== null && <span className={styles.quiet}> {line.weight} 分</span>}
          <div className={styles.small}>
            指标值 {line.target || '空白'}；自评完成值 {line.selfActual || '空白'}；自评得分{' '}
            {line.selfScore ?? '空白'}
            {line.deviation.text !== '' && `；偏离度 ${line.deviation.text}`}
          </div>
          <div className={own.fields}>
            <label className={styles.small}>
              复核完成值
              <ActualField line={line} onPut={onPut} />
            </label>
            <label className={styles.small}>
              复核得分
              <ScoreField line={line} onPut={onPut} />
            </label>
            <label className={mergeClasses(styles.small, own.whole)}>
              备注
              <NoteField line={line} onPut={onPut} />
            </label>
          </div>
        </li>
      ))}
    </ul>
  );
}

interface FieldProps {
  readonly line: WorksheetLine;
  readonly onPut: LinesProps['onPut'];
}

function nameOf({ level1, level2, level3, row }: WorksheetLine): string {
  return level3 || level2 || level1 || `第 ${row} 行`;
}

function ActualField({ line, onPut }: FieldProps) {
  const value = line.reviewedActual ?? '';
  return (
    <Kept
      name={`${nameOf(line)}的复核完成值`}
      value={value}
      onKeep={(text) => onPut(line, { actual: text.trim() === '' ? null : text.trim() })}
    />
  );
}

function NoteField({ line, onPut }: FieldProps) {
  return (
    <Kept
      name={`${nameOf(line)}的备注`}
      value={line.note}
      onKeep={(text) => onPut(line, { note: text.trim() })}
    />
  );
}

/** A score above the weight is kept, with a word about it: some profiles give points on top. */
function ScoreField({ line, onPut }: FieldProps) {
  const { reviewedScore, weight } = line;
  const above = reviewedScore !== null && weight !== null && reviewedScore > weight;
  return (
    <Kept
      name={`${nameOf(line)}的复核得分`}
      value={reviewedScore === null ? '' : String(reviewedScore)}
      numeric
      remark={above ? `高于权重 ${weight} 分` : null}
      onKeep={(text) => {
        const folded = text.normalize('NFKC').trim();
        onPut(line, { score: folded === '' ? null : folded });
      }}
    />
  );
}

interface KeptProps {
  readonly name: string;
  readonly value: string;
  readonly numeric?: boolean;
  readonly remark?: string | null;
  /** Throws in Chinese where the text cannot be kept. */
  readonly onKeep: (text: string) => void;
}

/** A field whose text is kept when it is left or Enter is pressed; Escape brings back what was there. */
function Kept({ name, value, numeric = false, remark = null, onKeep }: KeptProps) {
  const styles = useDeskStyles();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [complaint, setComplaint] = useState<string | null>(null);
  const said = complaint ?? remark;
  const keep = () => {
    if (typed === null) return;
    try {
      if (typed !== value) onKeep(typed);
      setTyped(null);
      setComplaint(null);
    } catch (error) {
      setComplaint(wordsOf(error));
    }
  };
  return (
    <>
      <input
        className={mergeClasses(styles.field, complaint !== null && styles.wrong)}
        aria-label={name}
        aria-invalid={complaint !== null}
        aria-describedby={said === null ? undefined : id}
        inputMode={numeric ? 'decimal' : undefined}
        value={typed ?? value}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
          else if (event.key === 'Escape' && typed !== null) {
            event.preventDefault();
            setTyped(null);
            setComplaint(null);
          }
        }}
      />
      {said !== null && (
        <p
          id={id}
          className={complaint === null ? styles.small : styles.complaint}
          role={complaint ? 'alert' : undefined}
        >
          {said}
        </p>
      )}
    </>
  );
}
