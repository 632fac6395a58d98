import type { ProgrammeTableName } from '../../shared/domain/programme-table.ts';

/** What a column holds: `[name, type, Lao, English]`, for `columns.csv`. The Lao is our own, to be read by a native speaker. */
export type ProgrammeColumn = readonly [
  name: string,
  type: 'id' | 'code' | 'text' | 'integer' | 'date' | 'sha256',
  lao: string,
  english: string,
];

const version = ['version', 'integer', 'ລຸ້ນຂອງບັນທຶກ', 'version of the record'] as const;
const titles = [
  ['title_lao', 'text', 'ຊື່ ພາສາລາວ', 'title in Lao'],
  ['title_english', 'text', 'ຊື່ ພາສາອັງກິດ', 'title in English'],
] as const;
const money = [
  ['minor_units', 'integer', 'ຈຳນວນເງິນ ເປັນຫົວໜ່ວຍນ້ອຍສຸດ', 'sum in the smallest units of the currency'],
  ['currency', 'code', 'ສະກຸນເງິນ', 'currency (ISO 4217)'],
] as const;
const organisation = [
  ['organisation_id', 'id', 'ລະຫັດຂອງອົງການໃນບັນຊີລາຍຊື່', 'id of the organisation in the directory'],
  ['organisation', 'text', 'ຊື່ອົງການ', 'name of the organisation'],
] as const;
/** Days that may be known to the month or year only: the first and the last that it may have been. */
const interval = (name: string, lao: string, english: string): readonly ProgrammeColumn[] => [
  [`${name}_earliest`, 'date', `${lao} (ໄວສຸດ)`, `${english}, earliest`],
  [`${name}_latest`, 'date', `${lao} (ຊ້າສຸດ)`, `${english}, latest`],
];
const id = (name: string, lao: string, english: string): ProgrammeColumn => [name, 'id', lao, english];
const eventId = id('event_id', 'ລະຫັດກິດຈະກຳທີ່ຈັດ', 'id of the event');
const nodeId = id('node_id', 'ລະຫັດຂໍ້ໃນແຜນງານ', 'id of the node of the plan');
const planId = id('plan_id', 'ລະຫັດແຜນງານແຫ່ງຊາດ', 'id of the national plan');
const indicatorId = id('indicator_id', 'ລະຫັດຕົວຊີ້ວັດ', 'id of the indicator');
const figureId = id('figure_id', 'ລະຫັດຕົວເລກ', 'id of the figure');
const agreementId = id('agreement_id', 'ລະຫັດຂໍ້ຕົກລົງ', 'id of the agreement');
const publicationId = id('publication_id', 'ລະຫັດເອກະສານ', 'id of the publication');
const edition = ['edition', 'integer', 'ສະບັບຂອງແຜນງານ', 'version of the plan'] as const;
const amount = [
  ['numerator', 'integer', 'ຕົວເລກ ຫຼື ຕົວຕັ້ງ', 'figure, or numerator'],
  ['denominator', 'integer', 'ຕົວຫານ', 'denominator, of a share'],
] as const;

/** Every column of every table, in its order. */
export const programmeColumns: Readonly<Record<ProgrammeTableName, readonly ProgrammeColumn[]>> = {
  plans: [
    planId,
    edition,
    ['state', 'code', 'ສະຖານະ', 'draft, submitted or approved'],
    ['code', 'text', 'ຊື່ຫຍໍ້', 'short name'],
    ...titles,
    ['starts_on', 'date', 'ວັນເລີ່ມ', 'first day'],
    ['ends_on', 'date', 'ວັນສິ້ນສຸດ', 'last day'],
  ],
  'plan-nodes': [
    nodeId,
    planId,
    edition,
    ['level', 'code', 'ລະດັບ', 'goal, programme, project or activity'],
    id('parent_id', 'ຂຶ້ນກັບຂໍ້', 'id of the node that it stands under'),
    ['code', 'text', 'ເລກທີ', 'number in the plan'],
    ['text_lao', 'text', 'ເນື້ອໃນ ພາສາລາວ', 'text in Lao'],
    ['text_english', 'text', 'ເນື້ອໃນ ພາສາອັງກິດ', 'text in English'],
    ['starts_on', 'date', 'ວັນເລີ່ມ', 'first day'],
    ['ends_on', 'date', 'ວັນສິ້ນສຸດ', 'last day'],
    version,
  ],
  'plan-node-goals': [nodeId, id('goal_id', 'ລະຫັດເປົ້າໝາຍທີ່ຮັບໃຊ້', 'id of a goal that it serves besides')],
  'plan-agencies': [
    nodeId,
    ['part', 'code', 'ໜ້າທີ່', 'responsible or supporting'],
    ...organisation,
    ['since', 'date', 'ແຕ່ວັນທີ', 'from'],
    ['until', 'date', 'ຮອດວັນທີ', 'until'],
  ],
  'plan-budget': [
    nodeId,
    ['source', 'code', 'ແຫຼ່ງທຶນ', 'source'],
    ['giver', 'text', 'ຜູ້ໃຫ້', 'who gives it'],
    ...money,
  ],
  indicators: [
    indicatorId,
    nodeId,
    ['name_lao', 'text', 'ຊື່ ພາສາລາວ', 'name in Lao'],
    ['name_english', 'text', 'ຊື່ ພາສາອັງກິດ', 'name in English'],
    ['unit', 'text', 'ຫົວໜ່ວຍ', 'unit'],
    ['measure', 'code', 'ຊະນິດ', 'count or share'],
    ['accrual', 'code', 'ວິທີນັບ', 'per period or cumulative'],
    ['period_length', 'code', 'ໄລຍະ', 'length of its periods'],
    version,
  ],
  'indicator-figures': [
    figureId,
    indicatorId,
    ['kind', 'code', 'ປະເພດຕົວເລກ', 'baseline, target or actual'],
    ['period', 'text', 'ໄລຍະເວລາ', 'period'],
    ['revision', 'integer', 'ຄັ້ງທີແກ້ໄຂ', 'version of the figure'],
    ...amount,
  ],
  'indicator-parts': [
    figureId,
    ['dimension', 'code', 'ແຍກຕາມ', 'broken down by'],
    ['category', 'code', 'ໝວດ', 'heading'],
    ...amount,
  ],
  events: [
    eventId,
    ['kind', 'code', 'ປະເພດ', 'training, meeting or outreach'],
    ['standing', 'code', 'ສະຖານະ', 'planned, held or cancelled'],
    ...titles,
    ...interval('begins', 'ວັນເລີ່ມ', 'first day'),
    ...interval('ends', 'ວັນສິ້ນສຸດ', 'last day'),
    ['participants', 'integer', 'ຜູ້ເຂົ້າຮ່ວມທັງໝົດ', 'people who took part'],
    ['women', 'integer', 'ໃນນັ້ນ ແມ່ຍິງ', 'of whom women'],
    ['counted_from', 'code', 'ນັບຈາກ', 'list of names, typed count, or none'],
    ...money,
    version,
  ],
  'event-places': [
    eventId,
    ['place_code', 'code', 'ລະຫັດສະຖານທີ່', 'code of the division'],
    ['free_text', 'text', 'ສະຖານທີ່', 'place in words'],
  ],
  'event-parties': [eventId, ['role', 'code', 'ບົດບາດ', 'organiser, funder or partner'], ...organisation],
  'event-countries': [eventId, ['country', 'code', 'ປະເທດ', 'country (ISO 3166-1)']],
  'event-subjects': [
    eventId,
    ['text_lao', 'text', 'ຫົວຂໍ້ ພາສາລາວ', 'subject in Lao'],
    ['text_english', 'text', 'ຫົວຂໍ້ ພາສາອັງກິດ', 'subject in English'],
  ],
  'event-reach': [
    eventId,
    ['channel', 'code', 'ຊ່ອງທາງ', 'channel'],
    ['estimate', 'integer', 'ຈຳນວນຄົນໂດຍປະມານ', 'estimated audience'],
    ['low', 'integer', 'ຢ່າງໜ້ອຍ', 'at least'],
    ['high', 'integer', 'ຢ່າງຫຼາຍ', 'at most'],
    ['women', 'integer', 'ໃນນັ້ນ ແມ່ຍິງ', 'of whom women'],
    ['method', 'code', 'ວິທີປະເມີນ', 'how it was estimated'],
  ],
  resources: [
    id('resource_id', 'ລະຫັດຊັບສິນ', 'id of the resource'),
    ['kind', 'code', 'ປະເພດ', 'premises, equipment or vehicle'],
    ['name_lao', 'text', 'ຊື່ ພາສາລາວ', 'name in Lao'],
    ['name_english', 'text', 'ຊື່ ພາສາອັງກິດ', 'name in English'],
    ...organisation,
    ['place_code', 'code', 'ລະຫັດສະຖານທີ່', 'code of the division'],
    ['place', 'text', 'ສະຖານທີ່', 'place in words'],
    ['quantity', 'integer', 'ຈຳນວນ', 'quantity'],
    ['condition', 'code', 'ສະພາບ', 'condition'],
    ...interval('acquired_on', 'ວັນທີໄດ້ມາ', 'acquired'),
    id('funder_id', 'ລະຫັດຜູ້ໃຫ້ທຶນ', 'id of the funder in the directory'),
    ['funder', 'text', 'ຜູ້ໃຫ້ທຶນ', 'funder'],
    ...money,
    ...interval('given_up_on', 'ວັນທີເລີກໃຊ້', 'given up'),
    version,
  ],
  'staff-counts': [
    id('staff_post_id', 'ລະຫັດຕຳແໜ່ງ', 'id of the position'),
    ...organisation,
    ['position_lao', 'text', 'ຕຳແໜ່ງ ພາສາລາວ', 'position in Lao'],
    ['position_english', 'text', 'ຕຳແໜ່ງ ພາສາອັງກິດ', 'position in English'],
    ['counted_on', 'date', 'ວັນທີນັບ', 'day of the count'],
    ['foreseen', 'integer', 'ຕຳແໜ່ງທີ່ກຳນົດ', 'posts foreseen'],
    ['in_post', 'integer', 'ມີຕົວຈິງ', 'people in post'],
    ['women', 'integer', 'ໃນນັ້ນ ແມ່ຍິງ', 'of whom women'],
    version,
  ],
  agreements: [
    agreementId,
    ['kind', 'code', 'ປະເພດ', 'kind'],
    ...titles,
    ['number', 'text', 'ເລກທີ', 'number'],
    ...interval('signed_on', 'ວັນທີລົງນາມ', 'signed'),
    ...interval('in_force_from', 'ມີຜົນແຕ່', 'in force from'),
    ...interval('in_force_until', 'ມີຜົນຮອດ', 'in force until'),
    version,
  ],
  'agreement-parties': [
    agreementId,
    ['part', 'code', 'ໜ້າທີ່', 'party, donor or witness'],
    ...organisation,
    ['country', 'code', 'ປະເທດ', 'country (ISO 3166-1)'],
  ],
  'agreement-values': [agreementId, ...money],
  publications: [publicationId, ['kind', 'code', 'ປະເພດ', 'kind'], ...titles, version],
  'publication-versions': [
    id('version_id', 'ລະຫັດສະບັບ', 'id of the version'),
    publicationId,
    ['state', 'code', 'ສະຖານະ', 'draft, adopted, in force or replaced'],
    ['number', 'text', 'ເລກທີ', 'number'],
    ...organisation,
    ...interval('dated', 'ລົງວັນທີ', 'dated'),
    ['file_sha256', 'sha256', 'ລະຫັດຢືນຢັນໄຟລ໌', 'SHA-256 of its file, which stays in the office'],
    version,
  ],
  'plan-links': [
    ['record', 'code', 'ປະເພດບັນທຶກ', 'what is for a node of the plan'],
    id('record_id', 'ລະຫັດບັນທຶກ', 'id of the record'),
    nodeId,
  ],
};
