import { Input, makeStyles, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { describeRound } from '../../core/review/round';
import type { SummaryRow } from '../../core/review/summary';
import type { DeskFilters, RoundFilter } from '../store/state';
import { useDesk, useDeskState } from '../use-desk';

const useStyles = makeStyles({
  bar: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))', gap: '6px' },
  part: { minWidth: 0, '& select': { textOverflow: 'ellipsis' } },
});

const HAVING: readonly (readonly [DeskFilters['having'], string])[] = [
  ['', '全部情况'],
  ['error', '有错误'],
  ['warning', '有警告'],
  ['unchecked', '有未检查的'],
  ['none', '没有发现问题'],
  ['all-full', '全部满分'],
  ['no-form', '没有找到自评表'],
  ['not-read', '没有读取'],
];

const ROUNDS: readonly (readonly [RoundFilter, string])[] = [
  ['', '两轮对比：全部'],
  ['still', '还有未整改'],
  ['new', '有新增问题'],
  ['explain', '有需说明的'],
  ['unasked', '有未要求的改动'],
  ['identical', '与第一轮相同'],
  ['fixed-all', '已全部整改'],
  ['fixed', '有已整改的'],
  ['added', '第一轮没有'],
];

/** 筛选: by words, by what was found, by grade, by rule, and by what changed since the first round. */
export function SummaryFilters({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const styles = useStyles();
  const { desk } = useDesk();
  const { view, first } = useDeskState();
  const { filters } = view;
  const { grades, faults } = useMemo(() => describeRound(rows), [rows]);
  const put = (change: Partial<DeskFilters>) => desk.look({ filters: { ...filters, ...change }, page: 0 });
  return (
    <div className={styles.bar} role="search" aria-label="筛选">
      <Input
        size="small"
        className={styles.part}
        aria-label="按单位、文件名或标题筛选"
        placeholder="单位、文件名、标题"
        value={filters.text}
        onChange={(_, { value }) => put({ text: value })}
      />
      <Choice
        name="按检查情况筛选"
        value={filters.having}
        options={HAVING}
        onChoose={(value) => put({ having: value })}
      />
      <Choice
        name="按等级筛选"
        value={filters.grade}
        options={[
          ['', '全部等级'],
          ...grades.map(({ grade, count }) => [grade ?? '-', `${grade ?? '没有等级'}（${count}）`] as const),
        ]}
        onChoose={(value) => put({ grade: value })}
      />
      <Choice
        name="按问题筛选"
        value={filters.ruleId}
        options={[
          ['', '全部问题'],
          ...faults.map(({ ruleId, name, workbooks }) => [ruleId, `${name}（${workbooks} 份）`] as const),
        ]}
        onChoose={(value) => put({ ruleId: value })}
      />
      {first?.joined && (
        <Choice
          name="按两轮对比筛选"
          value={filters.round}
          options={ROUNDS}
          onChoose={(value) => put({ round: value })}
        />
      )}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ name, value, options, onChoose }: ChoiceProps<T>) {
  const styles = useStyles();
  return (
    <Select
      size="small"
      className={styles.part}
      aria-label={name}
      value={value}
      onChange={(_, { value: chosen }) => {
        const found = options.find(([one]) => one === chosen);
        if (found) onChoose(found[0]);
      }}
    >
      {options.map(([one, word]) => (
        <option key={one} value={one}>
          {word}
        </option>
      ))}
    </Select>
  );
}
