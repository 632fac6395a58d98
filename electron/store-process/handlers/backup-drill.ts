import { randomInt } from 'node:crypto';
import path from 'node:path';
import { v7 } from 'uuid';
import { withinReach } from '../../../db/access/reach.ts';
import { unexplainedHeads } from '../../../db/audit/explained-heads.ts';
import { readOutsideHeads } from '../../../db/audit/outside-heads.ts';
import { asGoneCopy } from '../../../db/backup/backup-fault.ts';
import { MANIFEST_NAME } from '../../../db/backup/backup-manifest.ts';
import type { StoreReader } from '../../../db/database.ts';
import { runDrill } from '../../../db/drill/run-drill.ts';
import {
  insertDrill,
  readDrill,
  readDrills,
  writeBackupTested,
  writeRecognised,
  type NewDrill,
} from '../../../db/repositories/backup-drill-repository.ts';
import { readBackups } from '../../../db/repositories/backup-repository.ts';
import { summariesOfCases } from '../../../db/repositories/case-list.ts';
import { listCopies } from '../../../db/restore/list-copies.ts';
import { measureFile } from '../../../db/store/copy-file-whole.ts';
import { openOwnSlot } from '../../../db/store/own-secret.ts';
import { storeFaultOf } from '../../../db/store/store-fault.ts';
import type { CaseInCopy, DrillRecord } from '../../../shared/contract/backup-drill.ts';
import type { FoundCopy } from '../../../shared/contract/restore.ts';
import { Refusal } from '../../../shared/result.ts';
import type { AsideWork, Handler, Work } from '../handler.ts';
import { RunningDrill } from '../running-drill.ts';
import { viewerOf } from './case-reach.ts';

export const describeDrills: Handler<'backupDrill.describe'> = async (_input, { db, session, nameOf }) => ({
  copies: await copiesIn((await readBackups(db)).folder),
  percent: session.drill?.percent ?? null,
  done: await readDrills(db, nameOf),
});

/** The row of the audit names the case that was shown, as every look at one does. */
export const runBackupDrill: Handler<'backupDrill.run'> = async ({ name, passphrase }, work) => {
  const { session, settings, stamp, transaction, inTurn, nameOf, tellProgress } = work;
  const { store } = session;
  if (session.drill !== undefined) throw new Refusal({ code: 'refused', reason: 'drill-under-way' });
  const drill = new RunningDrill(tellProgress);
  session.drill = drill;
  let copyFolder: string | undefined;
  try {
    const { folder, copy } = await chosenCopy(work, name);
    copyFolder = path.join(folder, name);
    const { ageIdentity } = await inTurn(() => openOwnSlot(store, passphrase, new Date(stamp.at)));
    const { headsFolder } = settings;
    const outside = await store.read(async () =>
      headsFolder === undefined
        ? []
        : unexplainedHeads(store.sqlite, readOutsideHeads(headsFolder, store.vault)),
    );
    const reachable = await transaction(casesOf);
    const report = await runDrill({
      store,
      copyFolder,
      identity: ageIdentity,
      outside,
      look: (inCopy) => transaction((step) => oneCase(step, inCopy, reachable)),
      told: (percent) => drill.follow(percent),
      signal: drill.signal,
    });
    const isPassed = report.findings.every((finding) => finding.isPassed);
    const made: NewDrill = {
      drillId: v7(),
      copyMadeAt: copy.madeAt,
      manifestSha256: (await measureFile(path.join(copyFolder, MANIFEST_NAME))).sha256,
      isPassed,
      findings: report.findings.map(({ check, isPassed: passed, at }) => ({
        check,
        isPassed: passed,
        at: [...at],
      })),
      notOpened: [...report.notOpened],
      counts: report.counts ?? null,
      auditHead: report.manifest?.auditHead ?? null,
    };
    const toRecognise = report.seen ?? null;
    await transaction(async ({ db, note }) => {
      await insertDrill(db, made, stamp);
      if (isPassed && toRecognise === null) await writeBackupTested(db, stamp.at);
      note({ record: toRecognise?.caseId ?? null, detail: detailOf(made) });
    });
    return { record: await recordOf(work, made.drillId, nameOf), toRecognise };
  } catch (cause) {
    if (drill.signal.aborted) throw new Refusal({ code: 'refused', reason: 'drill-stopped' });
    throw copyFolder === undefined ? cause : asGoneCopy(cause, copyFolder);
  } finally {
    session.drill = undefined;
    tellProgress();
  }
};

export const stopDrill: Handler<'backupDrill.stop'> = async (_input, { session, note }) => {
  session.drill?.stop();
  note({ record: null, detail: { isUnderWay: session.drill !== undefined } });
  await Promise.resolve();
  return {};
};

export const recogniseCase: Handler<'backupDrill.recognise'> = async (
  { drillId, isKnown },
  { db, note, nameOf, stamp },
) => {
  const before = await requireDrill(db, drillId, nameOf);
  if (before.isRecognised !== null) throw new Refusal({ code: 'refused', reason: 'already-decided' });
  await writeRecognised(db, drillId, isKnown);
  if (before.isPassed && isKnown) await writeBackupTested(db, stamp.at);
  note({ record: drillId, detail: { isFound: isKnown } });
  return requireDrill(db, drillId, nameOf);
};

export const recordDrillPrinting: Handler<'backupDrill.recordPrinting'> = async (
  { drillId, as },
  { db, note, nameOf },
) => {
  await requireDrill(db, drillId, nameOf);
  note({ record: drillId, detail: { as } });
  return {};
};

async function requireDrill(db: StoreReader, drillId: string, nameOf: Work['nameOf']): Promise<DrillRecord> {
  const record = await readDrill(db, drillId, nameOf);
  if (record === undefined) throw new Refusal({ code: 'not-found' });
  return record;
}

const recordOf = ({ session }: AsideWork, drillId: string, nameOf: Work['nameOf']): Promise<DrillRecord> =>
  session.store.read(() => requireDrill(session.store.kysely, drillId, nameOf));

async function chosenCopy(
  { session }: AsideWork,
  name: string,
): Promise<{ readonly folder: string; readonly copy: FoundCopy }> {
  const { store } = session;
  const { folder } = await store.read(() => readBackups(store.kysely));
  const copies = await copiesIn(folder);
  if (folder === null || copies === null)
    throw new Refusal({ code: 'refused', reason: 'backup-folder-missing' });
  const copy = copies.find((one) => one.name === name);
  if (copy === undefined) throw new Refusal({ code: 'not-found' });
  return { folder, copy };
}

/** Null where no folder was chosen, or it is not there now. */
async function copiesIn(folder: string | null): Promise<FoundCopy[] | null> {
  if (folder === null) return null;
  try {
    return [...(await listCopies(folder))];
  } catch (cause) {
    if (storeFaultOf(cause) === undefined) throw cause;
    return null;
  }
}

/** The cases that the person reaches now; without the register's key, none. */
async function casesOf(work: Work): Promise<ReadonlySet<string>> {
  if (!work.session.store.compartments.has('register')) return new Set();
  const rows = await work.db
    .selectFrom('register.case_file as file')
    .select('file.id')
    .where(withinReach(viewerOf(work), 'case:read'))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** One of them, by chance, as it stands in the copy, with no more than its reader may see. */
async function oneCase(
  work: Work,
  inCopy: StoreReader,
  reachable: ReadonlySet<string>,
): Promise<CaseInCopy | null> {
  if (reachable.size === 0) return null;
  const rows = await inCopy.selectFrom('register.case_file').select('id').execute();
  const known = rows.map(({ id }) => id).filter((id) => reachable.has(id));
  const chosen = known.length === 0 ? undefined : known[randomInt(known.length)];
  if (chosen === undefined) return null;
  const { classes } = work.session.store.powers;
  const [summary] = await summariesOfCases(inCopy, [chosen], {
    viewer: viewerOf(work),
    classes: new Set(classes),
    nameOf: work.nameOf,
  });
  if (summary === undefined) return null;
  const { caseId, number, sex, birth, status, openedOn, responsibleOfficerName } = summary;
  return {
    caseId,
    number,
    status,
    openedOn,
    responsibleOfficerName,
    ...(sex === undefined ? {} : { sex }),
    ...(birth === undefined ? {} : { birth }),
  };
}

function detailOf({
  manifestSha256,
  findings,
  auditHead,
}: NewDrill): Readonly<Record<string, string | number>> {
  return {
    ...(manifestSha256 === null ? {} : { manifestSha256 }),
    ...(auditHead === null ? {} : { auditSequence: auditHead.sequence }),
    problem: findings.find(({ isPassed }) => !isPassed)?.check ?? 'none',
  };
}
