import type { SensitivityClass } from '../../shared/access.ts';
import type { Wing } from '../../shared/compartment.ts';
import type { TimelineEntry } from '../../shared/contract/case.ts';
import {
  referralActClasses,
  referralClasses,
  withheldFields,
  withhold,
} from '../../shared/domain/sensitivity.ts';
import type { StoreReader } from '../database.ts';
import { organisationsNamed } from './organisation-repository.ts';
import { isTold, readReferralsOfCase } from './referral-repository.ts';

/** What was done with the referrals of a case, each on its day, as far as the reader's side is told of them. */
export async function referralEntries(
  db: StoreReader,
  caseId: string,
  {
    wings,
    classes,
    nameOf,
  }: {
    readonly wings: readonly Wing[];
    readonly classes: ReadonlySet<SensitivityClass>;
    readonly nameOf: (accountId: string) => string;
  },
): Promise<TimelineEntry[]> {
  const referrals = (await readReferralsOfCase(db, caseId)).filter((each) => isTold(each, wings));
  const ids = referrals.flatMap(({ referral: { to } }) => (to.direction === 'wing' ? [] : to.organisationId));
  const names = new Map((await organisationsNamed(db, ids)).map((each) => [each.organisationId, each]));
  const areCodesSeen = withheldFields(referralActClasses, classes).length === 0;
  return referrals.flatMap(({ id: referralId, wing, referral, acts }) => {
    const { to } = withhold(referral, referralClasses, classes);
    const found = to === undefined || to.direction === 'wing' ? undefined : names.get(to.organisationId);
    return acts.flatMap(({ id, act, on, at, by, codes }): TimelineEntry[] => {
      // How often a draft was mended tells nothing of the person; and what was not sent is the sender's own.
      if (act === 'amend' || (act === 'draft' && !wings.includes(wing))) return [];
      return [
        {
          source: 'referral',
          id,
          when: { earliest: on, latest: on, precision: 'day', isApproximate: false, asTyped: on },
          recordedAt: at,
          recordedByName: nameOf(by),
          referralId,
          wing,
          act,
          ...(to && { to }),
          organisation:
            found === undefined ? null : { nameLao: found.nameLao, nameEnglish: found.nameEnglish },
          ...(areCodesSeen && { codes }),
        },
      ];
    });
  });
}
