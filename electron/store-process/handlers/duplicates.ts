import type { CasePermission } from '../../../shared/access.ts';
import type { DecidedDuplicate } from '../../../shared/contract/duplicate.ts';
import { personClasses, relationshipClasses } from '../../../shared/domain/sensitivity.ts';
import type { ComparedPerson } from '../../../shared/persons/compared-person.ts';
import { Refusal } from '../../../shared/result.ts';
import { personsWithinReach } from '../../../db/access/person-reach.ts';
import { comparedPerson, readComparedPerson } from '../../../db/persons/compared-person-on-file.ts';
import { compareOnFile, findSamePersons } from '../../../db/persons/find-same-persons.ts';
import { listPairs } from '../../../db/persons/list-duplicates.ts';
import {
  insertDecision,
  keyOfPair,
  type PairOfPersons,
  readDecisionsOf,
  type StoredDecision,
} from '../../../db/repositories/duplicate-decisions.ts';
import { summariesOfPersons } from '../../../db/repositories/person-list.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAllFields, requireKeys, viewerOf } from './case-reach.ts';
import { personFileOf } from './person-file.ts';
import { requirePerson } from './person-reach.ts';

/** So many who may be the same are named; further ones are weaker than all of these. */
const MOST_NAMED = 10;

export const findDuplicates: Handler<'duplicate.find'> = async (
  { person, phones, documentNumbers },
  work,
) => {
  requireComparing(work);
  const compared = await comparedPerson(work.db, person, { phones, documentNumbers, kinNames: [] });
  const found = await candidatesOf(work, compared, null);
  work.note({ record: null, detail: { found: found.length } });
  return found;
};

export const duplicatesOfPerson: Handler<'duplicate.of'> = async ({ personId }, work) => {
  requireComparing(work);
  await requirePerson(work, personId, 'case:read');
  const compared = await readComparedPerson(work.db, personId);
  if (compared === undefined) throw new Refusal({ code: 'not-found' });
  const found = await candidatesOf(work, compared, personId);
  work.note({ record: personId, detail: { found: found.length } });
  return found;
};

export const listDuplicates: Handler<'duplicate.list'> = async ({ group, limit }, work) => {
  requireComparing(work);
  const { pairs, total } = await listPairs(work.db, viewerOf(work), group, limit);
  const ids = [...new Set(pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]))];
  const summaries = new Map(
    (await summariesOfPersons(work.db, ids, readerOf(work))).map((summary) => [summary.personId, summary]),
  );
  const decisions = await readDecisionsOf(work.db, ids);
  work.note({ record: null, detail: { found: total, shown: pairs.length } });
  return {
    total,
    pairs: pairs.flatMap(({ oneId, otherId, strength, reasons }) => {
      const one = summaries.get(oneId);
      const other = summaries.get(otherId);
      if (one === undefined || other === undefined) return [];
      const decision = decidedBy(work, decisions.get(keyOfPair([oneId, otherId])));
      return [{ one, other, strength, reasons: [...reasons], decision }];
    }),
  };
};

/** Both records with their names, for whoever may see the names of both. */
export const compareDuplicates: Handler<'duplicate.compare'> = async ({ personId, otherPersonId }, work) => {
  const { db, note } = work;
  requireComparing(work);
  await requireTwo(work, [personId, otherPersonId], 'case:reveal');
  const one = await personFileOf(work, personId);
  const other = await personFileOf(work, otherPersonId);
  const { strength, reasons } = await compareOnFile(db, personId, otherPersonId);
  const decisions = await readDecisionsOf(db, [personId]);
  note({ record: personId, detail: {} });
  note({ record: otherPersonId, detail: {} });
  return {
    one,
    other,
    strength,
    reasons: [...reasons],
    decision: decidedBy(work, decisions.get(keyOfPair([personId, otherPersonId]))),
  };
};

/** Remembers an answer; the persons themselves stay as they are. */
export const decideDuplicate: Handler<'duplicate.decide'> = async (
  { personId, otherPersonId, decision },
  work,
) => {
  requireKeys(work, 'register');
  requireComparing(work);
  await requireTwo(work, [personId, otherPersonId], 'person:merge');
  const id = await insertDecision(work.db, [personId, otherPersonId], decision, work.stamp);
  work.note({
    record: personId,
    detail: { other: otherPersonId, decision: id, finding: decision.finding },
    touched: ['register'],
  });
  return {};
};

/**
 * Remembers of a person whose case was just recorded that persons on file are somebody else, as the list of pairs does.
 * One about whom the writer may not decide is left to be asked about once more.
 */
export async function rememberOthers(work: Work, personId: string, others: readonly string[]): Promise<void> {
  const { db, stamp, note } = work;
  const decision = { finding: 'not-the-same', reason: null } as const;
  const within = await personsWithinReach(db, viewerOf(work), 'person:merge', [personId, ...others]);
  if (!within.has(personId)) return;
  for (const other of within) {
    if (other === personId) continue;
    const id = await insertDecision(db, [personId, other], decision, stamp);
    // One row each: what is noted of one record stands in one row.
    note({
      record: other,
      detail: { other: personId, decision: id, finding: decision.finding },
      touched: ['register'],
    });
  }
}

/** Two different persons within reach for a permission. */
async function requireTwo(work: Work, pair: PairOfPersons, permission: CasePermission): Promise<void> {
  const [one, other] = pair;
  await requirePerson(work, one, permission);
  await requirePerson(work, other, permission);
  if (one === other) throw new Refusal({ code: 'invalid', fields: { otherPersonId: ['repeated'] } });
}

/** What speaks for two records being one tells what stands in them: only whoever sees all of it may ask. */
function requireComparing(work: Work): void {
  requireKeys(work, 'register');
  requireAllFields(work, {
    name: personClasses.nameLao,
    birth: personClasses.birth,
    kin: relationshipClasses.name,
  });
}

/** Those within reach, strongest first; those about whom it was decided come last. */
async function candidatesOf(work: Work, compared: ComparedPerson, personId: string | null) {
  const { db } = work;
  const found = await findSamePersons(db, compared, personId);
  const within = await personsWithinReach(
    db,
    viewerOf(work),
    'case:read',
    found.map((each) => each.personId),
  );
  const seen = found.filter((each) => within.has(each.personId));
  const decisions =
    personId === null ? new Map<string, StoredDecision>() : await readDecisionsOf(db, [personId]);
  const decisionAbout = (otherId: string) =>
    personId === null ? undefined : decisions.get(keyOfPair([personId, otherId]));
  const named = seen
    .toSorted(
      (one, other) =>
        Number(decisionAbout(one.personId) !== undefined) -
        Number(decisionAbout(other.personId) !== undefined),
    )
    .slice(0, MOST_NAMED);
  const summaries = await summariesOfPersons(
    db,
    named.map((each) => each.personId),
    readerOf(work),
  );
  return named.flatMap(({ personId: otherId, strength, reasons }, at) => {
    const person = summaries[at];
    return person === undefined
      ? []
      : [
          {
            person,
            strength,
            reasons: [...reasons],
            decision: decidedBy(work, decisionAbout(otherId)),
          },
        ];
  });
}

function decidedBy(work: Work, decision: StoredDecision | undefined): DecidedDuplicate | null {
  if (decision === undefined) return null;
  const { decidedBy: by, ...rest } = decision;
  return { ...rest, decidedByName: work.nameOf(by) };
}

const readerOf = (work: Work) => ({
  viewer: viewerOf(work),
  classes: work.session.store.powers.classes,
});
