import { taskKinds } from '../../shared/codes/task-kinds.ts';
import type { InputByOperation } from '../../shared/contract.ts';
import { Draw } from '../../db/training/draw.ts';

/**
 * What five people of an office do in a week, drawn from a seed: cases are taken up in the first days, tasks are set,
 * given, done, put off and thrown away on all of them, and persons are referred to partners and to the other wing, who
 * answer or fall silent. A plan names no record: `of` is a share of the lines that somebody
 * sees when it is their turn, so that the same plan can be carried out against any store.
 */
export type WeekAct =
  | { readonly act: 'take-up-case'; readonly withOther: boolean }
  | {
      readonly act: 'add-task';
      /** Undefined for a task without a case. */
      readonly ofCase: number | undefined;
      readonly forOther: number | undefined;
      readonly kind: InputByOperation<'task.save'>['kind'];
      readonly dueAfterDays: number;
      readonly dueAt: string | null;
      readonly priority: InputByOperation<'task.save'>['priority'];
      readonly repeat: InputByOperation<'task.save'>['repeat'];
    }
  | {
      readonly act:
        | 'close'
        | 'drop'
        | 'delete'
        | 'put-off'
        | 'give'
        | 'undo-close'
        | 'undo-delete'
        | 'undo-give';
      readonly of: number;
    }
  | {
      readonly act: 'refer';
      readonly of: number;
      readonly isToWing: boolean;
      /** Whether it goes at once; otherwise it stays a draft until somebody sends it. */
      readonly isSent: boolean;
      readonly answerWithinDays: number;
    }
  | { readonly act: 'send-draft'; readonly of: number; readonly answerWithinDays: number }
  | {
      readonly act: 'answer';
      readonly of: number;
      readonly with: 'receive' | 'accept' | 'refuse' | 'begin' | 'complete' | 'end';
    }
  | { readonly act: 'revoke'; readonly of: number }
  | {
      readonly act: 'close-step' | 'close-case' | 'open-urgently' | 'shut-out' | 'restore';
      readonly of: number;
    };

/** One turn of one person at the one computer. */
export interface WeekTurn {
  readonly day: number;
  readonly person: number;
  readonly acts: readonly WeekAct[];
}

export interface WeekSize {
  readonly days: number;
  readonly people: number;
  readonly cases: number;
  readonly tasks: number;
  readonly referrals: number;
}

/** How often something else is done for each task that is set. */
const OTHERS_PER_TASK = 0.9;
/** How often a referral is sent, answered or taken back for each that is written: some are never answered. */
const OTHERS_PER_REFERRAL = 0.8;

/** The turns of a week, one a day and person, in the order in which they sit down. */
export function officeWeek(
  seed: number,
  { days, people, cases, tasks, referrals }: WeekSize,
): readonly WeekTurn[] {
  const draw = new Draw(seed, 'office week');
  const turns = Array.from({ length: days * people }, (_turn, at) => ({
    day: Math.floor(at / people),
    person: at % people,
    acts: [] as WeekAct[],
  }));
  const turnOf = (from: number, to: number): WeekAct[] => draw.pick(turns.slice(from, to)).acts;
  // Cases in the first three days, and before the tasks of a turn.
  for (let made = 0; made < cases; made += 1)
    turnOf(0, 3 * people).push({ act: 'take-up-case', withOther: draw.chance(0.4) });
  for (let made = 0; made < tasks; made += 1) turnOf(0, turns.length).push(newTask(draw));
  for (let made = 0; made < tasks * OTHERS_PER_TASK; made += 1)
    turnOf(people, turns.length).push(other(draw));
  // Drawn last, so that the tasks of a seed are what they were.
  for (let made = 0; made < referrals; made += 1) turnOf(0, turns.length).push(newReferral(draw));
  for (let made = 0; made < referrals * OTHERS_PER_REFERRAL; made += 1)
    turnOf(people, turns.length).push(onReferral(draw));
  return turns;
}

function newTask(draw: Draw): WeekAct {
  return {
    act: 'add-task',
    ofCase: draw.chance(0.8) ? draw.fraction() : undefined,
    forOther: draw.chance(0.4) ? draw.fraction() : undefined,
    kind: draw.pick(taskKinds.values.filter(({ code }) => code !== 'Other')).code,
    dueAfterDays: draw.whole(-3, 12),
    dueAt: draw.chance(0.3)
      ? `${String(draw.whole(7, 18)).padStart(2, '0')}:${draw.pick(['00', '30'])}`
      : null,
    priority: draw.pick(['high', 'normal', 'normal', 'normal', 'low'] as const),
    repeat: draw.chance(0.15)
      ? { unit: draw.pick(['day', 'week', 'month'] as const), every: draw.whole(1, 3) }
      : null,
  };
}

function other(draw: Draw): WeekAct {
  const act = draw.pick([
    ...Array.from({ length: 6 }, () => 'close' as const),
    ...Array.from({ length: 3 }, () => 'close-step' as const),
    ...Array.from({ length: 2 }, () => 'put-off' as const),
    ...Array.from({ length: 2 }, () => 'give' as const),
    'drop',
    'delete',
    'restore',
    'undo-close',
    'undo-delete',
    'undo-give',
  ] as const);
  // Rare in an office, and what changes most of what others see.
  return draw.chance(0.04)
    ? { act: draw.pick(['close-case', 'open-urgently', 'shut-out'] as const), of: draw.fraction() }
    : { act, of: draw.fraction() };
}

const newReferral = (draw: Draw): WeekAct => ({
  act: 'refer',
  of: draw.fraction(),
  isToWing: draw.chance(0.5),
  isSent: draw.chance(0.7),
  answerWithinDays: draw.whole(0, 5),
});

function onReferral(draw: Draw): WeekAct {
  const act = draw.pick([
    'answer',
    'answer',
    'answer',
    'answer',
    'send-draft',
    'send-draft',
    'revoke',
  ] as const);
  const of = draw.fraction();
  if (act === 'answer')
    return {
      act,
      of,
      with: draw.pick(['receive', 'accept', 'accept', 'refuse', 'begin', 'complete', 'end'] as const),
    };
  return act === 'send-draft' ? { act, of, answerWithinDays: draw.whole(0, 5) } : { act, of };
}
