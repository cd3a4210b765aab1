import type { Decided } from '../batch/run/decided';

export { checkAsDecided } from '../batch/run/decided';

/** What has to be said of it beside the result. */
export function decidedLines({
  corrections,
  complaints,
}: Pick<Decided, 'corrections' | 'complaints'>): string[] {
  return [
    ...(corrections > 0 ? [`随工作簿保存的识别更正 ${corrections} 处，已按此识别。`] : []),
    ...complaints.map((complaint) => `${complaint}。`),
  ];
}
