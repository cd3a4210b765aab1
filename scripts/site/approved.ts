import { type ApprovedTargets, parseApproved } from '../../src/core/templates/approved';
import { planTemplate } from '../../src/core/templates/plan';
import { BureauError } from './bureau';

/** A file below the site. */
export interface PublishedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Approved targets as they are published: one file a template, whatever files they were given in. Each is tried out on its
 * template first, so that what no line of the form can hold stops the build. Throws an Error in Chinese.
 *
 * @param texts the files named in the bureau's settings
 * @returns the file of each template that has any
 */
export function approvedFiles(texts: readonly PublishedFile[]): ReadonlyMap<string, PublishedFile> {
  const byTemplate = new Map<string, ApprovedTargets[]>();
  for (const { path, text } of texts) {
    for (const targets of parseApproved(text.replace(/^\uFEFF/, ''), path)) {
      const { template, unit, year } = targets;
      try {
        planTemplate(template, { approved: targets });
      } catch (failure) {
        throw new BureauError(`${path} 中“${unit}”的绩效目标：${(failure as Error).message}`);
      }
      const list = byTemplate.get(template) ?? [];
      if (list.some((one) => one.unit === unit && one.year === year))
        throw new BureauError(
          `“${unit}”${year ?? ''}年度的绩效目标（模板 ${template}）有两份，第二份在 ${path}。`,
        );
      byTemplate.set(template, [...list, targets]);
    }
  }
  return new Map(
    [...byTemplate].map(([template, list]) => [
      template,
      { path: `published/approved-${template}.json`, text: `${JSON.stringify(list, null, 1)}\n` },
    ]),
  );
}
