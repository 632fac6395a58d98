import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countries } from '../../../shared/codes/countries.ts';
import { disabilities } from '../../../shared/codes/disabilities.ts';
import { ethnicGroups } from '../../../shared/codes/ethnic-groups.ts';
import { identificationAuthorities } from '../../../shared/codes/identification-authorities.ts';
import { languages } from '../../../shared/codes/languages.ts';
import { lifeStatuses } from '../../../shared/codes/life-statuses.ts';
import { missingAnswers } from '../../../shared/codes/missing-answers.ts';
import { nameKinds } from '../../../shared/codes/name-kinds.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import { sourcesOfDetection } from '../../../shared/codes/sources-of-detection.ts';
import type { CodeList } from '../../../shared/codes/code-list.ts';
import { understandDate } from '../../../shared/dates/understand-date.ts';
import { CaseFacts } from '../../../shared/domain/case.ts';
import { Identification } from '../../../shared/domain/identification.ts';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import { Person } from '../../../shared/domain/person.ts';
import {
  caseValuesOf,
  newCaseValues,
  readCaseValues,
  CaseValues,
} from '../../../renderer/forms/case-values.ts';
import { restoreDraft } from '../../../renderer/forms/draft-content.ts';
import { refusedFields } from '../../../renderer/forms/form-reading.ts';
import { exactDate } from '../../../shared/domain/partial-date.ts';
import { Refusal } from '../../../shared/result.ts';

const TODAY = '2026-11-22';
const OFFICER = '0b9d4f5e-6a51-4c0e-9a39-0d3f4c7a1b22';

const dates = [
  '22/11/2026',
  '03/2010',
  '2010',
  'ປະມານ 2026',
  '3/2026 - 5/2026',
  'yesterday',
  'about 15/2/2025',
  '12/3/2569',
].map((typed) => {
  const read = understandDate(typed, '2026-10-01');
  if (!read.ok) throw new Error(`${typed} was not understood`);
  return read.date;
});
const partialDate: fc.Arbitrary<PartialDate> = fc.constantFrom(...dates);
const name = fc.constantFrom('ດອກຈຳປາ ວິໄລວັນ', 'Dokchampa Vilayvanh', 'ນ້ອຍ', "O'Brien", 'Nguyễn Thị Hoa');
const code = (list: CodeList) => fc.constantFrom(...list.values.map((value) => value.code));
const codes = (list: CodeList) => fc.uniqueArray(code(list), { minLength: 1, maxLength: 5 });
const answer = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    value.map((given) => ({ answer: 'given' as const, value: given })),
    fc.constantFrom(...missingAnswers).map((missing) => ({ answer: missing })),
  );
const place = fc.oneof(
  fc.record({
    placeCode: fc.constantFrom('01', '0503', '0503012'),
    freeText: fc.option(fc.constantFrom('ເຮືອນເລກທີ 12', 'near the old market')),
  }),
  fc.record({ placeCode: fc.constant(null), freeText: fc.constantFrom('Ban Na, ເມືອງເກົ່າ', 'Chiang Saen') }),
);
const birth = fc.oneof(
  partialDate.map((date) => ({ kind: 'date' as const, date })),
  fc.record({
    kind: fc.constant('age' as const),
    ageYears: fc.integer({ min: 0, max: 120 }),
    isApproximate: fc.boolean(),
    at: partialDate,
  }),
);

const filedCase = fc
  .record({
    person: fc.record({
      nameLao: answer(name),
      nameLatin: answer(name),
      title: answer(fc.constantFrom('ນາງ', 'ພັນໂທ')),
      otherNames: answer(
        fc.uniqueArray(fc.record({ kind: code(nameKinds), text: name }), {
          minLength: 1,
          maxLength: 4,
          selector: ({ kind, text }) => `${kind} ${text}`,
        }),
      ),
      sex: answer(code(sexes)),
      birth: answer(birth),
      nationalities: answer(codes(countries)),
      ethnicGroup: answer(code(ethnicGroups)),
      languages: answer(codes(languages)),
      interpreterLanguage: answer(code(languages)),
      disabilities: answer(codes(disabilities)),
      home: answer(place),
      lifeStatus: answer(code(lifeStatuses)),
      diedOn: answer(partialDate),
    }),
    facts: fc.record({
      openedOn: fc.constant(dates[0]),
      incidentId: fc.constantFrom(null, '01890a5d-ac96-774b-bcce-b302099a8057'),
      sourceOfDetection: answer(code(sourcesOfDetection)),
      foundOn: answer(partialDate),
      foundAt: answer(place),
      responsibleOfficer: fc.constant(OFFICER),
    }),
    identification: fc.record({
      status: fc.constant('presumed'),
      authority: answer(code(identificationAuthorities)),
      decidedOn: answer(partialDate),
    }),
  })
  .filter(({ person }) => Person.safeParse(person).success)
  .map(({ person, facts, identification }) => ({
    person: Person.parse(person),
    facts: CaseFacts.parse(facts),
    identification: Identification.parse(identification),
  }));

const empty = newCaseValues(TODAY, OFFICER);
const typed = <T>(text: T) => ({ typed: text, missing: null });
const typedAll = (...texts: string[]) => ({ typed: texts, missing: null });
const problemsOf = (values: CaseValues) => {
  const reading = readCaseValues(values, TODAY);
  return reading.ok ? {} : reading.problems;
};

describe('a case on file, shown in its form', () => {
  it('goes back on file unchanged, on whatever day', () => {
    fc.assert(
      fc.property(filedCase, (filed) => {
        expect(readCaseValues(caseValuesOf(filed), '2031-05-06')).toEqual({ ok: true, value: filed });
      }),
    );
  });

  it('survives the way through a draft', () => {
    fc.assert(
      fc.property(filedCase, (filed) => {
        const values = caseValuesOf(filed);
        expect(JSON.parse(JSON.stringify(values))).toEqual(values);
      }),
      { numRuns: 30 },
    );
  });
});

describe('other names', () => {
  it('come from a draft of an earlier version of the program, one on each line', () => {
    const { otherNames } = restoreDraft(
      CaseValues,
      JSON.stringify({ otherNames: { typed: 'ນ້ອຍ\n Noy ', missing: null } }),
      empty,
    );
    expect(otherNames.typed).toEqual([
      { kind: 'Other', text: 'ນ້ອຍ' },
      { kind: 'Other', text: 'Noy' },
    ]);
  });

  it('leave out lines without a name', () => {
    const reading = readCaseValues(
      {
        ...empty,
        otherNames: {
          typed: [
            { kind: 'UsedDuringExploitation', text: 'Lily' },
            { kind: 'Nickname', text: ' ' },
          ],
          missing: null,
        },
      },
      TODAY,
    );
    expect(reading.ok && reading.value.person.otherNames).toEqual({
      answer: 'given',
      value: [{ kind: 'UsedDuringExploitation', text: 'Lily' }],
    });
  });
});

describe('a new case form', () => {
  it('needs nothing but an identity', () => {
    expect(problemsOf(empty)).toEqual({ nameLao: 'identity-needed' });
    expect(problemsOf({ ...empty, nameLao: typed('ນ້ອຍ') })).toEqual({});
    expect(problemsOf({ ...empty, nameLatin: typed('Noy') })).toEqual({});
  });

  it('takes the answer that the name is unknown or was refused', () => {
    expect(problemsOf({ ...empty, nameLao: { typed: '', missing: 'unknown' } })).toEqual({});
    expect(problemsOf({ ...empty, nameLatin: { typed: 'Noy', missing: 'refused' } })).toEqual({});
    expect(
      problemsOf({
        ...empty,
        nameLao: { typed: '', missing: 'not-asked' },
        nameLatin: { typed: '', missing: 'not-asked' },
      }),
    ).toEqual({ nameLao: 'identity-needed' });
  });

  it('counts what nobody touched as not asked', () => {
    const reading = readCaseValues({ ...empty, nameLatin: typed('Noy') }, TODAY);
    expect(reading.ok && reading.value.person.sex).toEqual({ answer: 'not-asked' });
    expect(reading.ok && reading.value.facts.openedOn).toMatchObject({
      earliest: TODAY,
      latest: TODAY,
      precision: 'day',
    });
  });

  it('keeps what was typed when another answer stands for it, and does not file it', () => {
    const reading = readCaseValues(
      { ...empty, nameLao: { typed: 'ນ້ອຍ', missing: 'refused' }, nameLatin: typed('Noy') },
      TODAY,
    );
    expect(reading.ok && reading.value.person.nameLao).toEqual({ answer: 'refused' });
  });

  it('names the field of each problem', () => {
    const birth = (text: string) => typed({ ...empty.birth.typed, text });
    expect(problemsOf({ ...empty, nameLatin: typed('x'.repeat(121)) })).toEqual({ nameLatin: 'too-long' });
    expect(
      problemsOf({ ...empty, nameLatin: typed('Noy'), openedOn: { text: '2026', onFile: null } }),
    ).toEqual({ openedOn: 'day-needed' });
    expect(
      problemsOf({ ...empty, nameLatin: typed('Noy'), openedOn: { text: '31/02/2026', onFile: null } }),
    ).toEqual({ openedOn: 'no-such-date' });
    expect(problemsOf({ ...empty, nameLatin: typed('Noy'), birth: birth('3-11') })).toEqual({
      birth: 'ambiguous',
    });
    expect(problemsOf({ ...empty, nameLatin: typed('Noy'), birth: birth('age 160 in 2026') })).toEqual({
      birth: 'too-old',
    });
    expect(
      problemsOf({
        ...empty,
        nameLatin: typed('Noy'),
        ethnicGroup: typed('Zzyx'),
        languages: typedAll('lao', 'Z'),
      }),
    ).toEqual({ ethnicGroup: 'not-in-list', languages: 'not-in-list' });
  });

  it.each([
    ['about 15', 15, true],
    ['໑໕', 15, false],
    ['ປະມານ ໑໕ ປີ', 15, true],
  ])('understands the age “%s”, said today where no day is', (text, years, isApproximate) => {
    const birth = typed({ ...empty.birth.typed, text });
    const reading = readCaseValues({ ...empty, nameLatin: typed('Noy'), birth }, TODAY);
    expect(reading.ok && reading.value.person.birth).toEqual({
      answer: 'given',
      value: { kind: 'age', ageYears: years, isApproximate, at: exactDate(TODAY, text) },
    });
  });

  it('refuses dates that cannot lie ahead, at their fields', () => {
    const ahead = { text: '01/2032', onFile: null };
    expect(
      problemsOf({
        ...empty,
        nameLatin: typed('Noy'),
        birth: typed({ ...empty.birth.typed, text: '01/2032' }),
        decidedOn: { typed: ahead, missing: null },
        openedOn: { text: '01/01/2032', onFile: null },
        foundOn: { typed: ahead, missing: null },
      }),
    ).toEqual({
      birth: 'in-the-future',
      decidedOn: 'in-the-future',
      openedOn: 'in-the-future',
      foundOn: 'in-the-future',
    });
  });

  it('finds the question of each field that the store refuses', () => {
    const refusal = new Refusal({
      code: 'invalid',
      fields: {
        'person.birth.value.date': ['in-the-future'],
        'person.home.value.placeCode': ['no-such-place'],
        'facts.openedOn': ['in-the-future'],
        'identification.decidedOn.value': ['in-the-future'],
      },
    });
    expect(refusedFields(refusal, CaseValues.shape)).toEqual({
      birth: 'in-the-future',
      home: 'no-such-place',
      openedOn: 'in-the-future',
      decidedOn: 'in-the-future',
    });
    expect(refusedFields(new Error('gone'), CaseValues.shape)).toEqual({});
  });
});
