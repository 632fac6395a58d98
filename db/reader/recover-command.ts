import { createInterface } from 'node:readline';
import { assertNever, Refusal } from '../../shared/result.ts';
import { examineCopy, type CopyFault, type ExaminedCopy } from '../backup/examine-copy.ts';
import type { AddonPath } from '../compartments/connection.ts';
import { openSheets, sheetsOf, type TypedSheets } from '../recovery/open-sheets.ts';
import type { RecoverySecret } from '../vault/recovery-secret.ts';
import type { VaultFile } from '../vault/vault-file.ts';
import { outFolderProblem, recoverTables, type RecoveredTables } from './recover-tables.ts';
import { askForSheet, sheetsOfFile, type Lines } from './type-sheets.ts';

const USAGE = `Usage: recover COPY --out FOLDER [--sheets FILE] [--anyway]
  COPY      the folder of a copy: Pokpong-<office>-<day>-<time>, with vault.json and manifest.json in it
  --out     an empty folder, or one that is not there yet: every table is written there, NOT encrypted
  --sheets  a file with the rows of two recovery sheets; without it they are asked for
  --anyway  go on although the copy is not as the office signed it`;

export type RecoverInput = {
  readonly words: readonly string[];
  readonly say: (line: string) => void;
  /** Where the sheets are typed. */
  readonly stdin: NodeJS.ReadableStream;
  /** Another build of the SQLite addon. */
  readonly addon?: AddonPath;
};

/**
 * Opens a copy of an office with two recovery sheets and writes every table of it as a plain file, without the program
 * itself: the records outlive it. Says in plain lines what it does and finds.
 *
 * @returns the exit code: 0 when everything was as the office signed it and was written whole, else 1
 */
export async function recoverCommand(input: RecoverInput): Promise<0 | 1> {
  const { say } = input;
  const asked = readArguments(input.words);
  if (asked === undefined) {
    say(USAGE);
    return 1;
  }
  try {
    return await recover(asked, input);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
    if (code === undefined) throw cause;
    say(`FAILED: a file or folder cannot be read or written (${code}).`);
    return 1;
  }
}

async function recover(asked: Asked, { say, stdin, addon }: RecoverInput): Promise<0 | 1> {
  say('Reading the copy and comparing every file with what the office signed…');
  const examined = await examineCopy(asked.copy);
  for (const fault of examined.faults) say(`NOT AS SIGNED: ${faultText(fault)}`);
  if (!describe(examined, asked.isAnyway, say)) return 1;
  const { vault, manifest } = examined;
  if (vault === undefined) return 1;
  const problem = outFolderProblem(asked.out, asked.copy);
  if (problem !== undefined) {
    say(`FAILED: ${OUT_PROBLEMS[problem]}`);
    return 1;
  }
  const secret = await openWithSheets(vault, asked.sheets, stdin, say);
  if (secret === undefined) return 1;
  const found = await recoverTables({
    folder: asked.copy,
    outFolder: asked.out,
    vault,
    manifest,
    secret,
    ...(addon === undefined ? {} : { addon }),
    onCompartment: (compartment) => say(`Writing ${compartment}…`),
  });
  const problems = [...problemsOf(found), ...auditProblems(found, examined)];
  for (const one of problems) say(`PROBLEM: ${one}`);
  const tables = found.compartments.flatMap((one) => one.tables);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  say(`${tables.length} tables, ${rows} rows, written to ${asked.out}; README.txt there explains them.`);
  say(
    'WARNING: what was written is NOT encrypted. Keep it on an encrypted disk; delete it when it has served.',
  );
  say('Close this window: the sheets stand in it. Seal them again and give them back.');
  if (problems.length > 0 || examined.faults.length > 0) return 1;
  say('OK: the copy is as the office signed it, and everything in it was written.');
  return 0;
}

type Asked = {
  readonly copy: string;
  readonly out: string;
  readonly sheets: string | undefined;
  readonly isAnyway: boolean;
};

function readArguments(words: readonly string[]): Asked | undefined {
  const named = new Map<string, string>();
  const copies: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--out' || word === '--sheets') {
      index += 1;
      named.set(word, words[index] ?? '');
    } else if (word === '--anyway') named.set(word, word);
    else copies.push(word);
  }
  const [copy, ...others] = copies;
  const out = named.get('--out');
  const isUnderstood =
    copy !== undefined && others.length === 0 && !copy.startsWith('--') && ![...named.values()].includes('');
  if (!isUnderstood || out === undefined) return undefined;
  return { copy, out, sheets: named.get('--sheets'), isAnyway: named.has('--anyway') };
}

/** Says what the copy is, and whether to go on. */
function describe(
  { vault, manifest, faults }: ExaminedCopy,
  isAnyway: boolean,
  say: (line: string) => void,
): boolean {
  if (vault === undefined) {
    say('FAILED: without vault.json the copy cannot be opened. Try an older copy.');
    return false;
  }
  say(`Office: ${vault.office.nameLao} · ${vault.office.nameEnglish}`);
  if (manifest !== undefined)
    say(`Copy of: ${manifest.madeAt} (UTC), audit row ${manifest.auditHead.sequence}`);
  const set = sheetsOf(vault)?.set;
  if (set === undefined) {
    say('FAILED: this store never had recovery sheets that were proven; nothing but a passphrase opens it.');
    return false;
  }
  say(`Recovery sheets: any two of set ${set}`);
  if (faults.length === 0) {
    say('Every file is as the office signed it.');
    return true;
  }
  if (isAnyway) {
    say('Going on because of --anyway: what follows may be incomplete, or changed by somebody.');
    return true;
  }
  say(
    'STOPPED: this copy is not as the office signed it. Try another copy first; or say --anyway to read what is left.',
  );
  return false;
}

const OUT_PROBLEMS = {
  'not-empty': 'the folder named by --out is not empty. Name another one: nothing is written over.',
  'in-the-copy': 'the folder named by --out lies inside the copy. Name one elsewhere.',
} as const;

async function openWithSheets(
  vault: VaultFile,
  file: string | undefined,
  stdin: NodeJS.ReadableStream,
  say: (line: string) => void,
): Promise<RecoverySecret | undefined> {
  if (file !== undefined) {
    const typed = sheetsOfFile(file);
    if (typed !== undefined) return openOrSay(vault, typed, say);
    say('FAILED: the file named by --sheets does not hold exactly two sheets of eight rows each.');
    return undefined;
  }
  const reader = createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY });
  const iterator = reader[Symbol.asyncIterator]();
  const lines: Lines = {
    next: async () => {
      const { value, done } = await iterator.next();
      return done === true ? undefined : value;
    },
  };
  try {
    for (;;) {
      const first = await askForSheet('first', lines, say);
      const second = first === undefined ? undefined : await askForSheet('second', lines, say);
      if (first === undefined || second === undefined) {
        say('FAILED: two whole sheets are needed.');
        return undefined;
      }
      const secret = await openOrSay(vault, { first, second }, say);
      if (secret !== undefined) return secret;
    }
  } finally {
    reader.close();
  }
}

async function openOrSay(
  vault: VaultFile,
  typed: TypedSheets,
  say: (line: string) => void,
): Promise<RecoverySecret | undefined> {
  try {
    return await openSheets(vault, typed);
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    const { error } = cause;
    if (error.code !== 'invalid') say('WRONG: what the two sheets open was changed; the copy is damaged.');
    else
      for (const [field, problems] of Object.entries(error.fields))
        say(`WRONG: the ${field} sheet: ${problems.map(sheetProblemText).join(', ')}.`);
    return undefined;
  }
}

function sheetProblemText(problem: string): string {
  if (problem === 'sheet-of-another-set') return 'it is of another set than the one named above';
  if (problem === 'sheet-altered') return 'it is not what was printed; use the third sheet';
  if (problem === 'sheets-the-same') return 'it is the first one again; two different ones are needed';
  return `it is not right (${problem})`;
}

function problemsOf({ compartments }: RecoveredTables): string[] {
  return compartments.flatMap(({ compartment, isWhole, tables }) => {
    if (isWhole === undefined) return [`${compartment}.db does not open; nothing of it was written.`];
    const cut = tables.filter(({ isCutOff }) => isCutOff).map(({ name }) => name);
    if (cut.length > 0) return [`${compartment}.db is damaged; rows are missing in ${cut.join(', ')}.`];
    return isWhole ? [] : [`${compartment}.db has damaged pages or references that lead nowhere.`];
  });
}

function auditProblems({ audit }: RecoveredTables, { manifest }: ExaminedCopy): string[] {
  if (audit === undefined) return ['the audit could not be verified.'];
  if (audit.problem !== undefined)
    return [`the audit does not hold from row ${audit.problem.after + 1} on (${audit.problem.kind}).`];
  if (manifest === undefined) return [];
  const isSame =
    audit.head.seq === manifest.auditHead.sequence &&
    Buffer.from(audit.head.hash).toString('hex') === manifest.auditHead.hash;
  return isSame ? [] : ['the audit ends elsewhere than the office signed.'];
}

/** A fault of a copy in plain English, for whoever has no program. */
function faultText(fault: CopyFault): string {
  switch (fault.kind) {
    case 'vault-missing':
      return 'vault.json is missing.';
    case 'vault-damaged':
      return 'vault.json is damaged.';
    case 'vault-newer':
      return 'vault.json was written by a newer version of the program; take its reader.';
    case 'vault-not-signed':
      return 'a signature in vault.json does not hold.';
    case 'manifest-missing':
      return 'manifest.json or its signature is missing: nothing says what belongs to the copy.';
    case 'manifest-not-signed':
      return 'manifest.json is not signed by the office.';
    case 'manifest-of-another-vault':
      return 'manifest.json does not belong to this vault.json, or leaves files out.';
    case 'file-missing':
      return `${fault.name} is missing.`;
    case 'file-changed':
      return `${fault.name} was changed or damaged.`;
    default:
      return assertNever(fault);
  }
}
