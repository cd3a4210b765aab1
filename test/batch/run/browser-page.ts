import { reviewFiles } from '../../../src/batch/run/browser';
import type { Reviewed } from '../../../src/core/review/reviewed';

/** A page that reviews what it is given, as the review desk does. */
interface Given {
  readonly path: string;
  readonly base64: string;
}

async function review(given: readonly Given[], jobs: number) {
  const files = given.map(({ path, base64 }) => ({
    path,
    file: new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], path, {
      lastModified: 1_700_000_000_000,
    }),
  }));
  const results: Reviewed[] = [];
  const names = new Set<string>();
  const outcome = await reviewFiles({
    files,
    jobs,
    order: 'input',
    onResult: (reviewed) => results.push(reviewed),
    onProgress: (progress) => progress.names.forEach((name) => names.add(name)),
  });
  return { outcome, results, names: [...names], workers: performance.getEntriesByType('resource').length };
}

Object.assign(window, { review });
