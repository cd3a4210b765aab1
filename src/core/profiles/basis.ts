/**
 * Where a rule or a value comes from.
 *
 * found: read on a public page · practice: seen in a running provincial platform · review: seen in reviewers' working
 * papers · case: named in a published rectification or report · arithmetic: plain arithmetic or the form itself ·
 * convention: our own agreement (约定) · memory: remembered only. `memory` is shown as 待核 and never carries an
 * article number.
 */
export type Evidence = 'found' | 'practice' | 'review' | 'case' | 'arithmetic' | 'convention' | 'memory';

export interface Source {
  readonly id: string;
  /** Title with document number, in Chinese: 《项目支出绩效评价管理办法》（财预〔2020〕10号）. */
  readonly title: string;
  readonly year: number | null;
  readonly url: string | null;
}

export interface BasisRef {
  /** Id in the source catalogue, or null for arithmetic and conventions. */
  readonly source: string | null;
  readonly evidence: Evidence;
  /** What it says, in Chinese, in our words. */
  readonly says: string;
}
