import { describe, expect, it } from 'vitest';
import { laoOf, type NameWord } from '../../../db/training/name-element.ts';
import { makeRegister } from '../../generate/persons.ts';
import { SearchJudge, type NameTyped } from '../../generate/search-judge.ts';
import { searchQueries, searchShares } from '../../generate/search-queries.ts';

const register = makeRegister(3000, 1);
const queries = searchQueries(register, 2000);

describe('searches', () => {
  it('are the same for the same seed', () => {
    const texts = queries.slice(0, 200).map(({ text, target }) => [text, target]);
    expect(searchQueries(register, 200).map(({ text, target }) => [text, target])).toEqual(texts);
  });

  it('are of each kind in its share', () => {
    for (const [kind, share] of Object.entries(searchShares)) {
      const measured = queries.filter((query) => query.kind === kind).length / queries.length;
      expect(Math.abs(measured - share), kind).toBeLessThan(0.025);
    }
  });

  it('ask for the person of whom the officer thought, and never for everybody', () => {
    for (const { kind, text, target, relevant } of queries.slice(0, 600)) {
      const ids = relevant();
      expect(ids.has(target), `${kind}: ${text}`).toBe(true);
      expect(ids.size, `${kind}: ${text}`).toBeLessThan(register.records.length);
    }
  });

  it('are typed in both scripts, in part, and otherwise than the name is on file', () => {
    const onFile = new Map(
      register.records.map(({ person }) => [person.id, `${person.nameLao} ${person.nameLatin}`]),
    );
    const names = queries.filter(({ kind }) => kind.startsWith('lao') || kind.startsWith('latin'));
    const literal = names.filter(({ text, target }) => (onFile.get(target) ?? '').includes(text));
    const share = literal.length / names.length;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
  });
});

describe('the judge of searches', () => {
  const judge = new SearchJudge(register);
  const word = (part: string): { readonly id: string; readonly word: NameWord } => {
    for (const { person, meaning } of register.records) {
      const found = meaning.names.find((name) => name.length > 1 && laoOf(name).includes(part));
      if (found !== undefined) return { id: person.id, word: found };
    }
    throw new Error(`Nobody is called ${part}`);
  };
  const typed = (name: NameWord, script: NameTyped['script'], text: string): NameTyped => ({
    script,
    typed: text,
    meant: text,
    run: name,
  });

  it('finds a name whichever script it is on file in', () => {
    const onlyLatin = register.records.find(
      ({ person, meaning }) => person.nameLao === null && meaning.names[0] !== undefined,
    );
    const [name] = onlyLatin?.meaning.names ?? [];
    if (onlyLatin === undefined || name === undefined)
      throw new Error('Nobody is on file in Latin letters alone');
    expect(judge.byName(typed(name, 'lao', laoOf(name))).has(onlyLatin.person.id)).toBe(true);
  });

  it('counts a slip as what was meant, and another name as another', () => {
    const { id, word: bounmy } = word('ບຸນມີ');
    expect(judge.byName({ ...typed(bounmy, 'lao', 'ບຸນມ'), meant: 'ບຸນມີ' }).has(id)).toBe(true);
    const others = judge.byName({ script: 'lao', typed: 'ຄຳຫຼ້າ', meant: 'ຄຳຫຼ້າ', run: undefined });
    expect(others.has(id)).toBe(false);
  });

  it('finds numbers by any part, in any writing', () => {
    const record = register.records.find(({ person }) => person.phones.length > 0);
    const national = register.humans[record?.meaning.human ?? -1]?.phone?.national ?? '';
    expect(judge.byNumber(national.slice(-5)).has(record?.person.id ?? '')).toBe(true);
    expect(judge.byNumber(record?.caseNumber.toLowerCase().replaceAll('-', ' ') ?? '')).toEqual(
      new Set([record?.person.id]),
    );
  });
});
