/** Writes docs/profile.schema.json, the published JSON Schema of a profile file: `npm run profile:schema`. */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { profileJsonSchema } from '../src/core/profiles/json-schema';

const target = 'docs/profile.schema.json';
const config = await resolveConfig(target);
writeFileSync(target, await format(JSON.stringify(profileJsonSchema()), { ...config, parser: 'json' }));
