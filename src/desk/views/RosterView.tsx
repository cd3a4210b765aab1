import { Button, mergeClasses } from '@fluentui/react-components';
import { useId, useMemo, useRef, useState } from 'react';
import { KIND_WORDS } from '../../core/report/words';
import {
  compareWithRoster,
  type MaybeListed,
  repeatedSubmissions,
  type RosterComparison,
} from '../../core/review/submissions';
import type { Roster } from '../../core/review/roster';
import { readRosterFile, readRosterText } from '../files/read-roster';
import { wordsOf } from '../store/desk-store';
import { useDesk, useDeskState } from '../use-desk';
import { useDeskStyles } from './styles';
import { fileName } from './words';

/** 名单: who has not sent anything, who is not on the list, who sent the same form more than once. */
export function RosterView() {
  const { rows, roster, decisions } = useDeskState();
  const compared = useMemo(
    () => (roster ? compareWithRoster(roster.roster, rows, decisions.units) : null),
    [roster, rows, decisions.units],
  );
  return (
    <>
      <RosterChoice />
      {roster && compared && <Compared roster={roster.roster} compared={compared} />}
      <Repeated />
    </>
  );
}

function RosterChoice() {
  const styles = useDeskStyles();
  const id = useId();
  const { desk } = useDesk();
  const { roster } = useDeskState();
  const [text, setText] = useState('');
  const [complaint, setComplaint] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const take = async (source: string, read: () => Roster | Promise<Roster>) => {
    try {
      desk.setRoster(source, await read());
      setComplaint(null);
      setText('');
    } catch (error) {
      setComplaint(`${source}没有采用：${wordsOf(error)}`);
    }
  };
  return (
    <section className={styles.section} aria-labelledby={`${id}-t`}>
      <h2 id={`${id}-t`} className={styles.title}>
        应报单位名单
      </h2>
      {roster && (
        <p className={styles.text}>
          {roster.source}，共 {roster.roster.units.length} 个单位。
          {roster.roster.complaints.length > 0 && `需要核对：${roster.roster.complaints.join('；')}`}
        </p>
      )}
      <label htmlFor={id} className={mergeClasses(styles.small, styles.quiet)}>
        粘贴名单，每行一个单位（可以带编号或代码）；也可以选择 .txt、.csv 或工作簿。
      </label>
      <textarea
        id={id}
        className={mergeClasses(styles.field, styles.area)}
        style={{ maxWidth: '620px', display: 'block', margin: '4px 0' }}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {complaint && (
        <p className={styles.complaint} role="alert">
          {complaint}
        </p>
      )}
      <div className={styles.row}>
        <Button
          size="small"
          className={styles.button}
          disabled={text.trim() === ''}
          onClick={() => void take('粘贴的名单', () => readRosterText(text))}
        >
          按粘贴的名单核对
        </Button>
        <Button size="small" className={styles.button} onClick={() => file.current?.click()}>
          选择名单文件
        </Button>
        <input
          ref={file}
          type="file"
          accept=".txt,.csv,.xlsx,.xlsm,.xls,.et"
          className={styles.hidden}
          tabIndex={-1}
          aria-label="选择名单文件"
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            target.value = '';
            if (chosen) void take(`“${chosen.name}”`, () => readRosterFile(chosen));
          }}
        />
      </div>
    </section>
  );
}

function Compared({ roster, compared }: { readonly roster: Roster; readonly compared: RosterComparison }) {
  const styles = useDeskStyles();
  const { desk } = useDesk();
  const { decisions } = useDeskState();
  const { received, missing, notOnList, withoutName } = compared;
  const link = (from: string, to: string) => {
    const now = desk.getState().decisions;
    const others = now.units.filter((one) => one.received !== from);
    desk.decide({ ...now, units: [...others, { received: from, listed: to }] });
  };
  const unlink = (from: string) => {
    const now = desk.getState().decisions;
    desk.decide({ ...now, units: now.units.filter((one) => one.received !== from) });
  };
  const open = (file: string) => desk.look({ file });
  const accepted = decisions.units.filter(({ listed }) => roster.units.some(({ name }) => name === listed));
  return (
    <>
      <p className={mergeClasses(styles.text, styles.strong)} role="status">
        {`名单 ${roster.units.length} 个单位：已报送 ${received.length} 个，未报送 ${missing.length} 个；名单以外 ${notOnList.length} 份，没有读到单位的 ${withoutName.length} 份。`}
      </p>
      <Part title={`未报送（${missing.length}）`} empty="名单上的单位都已报送。" count={missing.length}>
        {missing.map(({ unit, maybe }) => (
          <li key={unit.row}>
            <span className={styles.strong}>{unit.name}</span>
            {unit.code && <span className={styles.quiet}> {unit.code}</span>}
            {maybe.map(({ file, unit: named, reason }) => (
              <div key={file} className={mergeClasses(styles.row, styles.small)}>
                <span>
                  可能是“{named ?? fileName(file)}”（{reason}）：{file}
                </span>
                {named !== null && (
                  <Button size="small" className={styles.button} onClick={() => link(named, unit.name)}>
                    认定就是这个单位
                  </Button>
                )}
              </div>
            ))}
          </li>
        ))}
      </Part>
      <Part title={`名单以外（${notOnList.length}）`} empty="没有。" count={notOnList.length}>
        {notOnList.map(({ file, unit, maybe }) => (
          <li key={file}>
            <button type="button" className={styles.link} onClick={() => open(file)}>
              {unit}
            </button>{' '}
            <span className={styles.quiet}>{file}</span>
            <Maybe maybe={maybe} onAccept={(listed) => link(unit, listed)} />
          </li>
        ))}
      </Part>
      <Part title={`没有读到单位名称（${withoutName.length}）`} empty="没有。" count={withoutName.length}>
        {withoutName.map(({ file, why, maybe }) => (
          <li key={file}>
            <button type="button" className={styles.link} onClick={() => open(file)}>
              {file}
            </button>{' '}
            <span className={styles.quiet}>{why}</span>
            <Maybe maybe={maybe} onAccept={null} />
          </li>
        ))}
      </Part>
      {accepted.length > 0 && (
        <Part title={`已认定的对应（${accepted.length}）`} empty="" count={accepted.length}>
          {accepted.map(({ received: from, listed }) => (
            <li key={from} className={styles.row}>
              <span>
                表中“{from}”即名单上的“{listed}”
              </span>
              <Button size="small" className={styles.button} onClick={() => unlink(from)}>
                撤销
              </Button>
            </li>
          ))}
        </Part>
      )}
    </>
  );
}

interface MaybeProps {
  readonly maybe: readonly MaybeListed[];
  /** Null: the form names no unit, so that there is no name to be linked. */
  readonly onAccept: ((listed: string) => void) | null;
}

/** Similar names are only proposed; a person decides. */
function Maybe({ maybe, onAccept }: MaybeProps) {
  const styles = useDeskStyles();
  return (
    <>
      {maybe.map(({ unit, reason }) => (
        <div key={unit.row} className={mergeClasses(styles.row, styles.small)}>
          <span>
            可能是名单上的“{unit.name}”（{reason}）
          </span>
          {onAccept && (
            <Button size="small" className={styles.button} onClick={() => onAccept(unit.name)}>
              认定就是“{unit.name}”
            </Button>
          )}
        </div>
      ))}
    </>
  );
}

function Repeated() {
  const styles = useDeskStyles();
  const { desk } = useDesk();
  const { rows } = useDeskState();
  const repeated = useMemo(() => repeatedSubmissions(rows), [rows]);
  return (
    <Part title={`重复报送（${repeated.length}）`} empty="没有重复报送。" count={repeated.length}>
      {repeated.map(({ unit, kind, subject, year, copies, newest, reason }) => (
        <li key={[unit, kind, subject, year].join('|')}>
          <span className={styles.strong}>{unit}</span>{' '}
          <span className={styles.quiet}>
            {[KIND_WORDS[kind], subject, year === null ? null : `${year} 年`].filter(Boolean).join(' · ')}
          </span>
          <br />
          {newest === null ? '不能确定哪一份较新' : `较新的是 ${newest}`}：{reason}
          {copies.map(({ file, sheet }) => (
            <div key={`${file}!${sheet}`} className={styles.small}>
              <button type="button" className={styles.link} onClick={() => desk.look({ file })}>
                {file}
              </button>
              <span className={styles.quiet}> {sheet}</span>
            </div>
          ))}
        </li>
      ))}
    </Part>
  );
}

interface PartProps {
  readonly title: string;
  readonly empty: string;
  readonly count: number;
  readonly children: React.ReactNode;
}

function Part({ title, empty, count, children }: PartProps) {
  const styles = useDeskStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      {count === 0 ? <p className={styles.text}>{empty}</p> : <ul className={styles.list}>{children}</ul>}
    </section>
  );
}
