/** `npm run package`: installs what is missing, packs the program, proves the package. Runs on any Node from 18 on. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installAndGoOn } from './install/hand-over.mjs';
import { orExplain } from './install/say.mjs';

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

await orExplain('preparing the package', () => installAndGoOn(project, 'package.ts', process.argv.slice(2)));
