import { setImmediate as nextTurn } from 'node:timers/promises';
import { mayDo } from '../../../shared/access/powers.ts';
import { judgeHealth, leftovers } from '../../../shared/domain/health.ts';
import { auditHead } from '../../../db/audit.ts';
import { newestCheckpoint } from '../../../db/audit/checkpoint.ts';
import { schemaNameOf } from '../../../db/compartments/schema-name.ts';
import { heldOf } from '../../../db/health/look-through.ts';
import { fileBytes } from '../../../db/store/file-bytes.ts';
import type { Handler } from '../handler.ts';
import { checkAudit, checkFiles } from '../health-checks.ts';
import { readHealthFacts, sweptOf } from '../health-facts.ts';

export const healthState: Handler<'health.state'> = async (_input, work) => ({
  findings: [...judgeHealth((await readHealthFacts(work)).facts)],
});

export const readHealth: Handler<'health.read'> = async (_input, work) => {
  const { session, settings, stamp, note } = work;
  const { store, health } = session;
  const { facts, copies, sheets, clock } = await readHealthFacts(work);
  const { freeBytes, storeBytes } = store.disk();
  const swept = sweptOf(session, settings);
  note({ record: null, detail: {} });
  return {
    at: stamp.at,
    findings: [...judgeHealth(facts)],
    place: health.place,
    // Whoever keeps the copies must find the files; to others the path would tell whose account of the PC it is.
    folder: mayDo(store.powers, 'backup:make') ? settings.storeFolder : null,
    files: facts.files.map((file) => ({
      ...file,
      bytes: fileBytes(store.folder, file.compartment),
      schema: store.compartments.has(file.compartment)
        ? Number(store.sqlite.pragma(`${schemaNameOf(file.compartment)}.user_version`, { simple: true }))
        : null,
    })),
    disk: { freeBytes, storeBytes },
    backup: { lastMadeAt: copies.lastMadeAt, lastTestedAt: copies.lastTestedAt },
    sheets: { lastProvenAt: sheets.proven?.lastProvenAt ?? null },
    audit: {
      rows: auditHead(store).seq,
      lastCheckpointAt: newestCheckpoint(store.sqlite, store.vaultId)?.at ?? null,
      verifiedAt: facts.audit.verifiedAt,
    },
    clock,
    leftovers: leftovers.flatMap((kind) => {
      const count = swept[kind] ?? 0;
      return count > 0 ? [{ kind, count }] : [];
    }),
    version: {
      program: settings.programVersion ?? 'none',
      electron: process.versions['electron'] ?? null,
      isDevelopmentRuntime: settings.isDevelopmentRuntime,
      isDevelopmentOffice: store.isDevelopmentOffice,
      isTrainingOffice: store.isTrainingOffice,
    },
  };
};

/** Everything that is looked at by itself from time to time, now: calls come through, and nothing else is waited for. */
export const checkHealth: Handler<'health.check'> = async (
  _input,
  { session, settings, transaction, isOver, now },
) => {
  const pace = { rest: () => nextTurn(), quiet: () => nextTurn(), isOver };
  const work = { session, pace, now };
  const held = heldOf(session.store);
  await checkFiles('read', held, work);
  await checkFiles('file', held, work);
  await checkAudit(work, settings.headsFolder);
  await transaction(async ({ note }) => note({ record: null, detail: { compartments: held.length } }));
  return {};
};
