import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desktop, PrintOutcome } from '../../../../electron/desktop.ts';
import { backupHandlers } from '../../../../electron/shell/backup.ts';
import { exportHandlers } from '../../../../electron/shell/exports.ts';
import { instrumentHandlers } from '../../../../electron/shell/instruments.ts';
import type { SheetRequest } from '../../../../shared/contract/case-sheet.ts';
import { caseSheetHandlers } from '../../../../electron/shell/case-sheets.ts';
import { publicationHandlers } from '../../../../electron/shell/publications.ts';
import { planReportHandlers } from '../../../../electron/shell/plan-reports.ts';
import { proposalHandlers } from '../../../../electron/shell/proposals.ts';
import { recoveryHandlers } from '../../../../electron/shell/recovery.ts';
import type { OperationName } from '../../../../shared/contract.ts';
import { Refusal } from '../../../../shared/result.ts';

/** A desktop on which one person chooses what the test says, and a store that allows or refuses. */
class Table implements Desktop {
  readonly asked: string[] = [];
  target: string | undefined;
  outcome: PrintOutcome = 'done';
  refusal: Refusal | undefined;

  async askForFile(suggestedName: string): Promise<string | undefined> {
    this.asked.push(`file ${suggestedName}`);
    return this.target;
  }

  async askForFileToRead(...extensions: readonly string[]): Promise<string | undefined> {
    this.asked.push(`read ${extensions.join(' ')}`);
    return this.target;
  }

  async askForFolder(): Promise<string | undefined> {
    this.asked.push('folder');
    return this.target;
  }

  async print(): Promise<PrintOutcome> {
    this.asked.push('print');
    return this.outcome;
  }

  async pageAsPdf(): Promise<Uint8Array> {
    this.asked.push('pdf');
    return new TextEncoder().encode('%PDF-1.4 invented');
  }

  readonly askPermission = async (name: OperationName, input: unknown): Promise<void> => {
    this.asked.push(`${name} ${JSON.stringify(input)}`);
    if (this.refusal !== undefined) throw this.refusal;
  };
}

let root: string;
let store: string;
let exportsFolder: string;
let stick: string;
let table: Table;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'pokpong-shell-'));
  store = path.join(root, 'store');
  exportsFolder = path.join(root, 'exports');
  stick = path.join(root, 'stick');
  for (const folder of [store, exportsFolder, stick]) mkdirSync(folder);
  table = new Table();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const refusalOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'answered',
    (cause: unknown) => (cause instanceof Refusal ? cause.error : cause),
  );

const locked = new Refusal({ code: 'locked' });

describe('printing the sheets', () => {
  const print = () => recoveryHandlers(table, table.askPermission, store)['recovery.print']({});

  it('is put on record before anything is printed', async () => {
    expect(await print()).toEqual({ isDone: true });
    expect(table.asked).toEqual(['recovery.recordPrinting {"as":"paper"}', 'print']);
  });

  it('does not happen when the store refuses', async () => {
    table.refusal = locked;
    expect(await refusalOf(print())).toEqual({ code: 'locked' });
    expect(table.asked).not.toContain('print');
  });

  it('is not done when the person cancels, and refused when there is no printer', async () => {
    table.outcome = 'cancelled';
    expect(await print()).toEqual({ isDone: false });
    table.outcome = 'failed';
    expect(await refusalOf(print())).toEqual({ code: 'refused', reason: 'printing-failed' });
  });
});

describe('the sheets as a file', () => {
  const save = () => recoveryHandlers(table, table.askPermission, store)['recovery.savePdf']({});

  it('are written where the person says, and nowhere else', async () => {
    table.target = path.join(stick, 'sheets.pdf');
    expect(await save()).toEqual({ isDone: true });
    expect(readFileSync(table.target, 'utf8')).toBe('%PDF-1.4 invented');
    expect(readdirSync(stick)).toEqual(['sheets.pdf']);
    expect(table.asked).toEqual([
      'recovery.status {}',
      'file recovery-sheets.pdf',
      'recovery.recordPrinting {"as":"file"}',
      'pdf',
    ]);
  });

  it('are not made without leave or without a place', async () => {
    expect(await save()).toEqual({ isDone: false });
    table.refusal = locked;
    table.target = path.join(stick, 'sheets.pdf');
    expect(await refusalOf(save())).toEqual({ code: 'locked' });
    expect(table.asked).not.toContain('pdf');
    expect(table.asked.filter((line) => line.startsWith('file'))).toHaveLength(1);
    expect(readdirSync(stick)).toEqual([]);
  });

  it('are not made of the page that a lock has put in their place while the dialog stood open', async () => {
    table.askForFile = async () => {
      table.refusal = locked;
      return path.join(stick, 'sheets.pdf');
    };
    expect(await refusalOf(save())).toEqual({ code: 'locked' });
    expect(table.asked).not.toContain('pdf');
    expect(readdirSync(stick)).toEqual([]);
  });

  it('never lie in the store', async () => {
    table.target = path.join(store, 'sheets.pdf');
    expect(await refusalOf(save())).toEqual({ code: 'refused', reason: 'copy-into-store' });
    expect(readdirSync(store)).toEqual([]);
  });

  it('leave nothing behind where they cannot be written', async () => {
    table.target = path.join(stick, 'taken');
    mkdirSync(path.join(table.target, 'full'), { recursive: true });
    expect(await refusalOf(save())).toEqual({ code: 'refused', reason: 'copy-failed' });
    expect(readdirSync(stick)).toEqual(['taken']);
  });
});

describe('a proposal on paper', () => {
  const one = { proposalId: '01990000-0000-7000-8000-000000000001', version: 4 };
  const handlers = () => proposalHandlers(table, table.askPermission, store);

  it('is put on record, with the version that was looked at, before anything is printed', async () => {
    expect(await handlers()['proposal.print'](one)).toEqual({ isDone: true });
    expect(table.asked).toEqual([
      `proposal.recordPrinting ${JSON.stringify({ ...one, as: 'paper' })}`,
      'print',
    ]);
  });

  it('is written where the person says, under a name that tells nothing', async () => {
    table.target = path.join(stick, 'proposal.pdf');
    expect(await handlers()['proposal.savePdf'](one)).toEqual({ isDone: true });
    expect(table.asked).toEqual([
      `proposal.paper ${JSON.stringify({ proposalId: one.proposalId })}`,
      'file proposal.pdf',
      `proposal.recordPrinting ${JSON.stringify({ ...one, as: 'file' })}`,
      'pdf',
    ]);
  });

  it('does not come about where the store refuses', async () => {
    table.refusal = locked;
    table.target = path.join(stick, 'proposal.pdf');
    expect(await refusalOf(handlers()['proposal.print'](one))).toEqual({ code: 'locked' });
    expect(await refusalOf(handlers()['proposal.savePdf'](one))).toEqual({ code: 'locked' });
    expect(table.asked).not.toContain('print');
    expect(table.asked).not.toContain('pdf');
  });
});

describe('an instrument from a file', () => {
  const choose = () => instrumentHandlers(table, table.askPermission)['instrument.chooseFile']({});

  it('is read from where the person says, and judged by the store', async () => {
    table.target = path.join(stick, 'instrument.json');
    writeFileSync(table.target, '{"id":"invented"}');
    expect(await choose()).toEqual({ isChosen: true });
    expect(table.asked).toEqual([
      'instrument.import {"text":null}',
      'read json',
      `instrument.import ${JSON.stringify({ text: '{"id":"invented"}' })}`,
    ]);
  });

  it('is asked of nobody who may not import', async () => {
    table.refusal = locked;
    expect(await refusalOf(choose())).toEqual({ code: 'locked' });
    expect(table.asked).not.toContain('read json');
  });

  it('is nothing where the person thinks better of it, and refused where there is no such file or too large a one', async () => {
    expect(await choose()).toEqual({ isChosen: false });
    table.target = path.join(stick, 'nowhere.json');
    expect(await refusalOf(choose())).toEqual({ code: 'not-found' });
    writeFileSync(table.target, 'x'.repeat(3_000_001));
    expect(await refusalOf(choose())).toEqual({ code: 'invalid', fields: { file: ['too-long'] } });
  });
});

describe('the folder of backups', () => {
  const choose = () => backupHandlers(table, table.askPermission, store)['backup.chooseFolder']({});

  it('is named by the person and kept by the store', async () => {
    table.target = stick;
    expect(await choose()).toEqual({ isChosen: true, caution: null });
    expect(table.asked).toEqual([
      'backup.status {}',
      'folder',
      `backup.setFolder ${JSON.stringify({ folder: stick })}`,
    ]);
  });

  it('comes with a word of warning where a service keeps it', async () => {
    table.target = path.join(stick, 'Work', 'copies');
    mkdirSync(path.join(stick, 'Work', '.stfolder'), { recursive: true });
    mkdirSync(table.target);
    expect(await choose()).toEqual({ isChosen: true, caution: 'kept-by-service' });
  });

  it('is asked of nobody who may not make backups', async () => {
    table.refusal = locked;
    expect(await refusalOf(choose())).toEqual({ code: 'locked' });
    expect(table.asked).not.toContain('folder');
  });

  it('stays as it is when the person thinks better of it, and is never the store', async () => {
    expect(await choose()).toEqual({ isChosen: false, caution: null });
    table.target = store;
    expect(await refusalOf(choose())).toEqual({ code: 'refused', reason: 'backup-into-store' });
    expect(table.asked.filter((line) => line.startsWith('backup.setFolder'))).toEqual([]);
  });
});

describe('a copy of an export', () => {
  const copy = () =>
    exportHandlers(table, table.askPermission, { exportsFolder, storeFolder: store })['export.saveCopy']({
      fileName: 'counts.tar.age',
    });

  it('is on record first and arrives whole', async () => {
    writeFileSync(path.join(exportsFolder, 'counts.tar.age'), 'sealed');
    table.target = path.join(stick, 'copy.age');
    expect(await copy()).toEqual({ isSaved: true });
    expect(readFileSync(table.target, 'utf8')).toBe('sealed');
    const asked = (step: string) => `export.recordCopy {"fileName":"counts.tar.age","step":"${step}"}`;
    expect([table.asked[0], ...table.asked.slice(2)]).toEqual([asked('asked'), asked('chosen')]);
  });

  it('shows no dialog to whoever may not take it along', async () => {
    table.target = path.join(stick, 'copy.age');
    table.refusal = locked;
    expect(await refusalOf(copy())).toEqual({ code: 'locked' });
    expect(table.asked).toHaveLength(1);
  });

  it('does not go where the store refuses, into the store, or out of nothing', async () => {
    table.target = path.join(stick, 'copy.age');
    expect(await refusalOf(copy())).toEqual({ code: 'not-found' });
    writeFileSync(path.join(exportsFolder, 'counts.tar.age'), 'sealed');
    table.refusal = locked;
    expect(await refusalOf(copy())).toEqual({ code: 'locked' });
    table.refusal = undefined;
    expect(existsSync(table.target)).toBe(false);
    table.target = path.join(store, 'copy.age');
    expect(await refusalOf(copy())).toEqual({ code: 'refused', reason: 'copy-into-store' });
  });
});

describe('a sheet of a case', () => {
  const one: SheetRequest = {
    caseId: '01990000-0000-7000-8000-000000000001',
    purpose: 'referral_service',
    recipient: { to: 'class', class: 'family' },
    categories: ['identity'],
  };
  const handlers = () => caseSheetHandlers(table, table.askPermission, store);

  it('goes to paper only after the store has asked for its consent and put it on record', async () => {
    expect(await handlers()['caseSheet.print'](one)).toEqual({ isDone: true });
    expect(table.asked).toEqual([
      `caseSheet.recordPrinting ${JSON.stringify({ ...one, as: 'paper' })}`,
      'print',
    ]);
  });

  it('is written under a name that tells nothing, and asked about once more when the place is chosen', async () => {
    table.target = path.join(stick, 'sheet.pdf');
    expect(await handlers()['caseSheet.savePdf'](one)).toEqual({ isDone: true });
    expect(table.asked).toEqual([
      `caseSheet.preview ${JSON.stringify(one)}`,
      'file sheet.pdf',
      `caseSheet.recordPrinting ${JSON.stringify({ ...one, as: 'file' })}`,
      'pdf',
    ]);
  });

  it('does not come about where the store refuses', async () => {
    table.refusal = locked;
    table.target = path.join(stick, 'sheet.pdf');
    expect(await refusalOf(handlers()['caseSheet.print'](one))).toEqual({ code: 'locked' });
    expect(await refusalOf(handlers()['caseSheet.savePdf'](one))).toEqual({ code: 'locked' });
    expect(table.asked).not.toContain('print');
    expect(table.asked).not.toContain('pdf');
  });
});

describe('a file of the library', () => {
  const of = { versionId: v7(), version: 1 };
  const handlers = () =>
    publicationHandlers(table, {
      askPermission: table.askPermission,
      callStore: async (name, input) => {
        table.asked.push(`${name} ${JSON.stringify(input)}`);
        if (table.refusal !== undefined) return { ok: false, error: table.refusal.error };
        const isChosen = JSON.stringify(input).includes('chosen');
        return {
          ok: true,
          value: { name: 'ຄູ່ມື.pdf', bytes: isChosen ? new TextEncoder().encode('%PDF') : null },
        };
      },
      storeFolder: store,
    });

  it('is asked for only of whoever may keep one, and goes to the store as it is', async () => {
    table.target = path.join(stick, 'book.pdf');
    writeFileSync(table.target, '%PDF-1.7');
    expect(await handlers()['publication.chooseFile'](of)).toEqual({ isChosen: true });
    expect(table.asked[0]).toBe(`publication.keepFile ${JSON.stringify({ ...of, file: null })}`);
    expect(table.asked[1]).toBe('read pdf docx xlsx pptx odt jpg png jpeg');
    expect(table.asked[2]).toContain('"name":"book.pdf"');
    table.asked.length = 0;
    table.refusal = locked;
    expect(await refusalOf(handlers()['publication.chooseFile'](of))).toEqual({ code: 'locked' });
    expect(table.asked).toHaveLength(1);
  });

  it('is not read at all where it is too large', async () => {
    table.target = path.join(stick, 'large.pdf');
    writeFileSync(table.target, Buffer.alloc(10 * 1024 * 1024 + 1));
    expect(await refusalOf(handlers()['publication.chooseFile'](of))).toEqual({
      code: 'invalid',
      fields: { file: ['file-too-large'] },
    });
    expect(table.asked).toHaveLength(2);
  });

  it('is written where the person says, never into the store', async () => {
    const { versionId } = of;
    table.target = path.join(stick, 'out.pdf');
    expect(await handlers()['publication.saveFile']({ versionId })).toEqual({ isSaved: true });
    expect(readFileSync(table.target, 'utf8')).toBe('%PDF');
    expect(table.asked[1]).toBe('file ຄູ່ມື.pdf');
    table.target = path.join(store, 'out.pdf');
    expect(await refusalOf(handlers()['publication.saveFile']({ versionId }))).toEqual({
      code: 'refused',
      reason: 'copy-into-store',
    });
    expect(readdirSync(store)).toEqual([]);
  });
});

describe('a report of the plan as a spreadsheet', () => {
  const one = {
    planId: '019e0000-0000-7000-8000-000000000001',
    period: '2023-H2',
    language: 'lo',
  } as const;
  const save = () =>
    planReportHandlers(table, {
      askPermission: table.askPermission,
      callStore: async (name, input) => {
        await table.askPermission(name, input);
        const bytes = Buffer.from('PK invented').toString('base64');
        const isChosen = JSON.stringify(input).includes('"step":"chosen"');
        return { ok: true, value: { base64: isChosen ? bytes : null } };
      },
      storeFolder: store,
    })['planReport.saveWorkbook'](one);
  const asked = (step: string) => `planReport.workbook ${JSON.stringify({ ...one, step })}`;

  it('is asked for before the dialog and made after it, under a name that tells of when it is alone', async () => {
    table.target = path.join(stick, 'report.xlsx');
    expect(await save()).toEqual({ isDone: true });
    expect(readFileSync(table.target, 'utf8')).toBe('PK invented');
    expect(readdirSync(stick)).toEqual(['report.xlsx']);
    expect(table.asked).toEqual([asked('asked'), 'file plan-report-2023-H2.xlsx', asked('chosen')]);
  });

  it('is nothing where the person thinks better of it, may not, or means the store', async () => {
    expect(await save()).toEqual({ isDone: false });
    table.target = path.join(store, 'report.xlsx');
    expect(await refusalOf(save())).toEqual({ code: 'refused', reason: 'copy-into-store' });
    table.refusal = locked;
    table.target = path.join(stick, 'report.xlsx');
    expect(await refusalOf(save())).toEqual({ code: 'locked' });
    expect(table.asked.filter((line) => line.startsWith('file'))).toHaveLength(2);
    expect([...readdirSync(stick), ...readdirSync(store)]).toEqual([]);
  });
});
