import { verifyCommand } from '../db/audit/verify-command.ts';

// npm goes into the project's folder; a file is named from where the person stands.
process.chdir(process.env['INIT_CWD'] ?? process.cwd());
process.exitCode = await verifyCommand(process.argv.slice(2), (line) => console.log(line));
