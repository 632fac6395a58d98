import { NationalPlan } from '../domain/national-plan.ts';
import { PlanNode } from '../domain/plan-node.ts';
import source from './phase-3.json' with { type: 'json' };

/** By which an office's plan says that it began with the goals of the draft of July 2020. */
export const PHASE_THREE_DRAFT = 'NPA3-draft-2020-07';

/** The plan of phase III as it was announced; see SOURCE.md. */
export const phaseThree: NationalPlan = NationalPlan.parse({
  code: source.code,
  titleLao: source.title_lo,
  titleEnglish: source.title_en,
  startsOn: source.start,
  endsOn: source.end,
  announced: {
    goal: source.counts.goals,
    programme: source.counts.programmes,
    project: source.counts.projects,
    activity: source.counts.activities,
  },
  announcedSource: 'ຂ່າວກອງປະຊຸມປຶກສາຫາລືຂອງກອງເລຂາ ເດືອນກໍລະກົດ 2020 (lsr.com.la/10210), ຂັ້ນຮ່າງ',
});

/** The nine goals of its draft, in their order. */
export const phaseThreeGoals: readonly PlanNode[] = source.goals.map(({ no, lo, en }) =>
  PlanNode.parse({
    level: 'goal',
    parentId: null,
    code: `G${no}`,
    textLao: lo,
    textEnglish: en,
    goalIds: [],
    agencies: [],
    startsOn: null,
    endsOn: null,
    budget: [],
  }),
);

const draftWordings: ReadonlySet<string> = new Set(phaseThreeGoals.map(({ textLao }) => textLao));

/** Whether a goal still reads as the draft of July 2020 had it; the approved plan may say it otherwise. */
export const hasDraftWording = ({ level, textLao }: Pick<PlanNode, 'level' | 'textLao'>): boolean =>
  level === 'goal' && draftWordings.has(textLao);
