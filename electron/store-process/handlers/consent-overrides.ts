import type { SeenOverride } from '../../../shared/contract/consent.ts';
import { type ConsentOverride, OVERRIDE_MAXIMUM_DAYS } from '../../../shared/domain/consent-override.ts';
import { holdsOn } from '../../../shared/domain/consent-verdict.ts';
import {
  consentOverrideClasses,
  consentOverrideWordsClasses,
  withheldFields,
  withhold,
} from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import { isWithinReach } from '../../../db/access/reach.ts';
import { headsOf } from '../../../db/access/wings-of-account.ts';
import { readExclusions } from '../../../db/repositories/case-officer-repository.ts';
import { touchCase } from '../../../db/repositories/case-repository.ts';
import {
  insertOverride,
  readOverride,
  readOverridesToReview,
  reviewOverride,
  type StoredOverride,
} from '../../../db/repositories/consent-override-repository.ts';
import {
  insertOverrideWords,
  readOverrideWords,
  remarkOnOverride,
} from '../../../db/repositories/consent-words.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAllFields, requireCase, requireKeys, viewerOf } from './case-reach.ts';
import { dayOfWork } from './consent-gate.ts';
import { requireRecipient } from './consent-recipients.ts';
import { refuseField, requireVersion } from './domain-checks.ts';
import { ownWing } from './own-wing.ts';

const DAY_MS = 86_400_000;

/** A head lets something go that no consent lets go, for a while; another head reviews it. */
export const override: Handler<'consent.override'> = async ({ overrideId, caseId, ...asked }, work) => {
  const { db, session, stamp, note } = work;
  requireWhole(work);
  const wing = ownWing(session);
  await requireCase(work, caseId, 'consent:override');
  await requireRecipient(work, asked.override.recipient, 'override.recipient');
  const from = dayOfWork(work);
  const { until } = asked.override;
  if (until < from) refuseField('override.until', 'ends-before-it-begins');
  if (Date.parse(until) - Date.parse(from) > OVERRIDE_MAXIMUM_DAYS * DAY_MS)
    refuseField('override.until', 'longer-than-a-month');
  if ((await readOverride(db, overrideId)) !== undefined)
    throw new Refusal({ code: 'refused', reason: 'record-exists' });
  await insertOverride(db, { overrideId, caseId, wing, from, override: asked.override }, stamp);
  await insertOverrideWords(db, wing, { overrideId, caseId, reason: asked.reason }, stamp);
  const change = { recordId: overrideId, recordVersion: 1, before: undefined } as const;
  const coded = await keepHistory(
    db,
    'register',
    { ...change, entity: 'consent-override', after: asked.override },
    stamp,
  );
  const told = await keepHistory(
    db,
    wing,
    { ...change, entity: 'consent-override-words', after: { reason: asked.reason } },
    stamp,
  );
  await touchCase(db, caseId, stamp);
  note({
    record: overrideId,
    detail: {
      caseId,
      until,
      consentOverrideVersion: 1,
      consentOverrideHistory: coded,
      consentOverrideWordsHistory: told,
    },
    touched: ['register', wing],
  });
  return { version: 1 };
};

/** Says whether an override was right; one that was not ends at once. Nobody reviews their own while another head could. */
export const reviewOfOverride: Handler<'consent.reviewOverride'> = async (input, work) => {
  const { overrideId, version, finding, remark } = input;
  const { db, session, stamp, note } = work;
  requireKeys(work, 'register');
  requireWhole(work);
  const stored = await readOverride(db, overrideId);
  if (stored === undefined) throw new Refusal({ code: 'not-found' });
  await requireCase(work, stored.caseId, 'consent:review');
  // Why it was allowed lies in the wing: whoever cannot read that judges nothing.
  if (!session.wings.includes(stored.wing)) throw new Refusal({ code: 'refused', reason: 'wing-not-held' });
  requireVersion(stored.version, version);
  if (stored.finding !== null) throw new Refusal({ code: 'refused', reason: 'already-decided' });
  if (await isOwnWhileAnotherCould(work, stored))
    throw new Refusal({ code: 'refused', reason: 'own-account' });
  await reviewOverride(db, stored, finding, stamp);
  await remarkOnOverride(db, stored.wing, overrideId, remark);
  const { caseId, wing } = stored;
  const change = { recordId: overrideId, recordVersion: version + 1, before: undefined } as const;
  const coded = await keepHistory(
    db,
    'register',
    { ...change, entity: 'consent-override', after: { finding } },
    stamp,
  );
  const told = await keepHistory(
    db,
    wing,
    { ...change, entity: 'consent-override-words', after: { remark } },
    stamp,
  );
  await touchCase(db, caseId, stamp);
  note({
    record: overrideId,
    detail: {
      caseId,
      isJustified: finding === 'justified',
      consentOverrideVersion: version + 1,
      consentOverrideHistory: coded,
      consentOverrideWordsHistory: told,
    },
    touched: ['register', wing],
  });
  return { version: version + 1 };
};

/** The overrides that wait for this very reader. */
export async function overridesToReview(work: Work): Promise<StoredOverride[]> {
  const waiting: StoredOverride[] = [];
  for (const stored of await readOverridesToReview(work.db, work.session.wings))
    if (await mayReview(work, stored)) waiting.push(stored);
  return waiting;
}

/** The overrides of a case as their reader may see them. */
export async function seenOverrides(
  work: Work,
  caseId: string,
  overrides: readonly StoredOverride[],
): Promise<SeenOverride[]> {
  const { db, session, nameOf } = work;
  const { classes } = session.store.powers;
  const words = new Map(
    withheldFields(consentOverrideWordsClasses, classes).length > 0
      ? []
      : (
          await Promise.all(
            session.wings.map(async (wing) => [...(await readOverrideWords(db, wing, [caseId]))]),
          )
        ).flat(),
  );
  const today = dayOfWork(work);
  const seen: SeenOverride[] = [];
  for (const stored of overrides) {
    const { overrideId, version, from, finding, allowed, reviewed } = stored;
    const said = words.get(overrideId);
    seen.push({
      overrideId,
      version,
      override: withhold<ConsentOverride>(stored.override, consentOverrideClasses, classes),
      from,
      isInForce: holdsOn(stored, today),
      ...(said !== undefined && { words: said }),
      allowed: { at: allowed.at, byName: nameOf(allowed.by) },
      review:
        finding === null || reviewed === null
          ? null
          : { finding, at: reviewed.at, byName: nameOf(reviewed.by) },
      mayReview: await mayReview(work, stored),
    });
  }
  return seen;
}

/** Whoever may not see all of what is let go, or why, neither allows nor judges it. */
function requireWhole(work: Work): void {
  requireAllFields(work, consentOverrideClasses);
  requireAllFields(work, consentOverrideWordsClasses);
}

async function mayReview(work: Work, stored: StoredOverride): Promise<boolean> {
  const { classes } = work.session.store.powers;
  return (
    stored.finding === null &&
    work.session.wings.includes(stored.wing) &&
    withheldFields(consentOverrideClasses, classes).length === 0 &&
    withheldFields(consentOverrideWordsClasses, classes).length === 0 &&
    (await isWithinReach(work.db, viewerOf(work), 'consent:review', stored.caseId)) &&
    !(await isOwnWhileAnotherCould(work, stored))
  );
}

/** Whether the reader allowed it themself, although another head of the wing, not shut out of the case, could review it. */
async function isOwnWhileAnotherCould(
  { db, session, stamp }: Work,
  { caseId, wing, allowed }: StoredOverride,
): Promise<boolean> {
  if (allowed.by !== stamp.by) return false;
  const shutOut = new Set((await readExclusions(db, caseId)).map(({ accountId }) => accountId));
  return headsOf(session.store.vault, wing, 'consent:review').some(
    ({ id }) => id !== stamp.by && !shutOut.has(id),
  );
}
