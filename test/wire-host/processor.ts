import {
  type Action,
  ActionType,
  type ArgumentInfo,
  type Json,
  type ObjectPath,
  PathType,
  type Request,
  type Response,
  type WireObject,
  pascal,
} from './protocol';
import { NotImplemented, WireError } from './wire-error';

/** Where kept references and object paths lead. */
export interface World {
  readonly workbook: () => WireObject;
  readonly references: Map<string, WireObject>;
  newReferenceId(): string;
  /** Called for every action before it is done; may throw a WireError: the fault injection. */
  beforeAction(action: Action, target: WireObject | null): void;
  onNotImplemented(what: string): void;
}

type Resolved = WireObject | null;

/**
 * Work through one batch. As in Excel there is no rollback: what was done before a failing action stays done, and its
 * results are handed over with the error.
 */
export function processRequest(request: Request, world: World): Response {
  const response: Response = { Results: [], TraceIds: [] };
  const paths = new Map<number, Resolved>();
  const resolve = (id: number | undefined): Resolved => {
    if (id === undefined) throw new NotImplemented('an action without an object path');
    const known = paths.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[String(id)];
    if (!path) throw new WireError('InvalidRequest', `unknown object path ${id}`);
    const object = resolvePath(path, resolve, world);
    paths.set(id, object);
    return object;
  };
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (action.ActionType === ActionType.Trace) {
        response.TraceIds.push(action.Id);
        // The client hangs what is to be done after a batch on these: the handlers of events begin with it.
        response.Results.push({ ActionId: action.Id, Value: null });
        continue;
      }
      const target = resolve(action.ObjectPathId);
      world.beforeAction(action, target);
      const value = perform(action, target, world, resolve);
      if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      if (error instanceof NotImplemented) world.onNotImplemented(error.message);
      response.Error = {
        Code: error.code,
        Message: error.message,
        HttpStatusCode: 400,
        ActionIndex: index,
        Location: action.Name ?? '',
      };
      break;
    }
  }
  return response;
}

function resolvePath(
  path: ObjectPath,
  resolve: (id: number | undefined) => Resolved,
  world: World,
): Resolved {
  const name = path.Name ?? '';
  switch (path.ObjectPathType) {
    case PathType.Global:
      return world.workbook();
    case PathType.NullObject:
      return null;
    case PathType.NewObject:
      if (name.startsWith('Microsoft.InternalService.')) return { type: name };
      throw new NotImplemented(`new ${name}`);
    case PathType.ReferenceId: {
      const kept = world.references.get(name);
      if (!kept) throw new WireError('InvalidReference', '此引用对当前操作无效。');
      return kept;
    }
    case PathType.Property: {
      const parent = resolve(path.ParentObjectPathId);
      return parent && navigate(parent, name);
    }
    case PathType.Indexer: {
      const parent = resolve(path.ParentObjectPathId);
      if (!parent) return null;
      if (!parent.item) throw new NotImplemented(`${parent.type}[…]`);
      return parent.item(String(path.ArgumentInfo?.Arguments?.[0]));
    }
    case PathType.Method: {
      const parent = resolve(path.ParentObjectPathId);
      if (!parent) return null;
      const method = own(parent.find, name);
      if (!method) throw new NotImplemented(`${parent.type}.${name}()`);
      return method(...(argumentsOf(path.ArgumentInfo, resolve) as never[]));
    }
    default:
      throw new NotImplemented(`object paths of type ${path.ObjectPathType}`);
  }
}

function perform(
  action: Action,
  target: Resolved,
  world: World,
  resolve: (id: number) => Resolved,
): Json | undefined {
  const name = action.Name ?? '';
  switch (action.ActionType) {
    case ActionType.Instantiate:
      return target && identity(target, world);
    case ActionType.Query:
      return target && query(target, (action.QueryInfo?.Select ?? []).filter(Boolean));
    case ActionType.SetProperty: {
      if (!target) throw new WireError('InvalidArgument', '不能写入空对象。');
      const setter = own(target.write, name);
      if (!setter) throw new NotImplemented(`${target.type}.${name} = …`);
      setter(action.ArgumentInfo?.Arguments?.[0] ?? null);
      return undefined;
    }
    case ActionType.Method: {
      if (!target) return null;
      if (target.keepable && name === '_KeepReference') {
        world.references.set(world.newReferenceId(), target);
        return null;
      }
      if (name === '_RemoveReference') {
        world.references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
        return null;
      }
      if (target.type.startsWith('Microsoft.InternalService.')) return null;
      const method = own(target.act, name);
      if (!method) throw new NotImplemented(`${target.type}.${name}()`);
      return method(...(argumentsOf(action.ArgumentInfo, resolve) as never[])) ?? null;
    }
    default:
      throw new NotImplemented(`actions of type ${action.ActionType}`);
  }
}

/** What the client needs to find the object again: its id, or the reference id under which a range is kept. */
function identity(target: WireObject, world: World): Json {
  const kept = [...world.references].find(([, object]) => object === target)?.[0];
  return { ...identityOf(target), ...(kept === undefined ? {} : { _ReferenceId: kept }) };
}

function query(target: WireObject, select: readonly string[]): Json {
  if (target.items) {
    return { _Items: target.items().map((item) => ({ ...identityOf(item), ...scalars(item, select) })) };
  }
  return { ...identityOf(target), ...scalars(target, select) };
}

function identityOf({ id }: WireObject): Record<string, Json> {
  return id === undefined ? {} : { Id: id };
}

function scalars(target: WireObject, select: readonly string[]): Record<string, Json> {
  const found: Record<string, Json> = {};
  const wanted = select.length > 0 ? select : Object.keys(target.read ?? {});
  const nested = new Map<string, string[]>();
  for (const path of wanted) {
    const [head, ...rest] = path.split('/') as [string, ...string[]];
    const name = pascal(head);
    const scalar = own(target.read, name);
    if (rest.length === 0 && scalar) found[name] = scalar();
    else nested.set(name, [...(nested.get(name) ?? []), rest.join('/')]);
  }
  for (const [name, paths] of nested) {
    const child = navigate(target, name);
    found[name] = child && query(child, paths.filter(Boolean));
  }
  return found;
}

function navigate(parent: WireObject, name: string): Resolved {
  const child = own(parent.children, name);
  if (!child) throw new NotImplemented(`${parent.type}.${name}`);
  return child();
}

function argumentsOf(info: ArgumentInfo | undefined, resolve: (id: number) => Resolved): unknown[] {
  const references = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((argument, index) => {
    const reference = references[index];
    return typeof reference === 'number' && reference !== 0 ? resolve(reference) : argument;
  });
}

function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}
