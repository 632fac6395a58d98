/** `npm run audit:verify FILE`: installs what is missing, checks an exported audit log. Runs on any Node from 18 on. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installAndGoOn } from './install/hand-over.mjs';
import { orExplain } from './install/say.mjs';

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

await orExplain('checking the log', () => installAndGoOn(project, 'audit-verify.ts', process.argv.slice(2)));
