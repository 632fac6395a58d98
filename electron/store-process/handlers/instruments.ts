import { ScreeningInstrument } from '../../../shared/domain/screening-instrument.ts';
import { Refusal } from '../../../shared/result.ts';
import { insertInstrument, newestInstruments } from '../../../db/repositories/instrument-repository.ts';
import type { Handler } from '../handler.ts';
import { refuseField } from './domain-checks.ts';

export const listInstruments: Handler<'instrument.list'> = async (_input, { db, nameOf }) =>
  (await newestInstruments(db)).map(({ instrument, imported }) => ({
    instrument,
    imported: imported && { at: imported.at, byName: nameOf(imported.by) },
  }));

/** Takes an instrument whole or not at all; every row that does not fit is named. */
export const importInstrument: Handler<'instrument.import'> = async ({ text }, { db, stamp, note }) => {
  if (text === null) {
    note({ record: null, detail: { step: 'asked' } });
    return {};
  }
  const instrument = readInstrumentText(text);
  const known = (await newestInstruments(db)).find((kept) => kept.instrument.id === instrument.id);
  if (known !== undefined && instrument.version <= known.instrument.version)
    refuseField('version', 'not-newer');
  if (instrument.items.length === 0) refuseField('items', 'required');
  await insertInstrument(db, instrument, stamp);
  note({
    record: null,
    detail: {
      instrument: instrument.id,
      instrumentVersion: instrument.version,
      items: instrument.items.length,
    },
  });
  return {};
};

function readInstrumentText(text: string): ScreeningInstrument {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    refuseField('file', 'not-understood');
  }
  const parsed = ScreeningInstrument.safeParse(content);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string[]> = {};
  for (const { path, message } of parsed.error.issues) {
    const field = path.join('.') || 'file';
    fields[field] = [...(fields[field] ?? []), message];
  }
  throw new Refusal({ code: 'invalid', fields });
}
