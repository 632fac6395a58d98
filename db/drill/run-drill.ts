import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { compartments, type Compartment } from '../../shared/compartment.ts';
import type { DrillCheck, DrillCount } from '../../shared/domain/backup-drill.ts';
import { Refusal } from '../../shared/result.ts';
import type { SignedHead } from '../audit/signed-head.ts';
import { AuditVerification } from '../audit/verify-audit.ts';
import { copiedFiles, type BackupManifest } from '../backup/backup-manifest.ts';
import { examineCopy, type ExaminedCopy } from '../backup/examine-copy.ts';
import { compartmentFile } from '../compartments/compartment-file.ts';
import { compartmentKey, type CompartmentKey } from '../compartments/compartment-key.ts';
import { openForReading, type AddonPath } from '../compartments/connection.ts';
import type { StoreReader } from '../database.ts';
import { openCompartments } from '../store/open-compartments.ts';
import type { OpenStore } from '../store/open-store.ts';
import { storeFaultOf } from '../store/store-fault.ts';
import type { StoreTables } from '../tables.ts';
import { unsealWith } from '../vault/sealed-key.ts';
import { madeCompartments, type VaultFile } from '../vault/vault-file.ts';
import { countRecords } from './count-records.ts';
import { danglingReferences } from './cross-references.ts';
import { drillFolder, sweepDrill } from './scratch.ts';

export type DrillInput<T> = {
  readonly store: OpenStore;
  readonly copyFolder: string;
  /** The person's own age identity, out of their slot: the copy must open with it. */
  readonly identity: string;
  /** Heads of the audit that were kept outside the store and are not explained by a restore. */
  readonly outside: readonly SignedHead[];
  /** Looks at the opened copy, for what the person is to recognise by eye. */
  readonly look: (copy: StoreReader) => Promise<T>;
  readonly told: (percent: number) => void;
  readonly signal: AbortSignal;
  readonly addon?: AddonPath;
};

/** One check: whether it passed, and where not, by file, compartment or table. */
export type DrillFinding = {
  readonly check: DrillCheck;
  readonly isPassed: boolean;
  readonly at: readonly string[];
};

export type DrillReport<T> = {
  readonly manifest: BackupManifest | undefined;
  readonly findings: readonly DrillFinding[];
  /** Not opened, because the person does not hold them: their bytes were compared and nothing else. */
  readonly notOpened: readonly Compartment[];
  /** Undefined where the copy could not be opened whole. */
  readonly counts:
    | Readonly<Record<DrillCount, { readonly copied: number | null; readonly present: number | null }>>
    | undefined;
  readonly seen: T | undefined;
};

/**
 * Really opens a copy, in a scratch place beside the store, with the person's own keys as they lie in the copy, and looks at
 * all of it: what was signed, every byte and page, references, the audit, and counts beside those of the store. What a check
 * needs that failed is not done, so that the findings end there. Nothing stays in the scratch place.
 *
 * @throws what the signal was aborted with; Refusal `store` when the scratch place takes no files
 */
export async function runDrill<T>(input: DrillInput<T>): Promise<DrillReport<T>> {
  const { store, signal } = input;
  sweepDrill(store.folder);
  try {
    const examined = await examineCopy(input.copyFolder, {
      officeKey: store.vault.officeSigning.publicKey,
      signal,
      onFile: (_name, read, all) => input.told(Math.round((read / Math.max(1, all)) * 50)),
    });
    const findings = judgeFiles(examined, store.vault);
    const { vault, manifest } = examined;
    if (vault === undefined || manifest === undefined || findings.some(({ isPassed }) => !isPassed))
      return { manifest, findings, notOpened: [], counts: undefined, seen: undefined };
    const scratch = await copyToScratch(input, manifest);
    input.told(60);
    const opened = await openOnTrial(input, scratch, vault, manifest);
    return { ...opened, manifest, findings: [...findings, ...opened.findings] };
  } finally {
    sweepDrill(store.folder);
  }
}

/** What is seen without opening a database. */
function judgeFiles({ vault, manifest, faults }: ExaminedCopy, present: VaultFile): DrillFinding[] {
  const ofFiles = faults.flatMap((fault) => ('name' in fault ? [fault.name] : []));
  const others = faults.flatMap((fault) => ('name' in fault ? [] : [fault.kind]));
  const isKnown =
    vault !== undefined &&
    vault.vaultId === present.vaultId &&
    vault.rootPublicKey === present.rootPublicKey &&
    vault.generation <= present.generation;
  return [
    finding('signature', manifest === undefined || others.length > 0 ? others : []),
    finding('files', manifest === undefined ? ['manifest.json'] : ofFiles),
    finding('generation', isKnown ? [] : ['vault.json']),
  ];
}

async function copyToScratch(
  { store, copyFolder, signal }: Pick<DrillInput<unknown>, 'store' | 'copyFolder' | 'signal'>,
  manifest: BackupManifest,
): Promise<string> {
  const scratch = drillFolder(store.folder);
  await mkdir(scratch, { mode: 0o700 });
  for (const { name } of manifest.files) {
    signal.throwIfAborted();
    if (!copiedFiles.some((one) => one === name)) continue;
    await copyFile(path.join(copyFolder, name), path.join(scratch, name));
  }
  return scratch;
}

type Opened<T> = Omit<DrillReport<T>, 'manifest'>;

async function openOnTrial<T>(
  input: DrillInput<T>,
  scratch: string,
  vault: VaultFile,
  manifest: BackupManifest,
): Promise<Opened<T>> {
  const { store, signal } = input;
  const addon = input.addon ?? process.env['POKPONG_STORE_ADDON'];
  const { keys, failed } = await keysOf(vault, store, input.identity);
  const notOpened = madeCompartments(vault).filter((one) => !keys.has(one) && !failed.includes(one));
  // Whoever was admitted after the copy was made opens nothing of it.
  const locked = keys.has('office') || failed.includes('office') ? failed : ['office', ...failed];
  const findings: DrillFinding[] = [finding('keys', locked)];
  const over = (): Opened<T> => ({ findings, notOpened, counts: undefined, seen: undefined });
  try {
    const pages: string[] = [];
    const references: string[] = [];
    for (const [compartment, key] of keys) {
      signal.throwIfAborted();
      const looked = lookThrough(compartmentFile(scratch, compartment), key, addon);
      if (!looked.isWhole) pages.push(compartment);
      references.push(...looked.dangling.map((table) => `${compartment}/${table}`));
      input.told(60 + Math.round((15 * (pages.length + 1)) / keys.size));
      await breathe();
    }
    findings.push(finding('pages', pages));
    if (pages.length > 0 || locked.length > 0) return over();
    const { vaultId, generation } = vault;
    const sqlite = openTogether({ folder: scratch, vaultId, generation, keys, addon });
    if (sqlite === undefined) {
      findings.push(finding('references', references), finding('one-moment', ['office']));
      return over();
    }
    try {
      const held = new Set(keys.keys());
      references.push(...danglingReferences(sqlite, held));
      findings.push(finding('references', references), finding('one-moment', []));
      input.told(80);
      findings.push(finding('audit', await auditFaults(input, sqlite, vault, manifest)));
      const present = await store.read(async () => countRecords(store.sqlite, held));
      const copied = countRecords(sqlite, held);
      const reader = new Kysely<StoreTables>({ dialect: new SqliteDialect({ database: sqlite }) });
      return {
        findings,
        notOpened,
        counts: besideEachOther(copied, present),
        seen: await input.look(reader),
      };
    } finally {
      sqlite.close();
    }
  } finally {
    for (const key of keys.values()) key.fill(0);
  }
}

/** The keys that the copy's own vault grants to the person, of the compartments that they hold now. */
async function keysOf(
  vault: VaultFile,
  store: OpenStore,
  identity: string,
): Promise<{
  readonly keys: ReadonlyMap<Compartment, CompartmentKey>;
  readonly failed: readonly Compartment[];
}> {
  const keys = new Map<Compartment, CompartmentKey>();
  const failed: Compartment[] = [];
  for (const compartment of compartments) {
    const grant = vault.compartments[compartment].grants[store.account.id];
    if (grant === undefined || !store.compartments.has(compartment)) continue;
    try {
      keys.set(compartment, compartmentKey(await unsealWith(identity, grant.sealed)));
    } catch {
      failed.push(compartment);
    }
  }
  return { keys, failed };
}

/** Every page, index and reference of one file. */
function lookThrough(
  file: string,
  key: CompartmentKey,
  addon: AddonPath,
): { readonly isWhole: boolean; readonly dangling: readonly string[] } {
  try {
    const sqlite = openForReading(file, key, addon);
    try {
      const isWhole = sqlite.pragma('integrity_check(1)', { simple: true }) === 'ok';
      const dangling = isWhole
        ? sqlite.prepare<[], string>('select distinct "table" from pragma_foreign_key_check').pluck().all()
        : [];
      return { isWhole, dangling };
    } finally {
      sqlite.close();
    }
  } catch (cause) {
    if (storeFaultOf(cause) === undefined) throw cause;
    return { isWhole: false, dangling: [] };
  }
}

function openTogether(input: Parameters<typeof openCompartments>[0]): Database.Database | undefined {
  try {
    return openCompartments(input);
  } catch (cause) {
    if (cause instanceof Refusal && cause.error.code === 'store') return undefined;
    throw cause;
  }
}

/** What is wrong with the copy's audit: a row, or where it ends, or what the present store knows otherwise. */
async function auditFaults(
  { store, outside, signal, told }: Pick<DrillInput<unknown>, 'store' | 'outside' | 'signal' | 'told'>,
  sqlite: Database.Database,
  vault: VaultFile,
  { auditHead }: BackupManifest,
): Promise<string[]> {
  const known = outside.filter(({ size }) => size <= auditHead.sequence);
  const verification = new AuditVerification({ sqlite, vault }, known);
  while (!verification.isDone) {
    signal.throwIfAborted();
    verification.advance(sqlite);
    told(85);
    await breathe();
  }
  const { problem, head } = verification.report(sqlite);
  if (problem !== undefined) return [`${problem.kind} ${problem.after + 1}`];
  const hash = Buffer.from(head.hash).toString('hex');
  if (head.seq !== auditHead.sequence || hash !== auditHead.hash) return [`head ${head.seq}`];
  const same = await store.read(async () =>
    store.sqlite
      .prepare('select 1 from main.audit where seq = ? and hash = ?')
      .get(head.seq, Buffer.from(head.hash)),
  );
  return same === undefined ? [`another-chain ${head.seq}`] : [];
}

function besideEachOther(
  copied: Readonly<Record<DrillCount, number | null>>,
  present: Readonly<Record<DrillCount, number | null>>,
): NonNullable<DrillReport<unknown>['counts']> {
  const both = (name: DrillCount) => ({ copied: copied[name], present: present[name] });
  return {
    cases: both('cases'),
    persons: both('persons'),
    events: both('events'),
    screenings: both('screenings'),
    referrals: both('referrals'),
    tasks: both('tasks'),
    auditRows: both('auditRows'),
  };
}

const finding = (check: DrillCheck, at: readonly string[]): DrillFinding => ({
  check,
  isPassed: at.length === 0,
  at,
});

/** Lets other calls through. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
