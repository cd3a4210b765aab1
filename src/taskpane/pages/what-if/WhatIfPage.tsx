import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { KIND_WORDS } from '../../../core/report/words';
import type { FormResult, WorkbookResult } from '../../../core/rules/result';
import { EmptyState } from '../../components/EmptyState';
import {
  changesOf,
  lineOf,
  NO_TRIAL,
  outcomeOf,
  rowText,
  type Trial,
  tryableForms,
  tryableRows,
} from '../../model/what-if';
import type { Scope } from '../../model/scope';
import type { PaneState } from '../../session/state';
import { useSession } from '../../session/use-session';
import { usePageStyles } from '../page-styles';
import { SubPage } from '../SubPage';
import { OutcomeCard } from './OutcomeCard';
import { TrialCard } from './TrialCard';

const useStyles = makeStyles({
  field: { display: 'grid', gap: '2px', margin: '0 0 10px', fontSize: tokens.fontSizeBase200 },
  select: { minWidth: 0, '& select': { textOverflow: 'ellipsis' } },
  add: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '6px' },
  button: { minWidth: 0 },
  list: { margin: '0 0 12px', padding: 0, listStyleType: 'none', display: 'grid', gap: '8px' },
  refused: { color: tokens.colorStatusWarningForeground1 },
});

interface WhatIfPageProps {
  readonly result: WorkbookResult | null;
  readonly scope: Scope;
  readonly trying: PaneState['trying'];
  readonly onBack: () => void;
}

/** 试算: how total and grade would move with an indicator. Nothing is written; what was tried may go on to the preview. */
export function WhatIfPage({ result, scope, trying, onBack }: WhatIfPageProps) {
  const styles = useStyles();
  const forms = result ? tryableForms(result) : [];
  const [chosen, setChosen] = useState(trying?.formId ?? scope);
  const form = forms.find((one) => one.form.id === chosen) ?? forms[0];
  const id = useId();
  return (
    <SubPage title="试算" onBack={onBack}>
      {!result || !form ? (
        <EmptyState
          title="没有可以试算的内容"
          lines={['试算需要带分值的指标。请先检查一张已填分值的自评表。']}
        />
      ) : (
        <>
          {forms.length > 1 && (
            <div className={styles.field}>
              <label htmlFor={id}>表</label>
              <Select
                id={id}
                size="small"
                className={styles.select}
                value={form.form.id}
                onChange={(_, { value }) => setChosen(value)}
              >
                {forms.map(({ form: one }) => (
                  <option key={one.id} value={one.id}>
                    {one.sheet} · {KIND_WORDS[one.kind]}
                  </option>
                ))}
              </Select>
            </div>
          )}
          <Trials
            key={form.form.id}
            result={result}
            form={form}
            first={trying?.formId === form.form.id ? trying.row : null}
          />
        </>
      )}
    </SubPage>
  );
}

interface TrialsProps {
  readonly result: WorkbookResult;
  readonly form: FormResult;
  /** The row to begin with; null: the person chooses one. */
  readonly first: number | null;
}

function Trials({ result, form, first }: TrialsProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const session = useSession();
  const id = useId();
  const [trials, setTrials] = useState<ReadonlyMap<number, Trial>>(
    new Map(first === null ? [] : [[first, NO_TRIAL]]),
  );
  const [picked, setPicked] = useState('');
  const select = useRef<HTMLSelectElement>(null);
  const rows = tryableRows(form.form);
  const outcome = outcomeOf(result, form, trials);
  const set = (row: number, trial: Trial | null) => {
    const next = new Map(trials);
    if (trial) next.set(row, trial);
    else next.delete(row);
    setTrials(next);
  };
  const add = () => {
    if (picked === '') return select.current?.focus();
    set(Number(picked), NO_TRIAL);
    setPicked('');
  };
  const changes = changesOf(trials);
  const formId = form.form.id;
  return (
    <>
      <p className={page.text}>假定某项指标的完成值或得分，看总分和等级怎样变。只作推算，不改动表格。</p>
      <OutcomeCard outcome={outcome} changed={changes.length > 0} />
      <div className={styles.field}>
        <label htmlFor={id}>{trials.size === 0 ? '选择指标' : '再加一项'}</label>
        {/* Arrow keys change a closed list at every press: what is chosen is taken with the button. */}
        <div className={styles.add}>
          <Select
            ref={select}
            id={id}
            size="small"
            className={styles.select}
            value={picked}
            onChange={(_, { value }) => setPicked(value)}
          >
            <option value="">请选择</option>
            {rows
              .filter(({ row }) => !trials.has(row))
              .map((one) => (
                <option key={one.row} value={one.row}>
                  {rowText(one, lineOf(outcome, form.form, one.row))}
                </option>
              ))}
          </Select>
          <Button size="small" className={styles.button} onClick={add}>
            加入
          </Button>
        </div>
      </div>
      <ul className={styles.list} aria-label="试算的指标">
        {rows
          .filter(({ row }) => trials.has(row))
          .map((one) => (
            <TrialCard
              key={one.row}
              tryable={one}
              trial={trials.get(one.row)!}
              line={lineOf(outcome, form.form, one.row)}
              onChange={(trial) => set(one.row, trial)}
            />
          ))}
      </ul>
      {outcome.refused.map((line) => (
        <p key={line} className={`${page.text} ${styles.refused}`}>
          没有计入：{line}。
        </p>
      ))}
      {changes.length > 0 && (
        <>
          <p className={page.text}>带入后在“填写得分”的预览中列出，按“应用”才会写入。</p>
          <Button
            size="small"
            appearance="primary"
            onClick={() => void session.takeOver(changes.map((change) => ({ ...change, formId })))}
          >
            带入填写得分
          </Button>
        </>
      )}
    </>
  );
}
