import { openStore } from '../../db/store/open.ts';
import type { OpenStore } from '../../db/store/open-store.ts';
import { enterList, idsOf, judgeQuestions } from '../generate/judge-trainees.ts';
import { trainingLists } from '../generate/trainees.ts';
import { TestOffice } from '../support/office.ts';
import type { Bench } from './bench.ts';
import { figuresOf, type Figure } from './measure.ts';

const USUAL_ATTENDANCES = 50_000;
/** The weights were looked at with seed 1; this one they have not seen. */
const SEED = 2;
/** Every so many lists, one is entered twice for the clock: with and without questions. */
const TIMED = 20;

/**
 * Different people among so many attendances (`--scale`) with the spellings of clerks: the figure and how it is come by, how
 * many of the lines of one person the program asks to join (recall), how many of its questions are about one person
 * (precision), and the time of entering a list beside entering it without a question.
 */
export const trainees: Bench = async ({ scale = USUAL_ATTENDANCES }) => {
  const lists = trainingLists(scale, SEED);
  let opened: OpenStore | undefined;
  const office = new TestOffice({ openStore: async (input) => (opened = await openStore(input)) });
  try {
    await office.create();
    await office.restart();
    await office.signIn();
    if (opened === undefined) throw new Error('Nobody is signed in');
    const store = opened;
    const humanOf = new Map<string, number>();
    const ids = lists.map((list, at) => idsOf(at, list, SEED));
    const times: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
    const back = new Error('taken back');
    for (const [at, list] of lists.entries()) {
      const own = ids[at] ?? [];
      const timed = async (isAsked: boolean, isKept: boolean): Promise<number> => {
        const start = performance.now();
        await store
          .transaction(async () => {
            await enterList(store.kysely, own, list, isAsked);
            if (!isKept) throw back;
          })
          .catch((cause: unknown) => {
            if (cause !== back) throw cause;
          });
        return (performance.now() - start) / list.lines.length;
      };
      if (at % TIMED === TIMED - 1) {
        times.baseline.push(await timed(false, false));
        times.ours.push(await timed(true, false));
      }
      await timed(true, true);
      list.lines.forEach(({ human }, line) => humanOf.set(own[line] ?? '', human));
    }
    const judged = await store.read(() => judgeQuestions(store.kysely, { humanOf, lists: ids }));
    console.log(
      `trainees: ${judged.attendances} attendances on ${lists.length} lists; really ${judged.people} different people; ` +
        `counted ${judged.before} before any answer, ${judged.after} once every question was answered rightly. ` +
        'Method: distinct trainees as linked by people, by choosing when a list is typed or by answering a question; ' +
        `the program asked ${judged.asked} questions and decided none.`,
    );
    const share = (figure: string, value: number): Figure => ({
      bench: 'trainees',
      figure,
      value: Number(value.toPrecision(4)),
      unit: 'share',
      baseline: 1,
      ratio: Number(value.toPrecision(4)),
    });
    return [
      share('recall of lines of one person', judged.recall),
      share('precision of questions', judged.precision),
      share('people counted without answers / really', judged.before / judged.people),
      share('people counted with answers / really', judged.after / judged.people),
      ...figuresOf('trainees', 'entering a name, with and without questions', times.ours, times.baseline),
    ];
  } finally {
    await office.end();
  }
};
