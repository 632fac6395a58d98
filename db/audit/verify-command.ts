import { readFileSync } from 'node:fs';
import { assertNever } from '../../shared/result.ts';
import type { AuditProblem } from './chain-check.ts';
import { verifyLogFile, type LogFileFault, type LogFileReport } from './verify-log-file.ts';

/** The word that starts it: `npm run audit:verify FILE`, or the program itself with `audit:verify FILE`. */
const VERIFY_VERB = 'audit:verify';

const USAGE = `Usage: ${VERIFY_VERB} FILE [--identity KEYFILE] [--root PUBLICKEY]
  FILE       an exported audit log: audit-log.jsonl, its .tar, or the encrypted .tar.age
  --identity a file with the age identity (AGE-SECRET-KEY-…) that the .tar.age was encrypted to
  --root     the office's root public key, as an earlier log or the office itself told it`;

/**
 * Checks an exported audit log, offline and with public keys only, and says in plain lines what it found.
 *
 * @returns the exit code: 0 when everything holds, else 1
 */
export async function verifyCommand(args: readonly string[], say: (line: string) => void): Promise<0 | 1> {
  const asked = readArguments(args);
  if (asked === undefined) {
    say(USAGE);
    return 1;
  }
  const bytes = readOrSay(asked.file, say);
  const keyFile = asked.identity === undefined ? undefined : readOrSay(asked.identity, say);
  if (bytes === undefined || (asked.identity !== undefined && keyFile === undefined)) return 1;
  const identity = keyFile === undefined ? undefined : identityIn(keyFile.toString('utf8'));
  if (keyFile !== undefined && identity === undefined) {
    say('The file named by --identity holds no age identity (a line that begins with AGE-SECRET-KEY-).');
    return 1;
  }
  const found = await verifyLogFile(bytes, identity);
  if (found.fault !== undefined) {
    say(`FAILED: ${faultText(found.fault)}`);
    return 1;
  }
  describe(found, say);
  const failures = failuresOf(found, asked.root);
  for (const failure of failures) say(`FAILED: ${failure}`);
  if (failures.length > 0) return 1;
  say('OK: every row, every signed head and every certificate holds.');
  return 0;
}

type Asked = {
  readonly file: string;
  readonly identity: string | undefined;
  readonly root: string | undefined;
};

function readArguments(args: readonly string[]): Asked | undefined {
  const named = new Map<string, string>();
  const files: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    if (word !== '--identity' && word !== '--root') files.push(word);
    else {
      index += 1;
      named.set(word, args[index] ?? '');
    }
  }
  const [file, ...others] = files;
  const isUnderstood =
    file !== undefined && others.length === 0 && !file.startsWith('--') && ![...named.values()].includes('');
  if (!isUnderstood) return undefined;
  return { file, identity: named.get('--identity'), root: named.get('--root') };
}

function readOrSay(file: string, say: (line: string) => void): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable';
    say(`FAILED: ${file} cannot be read (${code}).`);
    return undefined;
  }
}

function identityIn(text: string): string | undefined {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .find((line) => line.startsWith('AGE-SECRET-KEY-'));
}

type Verified = Exclude<LogFileReport, { readonly fault: LogFileFault }>;

function describe({ log, manifest, officeKey }: Verified, say: (line: string) => void): void {
  const { header, report, times } = log;
  const { office } = header;
  say(`Audit log of ${office.nameLao} · ${office.nameEnglish} (${office.code}), made ${header.madeAt}`);
  say(`Store: ${header.vaultId}`);
  say(`Rows: ${report.rows}, from ${times.first || 'none'} to ${times.last || 'none'}`);
  say(`Head: ${Buffer.from(report.head.hash).toString('hex')}`);
  say(`Signed heads: ${report.checkpoints}; the last is over row ${report.signedUpTo}`);
  say(
    manifest === null
      ? 'Packet: none; the log by itself'
      : `Packet: number ${manifest.sequence}, signed by the office`,
  );
  say(`Office key: ${officeKey}`);
  say(`Root key: ${header.rootPublicKey} — compare it with the one that the office told you`);
}

function failuresOf({ log }: Verified, root: string | undefined): string[] {
  const { header, report, badLine, isWhole } = log;
  const failures: string[] = [];
  if (header.isTraining === true)
    failures.push('the log is of an office to practise in: nothing in it happened.');
  if (root !== undefined && root !== header.rootPublicKey)
    failures.push('the log is of another root key than the one named by --root.');
  if (report.problem !== undefined) failures.push(problemText(report.problem));
  else if (badLine !== null) failures.push(`line ${badLine} is no line of an audit log.`);
  else if (!isWhole)
    failures.push(`the log ends early: nothing signed says that row ${report.rows} is the last.`);
  return failures;
}

function problemText({ after, seq, kind }: AuditProblem): string {
  const where = seq === after + 1 ? `row ${seq}` : `rows ${after + 1} to ${seq}`;
  switch (kind) {
    case 'altered':
      return `${where}: altered, removed, put in or exchanged.`;
    case 'detail-altered':
      return `${where}: the detail was altered, or erased without a row that says so.`;
    case 'missing':
      return `${where}: missing.`;
    case 'checkpoint-altered':
      return `the signed head of row ${seq} does not hold; the fault lies in ${where}.`;
    case 'checkpoint-missing':
      return `the signed head of row ${seq} is missing; the fault lies in ${where}.`;
    case 'outside-copy-disagrees':
      return `a head that was kept elsewhere disagrees; the fault lies in ${where}.`;
    default:
      return assertNever(kind);
  }
}

function faultText(fault: LogFileFault): string {
  switch (fault) {
    case 'encrypted':
      return 'the file is encrypted; name the file with your age identity by --identity.';
    case 'not-for-this-identity':
      return 'the file was encrypted to somebody else.';
    case 'damaged-container':
      return 'the file is damaged: cut, or changed on its way.';
    case 'not-a-log':
      return 'the file is no audit log of Pokpong, or its keys do not belong together.';
    case 'packet-signature':
      return 'the packet is not signed by the office whose log is in it.';
    case 'packet-content':
      return 'what the office signed is not the log that is in the packet.';
    default:
      return assertNever(fault);
  }
}
