/** `npm run recover COPY --out FOLDER`: installs what is missing, reads a copy with two sheets. Runs on any Node from 18 on. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installAndGoOn } from './install/hand-over.mjs';
import { orExplain } from './install/say.mjs';

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

await orExplain('recovering the tables', () => installAndGoOn(project, 'recover.ts', process.argv.slice(2)));
