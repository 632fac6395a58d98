import fc from 'fast-check';
import { v7 } from 'uuid';
import { sourcesOfDetection } from '../../shared/codes/sources-of-detection.ts';
import type { InputByOperation } from '../../shared/contract.ts';
import { understandDate } from '../../shared/dates/understand-date.ts';
import type { Answer } from '../../shared/domain/answer.ts';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import type { Birth } from '../../shared/domain/person.ts';
import { divisionRows } from '../../shared/places/divisions.ts';

/** Common given and family names with their usual Latin spelling; nobody in particular. */
const givenNames = [
  ['ບຸນມີ', 'Bounmy'],
  ['ຄຳຫຼ້າ', 'Khamla'],
  ['ສົມພອນ', 'Somphone'],
  ['ວິໄລ', 'Vilay'],
  ['ແກ້ວ', 'Keo'],
  ['ຈັນທາ', 'Chantha'],
  ['ດາວ', 'Dao'],
  ['ມະນີ', 'Many'],
  ['ນ້ອຍ', 'Noy'],
  ['ພອນ', 'Phone'],
  ['ສຸກ', 'Souk'],
  ['ທອງ', 'Thong'],
  ['ຫຼ້າ', 'La'],
  ['ອຳພອນ', 'Amphone'],
] as const;
const familyNames = [
  ['ແກ້ວມະນີ', 'Keomany'],
  ['ສີສຸລິດ', 'Sisoulith'],
  ['ວົງສະຫວັນ', 'Vongsavanh'],
  ['ພົມມະຈັນ', 'Phommachanh'],
  ['ໄຊຍະວົງ', 'Xayavong'],
  ['ຈັນທະວົງ', 'Chanthavong'],
  ['ສຸວັນນະວົງ', 'Souvannavong'],
  ['ອິນທະວົງ', 'Inthavong'],
  ['ລາດຊະວົງ', 'Ratsavong'],
  ['ພິມມະສອນ', 'Phimmasone'],
] as const;

const today = '2026-11-22';

function dated(typed: string): PartialDate {
  const understood = understandDate(typed, today);
  if (!understood.ok) throw new Error(`The generator wrote a date that is not understood: ${typed}`);
  return understood.date;
}

/** An answer that is missing in the given share, for one of the reasons that offices meet. */
function sometimesMissing<T>(missingPercent: number, value: fc.Arbitrary<T>): fc.Arbitrary<Answer<T>> {
  const missing = fc
    .constantFrom('unknown' as const, 'refused' as const, 'not-asked' as const)
    .map((answer) => ({ answer }));
  return fc.oneof(
    {
      weight: 100 - missingPercent,
      arbitrary: value.map((given) => ({ answer: 'given' as const, value: given })),
    },
    { weight: missingPercent, arbitrary: missing },
  );
}

const whole = (min: number, max: number): fc.Arbitrary<number> => fc.noBias(fc.integer({ min, max }));

const provinceCodes = divisionRows()
  .filter(({ level }) => level === 'province')
  .map(({ code }) => code);

/** A day of 2022 to November 2026. */
const openingDays = fc
  .record({ year: whole(2022, 2026), month: whole(1, 12), day: whole(1, 28) })
  .map(({ year, month, day }) => dated(`${day}/${year === 2026 ? Math.min(month, 10) : month}/${year}`));

function births(openedOn: PartialDate): fc.Arbitrary<Birth> {
  const opened = Number(openedOn.earliest.slice(0, 4));
  const date = (typed: string): Birth => ({ kind: 'date', date: dated(typed) });
  return whole(9, 45).chain((ageYears) =>
    fc.oneof(
      fc.constant(date(String(opened - ageYears))),
      fc
        .record({ month: whole(1, 12), day: whole(1, 28) })
        .map(({ month, day }) => date(`${day}/${month}/${opened - ageYears}`)),
      fc.boolean().map((isApproximate): Birth => ({ kind: 'age', ageYears, isApproximate, at: openedOn })),
    ),
  );
}

/** One invented presumed victim, as the form would send the case. */
function inventedCase(responsibleOfficer: string): fc.Arbitrary<InputByOperation<'case.record'>> {
  return openingDays.chain((openedOn) =>
    fc
      .record({
        givenName: fc.constantFrom(...givenNames),
        familyName: fc.constantFrom(...familyNames),
        otherNames: sometimesMissing(
          70,
          fc.constantFrom(...givenNames).map(([, latin]) => [{ kind: 'Nickname' as const, text: latin }]),
        ),
        sex: sometimesMissing(
          2,
          fc.constantFrom('Female' as const, 'Female' as const, 'Female' as const, 'Male' as const),
        ),
        birth: sometimesMissing(10, births(openedOn)),
        nationalities: sometimesMissing(
          5,
          fc
            .constantFrom(
              'LA' as const,
              'LA' as const,
              'LA' as const,
              'VN' as const,
              'MM' as const,
              'TH' as const,
            )
            .map((code) => [code]),
        ),
        home: sometimesMissing(
          15,
          fc.constantFrom(...provinceCodes).map((placeCode) => ({ placeCode, freeText: null })),
        ),
        sourceOfDetection: sometimesMissing(
          10,
          fc.constantFrom(...sourcesOfDetection.values.map(({ code }) => code)),
        ),
      })
      .map((drawn) => ({
        caseId: v7(),
        personId: v7(),
        personVersion: 0,
        person: {
          nameLao: { answer: 'given' as const, value: `${drawn.givenName[0]} ${drawn.familyName[0]}` },
          nameLatin: { answer: 'given' as const, value: `${drawn.givenName[1]} ${drawn.familyName[1]}` },
          otherNames: drawn.otherNames,
          sex: drawn.sex,
          birth: drawn.birth,
          nationalities: drawn.nationalities,
          ethnicGroup: { answer: 'not-asked' as const },
          languages: { answer: 'given' as const, value: ['lao' as const] },
          title: { answer: 'not-asked' as const },
          interpreterLanguage: { answer: 'not-asked' as const },
          disabilities: { answer: 'not-asked' as const },
          lifeStatus: { answer: 'not-asked' as const },
          diedOn: { answer: 'not-asked' as const },
          home: drawn.home,
        },
        facts: {
          openedOn,
          incidentId: null,
          sourceOfDetection: drawn.sourceOfDetection,
          foundOn: { answer: 'not-asked' as const },
          foundAt: { answer: 'not-asked' as const },
          responsibleOfficer,
        },
        identification: {
          status: 'presumed' as const,
          authority: { answer: 'not-asked' as const },
          decidedOn: { answer: 'given' as const, value: openedOn },
        },
      })),
  );
}

/** So many invented cases; the same seed makes the same ones but for their ids. */
export function inventedCases(
  count: number,
  seed: number,
  responsibleOfficer: string,
): InputByOperation<'case.record'>[] {
  return fc.sample(inventedCase(responsibleOfficer), { numRuns: count, seed });
}
