/** The messages Microsoft's client sends and reads. Request shapes were observed; response shapes are what the client reads. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  EnsureUnchanged: 8,
} as const;

export const PathType = {
  Global: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

export interface Request {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Response {
  Results: { ActionId: number; Value: Json }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; HttpStatusCode: number; ActionIndex: number; Location: string };
}

/**
 * One object as the client sees it, described by tables. Names are in Pascal case as on the wire.
 * What is not in a table is not implemented, and said so loudly.
 */
export interface WireObject {
  readonly type: string;
  /** Excel's own id of the object, by which the client finds it again in its collection. */
  readonly id?: string;
  readonly read?: Readonly<Record<string, () => Json>>;
  readonly write?: Readonly<Record<string, (value: Json) => void>>;
  /** Navigation properties; null for a null object. */
  readonly children?: Readonly<Record<string, () => WireObject | null>>;
  /** Methods that give an object; null for a null object. */
  readonly find?: Readonly<Record<string, (...args: never[]) => WireObject | null>>;
  /** Methods that do something. */
  readonly act?: Readonly<Record<string, (...args: never[]) => Json | void>>;
  readonly items?: () => readonly WireObject[];
  /** `collection[key]`. */
  readonly item?: (key: string) => WireObject;
  /** Ranges can be kept under a reference id by the client. */
  readonly keepable?: boolean;
}

/** "conditionalFormats" → "ConditionalFormats". */
export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
