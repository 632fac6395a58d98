import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputByOperation } from '../../../shared/contract.ts';
import { openInMemory } from '../../../db/compartments/connection.ts';
import { migrate } from '../../../db/migrate.ts';
import { officeMigrations } from '../../../db/migrations/office.ts';
import { organisationsNamed } from '../../../db/repositories/organisation-repository.ts';
import { shippedOrganisations } from '../../../shared/organisations/shipped-organisations.ts';
import { openStore } from '../../../db/store/open.ts';
import { newOrganisation, newService } from '../../support/organisations.ts';
import { BALLAST_BYTES, passphrase, TestOffice } from '../../support/office.ts';

const office = new TestOffice();
let accountId = '';
const wanted = (change: Partial<InputByOperation<'organisation.list'>> = {}) => ({
  text: '',
  kind: null,
  serviceKind: null,
  country: null,
  provinceCode: null,
  sex: null,
  age: null,
  alsoClosed: false,
  limit: 100,
  ...change,
});
const found = async (change: Partial<InputByOperation<'organisation.list'>>) =>
  (await office.get('organisation.list', wanted(change))).organisations.map(({ nameLao }) => nameLao);

beforeAll(async () => {
  await office.create();
  accountId = (await office.get('session.describe', {})).account.id;
}, 60_000);
afterAll(() => office.end());

describe('the service directory', () => {
  it('holds the public institutions from the start, with the hotline of the women’s union', async () => {
    const { organisations, total } = await office.get('organisation.list', wanted());
    expect(total).toBe(shippedOrganisations.length);
    const union = organisations.find(({ acronym }) => acronym === 'LWU');
    expect(union?.phones).toEqual([
      { phone: { asTyped: '1362', e164: null }, isHotline: true, remark: null },
    ]);
    for (const { organisationId, organisation } of shippedOrganisations)
      expect(await office.get('organisation.open', { organisationId })).toMatchObject({
        organisation,
        version: 1,
        changedByName: null,
        closedOn: null,
      });
  });

  it('brings them to a store of before', () => {
    const sqlite = openInMemory(undefined);
    migrate(
      sqlite,
      officeMigrations.filter(({ version }) => version < 12),
    );
    migrate(sqlite, officeMigrations);
    expect(sqlite.prepare('select count(*) from organisation').pluck().get()).toBe(
      shippedOrganisations.length,
    );
    sqlite.close();
  });

  it.each([
    ['its Lao name', 'ສະຫະພັນແມ່ຍິງ', 'LWU'],
    ['a Latin word of its name', 'women', 'LWU'],
    ['the sound of its Lao name', 'sahaphan kammaban', 'LFTU'],
    ['its letters', 'molsw', 'MOLSW'],
  ])('finds an organisation by %s', async (_way, text, acronym) => {
    const { organisations } = await office.get('organisation.list', wanted({ text }));
    expect(organisations[0]?.acronym).toBe(acronym);
  });

  it('finds nothing by words that name nothing', async () => {
    expect(await found({ text: 'qqqq' })).toEqual([]);
  });
});

describe('an organisation that the office keeps', () => {
  const organisationId = v7();
  const ministry = newOrganisation({
    kind: 'Ministry',
    names: [{ nameLao: 'ກະຊວງແຜນການທົດລອງ', nameEnglish: 'Ministry of Trials', since: null }],
    services: [newService('EXT_Shelter', { sexes: ['Female'], minAge: 18, languages: ['lao', 'tha'] })],
    phones: [{ phone: { asTyped: '021 212 345', e164: '+85621212345' }, isHotline: false, remark: 'ຫ້ອງການ' }],
    email: 'trial@example.la',
    languages: ['lao'],
  });

  it('goes into the directory with all that is known of it', async () => {
    await office.get('organisation.save', { organisationId, version: null, organisation: ministry });
    const file = await office.get('organisation.open', { organisationId });
    expect(file.organisation).toEqual(ministry);
    expect(file).toMatchObject({ version: 1, nameLao: 'ກະຊວງແຜນການທົດລອງ', successor: null, mergedInto: [] });
    expect(
      await office.ask('organisation.save', { organisationId, version: null, organisation: ministry }),
    ).toMatchObject({ ok: false, error: { code: 'refused', reason: 'record-exists' } });
  });

  it('keeps its old name when it gets a new one, and each holds on its days', async () => {
    const renamed = {
      ...ministry,
      names: [...ministry.names, { nameLao: 'ກະຊວງການເງິນທົດລອງ', nameEnglish: null, since: '2025-03-20' }],
    };
    await office.get('organisation.save', { organisationId, version: 1, organisation: renamed });
    expect(
      await office.ask('organisation.save', { organisationId, version: 1, organisation: renamed }),
    ).toMatchObject({ ok: false, error: { code: 'conflict', currentVersion: 2 } });
    const { organisations } = await office.get('organisation.list', wanted({ text: 'ແຜນການທົດລອງ' }));
    expect(organisations).toMatchObject([{ nameLao: 'ກະຊວງການເງິນທົດລອງ', earlierName: 'ກະຊວງແຜນການທົດລອງ' }]);
    await office.restart();
    const store = await openStore({
      folder: office.storeFolder,
      accountId,
      passphrase: passphrase(),
      ballastBytes: BALLAST_BYTES,
    });
    try {
      const nameAt = (on?: string) =>
        store.read(async () =>
          (await organisationsNamed(store.kysely, [v7(), organisationId], on)).map(({ nameLao }) => nameLao),
        );
      expect(await nameAt('2025-03-19')).toEqual(['ກະຊວງແຜນການທົດລອງ']);
      expect(await nameAt('2025-03-20')).toEqual(['ກະຊວງການເງິນທົດລອງ']);
      expect(await nameAt()).toEqual(['ກະຊວງການເງິນທົດລອງ']);
    } finally {
      await store.close();
    }
    await office.get('session.open', { accountId, passphrase: passphrase() });
  });

  it('is told to whoever asks who takes a person in', async () => {
    const asked = { serviceKind: 'EXT_Shelter', provinceCode: '01' } as const;
    expect(await found({ ...asked, sex: 'Female', age: 20 })).toEqual(['ກະຊວງການເງິນທົດລອງ']);
    expect(await found({ ...asked, sex: 'Female', age: 17 })).toEqual([]);
    expect(await found({ ...asked, sex: 'Male', age: 20 })).toEqual([]);
    expect(await found({ ...asked })).toEqual(['ກະຊວງການເງິນທົດລອງ']);
    expect(await found({ kind: 'Ministry', provinceCode: '01' })).toEqual(['ກະຊວງການເງິນທົດລອງ']);
    expect(await found({ country: 'TH' })).toEqual([]);
  });

  it('closes in favour of another, which names it, and opens again', async () => {
    const successorId = shippedOrganisations[6]?.organisationId ?? '';
    const closing = { organisationId, version: 2, closedOn: '2026-01-31', successorId };
    expect(await office.ask('organisation.close', { ...closing, closedOn: '2025-01-01' })).toMatchObject({
      ok: false,
      error: { fields: { closedOn: ['before-its-start'] } },
    });
    for (const other of [organisationId, v7()])
      expect(await office.ask('organisation.close', { ...closing, successorId: other })).toMatchObject({
        ok: false,
        error: { fields: { successorId: ['no-such-organisation'] } },
      });
    await office.get('organisation.close', closing);
    expect(await found({ text: 'ການເງິນທົດລອງ' })).toEqual([]);
    expect(await found({ text: 'ການເງິນທົດລອງ', alsoClosed: true })).toEqual(['ກະຊວງການເງິນທົດລອງ']);
    const successor = await office.get('organisation.open', { organisationId: successorId });
    expect(successor.mergedInto).toMatchObject([{ organisationId }]);
    expect((await office.get('organisation.open', { organisationId })).successor?.organisationId).toBe(
      successorId,
    );
    await office.get('organisation.close', { ...closing, version: 3, closedOn: null, successorId: null });
    expect(await found({ text: 'ການເງິນທົດລອງ' })).toEqual(['ກະຊວງການເງິນທົດລອງ']);
  });

  it('is refused in a province that is none, and with names out of their order', async () => {
    const at = { organisationId: v7(), version: null };
    expect(
      await office.ask('organisation.save', { ...at, organisation: newOrganisation({ provinceCode: '99' }) }),
    ).toMatchObject({ ok: false, error: { fields: { 'organisation.provinceCode': ['no-such-place'] } } });
    const names = [
      { nameLao: 'ກ', nameEnglish: null, since: '2025-01-01' },
      { nameLao: 'ຂ', nameEnglish: null, since: '2024-01-01' },
    ];
    expect(
      await office.ask('organisation.save', { ...at, organisation: newOrganisation({ names }) }),
    ).toMatchObject({ ok: false, error: { fields: { 'organisation.names.1.since': ['before-its-start'] } } });
  });
});
