import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import type { Wing } from '../../shared/compartment.ts';
import type { CaseSummary } from '../../shared/contract/case.ts';
import type { Person } from '../../shared/domain/person.ts';
import { givenValue } from '../../shared/domain/answer.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import { searchWords } from '../../shared/text/search-words.ts';
import { readCaseNumberSearch } from '../../shared/identity/case-number-search.ts';
import type { StoreTables } from '../tables.ts';
import type { CaseFileTable } from '../tables/register.ts';
import type { StoreReader } from '../database.ts';
import { readCases } from './case-repository.ts';
import { draftedCases } from './draft-repository.ts';
import { readPersons } from './person-repository.ts';

/** Who looks at a list: whose drafts are marked, in which wings they may lie, and how accounts are called. */
type Viewer = {
  readonly owner: string;
  readonly wings: readonly Wing[];
  readonly nameOf: (accountId: string) => string;
};

export type CaseListQuery = Viewer & {
  readonly text: string;
  readonly after: { readonly openedOn: string; readonly caseId: string } | null;
  readonly limit: number;
};

export type CaseListPage = {
  readonly cases: CaseSummary[];
  readonly total: number;
  readonly next: { openedOn: string; caseId: string } | null;
};

/**
 * A page of cases, newest opening first. Every word of the text must stand in one of the person's names (folded, any
 * script, any order, one character is enough), or the text must be a case number or part of one.
 */
export async function listCases(db: StoreReader, query: CaseListQuery): Promise<CaseListPage> {
  const words = searchWords(query.text);
  // Nothing but punctuation was typed: it matches nothing, and not everything.
  if (words.length === 0 && query.text.trim() !== '') return { cases: [], total: 0, next: null };
  let found = db.selectFrom('register.case_file as file');
  if (words.length > 0)
    found = found.where((where) => where.or([namesHold(where, words), numberIs(query.text)]));
  const { total } = await found
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const { after } = query;
  const page = await found
    .$if(after !== null, (rows) =>
      rows.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('file.opened_on_earliest', 'file.id'),
          '<',
          tuple(after?.openedOn ?? '', after?.caseId ?? ''),
        ),
      ),
    )
    .select(['file.id', 'file.opened_on_earliest'])
    .orderBy('file.opened_on_earliest', 'desc')
    .orderBy('file.id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const rows = page.slice(0, query.limit);
  const last = rows.at(-1);
  return {
    total,
    next:
      page.length > query.limit && last !== undefined
        ? { openedOn: last.opened_on_earliest, caseId: last.id }
        : null,
    cases: await summaries(
      db,
      rows.map(({ id }) => id),
      words,
      query,
    ),
  };
}

/** The cases in which something changed last, newest change first. */
export async function listRecentCases(
  db: StoreReader,
  query: Viewer & { readonly limit: number },
): Promise<CaseSummary[]> {
  const rows = await db
    .selectFrom('register.case_file')
    .select('id')
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit)
    .execute();
  return summaries(
    db,
    rows.map(({ id }) => id),
    [],
    query,
  );
}

/** Lines of the list for these cases, in their order, with the names in which one of the words stands. */
async function summaries(
  db: StoreReader,
  ids: readonly string[],
  words: readonly string[],
  viewer: Viewer,
): Promise<CaseSummary[]> {
  const cases = await readCases(db, ids);
  const persons = await readPersons(
    db,
    cases.map((file) => file.personId),
  );
  const drafted = await draftedCases(db, viewer.wings, viewer.owner);
  return cases.map((file) => {
    const stored = persons.get(file.personId);
    if (stored === undefined) throw new Error('A case without its person');
    const { person } = stored;
    return {
      caseId: file.caseId,
      number: file.number,
      nameLao: person.nameLao,
      nameLatin: person.nameLatin,
      sex: person.sex,
      birth: person.birth,
      status: file.identification.status,
      presumedOn: file.identification.decidedOn,
      openedOn: file.facts.openedOn,
      formsOfExploitation: file.facts.formsOfExploitation,
      responsibleOfficerName: viewer.nameOf(file.facts.responsibleOfficer),
      matchedNames: namesOf(person).filter((name) => {
        const folded = foldForSearch(name);
        return words.some((word) => folded.includes(word));
      }),
      hasDraft: drafted.has(file.caseId),
      changedAt: file.changedAt,
    };
  });
}

const namesOf = (person: Person): string[] =>
  [
    givenValue(person.nameLao),
    givenValue(person.nameLatin),
    ...(givenValue(person.otherNames) ?? []),
  ].flatMap((name) => name ?? []);

type CaseRows = ExpressionBuilder<StoreTables & { file: CaseFileTable }, 'file'>;

/** Each word stands in a name of the person; one written without its spaces may run over the end of another. */
function namesHold(where: CaseRows, words: readonly string[]): Expression<SqlBool> {
  const inSomeName = (text: string): Expression<SqlBool> =>
    where.exists(
      where
        .selectFrom('register.person_name as name')
        .select('name.id')
        .whereRef('name.person_id', '=', 'file.person_id')
        .where(sql<boolean>`instr(${sql.ref('name.folded')}, ${text}) > 0`),
    );
  return where.or([inSomeName(foldForSearch(words.join(' '))), where.and(words.map(inSomeName))]);
}

function numberIs(text: string): Expression<SqlBool> {
  const search = readCaseNumberSearch(text);
  switch (search?.kind) {
    case undefined:
      return sql<boolean>`false`;
    case 'whole':
      return sql<boolean>`${sql.ref('file.number')} = ${search.caseNumber}`;
    case 'year-and-counter':
      return sql<boolean>`(${sql.ref('file.number_year')}, ${sql.ref('file.number_counter')}) = (${search.year}, ${search.counter})`;
    case 'part':
      return sql<boolean>`instr(replace(${sql.ref('file.number')}, '-', ''), ${search.characters}) > 0`;
  }
}
