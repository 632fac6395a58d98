import { nothingFound, type Reintegration, type Return, type Visit } from '../../shared/domain/return.ts';

/** A return home inside the country that the person decided for. */
export const newReturn = (said: Partial<Return> = {}): Return => ({
  kind: 'InsideCountry',
  isVoluntary: { answer: 'given', value: 'yes' },
  riskAssessedOn: { answer: 'given', value: '2024-01-05' },
  riskFinding: { answer: 'not-asked' },
  family: { answer: 'given', value: 'AssessedSafe' },
  from: { answer: 'unknown' },
  to: { answer: 'given', value: { placeCode: null, freeText: 'ບ້ານເກີດ' } },
  plannedOn: { answer: 'not-asked' },
  accompaniedBy: { answer: 'not-asked' },
  handedToId: null,
  handedToKin: { answer: 'given', value: 'Mother' },
  papers: { answer: 'given', value: ['IdentityCard'] },
  remark: { answer: 'not-asked' },
  ...said,
});

/** A visit at which the housing was good. */
export const newVisit = (found: Partial<Visit> = {}): Visit => ({
  ...nothingFound,
  how: { answer: 'given', value: 'Visit' },
  housing: { answer: 'given', value: 'Good' },
  ...found,
});

/** The conclusion that somebody is reintegrated, under the definition that the program proposes. */
export const newReintegration = (concluded: Partial<Reintegration> = {}): Reintegration => ({
  outcome: 'Reintegrated',
  concludedOn: '2026-03-01',
  definitionVersion: 0,
  isSafe: { answer: 'given', value: 'yes' },
  isHoused: { answer: 'given', value: 'yes' },
  hasLivelihood: { answer: 'given', value: 'no' },
  hasSupport: { answer: 'unknown' },
  isWell: { answer: 'not-asked' },
  hasPapers: { answer: 'given', value: 'yes' },
  reasons: 'ຢູ່ກັບຄອບຄົວຢ່າງປອດໄພ',
  ...concluded,
});
