import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generateIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOpenSshPublicKey } from '../../../db/container/ssh-public-key.ts';
import { openContainer, usualLimits } from '../../../db/container/container.ts';
import { nothingAsked } from '../../../shared/domain/what-happened.ts';
import { dated, newCase } from '../../support/cases.ts';
import { ofScamCompound } from '../../support/what-happened.ts';
import { v7 } from 'uuid';
import { passphrase, TestOffice } from '../../support/office.ts';

const november = { fromMonth: '2026-11', toMonth: '2026-11' };

describe('the statistical export', () => {
  const office = new TestOffice();
  let me = '';
  beforeAll(async () => {
    me = (await office.create()).account.id;
    const first = newCase(me);
    await office.get('case.record', first);
    await office.get('whatHappened.save', {
      caseId: first.caseId,
      version: 1,
      record: { ...nothingAsked, ...ofScamCompound() },
      words: null,
    });
    const nothing = { answer: 'not-asked' } as const;
    await office.get(
      'case.record',
      newCase(me, {
        person: {
          sex: { answer: 'given', value: 'Male' },
          birth: nothing,
          nationalities: { answer: 'given', value: ['LA', 'TH'] },
          home: { answer: 'refused' },
        },
      }),
    );
    await office.get('case.record', newCase(me, { facts: { openedOn: dated('31/10/2026') } }));
  });
  afterAll(() => office.end());

  it('counts each case of the period once, from a table made by hand', async () => {
    const { cases, tables } = await office.get('export.preview', { period: november });
    expect(cases).toBe(2);
    expect(
      Object.fromEntries(
        tables.map(({ name, rows }) => [
          name,
          Object.fromEntries(rows.map(({ code, persons }) => [code, persons])),
        ]),
      ),
    ).toEqual({
      'victims-by-status': { presumed: 2 },
      'victims-by-sex': { Female: 1, Male: 1 },
      'victims-by-age-band': { '9-17': 1, unknown: 1 },
      'victims-by-form-of-exploitation': { ForcedLabour: 1, EXT_OnlineScam: 1, 'not-asked': 1 },
      'victims-by-nationality': { LA: 2, TH: 1 },
      'victims-by-home-province': { '05': 1, refused: 1 },
      'victims-by-act': { ACT_SEEK: 1, ACT_HARBOUR: 1, 'not-asked': 1 },
      'victims-by-means': { refused: 1, 'not-asked': 1 },
      'victims-by-purpose': { 'not-asked': 2 },
      'victims-by-industry': { 'not-asked': 2 },
      'victims-by-type-of-sexual-exploitation': { 'not-applicable': 1, 'not-asked': 1 },
      'victims-by-recruitment-method': { 'not-asked': 2 },
      'victims-by-recruiter': { 'not-asked': 2 },
      'victims-by-recruitment-site': { 'not-asked': 2 },
      'victims-by-method-of-control': { EXT_RestrictsMovement: 1, 'not-asked': 1 },
      'victims-by-type-of-place': { Compound: 1, 'not-asked': 1 },
      'victims-by-country-of-exploitation': { LA: 1, 'not-asked': 1 },
      'victims-by-border-crossing': { Crossed: 1, 'not-asked': 1 },
      'victims-by-debt': { 'THB-5': 1, 'not-asked': 1 },
      'victims-by-wages-owed': { 'not-applicable': 1, 'not-asked': 1 },
      'victims-by-month-of-presumption': { '2026-11': 2 },
      'victims-by-month-of-identification': { 'not-applicable': 2 },
      'victims-by-days-to-identification': { 'not-applicable': 2 },
      'contacts-by-kind': {},
      'contacts-by-channel': {},
      'contacts-by-month': {},
      'contacts-by-sex': {},
      'contacts-by-age-band': {},
      'contacts-by-province': {},
      'contacts-by-nationality': {},
      'contacts-by-subject': {},
      'contacts-by-advice': {},
      'contacts-by-outcome': {},
    });
    expect(
      (await office.get('export.preview', { period: { fromMonth: '2026-01', toMonth: '2026-12' } })).cases,
    ).toBe(3);
    expect(
      (await office.get('export.preview', { period: { fromMonth: '2025-01', toMonth: '2025-12' } })).cases,
    ).toBe(0);
  });

  it('follows a revision and counts the person still once', async () => {
    const input = newCase(me, { facts: { openedOn: dated('05/09/2026') } });
    const { versions } = await office.get('case.record', input);
    const { caseId, identification, facts } = input;
    const person = { ...input.person, sex: { answer: 'refused' } as const };
    await office.get('case.revise', { caseId, versions, person, facts, identification });
    const { cases, tables } = await office.get('export.preview', {
      period: { fromMonth: '2026-09', toMonth: '2026-09' },
    });
    expect(cases).toBe(1);
    expect(tables.find(({ name }) => name === 'victims-by-sex')?.rows).toEqual([
      { code: 'refused', persons: 1 },
    ]);
  });

  it('leaves one container that its recipient opens, and nothing identifying is in it', async () => {
    const identity = await generateIdentity();
    const key = await identityToRecipient(identity);
    const { recipient } = await office.get('export.readRecipient', { text: `# public key: ${key}\n` });
    const first = await office.get('export.make', { period: november, recipient });
    const second = await office.get('export.make', { period: november, recipient });
    expect(readdirSync(office.exportsFolder).toSorted()).toEqual(
      [first.fileName, second.fileName].toSorted(),
    );
    const { openSshLine } = await office.get('export.signingKey', {});
    const opened = await openContainer(readFileSync(`${office.exportsFolder}/${second.fileName}`), {
      kind: 'statistics',
      identity,
      trustedKey: readOpenSshPublicKey(openSshLine),
      limits: usualLimits,
    });
    expect(opened.manifest).toMatchObject({
      sequence: 2,
      previousManifestSha256: first.manifestSha256,
      content: { cases: 2 },
    });
    // The head of the audit says whose signature it bears: the random id of an officer's account, and nothing else does.
    const { signedHead, ...manifest } = opened.manifest;
    expect(signedHead?.signer).toBe(me);
    const everything =
      [...opened.parts].map(([name, bytes]) => name + Buffer.from(bytes).toString('utf8')).join('\n') +
      JSON.stringify(manifest);
    for (const secret of ['ບຸນ', 'Bounmy', 'Keomany', 'Noy', 'ບ້ານ', 'KT-2026', '0501', me, 'Vongsa'])
      expect(everything).not.toContain(secret);
  });

  it('keeps a file of an earlier store and takes another name', async () => {
    const recipient = await identityToRecipient(await generateX25519Identity());
    const next = 'KT-statistics-2026-11_2026-11-0003.tar.age';
    writeFileSync(`${office.exportsFolder}/${next}`, 'earlier');
    const made = await office.get('export.make', { period: november, recipient });
    expect(made.fileName).toBe('KT-statistics-2026-11_2026-11-0003-b.tar.age');
    expect(readFileSync(`${office.exportsFolder}/${next}`, 'utf8')).toBe('earlier');
    expect((await office.ask('export.recordCopy', { fileName: made.fileName, step: 'chosen' })).ok).toBe(
      true,
    );
    expect(await office.ask('export.recordCopy', { fileName: next, step: 'chosen' })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('lets drafts through while it is made and while a passphrase changes', async () => {
    const recipient = await identityToRecipient(await generateX25519Identity());
    const order: string[] = [];
    const draft = { subject: 'case', recordId: v7(), caseId: v7(), baseVersion: 0, content: '{}' } as const;
    const change = { current: passphrase(), next: passphrase('ດວງຈັນ ສ່ອງແສງ ເໜືອພູຜາ ກາງຄືນ') };
    await Promise.all([
      office.get('session.changePassphrase', change).then(() => order.push('passphrase')),
      office.get('export.make', { period: november, recipient }).then(() => order.push('export')),
      office.get('draft.save', draft).then(() => order.push('draft')),
    ]);
    expect(order[0]).toBe('draft');
    expect(change.current.every((byte) => byte === 0) && change.next.every((byte) => byte === 0)).toBe(true);
  });

  it('refuses a secret key with its own message', async () => {
    expect(await office.ask('export.readRecipient', { text: await generateIdentity() })).toEqual({
      ok: false,
      error: { code: 'refused', reason: 'recipient-is-secret-key' },
    });
  });
});
