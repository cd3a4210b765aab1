import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session } from './session';
import type { PaneState } from './state';

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('a component of the pane stands outside SessionProvider');
  return session;
}

export function usePaneState(): PaneState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.getState);
}
