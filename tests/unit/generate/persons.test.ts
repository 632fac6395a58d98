import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Draw } from '../../../db/training/draw.ts';
import { duplicateQueries } from '../../generate/duplicate-queries.ts';
import { peoples } from '../../generate/humans.ts';
import { firstBirthShares, firstHomeShares, makeRegister } from '../../generate/persons.ts';
import { secondShares, type Noise } from '../../generate/second-shares.ts';
import { PlainDate } from '../../../shared/domain/plain-date.ts';
import { placeRows } from '../../../shared/places/place-rows.ts';

const PERSONS = 6000;
const QUESTIONS = 4000;
const register = makeRegister(PERSONS, 1, QUESTIONS / 2);
const queries = duplicateQueries(register, QUESTIONS);
const persons = register.records.map(({ person }) => person);

/** Three standard deviations of a share measured on so many, and a little. */
const tolerance = (share: number, count: number): number =>
  3 * Math.sqrt((share * (1 - share)) / count) + 0.005;

function expectShare(measured: number, share: number, count: number, what: string): void {
  expect(Math.abs(measured - share), `${what}: ${measured} for ${share} of ${count}`).toBeLessThan(
    tolerance(share, count),
  );
}

describe('invented persons', () => {
  it('are the same for the same seed, and the first ones of a larger register', () => {
    const again = makeRegister(500, 1);
    expect(again.records.map(({ person }) => person)).toEqual(persons.slice(0, 500));
  });

  it('have nothing but chance in common for two seeds', () => {
    const other = makeRegister(2000, 2).records.map(({ person }) => person);
    const ids = new Set(persons.map(({ id }) => id));
    expect(other.filter(({ id }) => ids.has(id))).toEqual([]);
    const described = new Set(
      persons.map(({ nameLao, nameLatin, birth }) => JSON.stringify([nameLao, nameLatin, birth])),
    );
    const shared = other.filter(({ nameLao, nameLatin, birth }) =>
      described.has(JSON.stringify([nameLao, nameLatin, birth])),
    );
    expect(shared.length / other.length).toBeLessThan(0.01);
  });

  it('have ids of their own in the form of UUID version 7, and case numbers of their own', () => {
    const ids = [...persons, ...queries.map(({ person }) => person)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(PERSONS + QUESTIONS);
    for (const id of ids) expect(z.uuidv7().safeParse(id).success, id).toBe(true);
    expect(new Set(register.records.map(({ caseNumber }) => caseNumber)).size).toBe(PERSONS);
  });

  it('have a name, days that exist and places that are shipped', () => {
    const codes = new Set(placeRows().map(({ code }) => code));
    for (const person of [...persons, ...queries.map((query) => query.person)]) {
      expect(person.nameLao ?? person.nameLatin ?? person.nickname).toBeTruthy();
      const days =
        person.birth?.kind === 'date' ? [person.birth.earliest, person.birth.latest] : [person.recordedOn];
      for (const day of days) expect(PlainDate.safeParse(day).success, day).toBe(true);
      const code = person.home?.placeCode;
      if (code !== null && code !== undefined) expect(codes.has(code), code).toBe(true);
    }
  });

  it('are known as well and as little as the shares say', () => {
    const births = Object.entries(firstBirthShares);
    for (const [form, share] of births) {
      const count = persons.filter(({ birth }) =>
        birth === null
          ? form === 'missing'
          : birth.kind === 'age'
            ? form === 'age'
            : birth.precision === form,
      ).length;
      expectShare(count / PERSONS, share, PERSONS, `birth by ${form}`);
    }
    const missing = persons.filter(({ home }) => home === null).length;
    expectShare(missing / PERSONS, firstHomeShares.missing, PERSONS, 'no home');
    for (const [people, share] of Object.entries(peoples)) {
      const count = register.humans.filter((human) => human.people === people).length;
      expectShare(count / register.humans.length, share, register.humans.length / 1.1, people);
    }
  });

  it('have many namesakes among them who are other people', () => {
    const counts = new Map<string, number>();
    for (const { given } of register.humans) {
      const name = given.map(({ lao }) => lao).join('');
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const shared = [...counts.values()].filter((count) => count >= 5).reduce((sum, count) => sum + count, 0);
    expect(shared / register.humans.length).toBeGreaterThan(0.4);
    expect(Math.max(...counts.values()) / register.humans.length).toBeLessThan(0.03);
  });
});

describe('questions whether a person is on file', () => {
  it('are half about somebody who is', () => {
    const onFile = queries.filter(({ sameHuman }) => sameHuman !== undefined);
    expect(onFile).toHaveLength(QUESTIONS / 2);
    const ids = new Set(persons.map(({ id }) => id));
    for (const { sameHuman } of onFile) expect(ids.has(sameHuman ?? '')).toBe(true);
    expect(new Set(onFile.map(({ sameHuman }) => sameHuman)).size).toBe(QUESTIONS / 2);
  });

  it('differ from the first record by each noise in its share', () => {
    const times = (noises: readonly (readonly Noise[])[]): Map<Noise, number> => {
      const counts = new Map<Noise, number>();
      for (const noise of noises.flat()) counts.set(noise, (counts.get(noise) ?? 0) + 1);
      return counts;
    };
    const happened = times(queries.map(({ noise }) => noise));
    const possible = times(queries.map((query) => query.possible));
    for (const name of Object.keys(secondShares) as Noise[]) {
      const count = possible.get(name) ?? 0;
      expect(count, `${name} is never possible`).toBeGreaterThan(50);
      expectShare((happened.get(name) ?? 0) / count, secondShares[name], count, name);
    }
  });

  it('seldom repeat the first record word for word', () => {
    const firsts = new Map(persons.map((person) => [person.id, person]));
    const same = queries.filter(({ person, sameHuman }) => {
      const first = firsts.get(sameHuman ?? '');
      return (
        first !== undefined &&
        first.nameLao === person.nameLao &&
        first.nameLatin === person.nameLatin &&
        JSON.stringify(first.birth) === JSON.stringify(person.birth)
      );
    });
    expect(same.length / (QUESTIONS / 2)).toBeLessThan(0.15);
  });
});

describe('a stream of choices', () => {
  it('is even, and its shares are kept', () => {
    const draw = new Draw(3, 'test');
    const counts = Array.from({ length: 8 }, () => 0);
    for (let turn = 0; turn < 8000; turn += 1) {
      const place = draw.whole(0, 7);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    for (const count of counts) expectShare(count / 8000, 1 / 8, 8000, 'a number');
    const forms = Array.from({ length: 4000 }, () => draw.pickByShare({ one: 0.2, two: 0.8 }));
    expectShare(forms.filter((form) => form === 'one').length / 4000, 0.2, 4000, 'a share');
  });

  it('picks every one of a list, the first ones more often', () => {
    const draw = new Draw(3, 'common');
    const counts = new Map<number, number>();
    const list = Array.from({ length: 40 }, (_, place) => place);
    for (let turn = 0; turn < 20_000; turn += 1) {
      const place = draw.pickCommon(list);
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    expect(counts.size).toBe(40);
    expect(counts.get(0) ?? 0).toBeGreaterThan((counts.get(10) ?? 0) * 2);
  });
});
