import { lazy } from 'react';
import { createRoot } from 'react-dom/client';
import { connectToExcel } from '../hosts/office/connect';
import { loadEngine } from './engine/load';
import { NoConnection, OutsideExcel } from './components/StandaloneStates';
import { Pane } from './Pane';
import { associateCommands } from './ribbon/associate';
import { Session } from './session/session';
import { ownSite } from './catalog/own-site';
import { Surroundings } from './session/surroundings';
import { keepCopy } from '../site/keep-copy';
import { Themed } from './theme/Themed';

/** For those who review many workbooks; fetched when it is asked for. */
const Desk = lazy(async () => ({ default: (await import('../desk/Desk')).Desk }));

/** Connect, show what there is, and check once without being asked. */
async function start(): Promise<void> {
  const root = createRoot(document.getElementById('root')!);
  // Fetched while Excel answers; where that fails, the first check says so.
  loadEngine().catch(() => {});
  const connection = await connectToExcel();
  switch (connection.status) {
    case 'outside-excel':
      root.render(
        <Themed>
          <main>
            <OutsideExcel />
          </main>
        </Themed>,
      );
      return;
    case 'host-too-old':
      root.render(
        <Themed>
          <main>
            <NoConnection error={connection.error} />
          </main>
        </Themed>,
      );
      return;
    case 'connected': {
      const site = ownSite();
      const session = new Session(connection.host, new Surroundings(site));
      void site.start().then(session.rejudge);
      associateCommands(session, Office);
      root.render(
        <Themed>
          <main style={{ height: '100%' }}>
            <Pane session={session} desk={(onBack) => <Desk onBack={onBack} />} />
          </main>
        </Themed>,
      );
      // Closing the pane ends its page without another word.
      window.addEventListener('pagehide', () => void session.leave());
      void session.follow();
      void keepCopy(site.sayNewer);
      await session.check();
    }
  }
}

// Where old-browser.js has said that the program cannot run, its page stays.
if (!('selfevalTooOld' in window)) void start();
