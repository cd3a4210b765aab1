import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { WhatIfLine } from '../../../core/fill/what-if';
import { show } from '../../../core/values/decimal';
import { CellButton } from '../../components/CellButton';
import { CloseIcon } from '../../components/Icons';
import { type Trial, type TryableRow, wrongScore } from '../../model/what-if';
import { usePageStyles } from '../page-styles';

const useStyles = makeStyles({
  card: {
    padding: '6px 8px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  name: {
    flexGrow: 1,
    minWidth: 0,
    margin: '3px 0 0',
    fontSize: '13px',
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  place: { marginTop: '2px' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '8px',
    rowGap: '6px',
    alignItems: 'center',
    margin: '4px 0',
    fontSize: tokens.fontSizeBase200,
  },
  input: { minWidth: 0, width: '100%' },
  came: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  wrong: { color: tokens.colorStatusWarningForeground1 },
});

interface TrialCardProps {
  readonly tryable: TryableRow;
  readonly trial: Trial;
  readonly line: WhatIfLine | null;
  /** Null: no longer tried. */
  readonly onChange: (trial: Trial | null) => void;
}

/** One row: what stands in it, what is supposed instead, and the score that follows. */
export function TrialCard({ tryable, trial, line, onChange }: TrialCardProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { name, at, words, target, actual } = tryable;
  const wrong = wrongScore(trial);
  const stands = [
    ...(target === '' ? [] : [`${words.target} ${target}`]),
    `${words.actual} ${actual === '' ? '未填' : actual}`,
    `得分 ${pointsText(line?.before)}/${pointsText(line?.weight)}`,
  ].join('，');
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.name}>{name}</h2>
        <span className={styles.place}>
          <CellButton cell={at} here={at.sheetId} />
        </span>
        <Button
          size="small"
          appearance="subtle"
          icon={<CloseIcon />}
          aria-label={`不再试算${name}`}
          onClick={() => onChange(null)}
        />
      </div>
      <p className={mergeClasses(page.text, page.quiet)}>现在：{stands}</p>
      <div className={styles.fields}>
        <label htmlFor={`${id}actual`}>{words.actual}改为</label>
        <Input
          ref={first}
          id={`${id}actual`}
          size="small"
          className={styles.input}
          value={trial.actual}
          onChange={(_, { value }) => onChange({ ...trial, actual: value })}
        />
        <label htmlFor={`${id}score`}>得分改为</label>
        <Input
          id={`${id}score`}
          size="small"
          inputMode="decimal"
          className={styles.input}
          contentAfter="分"
          aria-invalid={wrong !== null}
          value={trial.score}
          onChange={(_, { value }) => onChange({ ...trial, score: value })}
        />
      </div>
      {wrong && <p className={mergeClasses(page.text, styles.wrong)}>{wrong}</p>}
      {line?.changed && <LineOutcome line={line} />}
    </li>
  );
}

function LineOutcome({ line }: { readonly line: WhatIfLine }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { before, after, interval, steps } = line;
  return (
    <>
      <p className={mergeClasses(page.text, styles.came)}>
        {after === null
          ? interval
            ? `得分由您在 ${pointsText(interval.low)} 至 ${pointsText(interval.high)} 分之间定，可填在“得分改为”`
            : '算不出得分'
          : `得分 ${pointsText(before)} → ${pointsText(after)} 分`}
      </p>
      <p className={mergeClasses(page.text, page.quiet)}>{steps}</p>
    </>
  );
}

function pointsText(points: WhatIfLine['before'] | undefined): string {
  return points === null || points === undefined ? '—' : show(points, 4);
}
