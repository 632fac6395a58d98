import { hash } from '@node-rs/argon2';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { passphrase } from '../support/office.ts';
import type { Bench } from './bench.ts';
import { compare } from './measure.ts';

/** Sign-in against the passphrase's slow hash alone, with the store's own parameters. */
export const signIn: Bench = async (input) => {
  const { office } = await input.office();
  return compare(
    'sign-in',
    'sign-in',
    7,
    async () => {
      await office.restart();
      await office.signIn();
    },
    () => hash(passphrase(), { memoryCost: 65_536, timeCost: 3, parallelism: 1 }),
  );
};

/** The first page of the case list against the same page of a plain in-memory table; what a search for a name adds to it. */
export const list: Bench = async (input) => {
  const { office, plain } = await input.office();
  const page = plain.prepare('select * from person order by opened desc, id desc limit 50');
  const first = (text: string) => office.get('case.list', { text, after: null, limit: 50 });
  return [
    ...(await compare(
      'list',
      'first page',
      40,
      () => first(''),
      async () => page.all(),
    )),
    ...(await compare(
      'list',
      'first page of a name',
      40,
      () => first('ບຸນ'),
      () => first(''),
    )),
    ...(await compare(
      'list',
      'first page of one letter',
      40,
      () => first('ມ'),
      () => first(''),
    )),
  ];
};

/** Opening a case, which is audited, against reading it again without. */
export const timeline: Bench = async (input) => {
  const { office, caseIds } = await input.office();
  const caseId = caseIds[0];
  if (caseId === undefined) throw new Error('A bench of no cases');
  return compare(
    'timeline',
    'open a case',
    40,
    () => office.get('case.open', { caseId }),
    () => office.get('case.timeline', { caseId }),
  );
};

/** Counting, sealing and writing an export against counting alone. */
export const exporting: Bench = async (input) => {
  const { office } = await input.office();
  const period = { fromMonth: '2022-01', toMonth: '2026-12' };
  const recipient = await identityToRecipient(await generateX25519Identity());
  return compare(
    'export',
    'whole export',
    10,
    () => office.get('export.make', { period, recipient }),
    () => office.get('export.preview', { period }),
  );
};
