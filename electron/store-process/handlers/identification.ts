import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import {
  identificationReasonsClasses,
  ledgerEntryClasses,
  withhold,
} from '../../../shared/domain/sensitivity.ts';
import { waitingFiguresOf } from '../../../shared/domain/waiting-figures.ts';
import { summariesOfCases } from '../../../db/repositories/case-list.ts';
import { readReasons } from '../../../db/repositories/identification-reasons.ts';
import { readWaiting, readWaitsOfIdentified } from '../../../db/repositories/waiting-list.ts';
import type { Handler } from '../handler.ts';
import { requireCase, viewerOf } from './case-reach.ts';
import { correctStep, takeStep } from './identification-steps.ts';

export const readLedger: Handler<'identification.ledger'> = async ({ caseId }, work) => {
  const { db, session, nameOf, note } = work;
  const file = await requireCase(work, caseId, 'case:read');
  const { classes } = session.store.powers;
  const reasons = await readReasons(db, session.wings, caseId);
  const seesWords = classes.has(identificationReasonsClasses.reasons);
  const steps = file.ledger.map((step) => ({
    identificationId: step.id,
    version: step.version,
    entry: withhold(step.entry, ledgerEntryClasses, classes),
    ...(seesWords && { reasons: reasons.get(step.id) ?? null }),
    reasonsWing: step.reasonsWing,
    screeningId: step.screeningId,
    recordedAt: step.recordedAt,
    recordedByName: nameOf(step.recordedBy),
    changedAt: step.changedAt,
  }));
  note({ record: caseId, detail: { steps: steps.length } });
  return { status: file.standing.status, steps };
};

export const listWaiting: Handler<'identification.waiting'> = async ({ limit }, work) => {
  const { db, session, stamp, nameOf, note } = work;
  const viewer = viewerOf(work);
  const { classes } = session.store.powers;
  const seesDates = classes.has(ledgerEntryClasses.decidedOn);
  const found = await readWaiting(db, viewer, vientianeDay(stamp.at), limit);
  const identified = seesDates ? await readWaitsOfIdentified(db, viewer) : [];
  note({ record: null, detail: { shown: found.cases.length } });
  const cases = await summariesOfCases(db, found.cases, { viewer, classes, nameOf });
  return {
    // The order alone would tell since when.
    cases: seesDates ? cases : cases.toSorted((one, other) => (one.number < other.number ? -1 : 1)),
    total: found.total,
    waiting: (seesDates && waitingFiguresOf(found.waits)) || null,
    identified: waitingFiguresOf(identified) ?? null,
  };
};

export const takeNextStep: Handler<'identification.takeStep'> = async ({ caseId, ...step }, work) => {
  const file = await requireCase(work, caseId, 'case:write');
  work.note(await takeStep(work, file, step));
  return { identificationId: step.identificationId, version: 1 };
};

export const correctEntry: Handler<'identification.correct'> = async ({ caseId, ...step }, work) => {
  const file = await requireCase(work, caseId, 'case:write');
  work.note(await correctStep(work, file, step));
  return { identificationId: step.identificationId, version: step.version + 1 };
};
