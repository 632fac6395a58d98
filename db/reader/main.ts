import path from 'node:path';
import { recoverCommand } from './recover-command.ts';

/**
 * The stand-alone reader as it lies in a package, beside the one addon it needs: `node recover.mjs COPY --out FOLDER`, with
 * Node 24 and without Electron.
 */
process.umask(0o077);
process.exitCode = await recoverCommand({
  words: process.argv.slice(2),
  say: (line) => process.stdout.write(`${line}\n`),
  stdin: process.stdin,
  addon: path.join(import.meta.dirname, 'better_sqlite3.node'),
});
