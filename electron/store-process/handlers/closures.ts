import type { OutputByOperation } from '../../../shared/contract.ts';
import type { SeenClosure } from '../../../shared/contract/closure.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import type { ClosureWords } from '../../../shared/domain/closure.ts';
import { type ClosureMove, closureAfter, isClosureOpen } from '../../../shared/domain/closure-moves.ts';
import {
  closureClasses,
  closureWordsClasses,
  withhold,
  withheldFields,
} from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import { outOfReach } from '../../../db/access/reach.ts';
import { headsOf } from '../../../db/access/wings-of-account.ts';
import { readCases, touchCase } from '../../../db/repositories/case-repository.ts';
import {
  insertClosure,
  moveClosure,
  readClosure,
  readClosuresOfCase,
  readWaitingClosures,
  type StoredClosure,
} from '../../../db/repositories/closure-repository.ts';
import { readClosureWords, saveClosureWords } from '../../../db/repositories/closure-words.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAllFields, requireCase, requireKeys, viewerOf } from './case-reach.ts';
import { refuseField, requireVersion } from './domain-checks.ts';
import { ownWing } from './own-wing.ts';

export const closuresOfCase: Handler<'closure.ofCase'> = async ({ caseId }, work) => {
  const { db, session, note } = work;
  await requireCase(work, caseId, 'case:read');
  const words = await readClosureWords(db, session.wings, caseId);
  const closures = (await readClosuresOfCase(db, caseId)).flatMap((closure) => {
    if (session.wings.includes(closure.wing)) return [seen(work, closure, words.get(closure.closureId))];
    // The other side is told that this one closed, as it is told of its dates: not why, and not what is only wished.
    return closure.state === 'closed' || closure.state === 'reopened' ? [seenFromAcross(work, closure)] : [];
  });
  note({ record: caseId, detail: { shown: closures.length } });
  return closures;
};

export const waitingClosures: Handler<'closure.waiting'> = async (_input, work) => {
  const { db, session, note } = work;
  const viewer = viewerOf(work);
  const waiting = await readWaitingClosures(db, session.wings);
  const caseIds = [...new Set(waiting.map(({ caseId }) => caseId))];
  const lost = await outOfReach(db, viewer, caseIds, 'closure:propose');
  const files = await readCases(
    db,
    caseIds.filter((id) => !lost.has(id)),
  );
  const numbers = new Map(files.map(({ caseId, number }) => [caseId, number]));
  const shown: OutputByOperation<'closure.waiting'> = waiting.flatMap((closure) => {
    const number = numbers.get(closure.caseId);
    return number === undefined
      ? []
      : [{ caseId: closure.caseId, number, ...seen(work, closure, undefined) }];
  });
  note({ record: null, detail: { shown: shown.length } });
  return shown;
};

/** Begins a closing of the writer's side, or puts a returned one forward again. */
export const proposeClosure: Handler<'closure.propose'> = async (input, work) => {
  const { closureId, caseId, reason, endedOn, summary, version } = input;
  const { db, stamp } = work;
  requireWords(work);
  await requireCase(work, caseId, 'closure:propose');
  if (endedOn > vientianeDay(stamp.at)) refuseField('endedOn', 'in-the-future');
  if (version > 0) {
    const before = await requireClosure(work, closureId, 'propose');
    if (before.caseId !== caseId) throw new Refusal({ code: 'not-found' });
    return await goOn(work, before, version, 'propose', {
      coded: { reason, endedOn },
      words: (words) => ({ ...words, summary }),
    });
  }
  const wing = ownWing(work.session);
  const closures = await readClosuresOfCase(db, caseId);
  const isUnderWay = closures.some((closure) => closure.wing === wing && isClosureOpen(closure.state));
  if (isUnderWay || (await readClosure(db, closureId)) !== undefined)
    throw new Refusal({ code: 'refused', reason: 'record-exists' });
  const begun = { closureId, caseId, wing, reason, endedOn };
  await insertClosure(db, begun, stamp);
  return await conclude(work, undefined, { ...begun, state: 'proposed', version: 1 }, [
    undefined,
    { summary, returnedBecause: null, reopenedBecause: null },
  ]);
};

/** Approves or returns. Nobody decides what they proposed themself, unless nobody else could. */
export const decideClosure: Handler<'closure.decide'> = async (input, work) => {
  const { session, stamp } = work;
  const move = input.decision;
  const before = await requireClosure(work, input.closureId, move);
  const isOwn = before.proposed.by === stamp.by;
  if (isOwn && headsOf(session.store.vault, before.wing, 'closure:decide').some(({ id }) => id !== stamp.by))
    throw new Refusal({ code: 'refused', reason: 'own-account' });
  return await goOn(work, before, input.version, move, {
    words: (words) => ({ ...words, returnedBecause: input.decision === 'return' ? input.because : null }),
  });
};

export const withdrawClosure: Handler<'closure.withdraw'> = async ({ closureId, version }, work) =>
  await goOn(work, await requireClosure(work, closureId, 'withdraw'), version, 'withdraw', {});

export const reopenCase: Handler<'closure.reopen'> = async ({ closureId, version, because }, work) =>
  await goOn(work, await requireClosure(work, closureId, 'reopen'), version, 'reopen', {
    words: (words) => ({ ...words, reopenedBecause: because }),
  });

/** Why a side closes is told in words: whoever may not read words closes nothing. */
function requireWords(work: Work): void {
  requireAllFields(work, closureClasses);
  requireAllFields(work, closureWordsClasses);
}

/** A closing of a wing that the asker holds, in a case within their reach for the move. */
async function requireClosure(work: Work, closureId: string, move: ClosureMove): Promise<StoredClosure> {
  requireKeys(work, 'register');
  requireWords(work);
  const closure = await readClosure(work.db, closureId);
  if (closure === undefined || !work.session.wings.includes(closure.wing))
    throw new Refusal({ code: 'not-found' });
  const isDecision = move === 'approve' || move === 'return';
  await requireCase(work, closure.caseId, isDecision ? 'closure:decide' : 'closure:propose');
  return closure;
}

async function goOn(
  work: Work,
  before: StoredClosure,
  version: number,
  move: ClosureMove,
  change: {
    readonly coded?: Pick<StoredClosure, 'reason' | 'endedOn'>;
    readonly words?: (before: ClosureWords) => ClosureWords;
  },
): Promise<{ version: number }> {
  requireVersion(before.version, version);
  const state = closureAfter(before.state, move);
  if (state === undefined) throw new Refusal({ code: 'refused', reason: 'move-not-allowed' });
  const after = { ...before, ...change.coded, state, version: version + 1 };
  await moveClosure(work.db, after, work.stamp);
  const words = (await readClosureWords(work.db, [before.wing], before.caseId)).get(before.closureId);
  if (words === undefined) throw new Error('a closing without its words');
  return await conclude(work, before, after, [words, change.words?.(words) ?? words]);
}

type CodedClosure = Omit<StoredClosure, 'proposed' | 'decided' | 'ended'>;

/** Words and history of a closing that was written, in the same transaction, and its row in the audit. */
async function conclude(
  work: Work,
  before: CodedClosure | undefined,
  after: CodedClosure,
  [wordsBefore, words]: readonly [ClosureWords | undefined, ClosureWords],
): Promise<{ version: number }> {
  const { db, stamp, note } = work;
  const { closureId, caseId, wing, version } = after;
  await saveClosureWords(db, wing, { closureId, caseId, words, version }, stamp);
  const change = { recordId: closureId, recordVersion: version } as const;
  const coded = ({ state, reason, endedOn }: CodedClosure) => ({ state, reason, endedOn });
  const closureHistory = await keepHistory(
    db,
    'register',
    { ...change, entity: 'closure', before: before && coded(before), after: coded(after) },
    stamp,
  );
  const closureWordsHistory = await keepHistory(
    db,
    wing,
    { ...change, entity: 'closure-words', before: wordsBefore, after: words },
    stamp,
  );
  await touchCase(db, caseId, stamp);
  note({
    // Not under the case: the other side, which reads what was done with it, is not told of what is only wished.
    record: closureId,
    detail: { caseId, closureVersion: version, closureHistory, closureWordsHistory },
    touched: ['register', wing],
  });
  return { version };
}

/** A closing of a side that the reader holds. */
function seen(work: Work, closure: StoredClosure, words: ClosureWords | undefined): SeenClosure {
  const { classes } = work.session.store.powers;
  const { reason } = withhold(
    { state: closure.state, reason: closure.reason, endedOn: closure.endedOn },
    closureClasses,
    classes,
  );
  const areWordsSeen = withheldFields(closureWordsClasses, classes).length === 0;
  return {
    ...seenFromAcross(work, closure),
    ...(reason !== undefined && { reason }),
    ...(words !== undefined && areWordsSeen && { words }),
    isOwn: closure.proposed.by === work.stamp.by,
  };
}

function seenFromAcross({ nameOf }: Work, closure: StoredClosure): SeenClosure {
  const { closureId, wing, state, endedOn, version, proposed, decided, ended } = closure;
  return {
    closureId,
    wing,
    state,
    endedOn,
    version,
    proposedByName: nameOf(proposed.by),
    proposedAt: proposed.at,
    isOwn: false,
    decided: decided && { at: decided.at, byName: nameOf(decided.by) },
    ended: ended && { at: ended.at, byName: nameOf(ended.by) },
  };
}
