import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { OpenIcon } from '../../taskpane/components/Icons';
import { ACCEPTED, fromInput, type Picked } from '../files/picking';
import { useDesk, useDeskState } from '../use-desk';
import { useDeskStyles } from './styles';

/** 添加文件, 添加文件夹: more can come at any time, also while others are checked. */
export function FilePickers() {
  const { desk } = useDesk();
  const { rows, work } = useDeskState();
  const started = rows.length > 0 || work !== null;
  return (
    <PickButtons
      files={started ? '添加文件' : '选择文件'}
      folder={started ? '添加文件夹' : '选择文件夹'}
      primary={!started}
      onPicked={(picked) => desk.add(picked)}
    />
  );
}

interface PickButtonsProps {
  readonly files: string;
  readonly folder: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly onPicked: (picked: Picked) => void;
}

/** Two buttons, since a browser chooses either files or a folder. */
export function PickButtons({
  files,
  folder,
  primary = false,
  disabled = false,
  onPicked,
}: PickButtonsProps) {
  const styles = useDeskStyles();
  const [many, whole] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  return (
    <>
      <Button
        size="small"
        className={styles.button}
        appearance={primary ? 'primary' : 'secondary'}
        disabled={disabled}
        icon={<OpenIcon />}
        onClick={() => many.current?.click()}
      >
        {files}
      </Button>
      <Button
        size="small"
        className={styles.button}
        disabled={disabled}
        onClick={() => whole.current?.click()}
      >
        {folder}
      </Button>
      {[
        { ref: many, name: files, folderOnly: false },
        { ref: whole, name: folder, folderOnly: true },
      ].map(({ ref, name, folderOnly }) => (
        <input
          key={name}
          ref={ref}
          type="file"
          multiple
          className={styles.hidden}
          tabIndex={-1}
          aria-label={name}
          {...(folderOnly ? { webkitdirectory: '' } : { accept: ACCEPTED })}
          onChange={(event) => {
            const picked = fromInput(event.target.files ?? []);
            // The same file can be chosen again after it was changed.
            event.target.value = '';
            onPicked(picked);
          }}
        />
      ))}
    </>
  );
}
