import { createRoot } from 'react-dom/client';
import { ownSite } from '../taskpane/catalog/own-site';
import { keepCopy } from '../site/keep-copy';
import { Themed } from '../taskpane/theme/Themed';
import { Workbench } from './Workbench';

// Where old-browser.js has said that the program cannot run, its page stays.
if (!('selfevalTooOld' in window)) {
  const site = ownSite();
  createRoot(document.getElementById('root')!).render(
    <Themed>
      <Workbench site={site} />
    </Themed>,
  );
  void site.start();
  void keepCopy(site.sayNewer);
}
