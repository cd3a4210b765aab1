import type { FormKind, IndicatorKind, SectionKind } from '../form';
import type { BaseTerm, ColumnTerm, FundLineTerm, FundTerm, IdentityTerm, SignOffTerm } from '../vocabulary';

/**
 * An official form as data: its labels in order, as printed. The one source of them: the recogniser takes these labels
 * for known words and the order of the columns for the telling feature of the layout; templates print them.
 */
export interface Labelled<Role extends string> {
  readonly role: Role;
  /** As printed. */
  readonly label: string;
}

/** A level-2 block of the indicator table. */
export interface OfficialKind {
  readonly kind: IndicatorKind | null;
  readonly label: string;
  /** Printed behind the label, where the form prints one; from the published form, never from memory. */
  readonly weight?: number;
  /** Blank lines the form offers. */
  readonly lines: number;
  /** Names of level 3 the form prints itself. */
  readonly names?: readonly string[];
}

export interface OfficialSection {
  readonly kind: SectionKind | IndicatorKind | null;
  readonly label: string;
  readonly weight?: number;
  readonly kinds: readonly OfficialKind[];
}

export interface OfficialFunds {
  /** The label beside the block: 项目资金（万元）. */
  readonly label: string;
  /** Printed over the labels of the lines, where the form prints something there. */
  readonly corner?: string;
  readonly columns: readonly Labelled<FundTerm>[];
  readonly lines: readonly Labelled<FundLineTerm>[];
}

export interface OfficialGoals {
  readonly label: string;
  readonly planned: string;
  readonly adjusted?: string;
  readonly reached: string;
}

export interface OfficialForm {
  /** Id of the layout family. */
  readonly layout: string;
  readonly kind: FormKind;
  /** Without the year. */
  readonly title: string;
  /** Where the form prints the year: before the title, behind it, or on a line of its own. */
  readonly year: 'before' | 'behind' | 'line';
  readonly identity: readonly Labelled<IdentityTerm>[];
  readonly funds?: OfficialFunds;
  readonly goals?: OfficialGoals;
  /** The label beside the indicator table, or in the line above it. */
  readonly side?: string;
  readonly columns: readonly Labelled<ColumnTerm>[];
  readonly sections: readonly OfficialSection[];
  readonly total?: string;
  /** Texts below the table with an answer beside them: 存在问题. */
  readonly foot: readonly string[];
  readonly signOff: readonly Labelled<SignOffTerm>[];
}

/** 基础数据表: staff, three years of expenditure, measures. */
export interface OfficialBase {
  readonly layout: string;
  readonly title: string;
  readonly identity: Labelled<IdentityTerm>;
  readonly moneyUnit: string;
  readonly staff: { readonly label: string; readonly columns: readonly Labelled<BaseTerm>[] };
  readonly years: string;
  readonly lines: readonly OfficialBaseLine[];
  readonly remark: string;
}

export interface OfficialBaseLine {
  readonly key: string;
  readonly item: BaseTerm | null;
  readonly label: string;
  /** Keys of the lines that add up to this one. */
  readonly parts?: readonly string[];
  /** The whole line is one text. */
  readonly text?: boolean;
  /** Years that are never filled in: printed as “——”. */
  readonly without?: readonly ('lastYear' | 'budget' | 'spent')[];
}

/** The label of a role. Throws where the form has none: a form is data of ours, not of a user. */
export function labelOf<Role extends string>(list: readonly Labelled<Role>[], role: Role): string {
  const found = list.find((each) => each.role === role);
  if (!found) throw new Error(`the official form has no label for ${role}`);
  return found.label;
}

/** The columns of the indicator table as the recogniser names their order: "level1 level2 level3 target …". */
export function columnOrder({ columns }: OfficialForm): string {
  return columns.map(({ role }) => role).join(' ');
}
