import { given, type Answer } from '../../../shared/domain/answer.ts';
import type { OtherName, Person } from '../../../shared/domain/person.ts';
import { isSameField } from './compared-fields.ts';

/** Whose answer stands after a merge; `both` where a question takes several values. */
export type Choice = 'one' | 'other' | 'both';
/** Fields about which somebody chooses; other names are always kept of both. */
export type ChosenField = Exclude<keyof Person, 'otherNames'>;
export type MergeChoices = Readonly<Record<ChosenField, Choice>>;

/** Questions that take several values. */
const several: readonly ChosenField[] = ['nationalities', 'languages', 'disabilities'];

/** Fields about which somebody chooses, in the order in which they are asked. */
export const chosenFields = [
  'nameLao',
  'nameLatin',
  'title',
  'sex',
  'birth',
  'nationalities',
  'ethnicGroup',
  'languages',
  'interpreterLanguage',
  'home',
  'disabilities',
  'lifeStatus',
  'diedOn',
] as const satisfies readonly ChosenField[];

/** Which choices there are about a field: none where both records say the same, or only one of them says anything. */
export function choicesOf(field: ChosenField, one: Person, other: Person): readonly Choice[] {
  if (isSameField(field, one, other)) return [];
  const areBothGiven = one[field].answer === 'given' && other[field].answer === 'given';
  if (!areBothGiven && (one[field].answer === 'given' || other[field].answer === 'given')) return [];
  if (!areBothGiven && (one[field].answer === 'not-asked' || other[field].answer === 'not-asked')) return [];
  return areBothGiven && several.includes(field) ? ['one', 'other', 'both'] : ['one', 'other'];
}

/** What stands when nobody chooses: what is told before what is missing, otherwise the first record. */
export function suggestedChoices(one: Person, other: Person): MergeChoices {
  const told = (field: ChosenField): Choice => {
    if (one[field].answer === 'given') return 'one';
    if (other[field].answer === 'given') return 'other';
    return one[field].answer === 'not-asked' ? 'other' : 'one';
  };
  return {
    nameLao: told('nameLao'),
    nameLatin: told('nameLatin'),
    title: told('title'),
    sex: told('sex'),
    birth: told('birth'),
    nationalities: told('nationalities'),
    ethnicGroup: told('ethnicGroup'),
    languages: told('languages'),
    interpreterLanguage: told('interpreterLanguage'),
    home: told('home'),
    disabilities: told('disabilities'),
    lifeStatus: told('lifeStatus'),
    diedOn: told('diedOn'),
  };
}

/**
 * The answers of the one record that two become. A name that was not chosen stays as another name, of the kind `kind`,
 * so that the person is found by it as before.
 */
export function joinedPerson(
  one: Person,
  other: Person,
  choices: MergeChoices,
  kind: OtherName['kind'],
): Person {
  const chosen = <F extends ChosenField>(field: F): Person[F] =>
    choices[field] === 'other' ? other[field] : one[field];
  const nameLao = chosen('nameLao');
  const nameLatin = chosen('nameLatin');
  const main = [nameLao, nameLatin].flatMap(textOf);
  const left = [one, other].flatMap((person) => [...textOf(person.nameLao), ...textOf(person.nameLatin)]);
  const names = [
    ...valuesOf(one.otherNames),
    ...valuesOf(other.otherNames),
    ...left.filter((text) => !main.includes(text)).map((text) => ({ kind, text })),
  ];
  return {
    nameLao,
    nameLatin,
    title: chosen('title'),
    otherNames: withoutRepetition(names, one.otherNames, other.otherNames),
    sex: chosen('sex'),
    birth: chosen('birth'),
    nationalities:
      choices.nationalities === 'both'
        ? union(one.nationalities, other.nationalities)
        : chosen('nationalities'),
    ethnicGroup: chosen('ethnicGroup'),
    languages: choices.languages === 'both' ? union(one.languages, other.languages) : chosen('languages'),
    interpreterLanguage: chosen('interpreterLanguage'),
    home: chosen('home'),
    disabilities:
      choices.disabilities === 'both' ? union(one.disabilities, other.disabilities) : chosen('disabilities'),
    lifeStatus: chosen('lifeStatus'),
    diedOn: chosen('diedOn'),
  };
}

const textOf = (answer: Answer<string>): readonly string[] =>
  answer.answer === 'given' ? [answer.value] : [];

const valuesOf = <T>(answer: Answer<readonly T[]>): readonly T[] =>
  answer.answer === 'given' ? answer.value : [];

const union = <T>(one: Answer<T[]>, other: Answer<T[]>): Answer<T[]> =>
  given([...new Set([...valuesOf(one), ...valuesOf(other)])]);

/** Other names, each text once, the first kind of it; where there are none, the answer of either record. */
function withoutRepetition(
  names: readonly OtherName[],
  one: Person['otherNames'],
  other: Person['otherNames'],
): Person['otherNames'] {
  if (names.length === 0) return one.answer === 'not-asked' ? other : one;
  const byText = new Map<string, OtherName>();
  for (const name of names) if (!byText.has(name.text)) byText.set(name.text, name);
  return { answer: 'given', value: [...byText.values()] };
}
