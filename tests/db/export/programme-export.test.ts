import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRecipient, recipientOf } from '../../../db/container/age.ts';
import { openContainer, usualLimits } from '../../../db/container/container.ts';
import { Manifest } from '../../../db/container/manifest.ts';
import { readOpenSshPublicKey } from '../../../db/container/ssh-public-key.ts';
import { programmeTableNames } from '../../../shared/domain/programme-table.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { insertAnything } from '../support/insert-anything.ts';
import { dated } from '../../support/cases.ts';
import { draftOf, newIndicator } from '../../support/indicators.ts';
import { ask, askToAgree, inTemporaryFolder, itJudgedBy } from '../../support/judges.ts';
import { newNode, newPlan } from '../../support/national-plans.ts';
import {
  newAgreement,
  newPublication,
  newPublicationVersion,
  newResource,
  newStaffPost,
  organisationCalled,
} from '../../support/plan-resources.ts';
import { StaffedOffice } from '../../support/staffed-office.ts';

let office: StaffedOffice;
let store: OpenStore | undefined;
const lwu = organisationCalled('LWU');
const remarks = 'ເວົ້າກັບ ນາງ ຄຳແພງ';
const ids = {
  plan: '',
  draft: '',
  activity: v7(),
  resource: '',
  post: '',
  agreement: '',
  indicator: v7(),
  target: v7(),
  event: v7(),
  meeting: v7(),
  law: '',
  version: '',
};

beforeAll(async () => {
  office = await StaffedOffice.with(['founder', 'police-head', 'plan-coordinator'], {
    opened: (opened) => (store = opened),
  });
  await office.signInAs('plan-coordinator');
  const plan = newPlan();
  ids.plan = plan.planId;
  await office.get('nationalPlan.save', plan);
  await office.get('nationalPlan.saveNode', {
    nodeId: ids.activity,
    planId: plan.planId,
    version: 0,
    node: newNode({
      code: '2.1.4',
      textLao: 'ຊື້ລົດຈັກ, "ໃໝ່"',
      budget: [{ source: 'State', giver: null, money: { minorUnits: 500_000, currency: 'LAK' } }],
      agencies: [{ part: 'responsible', organisationId: lwu, name: null, since: null, until: null }],
    }),
    reason: null,
  });
  const { version } = await office.get('nationalPlan.submit', { planId: plan.planId, version: 2 });
  await office.signInAs('police-head');
  await office.get('nationalPlan.decide', { decision: 'approve', planId: plan.planId, version });
  await office.signInAs('plan-coordinator');
  // What is drafted after the approval does not leave before it is approved itself.
  await office.get('nationalPlan.saveNode', {
    nodeId: v7(),
    planId: plan.planId,
    version: 0,
    node: newNode({ code: '9.9.9', textLao: 'ຍັງບໍ່ອະນຸມັດ' }),
    reason: 'ເພີ່ມ',
  });
  const resource = newResource({ planNodeIds: [ids.activity], remarks });
  ids.resource = resource.resourceId;
  await office.get('resource.save', resource);
  const post = newStaffPost({ remarks });
  ids.post = post.staffPostId;
  await office.get('staffPost.save', post);
  const agreement = newAgreement({ values: [{ minorUnits: 1_000_050, currency: 'USD' }], remarks });
  ids.agreement = agreement.agreementId;
  await office.get('agreement.save', agreement);
  const law = newPublication({ kind: 'Law', titleLao: 'ກົດໝາຍ', titleEnglish: null });
  ids.law = law.publicationId;
  await office.get('publication.save', law);
  const inForce = newPublicationVersion(law.publicationId, { state: 'InForce', date: dated('17/12/2015') });
  ids.version = inForce.versionId;
  await approveTarget();
  heldEvents();
  await office.get('publication.saveVersion', inForce);
}, 120_000);
afterAll(() => office.end());

/** A target that a head approved, beside what was reached, which nobody did. */
async function approveTarget(): Promise<void> {
  await office.get('indicator.save', {
    indicatorId: ids.indicator,
    version: 0,
    indicator: newIndicator(ids.activity),
  });
  const figures = [
    draftOf({ figureId: ids.target, kind: 'target', amount: { numerator: 75, denominator: null } }),
    draftOf({ amount: { numerator: 4711, denominator: null } }),
  ];
  await office.get('indicator.saveFigures', { indicatorId: ids.indicator, figures });
  await office.get('indicator.moveFigures', {
    move: 'submit',
    figures: [{ figureId: ids.target, version: 1 }],
  });
  await office.signInAs('police-head');
  await office.get('indicator.decideFigures', {
    decision: 'approve',
    figures: [{ figureId: ids.target, version: 2 }],
  });
  await office.signInAs('plan-coordinator');
}

/** The workshop of December 2023: 60 people of whom 21 women, and who presided; and a meeting with two neighbours. */
function heldEvents(): void {
  if (store === undefined) throw new Error('Nobody is signed in');
  insertAnything(store.sqlite, 'programme.programme_event', {
    id: ids.event,
    kind: 'Training',
    standing: 'Held',
    title_lao: 'ກອງປະຊຸມຝຶກອົບຮົມ',
    begins_earliest: '2023-12-11',
    begins_latest: '2023-12-11',
    begins_precision: 'day',
    begins_is_approximate: 0,
    ends_earliest: '2023-12-22',
    ends_latest: '2023-12-22',
    ends_precision: 'day',
    ends_is_approximate: 0,
    ends_as_typed: '22/12/2023',
    first_day: '2023-12-11',
    last_day: '2023-12-22',
    chair_name: 'ນາງ ຄຳແພງ',
    total: 60,
    women: 21,
    list_version: 0,
  });
  insertAnything(store.sqlite, 'programme.programme_event', {
    id: ids.meeting,
    list_id: v7(),
    kind: 'Meeting',
    standing: 'Held',
    title_lao: 'ກອງປະຊຸມສອງຝ່າຍ',
    begins_earliest: '2024-02-05',
    begins_latest: '2024-02-05',
    begins_precision: 'day',
    begins_is_approximate: 0,
    first_day: '2024-02-05',
    last_day: '2024-02-05',
    list_version: 0,
  });
  for (const [position, country] of ['VN', 'CN'].entries())
    insertAnything(store.sqlite, 'programme.programme_event_country', {
      event_id: ids.meeting,
      country,
      position,
    });
}

const made = async () => {
  const identity = await generateX25519Identity();
  const packet = await office.get('programmeExport.make', { recipient: await recipientOf(identity) });
  const { openSshLine } = await office.get('programmeExport.signingKey', {});
  const opened = await openContainer(readFileSync(path.join(office.exportsFolder, packet.fileName)), {
    kind: 'programme',
    identity,
    trustedKey: readOpenSshPublicKey(openSshLine),
    limits: usualLimits,
  });
  const text = (name: string) => Buffer.from(opened.parts.get(name) ?? []).toString('utf8');
  return { packet, opened, text };
};

describe('a packet of the programme', () => {
  it('holds the plan that is approved, what serves it and what each column means, row by row as it is on file', async () => {
    const { packet, opened, text } = await made();
    expect([...opened.parts.keys()]).toEqual([
      'columns.csv',
      ...programmeTableNames.map((name) => `${name}.csv`),
    ]);
    expect(packet.fileName).toMatch(/^KT-programme-\d{4}-\d{2}-\d{2}-0001\.tar\.age$/u);
    expect(text('plans.csv')).toBe(
      'plan_id,edition,state,code,title_lao,title_english,starts_on,ends_on\r\n' +
        `${ids.plan},1,approved,NPA4,ແຜນງານແຫ່ງຊາດ ໄລຍະ IV,"National Plan, phase IV",2026-01-01,2030-12-31\r\n`,
    );
    expect(text('plan-nodes.csv')).toBe(
      'node_id,plan_id,edition,level,parent_id,code,text_lao,text_english,starts_on,ends_on,version\r\n' +
        `${ids.activity},${ids.plan},1,activity,,2.1.4,"ຊື້ລົດຈັກ, ""ໃໝ່""",Hold a training,,,1\r\n`,
    );
    expect(text('plan-budget.csv')).toBe(
      `node_id,source,giver,minor_units,currency\r\n${ids.activity},State,,500000,LAK\r\n`,
    );
    expect(text('plan-agencies.csv')).toContain(`${ids.activity},responsible,${lwu},`);
    expect(text('resources.csv').split('\r\n')[1]).toBe(
      `${ids.resource},Vehicle,ລົດຈັກສຳລັບໜ່ວຍງານເມືອງ,Motorcycles for district units,${lwu},ສູນໃຫ້ຄຳປຶກສາ ແລະ ປົກປ້ອງແມ່ຍິງ-ເດັກນ້ອຍ ສູນກາງສະຫະພັນແມ່ຍິງລາວ,01,,9,Good,2024-03-15,2024-03-15,,ໂຄງການຮ່ວມມື,1350000,USD,,,1`,
    );
    expect(
      text('staff-counts.csv')
        .split('\r\n')
        .slice(1, 3)
        .map((line) => line.split(',').slice(5).join()),
    ).toEqual(['2024-01-01,12,7,5,1', '2026-01-01,12,9,6,1']);
    expect(text('agreement-parties.csv')).toBe(
      `agreement_id,part,organisation_id,organisation,country\r\n${ids.agreement},Party,,,LA\r\n${ids.agreement},Party,,,TH\r\n`,
    );
    expect(text('agreement-values.csv')).toBe(
      `agreement_id,minor_units,currency\r\n${ids.agreement},1000050,USD\r\n`,
    );
    expect(text('publication-versions.csv').split('\r\n')[1]).toBe(
      `${ids.version},${ids.law},InForce,,,,2015-12-17,2015-12-17,,1`,
    );
    expect(text('plan-links.csv')).toBe(
      `record,record_id,node_id\r\nresource,${ids.resource},${ids.activity}\r\n`,
    );
    expect(text('columns.csv')).toContain('staff-counts.csv,women,integer,ໃນນັ້ນ ແມ່ຍິງ,of whom women\r\n');
  });

  it('holds figures that are approved and no others, and of events how many took part, of whom women', async () => {
    const { text } = await made();
    expect(text('indicator-figures.csv')).toBe(
      'figure_id,indicator_id,kind,period,revision,numerator,denominator\r\n' +
        `${ids.target},${ids.indicator},target,2026-Q1,1,75,\r\n`,
    );
    expect(text('indicators.csv').split('\r\n')[1]).toBe(
      `${ids.indicator},${ids.activity},ຈຳນວນຜູ້ໄດ້ຮັບການຝຶກອົບຮົມ,People trained,ຄົນ,count,per-period,quarter,1`,
    );
    expect(text('events.csv').split('\r\n')[1]).toBe(
      `${ids.event},Training,Held,ກອງປະຊຸມຝຶກອົບຮົມ,,2023-12-11,2023-12-11,2023-12-22,2023-12-22,60,21,counts,,,1`,
    );
    expect(text('event-countries.csv')).toBe(
      `event_id,country\r\n${ids.meeting},VN\r\n${ids.meeting},CN\r\n`,
    );
  });

  it('is what the preview showed, cell by cell', async () => {
    const { tables } = await office.get('programmeExport.preview', {});
    const { packet, opened } = await made();
    const cells = tables.reduce((sum, { rows }) => sum + rows.length, 0);
    expect(packet.rows).toBe(cells);
    expect(opened.manifest.content).toEqual({ tableRows: cells });
    for (const { name, columns, rows } of tables) {
      // A table without line breaks in its cells, read back by hand: quotes are doubled and taken away.
      const lines = Buffer.from(opened.parts.get(`${name}.csv`) ?? [])
        .toString('utf8')
        .split('\r\n')
        .slice(0, -1);
      const quoted = (cell: string) => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
      expect(lines).toEqual([columns, ...rows].map((row) => row.map(quoted).join()));
    }
  });

  it('says no remark, nobody and nothing of a file but its hash', async () => {
    const { opened } = await made();
    const everything = [...opened.parts]
      .map(([name, bytes]) => name + Buffer.from(bytes).toString('utf8'))
      .join();
    for (const secret of ['ຄຳແພງ', '4711', 'ຍັງບໍ່ອະນຸມັດ', 'ນາງ ແຜນ', office.idOf('plan-coordinator')])
      expect(everything).not.toContain(secret);
  });

  it('follows the packets before it, is on record, and may be copied under its name alone', async () => {
    const first = await made();
    const second = await made();
    expect(second.opened.manifest).toMatchObject({
      sequence: first.packet.sequence + 1,
      previousManifestSha256: first.packet.manifestSha256,
    });
    const { fileName } = second.packet;
    expect((await office.ask('programmeExport.recordCopy', { fileName, step: 'chosen' })).ok).toBe(true);
    await office.signInAs('founder');
    // A packet of another kind is not found under a permission that is not its own.
    expect(await office.ask('export.recordCopy', { fileName, step: 'chosen' })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
    await office.signInAs('plan-coordinator');
  });
});

describe('the secretariat with age, tar, ssh-keygen and sha256sum alone', () => {
  itJudgedBy(
    'age',
    'age-keygen',
    'tar',
    'ssh-keygen',
    'sha256sum',
  )('opens the packet, verifies it and finds the manifest true', async () => {
    await inTemporaryFolder(async (folder) => {
      askToAgree('age-keygen', ['-o', 'recipient.key'], { folder });
      const recipient = await readRecipient(
        askToAgree('age-keygen', ['-y', 'recipient.key'], { folder }).toString(),
      );
      const { fileName, manifestSha256 } = await office.get('programmeExport.make', { recipient });
      const { openSshLine } = await office.get('programmeExport.signingKey', {});
      writeFileSync(path.join(folder, fileName), readFileSync(path.join(office.exportsFolder, fileName)));
      writeFileSync(path.join(folder, 'signers'), `KT ${openSshLine}\n`);
      const archive = askToAgree('age', ['-d', '-i', 'recipient.key', fileName], { folder });
      askToAgree('tar', ['xf', '-'], { folder, stdin: archive });
      const manifest = readFileSync(path.join(folder, 'manifest.json'));
      const verify = (namespace: string) =>
        ask(
          'ssh-keygen',
          ['-Y', 'verify', '-f', 'signers', '-I', 'KT', '-n', namespace, '-s', 'manifest.json.sig'],
          { folder, stdin: manifest },
        ).status;
      expect(verify('programme@pokpong.la')).toBe(0);
      expect(verify('statistics@pokpong.la')).not.toBe(0);
      expect(createHash('sha256').update(manifest).digest('hex')).toBe(manifestSha256);
      const { parts } = Manifest.parse(JSON.parse(manifest.toString('utf8')));
      const sums = parts.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
      expect(
        askToAgree('sha256sum', ['-c', '--strict'], { folder, stdin: Buffer.from(sums) })
          .toString()
          .match(/: OK/gu),
      ).toHaveLength(1 + programmeTableNames.length);
      expect(readFileSync(path.join(folder, 'plan-nodes.csv'), 'utf8')).toContain('2.1.4');
    });
  });
});
