import { v7 } from 'uuid';
import { countries } from '../../shared/codes/countries.ts';
import { handOverPoints } from '../../shared/codes/hand-over-points.ts';
import { repatriationSteps } from '../../shared/codes/repatriation-steps.ts';
import { serviceKinds } from '../../shared/codes/service-kinds.ts';
import { sharedWith } from '../../shared/domain/referral.ts';
import { consentInput, newConsent } from '../support/consents.ts';
import {
  answering,
  dayFromToday,
  newReferral,
  newReferralToWing,
  sending,
  someOrganisation,
} from '../support/referrals.ts';
import type { StaffedOffice } from '../support/staffed-office.ts';
import { type Canary, canariesOf, caseNames } from './canaries.ts';
import type { SeededCase } from './seeded-office.ts';

/**
 * A head of a wing refers the person of a case: the police wing abroad, with an answer and a step of the return, the
 * social-work wing to the other side. Each field of them is a canary.
 */
export async function seedReferral(
  office: StaffedOffice,
  seeded: SeededCase,
  wing: 'investigation' | 'assistance',
  canaries: Canary[],
): Promise<void> {
  const { name, caseId, referrals } = seeded;
  const { add, code } = canariesOf(name, canaries);
  const at = caseNames.indexOf(name);
  const word = (field: string, compartment: Canary['compartment'] = wing): string => {
    const text = `Canary${wing}Referral${field}${at}x`;
    canaries.push({ text, caseName: name, field, classOf: 'narrative', compartment, isCounted: false });
    return text;
  };
  const referralId = referrals[wing];
  const need = serviceKinds.values[at + (wing === 'investigation' ? 0 : caseNames.length)]?.code;
  if (need === undefined) throw new Error('There are too few kinds of help');
  // With the name of the field: the directory speaks of the same kinds.
  add(`"needs":["${need}"]`, 'needs', 'trafficking');
  const isPolice = wing === 'investigation';
  const to = isPolice
    ? ({
        direction: 'abroad',
        organisationId: someOrganisation,
        country: code(countries, 'referralCountry', 'trafficking', 120, false),
        handOverAt: {
          answer: 'given',
          value: code(handOverPoints, 'handOverAt', 'trafficking', 0, false),
        },
      } as const)
    : ({ direction: 'wing', wing: 'investigation' } as const);
  const input = isPolice ? newReferral(caseId) : newReferralToWing(caseId, 'investigation');
  await office.get('referral.save', {
    ...input,
    referralId,
    referral: { to, needs: [need], urgency: 'EXT_Urgent' },
    words: {
      why: word('Why'),
      // A message to the other wing is for both.
      message: word('Message', isPolice ? wing : 'register'),
      contactPerson: isPolice ? word('ContactPerson') : null,
    },
  });
  await office.get(
    'consent.save',
    consentInput(
      caseId,
      newConsent({
        ...sharedWith(to),
        categories: ['needs', 'words'],
        withheld: [],
        decidedOn: dayFromToday(-1),
      }),
    ),
  );
  const year = isPolice ? 1861 : 1871;
  const day = (field: string, later: number): string =>
    add(`${year + at + later}-07-${String(11 + at)}`, field, 'administrative');
  await office.get('referral.send', {
    referralId,
    version: 1,
    sending: sending({
      sentOn: day('referralSentOn', 0),
      answerDueOn: day('answerDueOn', 20),
      way: isPolice ? 'EXT_Post' : null,
    }),
  });
  if (!isPolice) return;
  await office.get(
    'referral.answer',
    answering(referralId, 2, { move: 'accept' }, { answeredBy: word('AnsweredBy'), remark: word('Remark') }),
  );
  const step = repatriationSteps.values[at]?.code;
  if (step === undefined) throw new Error('There are too few steps');
  add(`"step":"${step}"`, 'step', 'trafficking');
  await office.get('referral.coordinate', {
    referralId,
    version: 3,
    step,
    on: dayFromToday(0),
    remark: word('StepRemark'),
  });
}

/** What the referrals of a case are called that nobody ever recorded. */
export const noReferrals = (): SeededCase['referrals'] => ({ investigation: v7(), assistance: v7() });
