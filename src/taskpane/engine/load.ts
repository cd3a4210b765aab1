import type * as everything from './engine';

export type Engine = typeof everything;

let loaded: Engine | null = null;
let loading: Promise<Engine> | null = null;

/** The engine, fetched once. A fetch that failed is tried again the next time it is asked for. */
export function loadEngine(): Promise<Engine> {
  loading ??= import('./engine').then(
    (engine) => (loaded = engine),
    (failure: unknown) => {
      loading = null;
      throw new Error('程序的检查部分没有取到，可能暂时连不上存放本程序的服务器。请稍后再试。', {
        cause: failure,
      });
    },
  );
  return loading;
}

/** The engine where it must be there already, because what is shown was made by it. */
export function engine(): Engine {
  if (!loaded) throw new Error('the engine is used before it is loaded');
  return loaded;
}
