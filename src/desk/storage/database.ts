/**
 * The browser's own database on this machine. Null where the browser has none or refuses it (a private window, a locked
 * down web view): callers then keep things in memory and say what that means.
 */
export async function openDatabase(): Promise<IDBDatabase | null> {
  if (typeof indexedDB === 'undefined') return null;
  try {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const store of [RESULTS, DECISIONS]) request.result.createObjectStore(store);
    };
    return await settled(request);
  } catch {
    return null;
  }
}

const NAME = 'selfeval-review-desk';
/** Reviewed workbooks of the pages that are open, by session, round and file. */
export const RESULTS = 'results';
/** What reviewers decided, by file and digest. */
export const DECISIONS = 'decisions';

export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database did not answer'));
  });
}

/** Resolves once what was written is kept. */
export function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the database took nothing'));
  });
}
