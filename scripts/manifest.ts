import { readFileSync, writeFileSync } from 'node:fs';
import { readBureau } from './site/bureau';
import { manifestOf } from './site/manifest';

/** `npm run manifest`: the manifest in the repository, for sideloading during development. */
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
writeFileSync('manifest.xml', manifestOf(readBureau(undefined, undefined), version));
