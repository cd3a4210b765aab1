import { profiles } from '../core/profiles/profiles';
import { SEVERITY_WORDS } from '../core/report/words';
import { rules } from '../core/rules/registry.generated';
import type { ExitStatus } from './check';
import type { Console } from './console';

export function listProfiles(console: Console): ExitStatus {
  for (const { id, version, name } of profiles) console.print(`${id}\t${version}\t${name}`);
  return 0;
}

/** One rule a line; with `--json` one JSON array of the rules' own descriptions. */
export function listRules({ json }: { readonly json: boolean }, console: Console): ExitStatus {
  if (json) {
    console.print(JSON.stringify(rules.map(({ meta, scope }) => ({ ...meta, scope }))));
    return 0;
  }
  for (const { meta } of rules) console.print(`${meta.id}\t${SEVERITY_WORDS[meta.severity]}\t${meta.name}`);
  return 0;
}
