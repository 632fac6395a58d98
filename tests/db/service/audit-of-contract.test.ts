import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, isOperationName, type OperationName } from '../../../shared/contract.ts';
import { auditGroupOf } from '../../../shared/contract/audit-groups.ts';
import type { Operation } from '../../../shared/contract/operation.ts';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { TestOffice } from '../../support/office.ts';

/** Every operation that writes no row, and why none is needed. Written by hand: a new one must be argued for here. */
const unaudited: Readonly<Partial<Record<OperationName, string>>> = {
  'office.describe': 'readable without a key',
  'office.place': 'what kind of disk the program was told to use',
  'passphrase.judge': 'what is typed before there is an account',
  'passphrase.suggest': 'a new random phrase',
  'session.describe': 'the own session',
  'health.state': 'how the program stands, of which it tells every account alike',
  'session.lock': 'its row is that of session.end',
  'account.list': 'who works here, and their telephone',
  'role.list': 'roles, no case',
  'team.list': 'who works with whom, no case',
  'place.suggest': 'the divisions of the country',
  'place.describe': 'the divisions of the country',
  'place.list': 'the divisions of the country',
  'organisation.list': 'who helps, no case',
  'organisation.open': 'who helps, no case',
  'instrument.list': 'public lists of indicators, no case',
  'instrument.chooseFile': 'its row is that of instrument.import',
  'nationalPlan.list': 'the plan, no case',
  'nationalPlan.open': 'the plan, no case',
  'nationalPlan.openNode': 'the plan, no case',
  'nationalPlan.examineSheet': 'what the asker holds in their own file',
  'nationalPlan.saveSheet': 'its row is that of nationalPlan.writeSheet',
  'resource.list': 'what the work has, no case',
  'resource.open': 'what the work has, no case',
  'staffPost.list': 'posts and counts, no case',
  'staffPost.open': 'posts and counts, no case',
  'agreement.list': 'what is agreed with others, no case',
  'agreement.open': 'what is agreed with others, no case',
  'agreement.donors': 'what is agreed with others, no case',
  'agreement.neighbours': 'what is agreed with others, no case',
  'publication.list': 'what is written for all, no case',
  'publication.open': 'what is written for all, no case',
  'publication.chooseFile': 'its row is that of publication.keepFile',
  'publication.saveFile': 'its row is that of publication.readFile',
  'programmeExport.signingKey': 'a public key',
  'programmeExport.saveCopy': 'its row is that of programmeExport.recordCopy',
  'indicator.ofNode': 'what the plan measures, no case',
  'indicator.above': 'what the plan measures, no case',
  'indicator.open': 'what the plan measures, no case',
  'indicator.waiting': 'figures of the plan that wait, no case',
  'indicator.chooseEvidence': 'its row is that of indicator.addEvidence',
  'indicator.saveEvidence': 'its row is that of indicator.evidenceBytes',
  'planReport.overview': 'the plan and its numbers, no case',
  'planReport.money': 'money of the plan, no case',
  'planReport.provinces': 'how much was held where, no case',
  'planReport.open': 'numbers of the plan, no case',
  'planReport.print': 'its row is that of planReport.recordPrinting',
  'planReport.savePdf': 'its row is that of planReport.recordPrinting',
  'planReport.saveWorkbook': 'its row is that of planReport.workbook',
  'draft.save': 'the own typing, every second',
  'draft.list': 'the own typing',
  'draft.open': 'the own typing',
  'task.count': 'how much of one’s own is due, as a number, every minute',
  'task.assignees': 'who works here and reaches a case that the asker reads',
  'keys.describe': 'how often keys were renewed',
  'export.readRecipient': 'a public key that was pasted',
  'export.signingKey': 'the public key of the office',
  'export.saveCopy': 'its row is that of export.recordCopy',
  'audit.saveCopy': 'its row is that of audit.recordCopy',
  'recovery.describe': 'readable without a key',
  'recovery.status': 'when sheets were proven',
  'recovery.print': 'its row is that of recovery.recordPrinting',
  'recovery.savePdf': 'its row is that of recovery.recordPrinting',
  'proposal.print': 'its row is that of proposal.recordPrinting',
  'proposal.savePdf': 'its row is that of proposal.recordPrinting',
  'caseSheet.print': 'its row is that of caseSheet.recordPrinting',
  'caseSheet.savePdf': 'its row is that of caseSheet.recordPrinting',
  'referral.print': 'its row is that of referral.recordPrinting',
  'programmeEvent.print': 'its row is that of programmeEvent.recordPrinting',
  'programmeEvent.savePdf': 'its row is that of programmeEvent.recordPrinting',
  'referral.savePdf': 'its row is that of referral.recordPrinting',
  'backup.standing': 'when a copy was made',
  'backupDrill.describe': 'which copies there are, and when one was tested',
  'backupDrill.print': 'its row is that of backupDrill.recordPrinting',
  'backupDrill.savePdf': 'its row is that of backupDrill.recordPrinting',
  'restore.choose': 'before anybody is in',
  'restore.verify': 'before anybody is in',
  'restore.perform': 'before anybody is in; the next sign-in writes store.restored',
  'restore.progress': 'before anybody is in',
  'restore.find': 'before anybody is in',
  'restore.examine': 'before anybody is in',
  'restore.replace': 'before anybody is in; the next sign-in writes store.restored',
  'backup.status': 'when a copy was made',
  'backup.holders': 'whom heads let open copies',
  'backup.chooseFolder': 'its row is that of backup.setFolder',
  'window.hide': 'the window alone',
  'screen.keep': 'the window alone',
  'screen.resume': 'the window alone',
  'clipboard.copied': 'the window alone',
  'diagnostics.preview': 'the log, which has no field for a text',
  'diagnostics.save': 'the log, which has no field for a text',
  'training.state': 'no record of anybody',
  'training.enter': 'the window alone; going to the other office is a lock',
  'training.cancel': 'the window alone; going to the other office is a lock',
  'training.beginAgain': 'the window alone; going to the other office is a lock',
  'training.leave': 'the window alone; going to the other office is a lock',
};

const names = Object.keys(contract).filter(isOperationName);
const operationOf = (name: OperationName): Operation => contract[name];
const audited = names.filter((name) => operationOf(name).audit !== 'never');

it('exactly the operations that are argued for write no row', () => {
  expect(names.filter((name) => operationOf(name).audit === 'never').toSorted()).toEqual(
    Object.keys(unaudited).toSorted(),
  );
});

it('every row has a group, and no row of an operation is merely something other', () => {
  const others = audited.filter((name) => auditGroupOf(name) === 'other');
  expect(others.toSorted()).toEqual(['audit.verify', 'health.check']);
  for (const name of audited) expect(auditGroupOf(`${name}.refused`)).toBe('refusal');
});

describe('a refused call', () => {
  let store: OpenStore | undefined;
  const office = new TestOffice({ openStore: async (input) => (store = await openStore(input)) });
  const rows = (): unknown[] =>
    store?.sqlite.prepare('select operation from audit order by seq').pluck().all() ?? [];
  beforeAll(async () => {
    await office.create();
    await office.restart();
    await office.signIn();
  });
  afterAll(() => office.end());

  const refusable = audited.filter((name) => {
    const { host, needs, audit } = operationOf(name);
    return host === 'store' && needs !== 'public' && audit === 'always';
  });
  it.each(refusable)('of %s writes exactly one row', async (name) => {
    const before = rows().length;
    expect(await office.service.answer(name, { nonsense: 1 })).toMatchObject({ ok: false });
    expect(rows().slice(before)).toEqual([`${name}.refused`]);
  });
});
