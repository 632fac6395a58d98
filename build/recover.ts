import { recoverCommand } from '../db/reader/recover-command.ts';

// What is written is for nobody else.
process.umask(0o077);
// npm goes into the project's folder; a copy is named from where the person stands.
process.chdir(process.env['INIT_CWD'] ?? process.cwd());
process.exitCode = await recoverCommand({
  words: process.argv.slice(2),
  say: (line) => console.log(line),
  stdin: process.stdin,
});
