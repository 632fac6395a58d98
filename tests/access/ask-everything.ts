import { z } from 'zod';
import { everybody } from '../support/staffed-office.ts';
import type { SeededOffice } from './seeded-office.ts';

/** Operations that list or describe, asked with nothing. */
const ofOffice = [
  'session.describe',
  'account.list',
  'account.directory',
  'role.list',
  'team.list',
  'report.read',
  'health.state',
  'health.read',
  'draft.list',
  'urgentAccess.list',
  'release.list',
  'proposal.list',
  'referral.waiting',
  'referral.terms',
  'closure.waiting',
  'consent.waiting',
  'assistance.due',
  'keys.describe',
  'backup.standing',
  'backup.status',
  'backup.holders',
  'recovery.status',
  'task.due',
  'task.deleted',
  'task.load',
  'visit.due',
  'protocol.template',
  'nationalPlan.list',
  'indicator.waiting',
  'resource.list',
  'agreement.list',
  'agreement.neighbours',
  'publication.list',
  'programmeExport.preview',
];

/** Operations that tell of one case. */
const ofCase = [
  'case.open',
  'case.timeline',
  'identification.ledger',
  'proposal.ofCase',
  'referral.ofCase',
  'case.officers',
  'case.otherSide',
  'case.history',
  'case.views',
  'whatHappened.open',
  'case.exclusions',
  'protocol.steps',
  'screening.list',
  'return.ofCase',
  'bestInterests.ofCase',
  'claim.ofCase',
  'closure.ofCase',
  'consent.ofCase',
  'assistance.ofCase',
  'task.ofCase',
];

/** Operations that tell of one person. */
const ofPerson = ['person.open', 'photo.open'];

/** When cases were opened, and when the contacts of the seeded office came in. */
const periods = [
  { fromMonth: '2026-01', toMonth: '2026-12' },
  { fromMonth: '1990-01', toMonth: '1990-12' },
  { fromMonth: '1931-01', toMonth: '1932-12' },
];

/** Every raw answer that whoever is signed in gets: of lists alone, of everything, and of counts. */
export async function askEverything({
  office,
  cases,
  contacts,
  plan,
  indicator,
}: Pick<SeededOffice, 'office' | 'cases' | 'contacts' | 'plan' | 'indicator'>): Promise<{
  readonly lists: string;
  readonly all: string;
  readonly counted: string;
}> {
  const told: string[] = [];
  const tell = async (name: string, input: unknown): Promise<void> => {
    told.push(JSON.stringify(await office.service.answer(name, input)).replaceAll('\\', ''));
  };
  for (const name of ofOffice) await tell(name, {});
  await tell('session.history', { limit: 500 });
  const filter = { actor: null, record: null, group: null, from: null, to: null };
  await tell('audit.list', { before: null, limit: 500, ...filter });
  for (const text of ['', 'Canary']) await tell('case.list', { text, after: null, limit: 200 });
  // The days of the tasks, the dates and the steps of the office.
  for (const year of [2026, 2027, 2051, 2061])
    for (const [from, to] of [
      [`${year}-01-01`, `${year}-02-10`],
      [`${year}-05-01`, `${year}-06-10`],
    ] as const)
      for (const scope of ['mine', 'all']) await tell('calendar.entries', { from, to, scope });
  for (const group of ['mine', 'given', 'team'])
    for (const state of ['open', 'closed'])
      await tell('task.list', { group, state, period: 'all', officer: null, order: 'due', limit: 500 });
  await tell('staffPost.list', { on: '2026-12-31' });
  await tell('agreement.donors', { on: '2026-12-31' });
  await tell('identification.waiting', { limit: 200 });
  await tell('case.recent', { limit: 50 });
  await tell('incident.list', { limit: 200 });
  await tell('referral.list', {
    whose: 'reach',
    state: 'all',
    organisationId: null,
    isOverdue: false,
    after: null,
    limit: 100,
  });
  await tell('adviceContact.list', {
    from: '1930-01-01',
    to: '2026-12-31',
    kind: null,
    sex: null,
    subject: null,
    offset: 0,
    limit: 200,
  });
  await tell('person.list', { after: null, limit: 200 });
  for (const text of ['Canary', 'c', '2026', '1']) await tell('person.search', { text, limit: 100 });
  await tell('person.recent', { limit: 20 });
  for (const person of everybody) {
    await tell('case.ofOfficer', { accountId: office.idOf(person) });
    await tell('account.preview', { accountId: office.idOf(person) });
  }
  const lists = told.join('\n');
  for (const period of periods) await tell('adviceContact.count', { period });
  await tell('nationalPlan.open', { planId: plan.planId, edition: null });
  for (const name of ['nationalPlan.openNode', 'indicator.ofNode', 'indicator.above'])
    await tell(name, { nodeId: plan.nodeId });
  for (const name of ['planReport.overview', 'planReport.money']) await tell(name, { planId: plan.planId });
  await tell('planReport.provinces', { from: '2026-01-01', to: '2026-12-31' });
  await tell('planReport.open', { planId: plan.planId, period: '2026' });
  const { indicatorId, evidenceId } = indicator;
  await tell('indicator.open', { indicatorId });
  for (const name of ['indicator.countNow', 'indicator.countedCases'])
    await tell(name, { indicatorId, period: '2026-Q4' });
  await tell('indicator.evidenceBytes', { evidenceId, step: 'chosen' });
  const file = z
    .object({ ok: z.literal(true), value: z.object({ base64: z.string() }) })
    .safeParse(await office.service.answer('indicator.evidenceBytes', { evidenceId, step: 'chosen' }));
  if (file.success) told.push(Buffer.from(file.data.value.base64, 'base64').toString());
  for (const { contactId } of contacts) {
    await tell('adviceContact.open', { contactId });
    await tell('draft.open', { recordId: contactId });
  }
  for (const seeded of cases.values()) {
    const { caseId, personId, incidentId, number, screenings, proposal, tasks, referrals } = seeded;
    for (const name of ofCase) await tell(name, { caseId });
    await tell('incident.open', { incidentId });
    await tell('case.locate', { number });
    await tell('draft.open', { recordId: caseId });
    await tell('case.revealNames', { caseIds: [caseId] });
    for (const screeningId of Object.values(screenings)) await tell('screening.open', { screeningId });
    await tell('task.words', { taskIds: Object.values(tasks) });
    await tell('proposal.paper', { proposalId: proposal });
    for (const referralId of Object.values(referrals)) await tell('referral.paper', { referralId });
    for (const name of ofPerson) await tell(name, { personId });
    await tell('person.revealNames', { personIds: [personId] });
  }
  const counted: string[] = [];
  for (const period of periods)
    counted.push(JSON.stringify(await office.service.answer('export.preview', { period })));
  return { lists, all: told.join('\n'), counted: counted.join('\n') };
}
