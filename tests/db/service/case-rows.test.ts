import { readdirSync, readFileSync } from 'node:fs';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countries } from '../../../shared/codes/countries.ts';
import { openContainer, usualLimits } from '../../../db/container/container.ts';
import { readOpenSshPublicKey } from '../../../db/container/ssh-public-key.ts';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import {
  allow,
  bring,
  type Deciding,
  expectedOf,
  goes,
  type OverrideKind,
  overrideKinds,
  states,
} from '../../support/consent-states.ts';
import { dated, newCase } from '../../support/cases.ts';
import { TestOffice } from '../../support/office.ts';

/*
 * Rows of single cases in a statistical export: after every way in which somebody may have decided about them or taken it
 * back, with every kind of override, a row goes or stays as the table written by hand beside the test of the gate says.
 * Each person has a nationality of their own, by which their row is found; nothing else in it tells whose it is.
 */
const START = '2026-11-02';
const TODAY = '2026-11-12';
const period = { fromMonth: '2026-11', toMonth: '2026-11' };

const secretariat = {
  purpose: 'non_identifying_statistics',
  recipient: { to: 'class', class: 'national_secretariat' },
} as const;
/** What stands beside it in every case, and speaks for no row. */
const neighbours = [
  { purpose: 'non_identifying_statistics', recipient: { to: 'class', class: 'authorities' } },
  { purpose: 'information_sharing', recipient: { to: 'class', class: 'national_secretariat' } },
] as const;

let now = `${START}T02:00:00.000Z`;
let opened: OpenStore | undefined;
const office = new TestOffice({
  now: () => new Date(now),
  openStore: async (input) => (opened = await openStore(input)),
});

type SeededCase = {
  readonly caseId: string;
  readonly nationality: string;
  readonly state: string;
  readonly kind: OverrideKind;
};
const cases: SeededCase[] = [];
const identityOfRecipient = await generateX25519Identity();
const recipient = await identityToRecipient(identityOfRecipient);

beforeAll(async () => {
  const { account } = await office.create();
  await office.restart();
  await office.signIn();
  const store = opened;
  if (store === undefined) throw new Error('No store is open');
  const deciding: Deciding = {
    db: store.kysely,
    stamp: { at: now, by: account.id },
    start: START,
    today: TODAY,
    yesterday: '2026-11-11',
    agreed: ['characteristics', 'identification', 'what_happened'],
    narrow: ['characteristics', 'identification', 'what_happened'],
    // The province of the home stands in the row of whoever lets it go.
    beyond: 'contact_and_place',
  };
  for (const state of states)
    for (const kind of overrideKinds) {
      const nationality = countries.values[cases.length]?.code;
      if (nationality === undefined) throw new Error('There are too few countries');
      const input = newCase(account.id, {
        person: {
          birth: { answer: 'given', value: { kind: 'date', date: dated('14/5/1990') } },
          nationalities: { answer: 'given', value: [nationality] },
        },
        facts: { openedOn: dated('2/11/2026') },
      });
      const { caseId } = input;
      await office.get('case.record', {
        ...input,
        identification: { ...input.identification, decidedOn: { answer: 'not-asked' } },
      });
      await store.transaction(async () => {
        await bring(caseId, secretariat, state, deciding);
        await allow(caseId, secretariat, kind, deciding);
        for (const pair of neighbours)
          await bring(caseId, pair, state === 'given' ? 'refused' : 'given', deciding);
      });
      cases.push({ caseId, nationality, state, kind });
    }
  now = `${TODAY}T02:00:00.000Z`;
}, 300_000);
afterAll(() => office.end());

/** The rows of an export as its recipient reads them, by nationality. */
async function rowsOf(fileName: string) {
  const { openSshLine } = await office.get('export.signingKey', {});
  const { parts, manifest } = await openContainer(readFileSync(`${office.exportsFolder}/${fileName}`), {
    kind: 'statistics',
    identity: identityOfRecipient,
    trustedKey: readOpenSshPublicKey(openSshLine),
    limits: usualLimits,
  });
  const bytes = parts.get('cases.csv');
  const text = bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
  // Codes hold neither commas nor quotes, so that no cell needs any.
  expect(text ?? '').not.toContain('"');
  const [header = [], ...lines] = (text ?? '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  const rows = lines.map((cells): Readonly<Record<string, string>> => {
    expect(cells).toHaveLength(header.length);
    return Object.fromEntries(header.map((column, at) => [column, cells[at] ?? '']));
  });
  return { parts, manifest, text, rows };
}

describe('rows of single cases', () => {
  const within = ({ state, kind }: SeededCase) => expectedOf(state, 'within', kind);
  const isHomeTold = ({ state, kind }: SeededCase) => goes(expectedOf(state, 'beyond', kind));
  const going = () => cases.filter((each) => goes(within(each)));

  it('are counted before anything leaves, with why the others stay, and leave no trace of a look', async () => {
    const found = await office.get('export.previewRows', { period });
    const denied = cases.map(within).filter((outcome) => !goes(outcome));
    expect(found).toEqual({
      cases: cases.length,
      rows: going().length,
      alone: going().length,
      leftOut: Object.fromEntries(
        [
          'not-asked',
          'refused',
          'withdrawn',
          'not-able',
          'expired',
          'guardian-needed',
          'category-withheld',
        ].map((reason) => [reason, denied.filter((outcome) => outcome === reason).length]),
      ),
    });
    expect(going().length).toBeGreaterThan(40);
    const [one] = going();
    expect((await office.get('consent.ofCase', { caseId: one?.caseId ?? '' })).disclosures).toEqual([]);
  });

  it('go as the table written by hand says, and no other, each on record with what it rests on', async () => {
    const made = await office.get('export.makeWithRows', { period, recipient });
    expect(made.rows).toBe(going().length);
    const { manifest, rows, text, parts } = await rowsOf(made.fileName);
    expect(manifest.content).toEqual({ period, cases: cases.length, rows: going().length });
    expect(manifest.parts.map(({ name }) => name)).toContain('cases.csv');
    const violations: string[] = [];
    for (const each of cases) {
      const row = rows.find((line) => line['nationalities'] === each.nationality);
      const name = `${each.state}, ${each.kind}`;
      if ((row !== undefined) !== goes(within(each)))
        violations.push(`${name}: ${row === undefined ? 'no ' : ''}row`);
      if (row !== undefined && row['home_province'] !== (isHomeTold(each) ? '05' : 'withheld'))
        violations.push(`${name}: home ${row['home_province'] ?? ''}`);
      const { disclosures } = await office.get('consent.ofCase', { caseId: each.caseId });
      const recorded = disclosures.map(({ disclosure: { purpose, recipient: to, basis, categories, act } }) =>
        JSON.stringify([purpose, to, basis?.kind, act, categories?.toSorted()]),
      );
      const { purpose, recipient: to } = secretariat;
      const told = ['characteristics', ...(isHomeTold(each) ? ['contact_and_place'] : [])];
      const basis = isHomeTold(each) ? expectedOf(each.state, 'beyond', each.kind) : within(each);
      const expected = goes(within(each))
        ? [JSON.stringify([purpose, to, basis, 'export', [...told, 'identification', 'what_happened']])]
        : [];
      if (JSON.stringify(recorded) !== JSON.stringify(expected))
        violations.push(`${name}: on record ${recorded.join(' ')}`);
    }
    console.log(`rows of cases: ${cases.length} combinations, ${violations.length} violations`);
    expect(violations).toEqual([]);
    expect(rows).toHaveLength(going().length);
    // Codes, months and bands alone: nothing of the form, and no day. A row's own number is drawn by lot, with any digits.
    const told = (text ?? '').replaceAll(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12},/gmu, '');
    expect(told.split('\n', 2)[1]).toMatch(/^2026-11,/u);
    for (const secret of ['ບຸນ', 'Bounmy', 'Keomany', 'Noy', 'ບ້ານ', 'KT-2026', '0501', '1990', '2026-11-02'])
      expect(told).not.toContain(secret);
    for (const { caseId } of cases) expect(text).not.toContain(caseId);
    expect(Buffer.from(parts.get('columns.csv') ?? []).toString('utf8')).toContain(
      'cases.csv,age_band,text,ກຸ່ມອາຍຸ,"age band, years",',
    );
  }, 60_000);

  it('hold what the codes of the case say, from a row made by hand', async () => {
    const { text, rows } = await rowsOf(
      (await office.get('export.makeWithRows', { period, recipient })).fileName,
    );
    expect(text?.split('\r\n')[0]).toBe(
      'row,opened_month,office_province,home_province,sex,age_band,nationalities,status,presumed_month,identified_month,days_to_identification,forms_of_exploitation,act,means,purpose,industry,type_of_sexual_exploitation,recruitment_method,recruiter,recruitment_site,method_of_control,type_of_place,country_of_exploitation,border_crossing,debt,wages_owed',
    );
    const wide = cases.find(({ state, kind }) => state === 'given-and-widened' && kind === 'none');
    const row = rows.find((line) => line['nationalities'] === wide?.nationality);
    expect(row).toMatchObject({
      opened_month: '2026-11',
      office_province: '05',
      home_province: '05',
      sex: 'Female',
      age_band: '30-38',
      status: 'presumed',
      presumed_month: 'not-asked',
      identified_month: 'not-applicable',
      forms_of_exploitation: 'not-asked',
      act: 'not-asked',
      debt: 'not-asked',
    });
  });

  it('bear a number of this export alone, so that two exports cannot be joined', async () => {
    const numbers: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      const made = await office.get('export.makeWithRows', { period, recipient });
      numbers.push(...(await rowsOf(made.fileName)).rows.map((row) => row['row'] ?? ''));
    }
    expect(new Set(numbers).size).toBe(2 * going().length);
  });

  it('stay away unless they are asked for', async () => {
    const made = await office.get('export.make', { period, recipient });
    expect(made.rows).toBeNull();
    const { parts, manifest } = await rowsOf(made.fileName);
    expect(parts.has('cases.csv')).toBe(false);
    expect(manifest.content).toEqual({ period, cases: cases.length });
    expect(Buffer.from(parts.get('columns.csv') ?? []).toString('utf8')).not.toContain('cases.csv');
  });

  it('stop at a withdrawal that comes while the file is sealed, and the secretariat is to be told', async () => {
    const given = cases.find(({ state, kind }) => state === 'given' && kind === 'none');
    if (given === undefined) throw new Error('Nobody agreed');
    const { consents } = await office.get('consent.ofCase', { caseId: given.caseId });
    const standing = consents.find(
      ({ consent }) =>
        consent.purpose === secretariat.purpose &&
        JSON.stringify(consent.recipient) === JSON.stringify(secretariat.recipient),
    );
    if (standing === undefined) throw new Error('No consent of the secretariat');
    const before = readdirSync(office.exportsFolder);
    const making = office.ask('export.makeWithRows', { period, recipient });
    // Answered before the rows are read; what is asked next comes after that, and before the file is sealed and named.
    await office.get('export.signingKey', {});
    const withdrawn = await office.ask('consent.withdraw', {
      consentId: standing.consentId,
      version: standing.version,
      withdrawnOn: TODAY,
      because: null,
    });
    const made = await making;
    expect(withdrawn.ok).toBe(true);
    expect(made).toMatchObject({ ok: false, error: { code: 'refused', reason: 'consent-withdrawn' } });
    expect(readdirSync(office.exportsFolder)).toEqual(before);
    const found = await office.get('export.previewRows', { period });
    expect(found.rows).toBe(going().length - 1);
    const after = await rowsOf((await office.get('export.makeWithRows', { period, recipient })).fileName);
    expect(after.rows.some((row) => row['nationalities'] === given.nationality)).toBe(false);
    const { toTell } = await office.get('consent.waiting', {});
    expect(JSON.stringify(toTell)).toContain(given.caseId);
  });
});
