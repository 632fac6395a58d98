import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Permission, type Scope, scopes } from '../../../shared/access.ts';
import type { Wing } from '../../../shared/compartment.ts';
import { outOfReach, reachOf, type Viewer, withinReach } from '../../../db/access/reach.ts';
import {
  assignOfficer,
  readmit,
  shutOut,
  unassignOfficer,
} from '../../../db/repositories/case-officer-repository.ts';
import { removeTeam, writeTeam } from '../../../db/repositories/team-repository.ts';
import { insertUrgentAccess } from '../../../db/repositories/urgent-access-repository.ts';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { newCase } from '../../support/cases.ts';
import { TestOffice } from '../../support/office.ts';

/*
 * Reach against a model of its own, written from the decisions of issue 4: responsible or assigned and not yet ended is
 * one's own; what is own to somebody in a team of mine is the team's; an urgent access lasts until its end, in the wing of
 * its officer; and whoever is shut out has none of it.
 */
const HOUR = 3_600_000;
const START = Date.parse('2026-11-22T03:00:00.000Z');
const instant = (hours: number): string => new Date(START + hours * HOUR).toISOString();
const ACCOUNTS = 4;
const CASES = 3;
const TEAMS = 2;

type Step =
  | { kind: 'assign'; account: number; file: number; hours: number | null }
  | { kind: 'unassign' | 'exclude' | 'readmit'; account: number; file: number }
  | { kind: 'open urgently'; account: number; file: number; hours: number; wing: Wing }
  | { kind: 'team'; team: number; members: number[] }
  | { kind: 'dissolve'; team: number }
  | { kind: 'time'; hours: number };

const account = fc.nat(ACCOUNTS - 1);
const file = fc.nat(CASES - 1);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('assign' as const),
      account,
      file,
      hours: fc.option(fc.integer({ min: 1, max: 9 })),
    }),
    fc.record({ kind: fc.constantFrom('unassign', 'exclude', 'readmit'), account, file }),
    fc.record({
      kind: fc.constant('open urgently' as const),
      account,
      file,
      hours: fc.integer({ min: 1, max: 9 }),
      wing: fc.constantFrom('investigation', 'assistance'),
    }),
    fc.record({
      kind: fc.constant('team' as const),
      team: fc.nat(TEAMS - 1),
      members: fc.uniqueArray(account, { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('dissolve' as const), team: fc.nat(TEAMS - 1) }),
    fc.record({ kind: fc.constant('time' as const), hours: fc.integer({ min: 1, max: 5 }) }),
  ),
  { minLength: 5, maxLength: 25 },
);

class Model {
  now = 0;
  readonly assigned = new Map<string, number>();
  readonly shutOut = new Set<string>();
  readonly urgent: { account: number; file: number; end: number; wing: Wing }[] = [];
  readonly teams = new Map<number, readonly number[]>();

  take(step: Step): void {
    switch (step.kind) {
      case 'assign':
        this.assigned.set(
          `${step.account} ${step.file}`,
          step.hours === null ? Infinity : this.now + step.hours,
        );
        break;
      case 'unassign':
        this.assigned.delete(`${step.account} ${step.file}`);
        break;
      case 'exclude':
        this.assigned.delete(`${step.account} ${step.file}`);
        this.shutOut.add(`${step.account} ${step.file}`);
        break;
      case 'readmit':
        this.shutOut.delete(`${step.account} ${step.file}`);
        break;
      case 'open urgently':
        this.urgent.push({ ...step, end: this.now + step.hours });
        break;
      case 'team':
        this.teams.set(step.team, step.members);
        break;
      case 'dissolve':
        this.teams.delete(step.team);
        break;
      case 'time':
        this.now += step.hours;
    }
  }

  /** By what an account reaches a case to read it; undefined when it does not. The first officer of a case is its number. */
  reach(who: number, what: number, scope: Scope, wings: readonly Wing[]): string | undefined {
    if (this.shutOut.has(`${who} ${what}`)) return undefined;
    const isOwnTo = (one: number): boolean =>
      one === what || (this.assigned.get(`${one} ${what}`) ?? -Infinity) > this.now;
    const mates = [...this.teams.values()].filter((team) => team.includes(who)).flat();
    if (isOwnTo(who)) return 'own';
    if (scope !== 'own' && mates.some(isOwnTo)) return 'team';
    if (scope === 'office') return 'office';
    const isUrgent = this.urgent.some(
      (access) =>
        access.account === who &&
        access.file === what &&
        access.end > this.now &&
        wings.includes(access.wing),
    );
    return isUrgent ? 'urgent' : undefined;
  }
}

describe('reach', () => {
  let store: OpenStore | undefined;
  const office = new TestOffice({
    openStore: async (input) => {
      store = await openStore(input);
      return store;
    },
  });
  const accounts = Array.from({ length: ACCOUNTS }, () => randomUUID());
  const teams = Array.from({ length: TEAMS }, () => v7());
  const cases: string[] = [];
  beforeAll(async () => {
    const { id } = (await office.create()).account;
    await office.restart();
    await office.signIn();
    for (let number = 0; number < CASES; number += 1) {
      const input = newCase(id);
      await office.get('case.record', input);
      cases.push(input.caseId);
    }
  });
  afterAll(() => office.end());

  const opened = (): OpenStore => {
    if (store === undefined) throw new Error('not signed in');
    return store;
  };
  const at = <T>(list: readonly T[], index: number): T => {
    const item = list[index];
    if (item === undefined) throw new Error('out of the list');
    return item;
  };

  async function take(step: Step, now: number): Promise<void> {
    const db = opened().kysely;
    const by = 'account' in step ? at(accounts, step.account) : at(accounts, 0);
    const caseId = 'file' in step ? at(cases, step.file) : '';
    // Whoever shuts somebody out is somebody else.
    const stamp = { at: instant(now), by: step.kind === 'exclude' ? randomUUID() : by };
    switch (step.kind) {
      case 'assign':
        return assignOfficer(
          db,
          { caseId, accountId: by, until: step.hours === null ? null : instant(now + step.hours) },
          stamp,
        );
      case 'unassign':
        return void (await unassignOfficer(db, caseId, by));
      case 'exclude':
        return void (await shutOut(db, caseId, by, stamp));
      case 'readmit':
        return void (await readmit(db, caseId, by));
      case 'open urgently':
        return void (await insertUrgentAccess(
          db,
          step.wing,
          { caseId, reason: 'The family has called.', until: instant(now + step.hours) },
          stamp,
        ));
      case 'team':
        return writeTeam(
          db,
          {
            teamId: at(teams, step.team),
            nameLao: 'ທີມ',
            nameEnglish: 'Team',
            members: step.members.map((member) => at(accounts, member)),
          },
          stamp,
        );
      case 'dissolve':
        return removeTeam(db, at(teams, step.team));
      case 'time':
    }
  }

  /** What the store's one condition gives, by case; the same for `outOfReach`, its opposite. */
  async function reached(
    viewer: Viewer,
    permission: 'case:read' | 'case:write',
  ): Promise<Map<string, string>> {
    const db = opened().kysely;
    const rows = await db
      .selectFrom('register.case_file as file')
      .select(['file.id', reachOf(viewer).as('reach')])
      .where(withinReach(viewer, permission))
      .execute();
    const lost = await outOfReach(db, viewer, cases, permission);
    expect(new Set([...lost, ...rows.map(({ id }) => id)]).size).toBe(cases.length);
    expect(lost.size + rows.length).toBe(cases.length);
    return new Map(rows.map(({ id, reach }) => [id, reach]));
  }

  it('is never wider, nor narrower, than its rules say, whatever happened before', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const undone = new Error('undone');
        const model = new Model();
        const run = opened().transaction(async () => {
          const db = opened().kysely;
          for (const [number, id] of cases.entries())
            await db
              .updateTable('register.case_file')
              .set({ responsible_officer: at(accounts, number) })
              .where('id', '=', id)
              .execute();
          for (const step of sequence) {
            await take(step, model.now);
            model.take(step);
          }
          for (const [who, accountId] of accounts.entries()) {
            for (const scope of scopes) {
              const wings: Wing[] = who % 2 === 0 ? ['investigation'] : ['assistance'];
              const scopesOf = new Map<Permission, Scope>([
                ['case:read', scope],
                ['case:write', 'own'],
              ]);
              const viewer = { accountId, at: instant(model.now), wings, scopes: scopesOf };
              const read = await reached(viewer, 'case:read');
              const written = await reached(viewer, 'case:write');
              for (const [what, id] of cases.entries()) {
                expect(read.get(id)).toBe(model.reach(who, what, scope, wings));
                expect(written.has(id)).toBe(model.reach(who, what, 'own', []) === 'own');
              }
            }
          }
          throw undone;
        });
        await expect(run).rejects.toBe(undone);
      }),
      { numRuns: 50, seed: 20_261_122 },
    );
  });

  it('is nothing at all without the permission', async () => {
    const viewer: Viewer = {
      accountId: opened().account.id,
      at: instant(0),
      wings: ['investigation'],
      scopes: new Map(),
    };
    await opened().read(async () => expect((await reached(viewer, 'case:read')).size).toBe(0));
  });
});
