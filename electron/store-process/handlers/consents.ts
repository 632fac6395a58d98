import { v7 } from 'uuid';
import type { CasePermission } from '../../../shared/access.ts';
import type { Wing } from '../../../shared/compartment.ts';
import type { SeenConsent } from '../../../shared/contract/consent.ts';
import {
  type Consent,
  consentProblems,
  ConsentWords,
  needsGuardian,
  passesThePerson,
} from '../../../shared/domain/consent.ts';
import { mayFollow, mayMove } from '../../../shared/domain/consent-moves.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { standingConsent } from '../../../shared/domain/consent-verdict.ts';
import {
  consentClasses,
  consentWordsClasses,
  disclosureClasses,
  personClasses,
  withheldFields,
  withhold,
} from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import { pathOf } from '../../../shared/screening/screening-path.ts';
import { readVerdict } from '../../../db/access/consent-gate.ts';
import { outOfReach } from '../../../db/access/reach.ts';
import { readCases, type StoredCase, touchCase } from '../../../db/repositories/case-repository.ts';
import { readOverridesOfCase } from '../../../db/repositories/consent-override-repository.ts';
import {
  decideConsent,
  insertConsent,
  readConsent,
  readConsentsOfCase,
  readConsentsToTell,
  type StoredConsent,
  tellRecipient,
  withdrawConsent,
} from '../../../db/repositories/consent-repository.ts';
import {
  noConsentWords,
  readConsentWords,
  saveConsentWords,
} from '../../../db/repositories/consent-words.ts';
import { readDisclosuresOfCase } from '../../../db/repositories/disclosure-repository.ts';
import { discardDraft } from '../../../db/repositories/draft-repository.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import { readPerson } from '../../../db/repositories/person-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAllFields, requireCase, requireKeys, viewerOf } from './case-reach.ts';
import { dayOfWork } from './consent-gate.ts';
import { organisationsAmong, requireRecipient } from './consent-recipients.ts';
import { overridesToReview, seenOverrides } from './consent-overrides.ts';
import { refuseField, requireVersion } from './domain-checks.ts';
import { ownWing } from './own-wing.ts';

export const consentsOfCase: Handler<'consent.ofCase'> = async ({ caseId }, work) => {
  const { db, session, nameOf, note } = work;
  const file = await requireCase(work, caseId, 'case:read');
  const { classes } = session.store.powers;
  const stored = await readConsentsOfCase(db, caseId);
  const toTell = new Set((await readConsentsToTell(db, { caseId })).map(({ consentId }) => consentId));
  const words = await wordsSeen(work, caseId);
  const birth = classes.has(personClasses.birth) ? await birthOf(work, file) : undefined;
  const overrides = await readOverridesOfCase(db, caseId);
  const disclosures = await readDisclosuresOfCase(db, caseId);
  const isSeen = withheldFields(disclosureClasses, classes).length === 0;
  const organisations = await organisationsAmong(
    work,
    isSeen
      ? [
          ...stored.map(({ consent }) => consent.recipient),
          ...overrides.map(({ override }) => override.recipient),
          ...disclosures.map(({ disclosure }) => disclosure.recipient),
        ]
      : [],
  );
  note({ record: caseId, detail: { shown: stored.length + overrides.length + disclosures.length } });
  return {
    consents: stored.map((each): SeenConsent => {
      const said = words.get(each.consentId);
      return {
        consentId: each.consentId,
        version: each.version,
        consent: withhold(each.consent, consentClasses, classes),
        ...(said !== undefined && { words: said }),
        stands: standingConsent(stored, each.consent) === each,
        ...(birth !== undefined && {
          needsGuardian: needsGuardian(each.consent, pathOf(birth, each.consent.decidedOn) === 'adult'),
        }),
        mustTell: toTell.has(each.consentId),
        told: each.told && { on: each.told.on, at: each.told.at, byName: nameOf(each.told.by) },
        recorded: { at: each.recorded.at, byName: nameOf(each.recorded.by) },
        changed: { at: each.changed.at, byName: nameOf(each.changed.by) },
      };
    }),
    overrides: await seenOverrides(work, caseId, overrides),
    disclosures: disclosures.map(({ disclosureId, on, disclosure, recorded }) => ({
      disclosureId,
      on,
      disclosure: withhold(disclosure, disclosureClasses, classes),
      recorded: { at: recorded.at, byName: nameOf(recorded.by) },
    })),
    organisations,
    ...(birth !== undefined && { isAdult: pathOf(birth, dayOfWork(work)) === 'adult' }),
  };
};

export const askVerdict: Handler<'consent.verdict'> = async ({ caseId, ...request }, work) => {
  const { db, note } = work;
  await requireCase(work, caseId, 'case:read');
  requireAllFields(work, disclosureClasses);
  const verdict = await readVerdict(db, caseId, request, dayOfWork(work));
  note({ record: caseId, detail: {} });
  return verdict.allowed
    ? { allowed: true, basis: verdict.basis.kind }
    : { allowed: false, because: verdict.because, categories: [...verdict.categories] };
};

export const waitingConsents: Handler<'consent.waiting'> = async (_input, work) => {
  const { db, nameOf, note } = work;
  const consents = await readConsentsToTell(db);
  const overrides = await overridesToReview(work);
  const own = await numbersWithin(work, consents, 'consent:record');
  const reviewed = await numbersWithin(work, overrides, 'consent:review');
  const isSeen = work.session.store.powers.classes.has(consentClasses.recipient);
  const shown = consents.filter(({ caseId }) => own.has(caseId));
  note({ record: null, detail: { shown: shown.length + overrides.length } });
  return {
    toTell: shown.flatMap(({ consentId, caseId, consent }) => {
      const number = own.get(caseId);
      return number === undefined
        ? []
        : [{ caseId, number, consentId, ...(isSeen && { recipient: consent.recipient }) }];
    }),
    toReview: overrides.flatMap(({ overrideId, caseId, allowed }) => {
      const number = reviewed.get(caseId);
      return number === undefined
        ? []
        : [{ caseId, number, overrideId, since: allowed.at, byName: nameOf(allowed.by) }];
    }),
    organisations: await organisationsAmong(
      work,
      isSeen ? shown.map(({ consent }) => consent.recipient) : [],
    ),
  };
};

/** Puts a decision on file: a new record, or what one comes to in which nobody had decided. */
export const saveConsent: Handler<'consent.save'> = async (input, work) => {
  const { consentId, caseId, version, consent, words } = input;
  const { db, session, stamp } = work;
  requireWords(work);
  // Whether a child decides through somebody else depends on the birth: whoever may not see it would be told by the answer.
  requireAllFields(work, { birth: personClasses.birth });
  const wing = ownWing(session);
  const file = await requireCase(work, caseId, 'consent:record');
  await requireRecipient(work, consent.recipient, 'consent.recipient');
  const context = {
    isAdult: pathOf(await birthOf(work, file), consent.decidedOn) === 'adult',
    today: dayOfWork(work),
  };
  const problems = Object.entries(consentProblems(consent, words, context));
  if (problems.length > 0)
    throw new Refusal({
      code: 'invalid',
      fields: Object.fromEntries(
        problems.map(([field, problem]) => [
          `${field in ConsentWords.shape ? 'words' : 'consent'}.${field}`,
          [problem],
        ]),
      ),
    });
  if (passesThePerson(consent) && !session.store.powers.permissions.has('consent:override'))
    throw new Refusal({ code: 'forbidden' });
  const before = await readConsent(db, consentId);
  if (before !== undefined && version === 0) throw new Refusal({ code: 'refused', reason: 'record-exists' });
  if (before === undefined ? version > 0 : before.caseId !== caseId) throw new Refusal({ code: 'not-found' });
  const standing = standingConsent(await readConsentsOfCase(db, caseId, consent), consent);
  if (before === undefined) {
    if (!mayFollow(standing?.consent, consent))
      throw new Refusal({
        code: 'refused',
        reason: standing?.consent.decision === 'given' ? 'consent-stands' : 'move-not-allowed',
      });
    await insertConsent(db, { consentId, caseId, consent }, stamp);
  } else {
    requireVersion(before.version, version);
    if (!mayMove(before.consent.decision, consent.decision) || standing?.consentId !== consentId)
      throw new Refusal({ code: 'refused', reason: 'move-not-allowed' });
    await decideConsent(db, { consentId, consent, version: version + 1 }, stamp);
  }
  await discardDraft(db, session.wings, stamp.by, consentId);
  return await conclude(
    work,
    { consentId, caseId, version: version + 1, wing },
    [before?.consent, consent],
    words,
  );
};

/** Takes a consent back; it blocks from this moment on, whatever had been prepared. */
export const withdrawGiven: Handler<'consent.withdraw'> = async (input, work) => {
  const { consentId, version, withdrawnOn, because } = input;
  const { db, session, stamp } = work;
  const before = await requireConsentOnFile(work, consentId, version);
  const { caseId, consent } = before;
  if (!mayMove(consent.decision, 'withdrawn'))
    throw new Refusal({ code: 'refused', reason: 'move-not-allowed' });
  requireDay(work, 'withdrawnOn', withdrawnOn, consent.decidedOn);
  await withdrawConsent(db, { consentId, withdrawalId: v7(), withdrawnOn, version: version + 1 }, stamp);
  const wing = ownWing(session);
  const said = (await readConsentWords(db, wing, caseId)).get(consentId) ?? noConsentWords;
  return await conclude(
    work,
    { consentId, caseId, version: version + 1, wing },
    [consent, { ...consent, decision: 'withdrawn', withdrawnOn }],
    { ...said, withdrawnBecause: because },
  );
};

/** Ticks off that the recipient knows. */
export const tellOfWithdrawal: Handler<'consent.tell'> = async ({ consentId, version, toldOn }, work) => {
  const { db, stamp, note } = work;
  const before = await requireConsentOnFile(work, consentId, version);
  const { caseId, consent, told } = before;
  if ((consent.decision !== 'withdrawn' && consent.decision !== 'refused') || told !== null)
    throw new Refusal({ code: 'refused', reason: 'move-not-allowed' });
  requireDay(work, 'toldOn', toldOn, consent.withdrawnOn ?? consent.decidedOn);
  await tellRecipient(db, { consentId, toldOn, version: version + 1 }, stamp);
  await touchCase(db, caseId, stamp);
  note({ record: consentId, detail: { caseId, consentVersion: version + 1 }, touched: ['register'] });
  return { version: version + 1 };
};

/** The birth on file: an age that is not known for sure is a child's. */
async function birthOf({ db }: Pick<Work, 'db'>, { personId }: StoredCase): Promise<Person['birth']> {
  const person = await readPerson(db, personId);
  if (person === undefined) throw new Error('A case without its person');
  return person.person.birth;
}

/** Whoever may not read words or codes of a consent records none: why, and who was there, is part of it. */
function requireWords(work: Work): void {
  requireAllFields(work, consentClasses);
  requireAllFields(work, consentWordsClasses);
}

async function requireConsentOnFile(work: Work, consentId: string, version: number): Promise<StoredConsent> {
  requireKeys(work, 'register');
  requireWords(work);
  ownWing(work.session);
  const before = await readConsent(work.db, consentId);
  if (before === undefined) throw new Refusal({ code: 'not-found' });
  await requireCase(work, before.caseId, 'consent:record');
  requireVersion(before.version, version);
  const standing = standingConsent(
    await readConsentsOfCase(work.db, before.caseId, before.consent),
    before.consent,
  );
  if (standing?.consentId !== consentId) throw new Refusal({ code: 'refused', reason: 'move-not-allowed' });
  return before;
}

function requireDay(work: Work, field: string, day: string, from: string): void {
  if (day > dayOfWork(work)) refuseField(field, 'in-the-future');
  if (day < from) refuseField(field, 'ends-before-it-begins');
}

/** Words and history of a decision that was written, in the same transaction, and its row in the audit. */
async function conclude(
  work: Work,
  of: { readonly consentId: string; readonly caseId: string; readonly version: number; readonly wing: Wing },
  [before, after]: readonly [Consent | undefined, Consent],
  words: ConsentWords,
): Promise<{ version: number }> {
  const { db, stamp, note } = work;
  const { consentId, caseId, version, wing } = of;
  const wordsBefore = (await readConsentWords(db, wing, caseId)).get(consentId);
  await saveConsentWords(db, wing, { consentId, caseId, words, version }, stamp);
  const change = { recordId: consentId, recordVersion: version } as const;
  const consentHistory = await keepHistory(
    db,
    'register',
    { ...change, entity: 'consent', before, after },
    stamp,
  );
  const consentWordsHistory = await keepHistory(
    db,
    wing,
    { ...change, entity: 'consent-words', before: wordsBefore, after: words },
    stamp,
  );
  await touchCase(db, caseId, stamp);
  note({
    record: consentId,
    detail: { caseId, consentVersion: version, consentHistory, consentWordsHistory },
    touched: ['register', wing],
  });
  return { version };
}

/** What is said of the consents of a case on the sides that the reader holds, joined where both had to do with one. */
async function wordsSeen({ db, session }: Work, caseId: string): Promise<ReadonlyMap<string, ConsentWords>> {
  if (withheldFields(consentWordsClasses, session.store.powers.classes).length > 0) return new Map();
  const joined = new Map<string, ConsentWords>();
  for (const wing of session.wings)
    for (const [consentId, words] of await readConsentWords(db, wing, caseId)) {
      const other = joined.get(consentId) ?? noConsentWords;
      joined.set(consentId, {
        howExplained: words.howExplained ?? other.howExplained,
        givenByName: words.givenByName ?? other.givenByName,
        interpreterName: words.interpreterName ?? other.interpreterName,
        witnessName: words.witnessName ?? other.witnessName,
        reason: words.reason ?? other.reason,
        withdrawnBecause: words.withdrawnBecause ?? other.withdrawnBecause,
      });
    }
  return joined;
}

/** The numbers of those of the cases that are within reach for a permission. */
async function numbersWithin(
  work: Work,
  records: readonly { readonly caseId: string }[],
  permission: CasePermission,
): Promise<ReadonlyMap<string, string>> {
  const caseIds = [...new Set(records.map(({ caseId }) => caseId))];
  const lost = await outOfReach(work.db, viewerOf(work), caseIds, permission);
  const files = await readCases(
    work.db,
    caseIds.filter((id) => !lost.has(id)),
  );
  return new Map(files.map(({ caseId, number }) => [caseId, number]));
}
