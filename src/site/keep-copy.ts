/**
 * Let the browser keep a copy of the site (`service-worker.js`): the workbench then works without a network, the pane
 * with the last copy when the server is down. Where the browser keeps none (a private window, an old webview, a host
 * that forbids it) everything works as before, only not offline.
 */
export async function keepCopy(onNewer: () => void): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  try {
    const hadOne = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      // The first copy of all is no news.
      if (hadOne) onNewer();
    });
    await navigator.serviceWorker.register('service-worker.js', { updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ keep: performance.getEntriesByType('resource').map(({ name }) => name) });
    return true;
  } catch {
    return false;
  }
}
