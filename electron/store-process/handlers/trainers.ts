import { keepHistory } from '../../../db/repositories/field-history.ts';
import { organisationsNamed } from '../../../db/repositories/organisation-repository.ts';
import { readTrainer, readTrainers, saveTrainer } from '../../../db/repositories/trainer-repository.ts';
import type { Handler } from '../handler.ts';
import { requireKeys } from './case-reach.ts';
import { requireOrganisation, requireVersion } from './domain-checks.ts';

export const rosterOfTrainers: Handler<'trainer.list'> = async (_input, work) => {
  requireKeys(work, 'programme');
  const trainers = await readTrainers(work.db);
  const called = await organisationsNamed(
    work.db,
    trainers.flatMap(({ trainer }) => trainer.organisation?.organisationId ?? []),
  );
  work.note({ record: null, detail: { shown: trainers.length } });
  return trainers.map(({ trainerId, trainer, version, events }) => ({
    trainerId,
    version,
    trainer,
    organisationCalled:
      called.find(({ organisationId }) => organisationId === trainer.organisation?.organisationId) ?? null,
    events,
  }));
};

export const saveTrainerOfRoster: Handler<'trainer.save'> = async ({ trainerId, version, trainer }, work) => {
  const { db, stamp, note } = work;
  requireKeys(work, 'programme');
  const before = await readTrainer(db, trainerId);
  requireVersion(before?.version ?? 0, version);
  const organisationId = trainer.organisation?.organisationId ?? null;
  if (organisationId !== before?.trainer.organisation?.organisationId)
    await requireOrganisation(work, 'trainer.organisation', organisationId);
  await saveTrainer(db, { trainerId, trainer, version: version + 1 }, stamp);
  const trainerHistory = await keepHistory(
    db,
    'programme',
    {
      entity: 'trainer',
      recordId: trainerId,
      recordVersion: version + 1,
      before: before?.trainer,
      after: trainer,
    },
    stamp,
  );
  note({
    record: trainerId,
    detail: { trainerVersion: version + 1, trainerHistory },
    touched: ['programme'],
  });
  return { trainerId, version: version + 1 };
};
