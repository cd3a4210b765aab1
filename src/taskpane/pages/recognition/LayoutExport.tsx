import { Button, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Corrections } from '../../../core/recognise/corrections';
import type { RecognisedForm } from '../../../core/recognise/form';
import { layoutFromCorrections, showLayout } from '../../../core/recognise/layout-extension';
import { downloadText } from '../../model/download-text';
import { usePageStyles } from '../page-styles';

const useStyles = makeStyles({
  box: { marginTop: '8px' },
  text: { width: '100%', marginTop: '6px', '& textarea': { fontFamily: tokens.fontFamilyMonospace } },
});

interface LayoutExportProps {
  readonly form: RecognisedForm;
  readonly corrections: Corrections;
}

/** What the corrections of this sheet teach, for the bureau's own profile. Absent where they teach nothing. */
export function LayoutExport({ form, corrections }: LayoutExportProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const [shown, setShown] = useState<string | null>(null);
  const layout = layoutFromCorrections(form, corrections);
  if (layout.columns.length + layout.forms.length === 0) return null;
  return (
    <div className={styles.box}>
      <Button
        size="small"
        aria-label={`导出为版式 ${form.sheet}`}
        onClick={() => {
          const text = showLayout(layout);
          setShown(text);
          downloadText(text, `${form.sheet}-版式.json`);
        }}
      >
        导出为版式
      </Button>
      {shown !== null && (
        <>
          <p className={mergeClasses(page.text, page.quiet)}>
            已交给浏览器下载。如没有下载，可复制下面的内容，另存为 .json 文件。
          </p>
          <Textarea
            className={styles.text}
            size="small"
            rows={6}
            readOnly
            aria-label={`${form.sheet} 的版式`}
            value={shown}
          />
        </>
      )}
    </div>
  );
}
