import { v7 } from 'uuid';
import type { InputByOperation } from '../../shared/contract.ts';
import { addDays } from '../../shared/dates/plain-date.ts';
import { exactDate, type PartialDate } from '../../shared/domain/partial-date.ts';
import type { RouteLeg } from '../../shared/domain/route-leg.ts';
import { nothingAsked, type WhatHappened } from '../../shared/domain/what-happened.ts';
import type { Draw } from './draw.ts';
import type { Sex } from './lao-names.ts';

type Event = InputByOperation<'event.record'>['event'];

/** Something that happens to people, told of nobody: who is meant by it, how it began, and how it came to light. */
export type Story = {
  readonly sex: Sex;
  readonly ages: readonly [least: number, most: number];
  readonly source: 'EXT_PoliceOperation' | 'EXT_Hotline' | 'EXT_BorderPost' | 'EXT_Family' | 'EXT_SelfReport';
  readonly began: string;
  readonly found: string;
  /** In codes; `day` says when it was, so many days before the case was opened. */
  readonly happened: (day: (before: number) => PartialDate, draw: Draw) => Partial<WhatHappened>;
};

const given = <const T>(value: T) => ({ answer: 'given' as const, value });

const leg = (kind: RouteLeg['kind'], known: Partial<RouteLeg>): RouteLeg => ({
  id: v7(),
  kind,
  country: { answer: 'not-asked' },
  place: { answer: 'not-asked' },
  placeType: { answer: 'not-asked' },
  placeName: { answer: 'not-asked' },
  when: { answer: 'not-asked' },
  transport: { answer: 'not-asked' },
  documents: { answer: 'not-asked' },
  companions: { answer: 'not-asked' },
  ...known,
});

const wages = (
  wholeUnits: number,
  currency: 'THB' | 'LAK' | 'CNY',
  asOf: PartialDate,
): WhatHappened['wagesOwed'] => ({
  answer: 'given',
  value: [
    { id: v7(), sum: given({ wholeUnits, currency }), asOf: given(asOf), claimedBy: given('Employer') },
  ],
});

export const stories: readonly Story[] = [
  {
    sex: 'Male',
    ages: [19, 31],
    source: 'EXT_PoliceOperation',
    began: 'ເຫັນປະກາດໃນສື່ສັງຄົມວ່າຮັບພະນັກງານຂາຍເຄື່ອງອອນລາຍ ເງິນເດືອນສູງ.',
    found: 'ຖືກພົບໃນການກວດຄົ້ນຕຶກແຫ່ງໜຶ່ງ ພ້ອມຄົນອື່ນ. ໂທລະສັບ ແລະ ໜັງສືຜ່ານແດນຖືກຍຶດ.',
    happened: (day, draw) => ({
      acts: given(['ACT_SEEK', 'ACT_TRANSPORT', 'ACT_HARBOUR']),
      means: given(['M_DECEIVE', 'M_THREAT', 'M_DEBT']),
      purposes: given(['P_SCAM']),
      formsOfExploitation: given(['ForcedLabour', 'EXT_OnlineScam']),
      industries: given(['J_InformationAndCommunication']),
      recruitmentMethods: given(['ThroughOnlineSocialNetworks']),
      recruiterRelationships: given(['Unaquainted']),
      methodsOfControl: given(['EXT_RestrictsMovement', 'WithholdsDocuments', 'DebtBondage']),
      debts: wages(draw.whole(15, 60) * 1000, 'CNY', day(60)),
      wagesOwed: { answer: 'not-applicable' },
      route: given([
        leg('Recruitment', { country: given('LA'), placeType: given('Online'), when: given(day(150)) }),
        leg('Exploitation', {
          country: given('LA'),
          placeType: given('Compound'),
          placeName: given('ຕຶກສົມມຸດ 7'),
          when: given(day(140)),
          transport: given(['Car']),
          documents: given('TakenAndKept'),
          companions: given(['RecruiterOrTransporter']),
        }),
      ]),
    }),
  },
  {
    sex: 'Female',
    ages: [18, 27],
    source: 'EXT_Hotline',
    began: 'ຄົນຮູ້ຈັກຊວນໄປເຮັດວຽກຮ້ານອາຫານຢູ່ປະເທດເພື່ອນບ້ານ ແລະ ອອກຄ່າເດີນທາງໃຫ້ກ່ອນ.',
    found: 'ໂທຫາສາຍດ່ວນດ້ວຍຕົນເອງ ຈາກຫ້ອງທີ່ອອກໄປໃສບໍ່ໄດ້.',
    happened: (day) => ({
      acts: given(['ACT_SEEK', 'ACT_MOVE', 'ACT_RECEIVE']),
      means: given(['M_DECEIVE', 'M_DEBT']),
      purposes: given(['P_PROST_FORCED']),
      formsOfExploitation: given(['SexualExploitation']),
      sexualExploitationTypes: { answer: 'refused' },
      recruitmentMethods: given(['ThroughFriendsOrSocialEvents']),
      recruiterRelationships: given(['Acquainted']),
      methodsOfControl: given(['DebtBondage', 'PsychologicalAbuse', 'TakesEarnings']),
      debts: wages(80_000, 'THB', day(30)),
      wagesOwed: { answer: 'unknown' },
      route: given([
        leg('Recruitment', {
          country: given('LA'),
          placeType: given('VillageOrMarket'),
          when: given(day(200)),
        }),
        leg('EXT_Border', { transport: given(['Boat']), documents: given('HadNone') }),
        leg('Exploitation', {
          country: given('TH'),
          place: given({ placeCode: null, freeText: 'ເມືອງສົມມຸດ' }),
          placeType: given('EntertainmentVenue'),
        }),
      ]),
    }),
  },
  {
    sex: 'Male',
    ages: [22, 45],
    source: 'EXT_BorderPost',
    began: 'ນາຍໜ້າພາໄປເຮັດວຽກກໍ່ສ້າງ ໂດຍສັນຍາຄ່າແຮງງານມື້ລະ 400 ບາດ.',
    found: 'ຖືກສົ່ງກັບຜ່ານດ່ານຊາຍແດນ. ບອກວ່າເຮັດວຽກແປດເດືອນໂດຍບໍ່ໄດ້ຮັບຄ່າແຮງງານ.',
    happened: (day, draw) => ({
      acts: given(['ACT_SEEK', 'ACT_TRANSPORT']),
      means: given(['M_DECEIVE']),
      purposes: given(['P_LABOUR']),
      formsOfExploitation: given(['ForcedLabour']),
      industries: given(['F_Construction']),
      recruitmentMethods: given(['ThroughFriendsOrSocialEvents']),
      recruiterRelationships: given(['EXT_Broker']),
      methodsOfControl: given(['ExcessiveWorkingHours', 'WithholdsDocuments', 'FalsePromises']),
      debts: { answer: 'not-applicable' },
      wagesOwed: wages(draw.whole(40, 90) * 1000, 'THB', day(20)),
      route: given([
        leg('Recruitment', { country: given('LA'), placeType: given('OwnHome'), when: given(day(280)) }),
        leg('Exploitation', {
          country: given('TH'),
          placeType: given('ConstructionSite'),
          documents: given('TakenAndKept'),
          companions: given(['OtherVictims']),
        }),
      ]),
    }),
  },
  {
    sex: 'Female',
    ages: [15, 17],
    source: 'EXT_Family',
    began: 'ຍາດພີ່ນ້ອງຕົກລົງໃຫ້ແຕ່ງດອງໄປຢູ່ຕ່າງປະເທດ ແລະ ຮັບເງິນຄ່າດອງ.',
    found: 'ແມ່ຂອງຜູ້ກ່ຽວມາແຈ້ງຄວາມວ່າຕິດຕໍ່ລູກບໍ່ໄດ້. ຕໍ່ມາຖືກສົ່ງກັບປະເທດ.',
    happened: (day) => ({
      acts: given(['ACT_SEEK', 'ACT_MOVE', 'ACT_HARBOUR']),
      means: given(['M_LURE', 'M_MARRY']),
      purposes: given(['P_FORCED_MARRIAGE']),
      formsOfExploitation: given(['ForcedMarriage']),
      recruitmentMethods: given(['ThroughFamilyOrFamilyEvents']),
      recruiterRelationships: given(['Familial']),
      methodsOfControl: given(['EXT_RestrictsMovement', 'PsychologicalAbuse']),
      debts: { answer: 'not-applicable' },
      wagesOwed: { answer: 'not-applicable' },
      route: given([
        leg('Recruitment', { country: given('LA'), placeType: given('OwnHome'), when: given(day(240)) }),
        leg('EXT_Border', { transport: given(['Car', 'Foot']), documents: given('FalseDocuments') }),
        leg('Exploitation', { country: given('CN'), placeType: given('Household') }),
      ]),
    }),
  },
  {
    sex: 'Female',
    ages: [20, 39],
    source: 'EXT_SelfReport',
    began: 'ໄປເຮັດວຽກບ້ານໃຫ້ຄອບຄົວໜຶ່ງ. ບໍ່ມີວັນພັກ ແລະ ບໍ່ໃຫ້ອອກຈາກເຮືອນ.',
    found: 'ໜີອອກມາໄດ້ ແລະ ມາທີ່ຫ້ອງການດ້ວຍຕົນເອງ.',
    happened: (day, draw) => ({
      acts: given(['ACT_RECEIVE', 'ACT_HARBOUR']),
      means: given(['M_POWER', 'M_FORCE']),
      purposes: given(['P_LABOUR']),
      formsOfExploitation: given(['EXT_DomesticServitude']),
      industries: given(['T_ActivitiesOfHouseholdsAsEmployers']),
      recruiterRelationships: given(['EXT_Employer']),
      methodsOfControl: given(['EXT_RestrictsMovement', 'WithholdsNecessities', 'PhysicalAbuse']),
      debts: { answer: 'unknown' },
      wagesOwed: wages(draw.whole(6, 20) * 1_000_000, 'LAK', day(10)),
      route: given([
        leg('Exploitation', { country: given('LA'), placeType: given('Household'), when: given(day(400)) }),
      ]),
    }),
  },
];

/** What is told of a story on the timeline of a case: how it began and how it came to light. */
export function eventsOf(story: Story, openedOn: string): readonly Event[] {
  const event = (kind: 'Recruitment' | 'EXT_Rescue', what: string, before: number): Event => ({
    kind: given(kind),
    what,
    when: given(exactDate(addDays(openedOn, -before))),
    certainty: { answer: 'not-asked' },
    place: { answer: 'unknown' },
    isHeavy: false,
  });
  return [event('Recruitment', story.began, 180), event('EXT_Rescue', story.found, 1)];
}

/** What happened, in codes, for a case that was opened on a day. */
export const happenedIn = (story: Story, openedOn: string, draw: Draw): WhatHappened => ({
  ...nothingAsked,
  ...story.happened((before) => exactDate(addDays(openedOn, -before)), draw),
});
