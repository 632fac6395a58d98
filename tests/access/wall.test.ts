import { cpSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../db/store/open.ts';
import { newNeed, newObjective, newPlan, newRisk, newScoring, newService } from '../support/assistance.ts';
import { newAdviceContact } from '../support/advice-contacts.ts';
import { newCase } from '../support/cases.ts';
import { passphrase, temporaryFolder } from '../support/office.ts';
import { newDocument } from '../support/persons.ts';
import { passphraseOf, StaffedOffice, type StaffName } from '../support/staffed-office.ts';
import { filesOf, keysInVault, openSlotByHand, readWithKeys } from './raw-files.ts';

/** What lies in one wing only, by where it was typed. */
const secrets = {
  investigation: [
    'PoliceEventWhat',
    'PoliceEventPlace',
    'PoliceDraft',
    'PoliceUrgentReason',
    'PoliceRelease',
    'PoliceContact',
  ],
  assistance: [
    'SocialEventWhat',
    'SocialEventPlace',
    'SocialDraft',
    'SocialUrgentReason',
    'SocialRelease',
    'SocialContact',
    'SocialNeed',
    'SocialService',
    'SocialPlan',
    'SocialObjective',
    'SocialRisk',
    'SocialMeasure',
    'SocialRemark',
  ],
} as const;
type Wing = keyof typeof secrets;
const common = ['CommonName', 'CommonEventWhat', 'CommonPaper'];

const people: readonly StaffName[] = [
  'founder',
  'police-head',
  'social-head',
  'investigator',
  'social-worker',
  'statistics-officer',
  'plan-coordinator',
  'administrator',
  'inspector',
];
const wingOf: Readonly<Partial<Record<StaffName, Wing>>> = {
  'police-head': 'investigation',
  investigator: 'investigation',
  'social-head': 'assistance',
  'social-worker': 'assistance',
};
/** Who holds the register, where both wings' common records lie. */
const holdsRegister: readonly StaffName[] = [
  'founder',
  'police-head',
  'social-head',
  'investigator',
  'social-worker',
];

/**
 * With one person's passphrase and all the files, journals of a transaction that was cut off included, nothing of the other
 * wing can be read by whatever program (design §2: the wall is a file with its own random key).
 */
describe('the wall between the wings', () => {
  let office: StaffedOffice;
  /** The store's folder as it lay while a transaction over each wing was half done. */
  const stolen = temporaryFolder();
  const folders = (['investigation', 'assistance'] as const).map((wing) => path.join(stolen.path, wing));

  beforeAll(async () => {
    office = await StaffedOffice.with(people);
    const caseId = await seed(office);
    for (const wing of ['investigation', 'assistance'] as const)
      await stealInMidTransaction(office, wing, path.join(stolen.path, wing), caseId);
  }, 300_000);
  afterAll(async () => {
    await office.end();
    stolen.remove();
  });

  it('was written to while the files were taken: journals hold pages of both wings', () => {
    for (const wing of ['investigation', 'assistance'] as const) {
      const journal = path.join(stolen.path, wing, `${wing}.db-journal`);
      expect(statSync(journal).size, journal).toBeGreaterThan(4096);
    }
  });

  it('keeps every word out of the raw bytes of every file', () => {
    const words = [...secrets.investigation, ...secrets.assistance, ...common].map((word) =>
      Buffer.from(word),
    );
    const files = folders.flatMap(filesOf);
    expect(files.length).toBeGreaterThan(12);
    for (const file of files) {
      const bytes = readFileSync(file);
      for (const word of words) expect(bytes.includes(word), `${word.toString()} in ${file}`).toBe(false);
    }
  });

  it.each(people)(
    'shows %s nothing beyond it, with a passphrase and a program of their own',
    async (person) => {
      const [vaultOf = ''] = folders;
      const identity = await openSlotByHand(vaultOf, office.idOf(person), passphraseOf(person));
      const keys = await keysInVault(vaultOf, identity);
      expect(keys.length).toBeGreaterThanOrEqual(1);
      const databases = folders.flatMap(filesOf).filter((file) => file.endsWith('.db'));
      expect(databases.length).toBe(2 * 6);
      const read = databases.map((file) => readWithKeys(file, keys) ?? '').join('\n');
      for (const wing of ['investigation', 'assistance'] as const)
        for (const word of secrets[wing])
          expect(read.includes(word), `${person}: ${word}`).toBe(wingOf[person] === wing);
      for (const word of common)
        expect(read.includes(word), `${person}: ${word}`).toBe(holdsRegister.includes(person));
    },
  );
});

/** A case that both wings work on, with words of each wing wherever words can lie. */
async function seed(office: StaffedOffice): Promise<string> {
  await office.signInAs('founder');
  const input = newCase(office.idOf('founder'), {
    person: { nameLatin: { answer: 'given', value: 'CommonName' } },
  });
  const { caseId, personId } = input;
  await office.get('case.record', input);
  await office.get(
    'document.save',
    newDocument(personId, { number: { answer: 'given', value: 'CommonPaper' } }),
  );
  await office.get('event.record', { eventId: v7(), caseId, compartment: 'register', event: told('Common') });
  for (const [head, officer, wing, word] of [
    ['police-head', 'investigator', 'investigation', 'Police'],
    ['social-head', 'social-worker', 'assistance', 'Social'],
  ] as const) {
    await office.signInAs(head);
    const eventId = v7();
    await office.get('event.record', { eventId, caseId, compartment: wing, event: told(word) });
    await office.get('release.propose', {
      releaseId: v7(),
      eventId,
      wing,
      reason: `${word}Release: long enough`,
    });
    if (wing === 'assistance') await seedAssistance(office, caseId);
    await office.signInAs(officer);
    await office.get('adviceContact.record', {
      contactId: v7(),
      contact: newAdviceContact(office.idOf(officer)),
      words: { remarks: `${word}Contact`, callBack: null },
    });
    await office.get('case.openUrgently', { caseId, reason: `${word}UrgentReason: long enough`, hours: 2 });
    await office.get('draft.save', {
      subject: 'event',
      recordId: v7(),
      caseId,
      baseVersion: 0,
      content: JSON.stringify({ what: `${word}Draft` }),
    });
  }
  await office.restart();
  return caseId;
}

/** What is done for the person, with a word wherever one can lie. */
async function seedAssistance(office: StaffedOffice, caseId: string): Promise<void> {
  await office.get('need.save', newNeed(caseId, { words: 'SocialNeed' }));
  await office.get('service.save', newService(caseId, { words: 'SocialService' }));
  const objectives = [newObjective({ words: 'SocialObjective' })];
  await office.get('plan.save', newPlan(caseId, { ownWords: 'SocialPlan', objectives }));
  const measures = [{ measure: 'EXT_SafePlace' as const, words: 'SocialMeasure' }];
  await office.get('risk.assess', newRisk(caseId, { words: 'SocialRisk', measures }));
  const scoring = newScoring(caseId);
  const scores = scoring.scoring.scores.map((score) => ({ ...score, remark: 'SocialRemark' }));
  await office.get('wellbeing.score', { ...scoring, scoring: { ...scoring.scoring, scores } });
}

function told(word: string) {
  return {
    kind: { answer: 'unknown' },
    what: `${word}EventWhat`,
    when: { answer: 'unknown' },
    certainty: { answer: 'unknown' },
    place: { answer: 'given', value: { placeCode: null, freeText: `${word}EventPlace` } },
  } as const;
}

/** Copies the store while a transaction has changed every page of a wing and is not ended: what a pulled plug leaves. */
async function stealInMidTransaction(
  office: StaffedOffice,
  wing: Wing,
  to: string,
  caseId: string,
): Promise<void> {
  const head = wing === 'investigation' ? 'police-head' : 'social-head';
  const store = await openStore({
    folder: office.storeFolder,
    accountId: office.idOf(head),
    passphrase: passphrase(passphraseOf(head)),
    ballastBytes: 64 * 1024,
  });
  try {
    const { sqlite } = store;
    // A small cache writes pages to the file, and what stood there before to the journal, before the end.
    sqlite.pragma(`${wing}.cache_size = 2`);
    sqlite.exec('begin immediate');
    sqlite.prepare(`update ${wing}.event set what = what || ? where case_id = ?`).run(' changed', caseId);
    const fill = sqlite.prepare(
      `insert into ${wing}.draft (owner, record_id, subject, case_id, base_version, content, saved_at, created_at, created_by, version)
       values (?, ?, 'event', ?, 0, ?, ?, ?, ?, 1)`,
    );
    const now = new Date().toISOString();
    const own = office.idOf(head);
    for (let at = 0; at < 200; at += 1) fill.run(own, v7(), caseId, 'x'.repeat(2000), now, now, own);
    cpSync(office.storeFolder, to, { recursive: true });
    sqlite.exec('rollback');
  } finally {
    await store.close();
  }
}
