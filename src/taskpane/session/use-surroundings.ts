import { useSyncExternalStore } from 'react';
import type { SiteState } from '../catalog/site';
import type { SurroundingsState } from './surroundings';
import { useSession } from './use-session';

export function useSurroundings(): SurroundingsState {
  const { around } = useSession();
  return useSyncExternalStore(around.subscribe, around.getState);
}

export function useSite(): SiteState {
  const { site } = useSession().around;
  return useSyncExternalStore(site.subscribe, site.getState);
}

/** Whose profile is in force for every form, where nobody chose another: 示例市财政局. */
export function useImposer(): string | null {
  const { imposed } = useSurroundings();
  const { catalog } = useSite();
  return imposed ? (catalog?.catalog.publisher.name ?? null) : null;
}
