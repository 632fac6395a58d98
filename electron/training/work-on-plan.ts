import { v7 } from 'uuid';
import type { Indicator } from '../../shared/domain/indicator.ts';
import { periodAfter, periodOfDay, periodsFrom } from '../../shared/domain/indicator-period.ts';
import { exactDate } from '../../shared/domain/partial-date.ts';
import type { PlanNode } from '../../shared/domain/plan-node.ts';
import type { ProgrammeEvent } from '../../shared/domain/programme-event.ts';
import { phaseThree, PHASE_THREE_DRAFT } from '../../shared/national-plan/phase-3.ts';
import { foundingConsultation, foundingTraining } from './founding-events.ts';
import type { TrainingDesk } from './training-desk.ts';

/** What the coordinator leaves for a head to decide on. */
export type PlanWork = {
  readonly planId: string;
  readonly planVersion: number;
  readonly figures: readonly { readonly figureId: string; readonly version: number }[];
};

/** Per half-year: the aim, and what was reached; null where nobody reported. */
type Pace = { readonly target: number; readonly actual: number | null };

/**
 * The coordinator's: a plan that runs from two years ago until in two years, with the nine goals of the draft of phase III,
 * and under them invented programmes, projects and activities in every light; what was held for it, and what was spent.
 */
export async function workOnPlan(desk: TrainingDesk): Promise<PlanWork> {
  const year = Number(desk.today.slice(0, 4));
  const planId = v7();
  let { version } = await desk.ask('nationalPlan.save', {
    planId,
    version: 0,
    plan: {
      ...phaseThree,
      titleLao: `${phaseThree.titleLao} (ສົມມຸດ)`,
      titleEnglish: `${phaseThree.titleEnglish ?? phaseThree.titleLao} (invented)`,
      startsOn: `${year - 2}-01-01`,
      endsOn: `${year + 2}-12-31`,
    },
    beginWith: PHASE_THREE_DRAFT,
    reason: null,
  });
  const { nodes } = await desk.ask('nationalPlan.open', { planId, edition: null });
  const goals = new Map(nodes.map(({ nodeId, node }) => [node.code, nodeId]));
  const goal = (at: number): string => {
    const found = [...goals.values()][at - 1];
    if (found === undefined) throw new Error(`The plan has no goal ${at}`);
    return found;
  };
  const put = async (node: Partial<PlanNode> & Pick<PlanNode, 'level' | 'code' | 'textLao'>) => {
    const nodeId = v7();
    await desk.ask('nationalPlan.saveNode', {
      nodeId,
      planId,
      version: 0,
      node: {
        parentId: null,
        textEnglish: null,
        goalIds: [],
        agencies: [],
        startsOn: `${year - 2}-01-01`,
        endsOn: `${year + 2}-12-31`,
        budget: [],
        ...node,
      },
      reason: null,
    });
    version += 1;
    return nodeId;
  };
  const figures: { figureId: string; version: number }[] = [];
  const firstPeriod = `${year - 2}-H1`;
  /** What is measured by half-years, with a figure for each that has ended. */
  const measure = async (
    nodeId: string,
    indicator: Pick<Indicator, 'nameLao' | 'nameEnglish' | 'unit'>,
    pace: Pace,
    whole: number | null = null,
  ): Promise<void> => {
    const indicatorId = v7();
    await desk.ask('indicator.save', {
      indicatorId,
      version: 0,
      indicator: {
        ...indicator,
        nodeId,
        definition: 'ນັບຕາມບົດລາຍງານຂອງພາກສ່ວນຮັບຜິດຊອບ (ສົມມຸດ)',
        measure: whole === null ? 'count' : 'share',
        numerator: indicator.nameLao,
        denominator: whole === null ? null : 'ຈຳນວນທັງໝົດ',
        dimensions: [],
        accrual: 'per-period',
        periodLength: 'half-year',
        firstPeriod,
        lastPeriod: `${year + 2}-H2`,
        feedsId: null,
        counts: null,
      },
    });
    const ended = periodsFrom(firstPeriod, periodAfter(periodOfDay('half-year', desk.today), -1));
    const drafts = ended.flatMap((period) =>
      (['target', 'actual'] as const).flatMap((kind) => {
        const numerator = pace[kind];
        return numerator === null
          ? []
          : [
              {
                figureId: v7(),
                version: 0,
                kind,
                period,
                amount: { numerator, denominator: whole },
                parts: [],
                comment: null,
                differsBecause: null,
                changedBecause: null,
              },
            ];
      }),
    );
    await desk.ask('indicator.saveFigures', { indicatorId, figures: drafts });
    const submitted = drafts.map(({ figureId }) => ({ figureId, version: 1 }));
    await desk.ask('indicator.moveFigures', { move: 'submit', figures: submitted });
    figures.push(...submitted.map(({ figureId }) => ({ figureId, version: 2 })));
  };

  const capacity = await put({
    level: 'programme',
    code: 'W1',
    textLao: 'ສ້າງຄວາມເຂັ້ມແຂງໃຫ້ພະນັກງານ ແລະ ການຈັດຕັ້ງ',
    textEnglish: 'Strengthen staff and organisations',
    goalIds: [goal(1), goal(2)],
  });
  const courses = await put({
    level: 'project',
    parentId: capacity,
    code: 'W1.1',
    textLao: 'ຝຶກອົບຮົມພະນັກງານຂັ້ນແຂວງ ແລະ ເມືອງ',
    textEnglish: 'Train officials of provinces and districts',
    agencies: [byName('ສູນກາງສະຫະພັນກຳມະບານລາວ')],
  });
  const workshops = await put({
    level: 'activity',
    parentId: courses,
    code: 'W1.1.1',
    textLao: 'ຈັດກອງປະຊຸມຝຶກອົບຮົມພະນັກງານກຳມະບານ',
    textEnglish: 'Hold trainings for trade-union officials',
    agencies: [byName('ສູນກາງສະຫະພັນກຳມະບານລາວ')],
    budget: [
      {
        source: 'ForeignAid',
        giver: 'ຜູ້ໃຫ້ທຶນສົມມຸດ',
        money: { minorUnits: 2_500_000, currency: 'USD' },
      },
      { source: 'State', giver: null, money: { minorUnits: 400_000_000, currency: 'LAK' } },
    ],
  });
  await measure(
    workshops,
    { nameLao: 'ຈຳນວນຜູ້ໄດ້ຮັບການຝຶກອົບຮົມ', nameEnglish: 'People trained', unit: 'ຄົນ' },
    { target: 60, actual: 63 },
  );
  await measure(
    workshops,
    { nameLao: 'ສ່ວນທີ່ເປັນຍິງ', nameEnglish: 'Part that are women', unit: 'ຄົນ' },
    { target: 21, actual: 22 },
    60,
  );
  const police = await put({
    level: 'activity',
    parentId: courses,
    code: 'W1.1.2',
    textLao: 'ຝຶກອົບຮົມຕຳຫຼວດຊາຍແດນ ກ່ຽວກັບການກຳນົດຕົວຜູ້ຖືກເຄາະຮ້າຍ',
    textEnglish: 'Train border police in identifying victims',
    agencies: [byName('ກະຊວງປ້ອງກັນຄວາມສະຫງົບ')],
    goalIds: [goal(4)],
    budget: [{ source: 'State', giver: null, money: { minorUnits: 250_000_000, currency: 'LAK' } }],
  });
  await measure(
    police,
    { nameLao: 'ຈຳນວນຕຳຫຼວດທີ່ໄດ້ຮັບການຝຶກ', nameEnglish: 'Police officers trained', unit: 'ຄົນ' },
    { target: 40, actual: 35 },
  );
  const books = await put({
    level: 'project',
    parentId: capacity,
    code: 'W1.2',
    textLao: 'ນິຕິກຳ, ປຶ້ມຄູ່ມື ແລະ ຫຼັກສູດ',
    textEnglish: 'Legislation, handbooks and curricula',
  });
  const handbook = await put({
    level: 'activity',
    parentId: books,
    code: 'W1.2.1',
    textLao: 'ສ້າງປຶ້ມຄູ່ມືສຳລັບການຊ່ວຍເຫຼືອເດັກ',
    textEnglish: 'Write a handbook on helping children',
    endsOn: desk.before(200),
    agencies: [byName('ກະຊວງແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ')],
  });
  await put({
    level: 'activity',
    parentId: books,
    code: 'W1.2.2',
    textLao: 'ປັບປຸງຫຼັກສູດການຮຽນ-ການສອນ',
    textEnglish: 'Improve curricula',
    startsOn: desk.after(30),
  });
  const awareness = await put({
    level: 'programme',
    code: 'W2',
    textLao: 'ໂຄສະນາປູກຈິດສຳນຶກ ແລະ ແຮງງານປອດໄພ',
    textEnglish: 'Raise awareness; safe labour',
    goalIds: [goal(3), goal(7)],
  });
  const villages = await put({
    level: 'project',
    parentId: awareness,
    code: 'W2.1',
    textLao: 'ເຜີຍແຜ່ຮອດບ້ານ',
    textEnglish: 'Outreach to villages',
    agencies: [byName('ສະຫະພັນແມ່ຍິງລາວ')],
  });
  const radio = await put({
    level: 'activity',
    parentId: villages,
    code: 'W2.1.1',
    textLao: 'ອອກວິທະຍຸ ແລະ ໂທລະໂຄ່ງ',
    textEnglish: 'Radio and loudspeakers',
    budget: [{ source: 'ForeignAid', giver: null, money: { minorUnits: 60_000_000, currency: 'LAK' } }],
  });
  await measure(
    radio,
    { nameLao: 'ຈຳນວນຄັ້ງທີ່ອອກອາກາດ', nameEnglish: 'Broadcasts', unit: 'ຄັ້ງ' },
    { target: 12, actual: 5 },
  );
  const theatre = await put({
    level: 'activity',
    parentId: villages,
    code: 'W2.1.2',
    textLao: 'ລະຄອນເຜີຍແຜ່ໃນໂຮງຮຽນ',
    textEnglish: 'Plays in schools',
    endsOn: desk.before(20),
  });
  await measure(
    theatre,
    { nameLao: 'ຈຳນວນໂຮງຮຽນ', nameEnglish: 'Schools', unit: 'ໂຮງຮຽນ' },
    { target: 10, actual: 9 },
  );
  await fileEvents(desk, { workshops, police, radio, handbook });
  for (const [nodeId, days, source, minorUnits, currency, words] of [
    [workshops, 300, 'ForeignAid', 620_000, 'USD', 'ຄ່າເດີນທາງ ແລະ ທີ່ພັກ'],
    [workshops, 90, 'State', 85_000_000, 'LAK', 'ຄ່າສະຖານທີ່'],
    [radio, 60, 'ForeignAid', 22_500_000, 'LAK', 'ຄ່າອອກອາກາດ'],
  ] as const)
    await desk.ask('expenditure.save', {
      expenditureId: v7(),
      version: 0,
      expenditure: {
        nodeId,
        spentOn: desk.before(days),
        source,
        giver: null,
        money: { minorUnits, currency },
        words,
      },
    });
  const submitted = await desk.ask('nationalPlan.submit', { planId, version });
  return { planId, planVersion: submitted.version, figures };
}

/** The head of the office approves the plan and the figures. */
export async function decideOnPlan(
  desk: TrainingDesk,
  { planId, planVersion, figures }: PlanWork,
): Promise<void> {
  await desk.ask('nationalPlan.decide', { decision: 'approve', planId, version: planVersion });
  await desk.ask('indicator.decideFigures', { decision: 'approve', figures: [...figures] });
}

const byName = (name: string): PlanNode['agencies'][number] => ({
  part: 'responsible',
  organisationId: null,
  name,
  since: null,
  until: null,
});

/** The two events that the news told of, and what was held since. */
async function fileEvents(
  desk: TrainingDesk,
  of: Readonly<Record<'workshops' | 'police' | 'radio' | 'handbook', string>>,
): Promise<void> {
  const training: ProgrammeEvent = {
    ...foundingTraining,
    titleLao: 'ຝຶກອົບຮົມຕຳຫຼວດຊາຍແດນ (ສົມມຸດ)',
    titleEnglish: 'Training of border police (invented)',
    begins: exactDate(desk.before(75)),
    ends: exactDate(desk.before(73)),
    places: [
      { placeCode: '05', freeText: null },
      { placeCode: '03', freeText: null },
    ],
    organiser: { organisationId: null, name: 'ກະຊວງປ້ອງກັນຄວາມສະຫງົບ' },
    partners: [],
    chair: null,
    subjects: [],
    counts: { total: 35, women: 9, byAge: [] },
    cost: { minorUnits: 48_000_000, currency: 'LAK' },
    planNodeIds: [of.police],
  };
  const events: readonly ProgrammeEvent[] = [
    { ...foundingTraining, planNodeIds: [of.workshops] },
    foundingConsultation,
    training,
    {
      ...training,
      titleLao: 'ຝຶກອົບຮົມພະນັກງານກຳມະບານ ພາກໃຕ້ (ສົມມຸດ)',
      titleEnglish: 'Training of trade-union officials in the south (invented)',
      begins: exactDate(desk.before(200)),
      ends: exactDate(desk.before(198)),
      places: [
        { placeCode: '13', freeText: null },
        { placeCode: '16', freeText: null },
      ],
      organiser: { organisationId: null, name: 'ສູນກາງສະຫະພັນກຳມະບານລາວ' },
      counts: { total: 48, women: 20, byAge: [] },
      cost: { minorUnits: 310_000, currency: 'USD' },
      planNodeIds: [of.workshops],
    },
    {
      ...training,
      kind: 'Outreach',
      titleLao: 'ອອກວິທະຍຸ ກ່ຽວກັບວຽກຢູ່ຕ່າງປະເທດແບບປອດໄພ (ສົມມຸດ)',
      titleEnglish: 'Radio on working abroad safely (invented)',
      begins: exactDate(desk.before(40)),
      ends: null,
      places: [{ placeCode: '06', freeText: null }],
      organiser: { organisationId: null, name: 'ສະຫະພັນແມ່ຍິງລາວ' },
      counts: null,
      cost: null,
      planNodeIds: [of.radio],
      reach: [
        {
          channel: 'Radio',
          estimate: 12_000,
          low: 8_000,
          high: 20_000,
          women: 6_500,
          method: 'Guessed',
          remark: null,
        },
      ],
    },
    {
      ...training,
      kind: 'Meeting',
      standing: 'Planned',
      titleLao: 'ກອງປະຊຸມປຶກສາຮ່າງປຶ້ມຄູ່ມື (ສົມມຸດ)',
      titleEnglish: 'Consultation on a draft handbook (invented)',
      begins: exactDate(desk.after(25)),
      ends: null,
      places: [{ placeCode: '01', freeText: null }],
      counts: null,
      cost: null,
      planNodeIds: [of.handbook],
    },
    {
      ...training,
      kind: 'Meeting',
      titleLao: 'ກອງປະຊຸມສອງຝ່າຍ ລາວ-ໄທ ກ່ຽວກັບການສົ່ງຕົວຜູ້ຖືກເຄາະຮ້າຍກັບຄືນ (ສົມມຸດ)',
      titleEnglish: 'Lao-Thai meeting on the return of victims (invented)',
      begins: exactDate(desk.before(110)),
      ends: exactDate(desk.before(109)),
      places: [{ placeCode: '01', freeText: null }],
      countries: ['TH'],
      counts: { total: 24, women: 8, byAge: [] },
      cost: null,
      planNodeIds: [],
    },
  ];
  for (const event of events) await desk.ask('programmeEvent.save', { eventId: v7(), version: 0, event });
}
