import { givenValue } from '../../../shared/domain/answer.ts';
import {
  whatHappenedClasses,
  whatHappenedWordsClasses,
  withhold,
  withheldFields,
} from '../../../shared/domain/sensitivity.ts';
import type { WhatHappened, WhatHappenedWords } from '../../../shared/domain/what-happened.ts';
import { touchCase } from '../../../db/repositories/case-repository.ts';
import { discardDraft } from '../../../db/repositories/draft-repository.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import { readPerson } from '../../../db/repositories/person-repository.ts';
import { readWhatHappened, updateWhatHappened } from '../../../db/repositories/what-happened-repository.ts';
import { readWords, writeWords } from '../../../db/repositories/what-happened-words.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAllFields, requireCase, requireKeys } from './case-reach.ts';
import { requirePast, requirePlace, requireVersion } from './domain-checks.ts';
import { ownWing } from './own-wing.ts';
import { differs } from './person-answers.ts';
import { writeStatisticalFactsOf } from './statistical-facts.ts';

export const openWhatHappened: Handler<'whatHappened.open'> = async ({ caseId }, work) => {
  const { db, session, nameOf, note } = work;
  await requireCase(work, caseId, 'case:read');
  const { classes } = session.store.powers;
  const stored = await readWhatHappened(db, caseId);
  const words = [];
  if (withheldFields(whatHappenedWordsClasses, classes).length === 0) {
    for (const wing of session.wings) {
      const ofWing = await readWords(db, wing, caseId);
      if (ofWing === undefined) continue;
      const { version, changedAt, changedBy } = ofWing;
      words.push({ wing, version, ...ofWing.words, changedAt, changedByName: nameOf(changedBy) });
    }
  }
  note({ record: caseId, detail: {} });
  return {
    caseId,
    whatHappenedId: stored.id,
    version: stored.version,
    record: withhold(stored.record, whatHappenedClasses, classes),
    ...(classes.has(whatHappenedWordsClasses.told) && { words }),
    changedAt: stored.changedAt,
    changedByName: nameOf(stored.changedBy),
  };
};

/** Replaces what happened and, where they are sent, the words of the writer's wing; each gets a version when it changed. */
export const saveWhatHappened: Handler<'whatHappened.save'> = async (
  { caseId, version, record, words },
  work,
) => {
  const { db, stamp, session, note } = work;
  requireKeys(work, 'register', 'statistics');
  requireAllFields(work, whatHappenedClasses);
  const file = await requireCase(work, caseId, 'case:write');
  const before = await readWhatHappened(db, caseId);
  requireVersion(before.version, version);
  await requireFitting(work, record);
  const detail: Record<string, string | number> = {};
  const isChanged = differs(before.record, record);
  if (isChanged) {
    await updateWhatHappened(db, before, record, stamp);
    detail['whatHappenedVersion'] = version + 1;
    detail['whatHappenedHistory'] = await keepHistory(
      db,
      'register',
      {
        entity: 'what-happened',
        recordId: before.id,
        recordVersion: version + 1,
        before: before.record,
        after: record,
      },
      stamp,
    );
  }
  const wordsVersion = words === null ? null : await saveWords(work, caseId, words, detail);
  const person = await readPerson(db, file.personId);
  if (person === undefined) throw new Error('A case without its person');
  await touchCase(db, caseId, stamp);
  await writeStatisticalFactsOf(work, file.personId, person.person);
  await discardDraft(db, session.wings, stamp.by, before.id);
  note({ record: caseId, detail, touched: ['register', 'statistics', ...session.wings] });
  return { version: isChanged ? version + 1 : version, wordsVersion };
};

/**
 * Says of a case that was just recorded which forms are suspected of its whole group, in the same transaction; what nobody
 * said of the group stays to be asked. Gives what the audit tells of it.
 */
export async function beginWithForms(
  work: Work,
  caseId: string,
  forms: WhatHappened['formsOfExploitation'],
): Promise<Record<string, string | number>> {
  if (forms.answer === 'not-asked') return {};
  requireAllFields(work, whatHappenedClasses);
  const before = await readWhatHappened(work.db, caseId);
  const after = { ...before.record, formsOfExploitation: forms };
  await updateWhatHappened(work.db, before, after, work.stamp);
  const whatHappenedHistory = await keepHistory(
    work.db,
    'register',
    {
      entity: 'what-happened',
      recordId: before.id,
      recordVersion: before.version + 1,
      before: before.record,
      after,
    },
    work.stamp,
  );
  return { whatHappenedVersion: before.version + 1, whatHappenedHistory };
}

/** The words of the writer's own wing; gives the version that stands then. */
async function saveWords(
  work: Work,
  caseId: string,
  { version, ...after }: { readonly version: number } & WhatHappenedWords,
  detail: Record<string, string | number>,
): Promise<number> {
  const { db, stamp, session } = work;
  requireAllFields(work, whatHappenedWordsClasses);
  const wing = ownWing(session);
  const before = await readWords(db, wing, caseId);
  requireVersion(before?.version ?? 0, version);
  if (before !== undefined && !differs(before.words, after)) return version;
  const recordId = await writeWords(db, wing, caseId, before, after, stamp);
  detail['wordsVersion'] = version + 1;
  detail['wordsHistory'] = await keepHistory(
    db,
    wing,
    {
      entity: 'what-happened-words',
      recordId,
      recordVersion: version + 1,
      before: before?.words,
      after,
    },
    stamp,
  );
  return version + 1;
}

/** Places are in the office's list, and nothing of what happened lies ahead. */
async function requireFitting(work: Work, record: WhatHappened): Promise<void> {
  for (const [at, leg] of (givenValue(record.route) ?? []).entries()) {
    await requirePlace(work, `record.route.value.${at}.place`, leg.place);
    requirePast(work, `record.route.value.${at}.when`, leg.when);
  }
  for (const question of ['debts', 'wagesOwed'] as const)
    for (const [at, { asOf }] of (givenValue(record[question]) ?? []).entries())
      requirePast(work, `record.${question}.value.${at}.asOf`, asOf);
}
