import { createRoot } from 'react-dom/client';
import { keepCopy } from '../site/keep-copy';
import { Themed } from '../taskpane/theme/Themed';
import { Workbench } from './Workbench';

// Where old-browser.js has said that the program cannot run, its page stays.
if (!('selfevalTooOld' in window)) {
  createRoot(document.getElementById('root')!).render(
    <Themed>
      <Workbench />
    </Themed>,
  );
  void keepCopy(() => {});
}
