import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { appendAudit } from '../../db/audit.ts';
import { readRows } from '../../db/audit/audit-row.ts';
import { listAudit } from '../../db/audit/list-audit.ts';
import { verifyAudit } from '../../db/audit/verify-audit.ts';
import { openStore } from '../../db/store/open.ts';
import type { OpenStore } from '../../db/store/open-store.ts';
import { seededRandom } from '../faults/random.ts';
import { TestOffice } from '../support/office.ts';
import type { Bench } from './bench.ts';
import { compare, type Figure } from './measure.ts';

/** Rows of an office that works for some years. */
const USUAL_ROWS = 200_000;
const SEED = 20_261_122;
const ROWS_A_COMMIT = 10_000;
/** What an office does all day; every so often somebody asks for a name. */
const OPERATIONS = [
  'case.open',
  'case.timeline',
  'case.list',
  'case.recent',
  'event.record',
  'draft.discard',
];

/**
 * The audit of an office: looking through all of it, a row beside a commit without one, and one rare kind of row among all.
 * `--scale`: rows.
 */
export const audit: Bench = async ({ scale = USUAL_ROWS }) => {
  let opened: OpenStore | undefined;
  const office = new TestOffice({ openStore: async (input) => (opened = await openStore(input)) });
  try {
    await office.create();
    await office.restart();
    await office.signIn();
    const store = opened;
    if (store === undefined) throw new Error('Nobody is signed in');
    await fill(store, scale);
    return [
      ...(await lookThrough(store, scale)),
      ...(await appendOne(store)),
      ...(await findRare(store, scale)),
    ];
  } finally {
    await office.end();
  }
};

async function fill(store: OpenStore, rows: number): Promise<void> {
  const random = seededRandom(SEED);
  const cases = Array.from({ length: 500 }, () => v7());
  const session = v7();
  for (let row = 0; row < rows; row += ROWS_A_COMMIT) {
    await store.transaction(async () => {
      for (let number = row; number < Math.min(rows, row + ROWS_A_COMMIT); number += 1) {
        const operation = OPERATIONS[Math.floor(random() * OPERATIONS.length)] ?? '';
        const record = cases[Math.floor(random() * cases.length)] ?? null;
        const detail = {
          personHistory: createHash('sha256').update(String(number)).digest('hex'),
          version: 1,
        };
        const entry = { actor: store.account.id, session, operation, record, detail };
        appendAudit(store, number % 20_000 === 0 ? { ...entry, operation: 'case.revealNames' } : entry, [
          'register',
        ]);
      }
    });
  }
}

/** Every row, signed head and memory, against reading every row and hashing it once. */
function lookThrough(store: OpenStore, rows: number): Promise<Figure[]> {
  return compare(
    'audit',
    `verify ${rows} rows`,
    3,
    async () => {
      const { problem } = verifyAudit(store);
      if (problem !== undefined)
        throw new Error(`The audit does not hold: ${problem.kind} at ${problem.seq}`);
    },
    async () => {
      for (const row of readRows(store.sqlite, 0, Number.MAX_SAFE_INTEGER))
        createHash('sha256')
          .update(row?.hash ?? '')
          .update(row?.detail ?? '')
          .digest();
    },
  );
}

/** A commit that changes the office's file and another, with its audit row, against the same without. */
function appendOne(store: OpenStore): Promise<Figure[]> {
  const touch = (): void => {
    for (const schema of ['main', 'register'])
      store.sqlite.exec(`update ${schema}.compartment_state set generation = generation`);
  };
  const entry = { actor: store.account.id, session: null, operation: 'case.open', record: null, detail: {} };
  return compare(
    'audit',
    'commit with a row',
    300,
    () =>
      store.transaction(async () => {
        touch();
        appendAudit(store, entry, ['register']);
      }),
    () => store.transaction(async () => touch()),
  );
}

/** Fifty rows of a rare operation, against the newest fifty of all. */
function findRare(store: OpenStore, rows: number): Promise<Figure[]> {
  const query = { before: null, limit: 50 };
  return compare(
    'audit',
    `rare rows among ${rows}`,
    40,
    async () => listAudit(store.sqlite, { ...query, operations: ['case.revealNames'] }),
    async () => listAudit(store.sqlite, query),
  );
}
