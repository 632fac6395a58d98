import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicationFileTypeOf } from '../../../shared/domain/publication-file.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { dated } from '../../support/cases.ts';
import { draftOf, newIndicator } from '../../support/indicators.ts';
import { newNode, newPlan } from '../../support/national-plans.ts';
import { newOrganisation } from '../../support/organisations.ts';
import {
  newAgreement,
  newPublication,
  newPublicationVersion,
  newResource,
  newStaffPost,
  organisationCalled,
} from '../../support/plan-resources.ts';
import { newProgrammeEvent } from '../../support/programme-events.ts';
import { StaffedOffice } from '../../support/staffed-office.ts';

let office: StaffedOffice;
let store: OpenStore | undefined;
let activity = '';
let planId = '';
/** A ministry of Viet Nam and two donors, which no directory has from the beginning. */
const abroad = { ministry: v7(), embassy: v7(), agency: v7() };
beforeAll(async () => {
  office = await StaffedOffice.with(['founder', 'police-head', 'plan-coordinator', 'investigator'], {
    opened: (opened) => (store = opened),
  });
  await office.signInAs('police-head');
  for (const [organisationId, country] of [
    [abroad.ministry, 'VN'],
    [abroad.embassy, 'AU'],
    [abroad.agency, 'US'],
  ] as const)
    await office.get('organisation.save', {
      organisationId,
      version: null,
      organisation: newOrganisation({ kind: 'Ministry', country, provinceCode: null }),
    });
  await office.signInAs('plan-coordinator');
  const plan = newPlan();
  ({ planId } = plan);
  await office.get('nationalPlan.save', plan);
  activity = v7();
  await office.get('nationalPlan.saveNode', {
    nodeId: activity,
    planId: plan.planId,
    version: 0,
    node: newNode({ code: '2.1.4' }),
    reason: null,
  });
}, 120_000);
afterAll(() => office.end());

const invalid = (fields: Record<string, string[]>) => ({ ok: false, error: { code: 'invalid', fields } });
const rowsOf = (table: string): number =>
  store?.sqlite.prepare<[], { rows: number }>(`select count(*) as rows from programme.${table}`).get()
    ?.rows ?? -1;

describe('a plan coordinator and resources', () => {
  it('puts a resource on file with what it is for, changes it and gives it up; nothing that was before is lost', async () => {
    const put = newResource({ planNodeIds: [activity] });
    const { resourceId, resource } = put;
    expect(await office.get('resource.save', put)).toEqual({ version: 1 });
    const opened = await office.get('resource.open', { resourceId });
    expect(opened).toMatchObject({
      version: 1,
      resource,
      organisations: [{ organisationId: organisationCalled('LWU') }],
      planNodes: [{ nodeId: activity, planCode: 'NPA4', level: 'activity', code: '2.1.4' }],
      changedByName: 'ນາງ ແຜນ',
      mayWrite: true,
    });
    const given = { ...resource, quantity: 8, givenUpOn: dated('01/10/2026') };
    expect(await office.get('resource.save', { resourceId, version: 1, resource: given })).toEqual({
      version: 2,
    });
    expect((await office.get('resource.list', {})).resources).toEqual([{ resourceId, resource: given }]);
    expect(await office.ask('resource.save', { resourceId, version: 1, resource })).toEqual({
      ok: false,
      error: { code: 'conflict', currentVersion: 2 },
    });
    const kept = store?.sqlite
      .prepare<[string], { field: string; before: string | null; after: string }>(
        `select field, before, after from programme.field_history where record_id = ? and record_version = 2 order by field`,
      )
      .all(resourceId);
    expect(kept?.map(({ field, before }) => [field, before])).toEqual([
      ['givenUpOn', 'null'],
      ['quantity', '9'],
    ]);
  });

  it('is told at its field what does not fit', async () => {
    expect(await office.ask('resource.save', newResource({ holderId: v7() }))).toEqual(
      invalid({ 'resource.holderId': ['no-such-organisation'] }),
    );
    expect(await office.ask('resource.save', newResource({ planNodeIds: [activity, v7()] }))).toEqual(
      invalid({ 'resource.planNodeIds.1': ['no-such-plan-node'] }),
    );
    expect(
      await office.ask('resource.save', newResource({ place: { placeCode: '99', freeText: null } })),
    ).toEqual(invalid({ 'resource.place.value.placeCode': ['no-such-place'] }));
    expect(await office.ask('resource.save', newResource({ givenUpOn: dated('01/02/2024') }))).toEqual(
      invalid({ 'resource.givenUpOn': ['ends-before-it-begins'] }),
    );
    expect(await office.ask('resource.save', newResource({ quantity: 0 }))).toEqual(
      invalid({ 'resource.quantity': ['too-small'] }),
    );
  });

  it('counts the staff in post by the newest count up to a day: total, of whom women', async () => {
    await office.get('staffPost.save', newStaffPost());
    await office.get(
      'staffPost.save',
      newStaffPost({
        positionLao: 'ທີ່ປຶກສາ',
        positionEnglish: null,
        counts: [{ on: '2025-06-01', foreseen: null, inPost: 3, women: 1 }],
      }),
    );
    const on = async (day: string) => (await office.get('staffPost.list', { on: day })).totals;
    // By hand: 12 foreseen, 7 in post of whom 5 women in 2024; 9 of whom 6 since 2026, and 3 of whom 1 of no fixed number.
    expect(await on('2023-12-31')).toEqual({ foreseen: 0, inPost: 0, women: 0, withoutForeseen: 0 });
    expect(await on('2024-06-01')).toEqual({ foreseen: 12, inPost: 7, women: 5, withoutForeseen: 0 });
    expect(await on('2025-06-01')).toEqual({ foreseen: 12, inPost: 10, women: 6, withoutForeseen: 1 });
    expect(await on('2026-06-01')).toEqual({ foreseen: 12, inPost: 12, women: 7, withoutForeseen: 1 });
  });

  it('has each position of an organisation once, its counts in order, and never more women than people', async () => {
    expect(await office.ask('staffPost.save', newStaffPost())).toEqual(
      invalid({ 'staffPost.positionLao': ['repeated'] }),
    );
    const count = (on: string, women = 1) => ({ on, foreseen: null, inPost: 1, women });
    const other = { positionLao: 'ຫົວໜ້າ' };
    expect(
      await office.ask('staffPost.save', newStaffPost({ ...other, counts: [count('2026-01-01', 2)] })),
    ).toEqual(invalid({ 'staffPost.counts.0.women': ['more-women-than-people'] }));
    expect(
      await office.ask(
        'staffPost.save',
        newStaffPost({ ...other, counts: [count('2026-01-01'), count('2026-01-01')] }),
      ),
    ).toEqual(invalid({ 'staffPost.counts.1.on': ['before-its-start'] }));
    expect(
      await office.ask('staffPost.save', newStaffPost({ ...other, counts: [count('2031-01-01')] })),
    ).toEqual(invalid({ 'staffPost.counts.0.on': ['in-the-future'] }));
  });
});

describe('a plan coordinator and agreements', () => {
  it('sees what there is with each neighbour, also through its organisations, and with which there is nothing', async () => {
    const memorandum = newAgreement({ planNodeIds: [activity] });
    await office.get('agreement.save', memorandum);
    await office.get(
      'agreement.save',
      newAgreement({
        kind: 'Treaty',
        titleLao: 'ສົນທິສັນຍາ ລາວ-ຫວຽດນາມ',
        parties: [{ part: 'Party', organisationId: abroad.ministry, country: null }],
        signedOn: dated('03/11/2010'),
        inForceUntil: dated('31/12/2020'),
      }),
    );
    const { neighbours } = await office.get('agreement.neighbours', {});
    expect(neighbours.map(({ country, agreements }) => [country, agreements.length])).toEqual([
      ['TH', 1],
      ['VN', 1],
      ['CN', 0],
      ['KH', 0],
      ['MM', 0],
    ]);
    expect(neighbours[0]?.agreements).toEqual([
      { agreementId: memorandum.agreementId, agreement: memorandum.agreement },
    ]);

    const meet = async (titleLao: string, change: Parameters<typeof newProgrammeEvent>[0]) => {
      const event = newProgrammeEvent({ kind: 'Meeting', titleLao, ...change });
      await office.get('programmeEvent.save', { eventId: v7(), version: 0, event });
    };
    await meet('ສອງຝ່າຍ', { begins: dated('12/5/2025'), ends: dated('13/5/2025'), countries: ['TH'] });
    await meet('ສາມຝ່າຍ', { begins: dated('3/2/2026'), countries: ['VN', 'JP', 'TH'] });
    await meet('ໃນປະເທດ', { begins: dated('4/2/2026') });
    const withMeetings = (await office.get('agreement.neighbours', {})).neighbours;
    expect(
      withMeetings.map(({ country, meetings }) => [country, ...meetings.map(({ titleLao }) => titleLao)]),
    ).toEqual([['TH', 'ສາມຝ່າຍ', 'ສອງຝ່າຍ'], ['VN', 'ສາມຝ່າຍ'], ['CN'], ['KH'], ['MM']]);
    const { events } = await office.get('programmeEvent.list', {
      from: '2026-02-03',
      to: '2026-02-03',
      kind: 'Meeting',
      placeCode: null,
      planNodeId: null,
      standing: null,
      offset: 0,
      limit: 1,
    });
    // In the order in which they were chosen.
    expect(events[0]?.countries).toEqual(['VN', 'JP', 'TH']);
  });

  it('sees of each donor the sums by currency, and apart those that it gives with others', async () => {
    const { embassy, agency } = abroad;
    const donor = (organisationId: string) => ({ part: 'Donor', organisationId, country: null }) as const;
    const grant = (change: Parameters<typeof newAgreement>[0]) =>
      office.get('agreement.save', newAgreement({ kind: 'Grant', ...change }));
    await grant({
      parties: [donor(embassy)],
      inForceUntil: dated('31/12/2025'),
      values: [
        { minorUnits: 5_000_000, currency: 'USD' },
        { minorUnits: 90_000_000, currency: 'LAK' },
      ],
    });
    await grant({ parties: [donor(embassy)], values: [{ minorUnits: 2_500_050, currency: 'USD' }] });
    await grant({
      parties: [donor(embassy), donor(agency)],
      values: [{ minorUnits: 1_000_000, currency: 'EUR' }],
    });
    await office.get('resource.save', newResource({ funder: { organisationId: embassy, name: null } }));
    const { donors } = await office.get('agreement.donors', { on: '2026-06-30' });
    expect(donors).toEqual([
      {
        organisationId: embassy,
        country: null,
        agreements: 3,
        inForce: 2,
        alone: [
          { currency: 'USD', minorUnits: 7_500_050 },
          { currency: 'LAK', minorUnits: 90_000_000 },
        ],
        shared: [{ currency: 'EUR', minorUnits: 1_000_000 }],
        resources: 1,
      },
      {
        organisationId: agency,
        country: null,
        agreements: 1,
        inForce: 1,
        alone: [],
        shared: [{ currency: 'EUR', minorUnits: 1_000_000 }],
        resources: 0,
      },
    ]);
  });

  it('is told at its field what does not fit', async () => {
    const twice = { part: 'Party', organisationId: null, country: 'TH' } as const;
    expect(await office.ask('agreement.save', newAgreement({ parties: [twice, twice] }))).toEqual(
      invalid({ 'agreement.parties.1.organisationId': ['repeated'] }),
    );
    expect(
      await office.ask(
        'agreement.save',
        newAgreement({ parties: [{ part: 'Party', organisationId: null, country: null }] }),
      ),
    ).toEqual(invalid({ 'agreement.parties.0.organisationId': ['required'] }));
    const sum = { minorUnits: 1, currency: 'USD' } as const;
    expect(await office.ask('agreement.save', newAgreement({ values: [sum, sum] }))).toEqual(
      invalid({ 'agreement.values.1': ['repeated'] }),
    );
  });
});

describe('the library', () => {
  const pdf = Buffer.from('%PDF-1.7 ປຶ້ມຄູ່ມື');
  const keep = (versionId: string, version: number, name: string, bytes: Uint8Array = pdf) =>
    office.service.answer('publication.keepFile', { versionId, version, file: { name, bytes } });

  it('keeps each version with its file as it was, and gives it out byte by byte', async () => {
    const publication = newPublication({ planNodeIds: [activity] });
    const { publicationId } = publication;
    await office.get('publication.save', publication);
    const draft = newPublicationVersion(publicationId, { number: '73/ສພຊ' });
    await office.get('publication.saveVersion', draft);
    const { versionId } = draft;
    expect(await keep(versionId, 1, 'ຄູ່ມື.pdf')).toEqual({ ok: true, value: { version: 2 } });
    const opened = await office.get('publication.open', { publicationId });
    expect(opened.versions).toMatchObject([
      {
        versionId,
        version: 2,
        publicationVersion: draft.publicationVersion,
        file: {
          name: 'ຄູ່ມື.pdf',
          mediaType: 'application/pdf',
          size: pdf.length,
          sha256: createHash('sha256').update(pdf).digest('hex'),
        },
      },
    ]);
    const read = (step: 'asked' | 'chosen') =>
      office.service.answer('publication.readFile', { versionId, step });
    expect(await read('asked')).toEqual({ ok: true, value: { name: 'ຄູ່ມື.pdf', bytes: null } });
    const given = await read('chosen');
    expect(given.ok && Buffer.compare((given.value as { bytes: Uint8Array }).bytes, pdf)).toBe(0);
    // Another takes its place, and the one before is nowhere any more.
    expect((await keep(versionId, 2, 'ຄູ່ມື 2.pdf', Buffer.from('%PDF-1.7 2'))).ok).toBe(true);
    expect(rowsOf('publication_file')).toBe(1);
    expect((await office.get('publication.list', {})).publications).toMatchObject([
      { publicationId, versions: 1, files: 1, current: { state: 'Draft', number: '73/ສພຊ' } },
    ]);
  });

  it('takes no file that is not what its name says, that is too large, or that nobody saw the version of', async () => {
    const publication = newPublication({ titleLao: 'ອື່ນ' });
    await office.get('publication.save', publication);
    const version = newPublicationVersion(publication.publicationId);
    await office.get('publication.saveVersion', version);
    const { versionId } = version;
    for (const [name, bytes] of [
      ['run.exe', pdf],
      ['book.pdf', Buffer.from('MZ')],
      ['book.docx', pdf],
      ['book', pdf],
      ['book.pdf', Buffer.alloc(0)],
    ] as const)
      expect(await keep(versionId, 1, name, bytes)).toEqual(invalid({ file: ['not-a-library-file'] }));
    const large = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]);
    expect(await keep(versionId, 1, 'book.pdf', large)).toEqual(
      invalid({ 'file.bytes': ['file-too-large'] }),
    );
    expect(await keep(versionId, 7, 'book.pdf')).toEqual({
      ok: false,
      error: { code: 'conflict', currentVersion: 1 },
    });
    const whole = Buffer.alloc(10 * 1024 * 1024, 7);
    pdf.copy(whole);
    expect((await keep(versionId, 1, 'book.pdf', whole)).ok).toBe(true);
    expect(publicationFileTypeOf('Photo.JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
  });

  it('has one version in force at a time', async () => {
    const publication = newPublication({ kind: 'Law', titleLao: 'ກົດໝາຍວ່າດ້ວຍການຕ້ານການຄ້າມະນຸດ' });
    const { publicationId } = publication;
    await office.get('publication.save', publication);
    const first = newPublicationVersion(publicationId, { state: 'InForce', date: dated('17/12/2015') });
    await office.get('publication.saveVersion', first);
    const second = newPublicationVersion(publicationId, { state: 'InForce', date: dated('01/01/2026') });
    expect(await office.ask('publication.saveVersion', second)).toEqual(
      invalid({ 'publicationVersion.state': ['another-is-in-force'] }),
    );
    await office.get('publication.saveVersion', {
      ...first,
      version: 1,
      publicationVersion: { ...first.publicationVersion, state: 'Replaced' },
    });
    expect((await office.ask('publication.saveVersion', second)).ok).toBe(true);
    const { publications } = await office.get('publication.list', {});
    expect(publications.find((each) => each.publicationId === publicationId)?.current?.date.earliest).toBe(
      '2026-01-01',
    );
  });
});

describe('what is typed into a form of the plan', () => {
  /** Every form of it: what it is a draft of, the record, what that belongs to, and how it goes on file. */
  const forms = () => {
    const newOne = newPlan({ plan: { ...newPlan().plan, code: 'NPA5' } });
    const nodeId = v7();
    const indicatorId = v7();
    const figure = draftOf();
    const resource = newResource();
    const staffPost = newStaffPost({ positionLao: 'ຜູ້ປະສານງານ' });
    const agreement = newAgreement();
    const publication = newPublication();
    const version = newPublicationVersion(publication.publicationId);
    const expenditureId = v7();
    return [
      ['national-plan', newOne.planId, newOne.planId, () => office.get('nationalPlan.save', newOne)],
      [
        'plan-node',
        nodeId,
        planId,
        () =>
          office.get('nationalPlan.saveNode', {
            nodeId,
            planId,
            version: 0,
            node: newNode({ code: '2.1.5' }),
            reason: null,
          }),
      ],
      [
        'indicator',
        indicatorId,
        activity,
        () => office.get('indicator.save', { indicatorId, version: 0, indicator: newIndicator(activity) }),
      ],
      [
        'indicator-figure',
        figure.figureId,
        indicatorId,
        () => office.get('indicator.saveFigures', { indicatorId, figures: [figure] }),
      ],
      ['resource', resource.resourceId, resource.resourceId, () => office.get('resource.save', resource)],
      [
        'staff-post',
        staffPost.staffPostId,
        staffPost.staffPostId,
        () => office.get('staffPost.save', staffPost),
      ],
      [
        'agreement',
        agreement.agreementId,
        agreement.agreementId,
        () => office.get('agreement.save', agreement),
      ],
      [
        'publication',
        publication.publicationId,
        publication.publicationId,
        () => office.get('publication.save', publication),
      ],
      [
        'publication-version',
        version.versionId,
        publication.publicationId,
        () => office.get('publication.saveVersion', version),
      ],
      [
        'expenditure',
        expenditureId,
        planId,
        () =>
          office.get('expenditure.save', {
            expenditureId,
            version: 0,
            expenditure: {
              nodeId: activity,
              spentOn: '2026-03-02',
              source: 'State',
              giver: null,
              money: { minorUnits: 50_000, currency: 'LAK' },
              words: null,
            },
          }),
      ],
    ] as const;
  };

  it('waits in the file of the plan for its writer alone, and ends when the record goes on file', async () => {
    await office.signInAs('plan-coordinator');
    const before = rowsOf('draft');
    for (const [subject, recordId, belongsToId, putOnFile] of forms()) {
      const draft = { subject, recordId, belongsToId, baseVersion: 0, content: `{"typed":"${subject}"}` };
      await office.get('draft.save', draft);
      expect(await office.get('draft.list', {})).toMatchObject([draft]);
      expect(rowsOf('draft')).toBe(before + 1);
      await office.signInAs('police-head');
      expect(await office.get('draft.open', { recordId })).toBeNull();
      await office.signInAs('plan-coordinator');
      expect(await office.get('draft.open', { recordId })).toMatchObject(draft);
      await putOnFile();
      expect([subject, await office.get('draft.open', { recordId })]).toEqual([subject, null]);
    }
    expect(rowsOf('draft')).toBe(before);
  });

  it('ends also when what it would change is taken out of the plan, dropped or taken back', async () => {
    const kept = async (subject: 'plan-node' | 'indicator-figure' | 'expenditure', recordId: string) => {
      await office.get('draft.save', {
        subject,
        recordId,
        belongsToId: planId,
        baseVersion: 1,
        content: '{"typed":1}',
      });
      return async () => office.get('draft.open', { recordId });
    };
    const [nodeId, indicatorId, expenditureId, figure] = [v7(), v7(), v7(), draftOf()];
    const { figureId } = figure;
    await office.get('nationalPlan.saveNode', {
      nodeId,
      planId,
      version: 0,
      node: newNode({ code: '2.1.6' }),
      reason: null,
    });
    await office.get('indicator.save', { indicatorId, version: 0, indicator: newIndicator(activity) });
    await office.get('indicator.saveFigures', { indicatorId, figures: [figure] });
    await office.get('expenditure.save', {
      expenditureId,
      version: 0,
      expenditure: {
        nodeId: activity,
        spentOn: '2026-03-02',
        source: 'State',
        giver: null,
        money: { minorUnits: 70_000, currency: 'LAK' },
        words: null,
      },
    });
    const ofNode = await kept('plan-node', nodeId);
    const ofFigure = await kept('indicator-figure', figureId);
    const ofExpenditure = await kept('expenditure', expenditureId);
    expect([await ofNode(), await ofFigure(), await ofExpenditure()]).not.toContain(null);
    await office.get('nationalPlan.removeNode', { nodeId, planId, version: 1, reason: null });
    await office.get('indicator.moveFigures', { move: 'drop', figures: [{ figureId, version: 1 }] });
    await office.get('expenditure.takeBack', { expenditureId, version: 1, because: 'ຂຽນຜິດ' });
    expect([await ofNode(), await ofFigure(), await ofExpenditure()]).toEqual([null, null, null]);
  });

  it('of a figure waits on when its number alone is changed in the sheet, and ends with its own form', async () => {
    await office.signInAs('plan-coordinator');
    const [indicatorId, figure] = [v7(), draftOf()];
    const { figureId } = figure;
    await office.get('indicator.save', { indicatorId, version: 0, indicator: newIndicator(activity) });
    await office.get('indicator.saveFigures', { indicatorId, figures: [figure] });
    const content = '{"typed":"comment"}';
    await office.get('draft.save', {
      subject: 'indicator-figure',
      recordId: figureId,
      belongsToId: indicatorId,
      baseVersion: 1,
      content,
    });
    const written = { ...figure, amount: { numerator: 61, denominator: null } };
    await office.get('indicator.saveFigures', {
      indicatorId,
      figures: [{ ...written, version: 1 }],
      keepsDrafts: true,
    });
    expect(await office.get('draft.open', { recordId: figureId })).toMatchObject({ content });
    await office.get('indicator.saveFigures', { indicatorId, figures: [{ ...written, version: 2 }] });
    expect(await office.get('draft.open', { recordId: figureId })).toBeNull();
  });

  it('is kept for nobody who holds no key to the plan', async () => {
    await office.signInAs('investigator');
    const recordId = v7();
    expect(
      await office.ask('draft.save', {
        subject: 'resource',
        recordId,
        belongsToId: recordId,
        baseVersion: 0,
        content: '{"typed":1}',
      }),
    ).toMatchObject({ ok: false });
    expect(await office.get('draft.open', { recordId })).toBeNull();
  });
});

describe('others', () => {
  it('read where they may, write nowhere, and whoever holds no key to it is told nothing', async () => {
    await office.signInAs('police-head');
    expect((await office.get('agreement.list', {})).agreements.length).toBeGreaterThan(0);
    const refused = { ok: false, error: { code: 'forbidden' } };
    expect(await office.ask('resource.save', newResource())).toMatchObject({ ok: false });
    expect(await office.ask('programmeExport.preview', {})).toMatchObject(refused);
    await office.signInAs('investigator');
    for (const name of ['resource.list', 'agreement.list', 'publication.list'] as const)
      expect(await office.ask(name, {})).toMatchObject(refused);
  });
});
