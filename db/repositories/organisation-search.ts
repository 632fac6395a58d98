import { nameOn, type ServedPerson, whyNotTaken } from '../../shared/domain/organisation.ts';
import { compareText } from '../../shared/text/collation.ts';
import { wordsAsTyped } from '../../shared/text/search-words.ts';
import { matchWord, searchedWord, type SearchedWord } from '../../shared/text/word-match.ts';
import type { StoreReader } from '../database.ts';
import { readOrganisations, type StoredOrganisation } from './organisation-repository.ts';

/** Shorter sounds stand in too many of the long names of organisations. */
const SHORTEST_SOUND = 4;

/** Names of organisations are made of the same words over and over: each is made ready for comparing once. */
const ready = new Map<string, SearchedWord>();
const MOST_READY = 20_000;

function readyWord(text: string): SearchedWord {
  const known = ready.get(text);
  if (known !== undefined) return known;
  if (ready.size >= MOST_READY) ready.clear();
  const word = searchedWord(text);
  ready.set(text, word);
  return word;
}

/** What is looked for; null where it does not matter. */
export type OrganisationFilter = ServedPerson & {
  readonly text: string;
  readonly kind: string | null;
  readonly serviceKind: string | null;
  readonly country: string | null;
  readonly provinceCode: string | null;
  readonly alsoClosed: boolean;
};

/** An organisation that fits. */
export type FoundOrganisation = StoredOrganisation & {
  /** The name it had before, where only that fits the words. */
  readonly earlierName: string | null;
};

/**
 * Organisations that fit, those still open first, then by how well the words name them, then by their Lao name of the
 * day. A directory holds some hundreds of rows: they are read whole, so that every spelling is found by its sound too.
 */
export async function findOrganisations(
  db: StoreReader,
  filter: OrganisationFilter,
  today: string,
): Promise<FoundOrganisation[]> {
  const typed = wordsAsTyped(filter.text).map(searchedWord);
  const found = (await readOrganisations(db)).flatMap((stored) => {
    if (!fits(stored, filter, today)) return [];
    const match = matchNames(stored, typed, today);
    return match === undefined
      ? []
      : [{ stored, ...match, name: nameOn(stored.organisation.names, today).nameLao }];
  });
  const isClosed = ({ closedOn }: StoredOrganisation) => Number(closedOn !== null && closedOn < today);
  return found
    .toSorted(
      (one, other) =>
        isClosed(one.stored) - isClosed(other.stored) ||
        Number(one.earlierName !== null) - Number(other.earlierName !== null) ||
        other.score - one.score ||
        compareText(one.name, other.name),
    )
    .map(({ stored, earlierName }) => ({ ...stored, earlierName }));
}

function fits(
  { organisation, closedOn }: StoredOrganisation,
  { kind, serviceKind, country, provinceCode, sex, age, alsoClosed }: OrganisationFilter,
  today: string,
): boolean {
  const { services } = organisation;
  return (
    (alsoClosed || closedOn === null || closedOn >= today) &&
    (kind === null || organisation.kind === kind) &&
    (country === null || organisation.country === country) &&
    (provinceCode === null || organisation.provinceCode === provinceCode) &&
    ((serviceKind === null && sex === null && age === null) ||
      services.some(
        (service) =>
          (serviceKind === null || service.kind === serviceKind) &&
          whyNotTaken(service, { sex, age }, today) === null,
      ))
  );
}

/** How well all words together name it: by its name of today or acronym, or else by an earlier name. */
function matchNames(
  { organisation }: StoredOrganisation,
  typed: readonly SearchedWord[],
  today: string,
): { readonly score: number; readonly earlierName: string | null } | undefined {
  if (typed.length === 0) return { score: 0, earlierName: null };
  const now = nameOn(organisation.names, today);
  const score = scoreOf([now.nameLao, now.nameEnglish, organisation.acronym], typed);
  if (score !== undefined) return { score, earlierName: null };
  for (const name of organisation.names.toReversed()) {
    const before = scoreOf([name.nameLao, name.nameEnglish, organisation.acronym], typed);
    if (before !== undefined) return { score: before, earlierName: name.nameLao };
  }
  return undefined;
}

function scoreOf(names: readonly (string | null)[], typed: readonly SearchedWord[]): number | undefined {
  const words = names.flatMap((name) => wordsAsTyped(name ?? '')).map(readyWord);
  let sum = 0;
  for (const word of typed) {
    const scores = words.flatMap((known) => {
      const match = matchWord(word, known);
      return match === undefined || (match.how === 'sound' && word.code.length < SHORTEST_SOUND)
        ? []
        : [match.score];
    });
    if (scores.length === 0) return undefined;
    sum += Math.max(...scores);
  }
  return sum / typed.length;
}
