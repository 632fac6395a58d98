import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import type { SensitivityClass } from '../../shared/access.ts';
import type { CaseReach, CaseSummary } from '../../shared/contract/case.ts';
import {
  caseFactsClasses,
  identificationClasses,
  personClasses,
  withhold,
} from '../../shared/domain/sensitivity.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import { searchWords } from '../../shared/text/search-words.ts';
import { readCaseNumberSearch } from '../../shared/identity/case-number-search.ts';
import type { StoreTables } from '../tables.ts';
import type { CaseFileTable } from '../tables/register.ts';
import type { StoreReader } from '../database.ts';
import { reachOf, type Viewer, withinReach } from '../access/reach.ts';
import { readCases } from './case-repository.ts';
import { draftedCases } from './draft-repository.ts';
import { namesOf, readPersons } from './person-repository.ts';

/** Who looks at a list: which cases are there for them, which fields, whose drafts are marked, how accounts are called. */
type Reader = {
  readonly viewer: Viewer;
  readonly classes: ReadonlySet<SensitivityClass>;
  readonly nameOf: (accountId: string) => string;
};

export type CaseListQuery = Reader & {
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
 * A page of the cases within reach, newest opening first. Every word of the text must stand in one of the person's names
 * (folded, any script, any order, one character is enough), or the text must be a case number or part of one. Names from
 * which the reader is kept are not searched either.
 */
export async function listCases(db: StoreReader, query: CaseListQuery): Promise<CaseListPage> {
  const words = searchWords(query.text);
  // Nothing but punctuation was typed: it matches nothing, and not everything.
  if (words.length === 0 && query.text.trim() !== '') return { cases: [], total: 0, next: null };
  const seesNames = query.classes.has(personClasses.nameLao);
  let found = db.selectFrom('register.case_file as file').where(withinReach(query.viewer, 'case:read'));
  if (words.length > 0)
    found = found.where((where) =>
      where.or([...(seesNames ? [namesHold(where, words)] : []), numberIs(query.text)]),
    );
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
    .select(['file.id', 'file.opened_on_earliest', reachOf(query.viewer).as('reach')])
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
    cases: await summaries(db, rows, seesNames ? words : [], query),
  };
}

/** The cases within reach in which something changed last, newest change first. */
export async function listRecentCases(
  db: StoreReader,
  query: Reader & { readonly limit: number },
): Promise<CaseSummary[]> {
  const rows = await db
    .selectFrom('register.case_file as file')
    .select(['file.id', reachOf(query.viewer).as('reach')])
    .where(withinReach(query.viewer, 'case:read'))
    .orderBy('file.changed_at', 'desc')
    .orderBy('file.id', 'desc')
    .limit(query.limit)
    .execute();
  return summaries(db, rows, [], query);
}

/** Lines of the list for these cases, in their order, without their names; told is whether one of the words stands in one. */
async function summaries(
  db: StoreReader,
  rows: readonly { readonly id: string; readonly reach: CaseReach }[],
  words: readonly string[],
  { viewer, classes, nameOf }: Reader,
): Promise<CaseSummary[]> {
  const cases = await readCases(
    db,
    rows.map(({ id }) => id),
  );
  const persons = await readPersons(
    db,
    cases.map((file) => file.personId),
  );
  const drafted = await draftedCases(db, viewer.wings, viewer.accountId);
  const reaches = new Map(rows.map(({ id, reach }) => [id, reach]));
  return cases.map((file) => {
    const person = persons.get(file.personId)?.person;
    const reach = reaches.get(file.caseId);
    if (person === undefined || reach === undefined) throw new Error('A case without its person');
    const { sex, birth } = withhold(person, personClasses, classes);
    const { formsOfExploitation } = withhold(file.facts, caseFactsClasses, classes);
    const { decidedOn } = withhold(file.identification, identificationClasses, classes);
    return {
      caseId: file.caseId,
      personId: file.personId,
      number: file.number,
      ...(sex && { sex }),
      ...(birth && { birth }),
      status: file.identification.status,
      ...(decidedOn && { presumedOn: decidedOn }),
      openedOn: file.facts.openedOn,
      ...(formsOfExploitation && { formsOfExploitation }),
      responsibleOfficerName: nameOf(file.facts.responsibleOfficer),
      reach,
      isNameMatch: namesOf(person).some((name) => {
        const folded = foldForSearch(name);
        return words.some((word) => folded.includes(word));
      }),
      hasDraft: drafted.has(file.caseId),
      changedAt: file.changedAt,
    };
  });
}

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
