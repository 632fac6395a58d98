import { v7 } from 'uuid';
import type { InputByOperation } from '../../shared/contract.ts';
import { shippedOrganisations } from '../../shared/organisations/shipped-organisations.ts';
import { addDays } from '../../shared/dates/plain-date.ts';
import { vientianeDay } from '../../shared/dates/vientiane-time.ts';

type ReferralInput = InputByOperation<'referral.save'>;
type SendInput = InputByOperation<'referral.send'>;
type AnswerInput = InputByOperation<'referral.answer'>;

/** The day of the tests, and days before and after it. */
export const dayFromToday = (days: number): string => addDays(vientianeDay(new Date().toISOString()), days);

const [shipped] = shippedOrganisations;
if (shipped === undefined) throw new Error('There are shipped organisations');
/** An organisation that every directory holds. */
export const someOrganisation: string = shipped.organisationId;

/** A referral to a partner outside, with whatever a test changes in it. */
export function newReferral(caseId: string, change: Partial<ReferralInput> = {}): ReferralInput {
  return {
    referralId: v7(),
    caseId,
    version: 0,
    referral: {
      to: { direction: 'organisation', organisationId: someOrganisation },
      needs: ['Health'],
      urgency: 'EXT_Urgent',
    },
    words: {
      why: 'ມີບາດແຜ ແລະ ນອນບໍ່ຫຼັບ',
      message: 'ຂໍໃຫ້ກວດໂດຍໝໍຍິງ',
      contactPerson: 'ທ່ານ ໝໍ ສີ',
    },
    ...change,
  };
}

/** A referral to the other wing. */
export const newReferralToWing = (
  caseId: string,
  wing: 'investigation' | 'assistance' = 'assistance',
): ReferralInput =>
  newReferral(caseId, {
    referral: { to: { direction: 'wing', wing }, needs: ['EXT_Shelter'], urgency: 'EXT_Immediate' },
    words: { why: 'ບໍ່ມີບ່ອນພັກ', message: 'ຕ້ອງການບ່ອນພັກຄືນນີ້', contactPerson: null },
  });

/** How it goes, today and by hand. */
export const sending = (change: Partial<SendInput['sending']> = {}): SendInput['sending'] => ({
  sentOn: dayFromToday(0),
  way: 'EXT_ByHand',
  answerDueOn: dayFromToday(3),
  categories: ['needs', 'words'],
  ...change,
});

/** What the receiver said on the telephone today. */
export const answering = (
  referralId: string,
  version: number,
  answer: Partial<AnswerInput['answer']> & Pick<AnswerInput['answer'], 'move'>,
  said: Pick<AnswerInput, 'answeredBy' | 'remark'> = { answeredBy: null, remark: null },
): AnswerInput => {
  const whole = { on: dayFromToday(0), how: 'EXT_Phone' as const, ...answer };
  const { move } = whole;
  const reason =
    move === 'refuse'
      ? ({ move, reason: 'EXT_NoCapacity' } as const)
      : move === 'end'
        ? ({ move, reason: 'EXT_PersonLeft' } as const)
        : { move };
  return { referralId, version, answer: { ...whole, ...reason }, ...said };
};
