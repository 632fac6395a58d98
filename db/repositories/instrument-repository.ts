import { ScreeningInstrument } from '../../shared/domain/screening-instrument.ts';
import { shippedInstruments } from '../../shared/screening/shipped-instruments.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

/** An instrument with who imported it; null for one that came with the program. */
export type StoredInstrument = {
  readonly instrument: ScreeningInstrument;
  readonly imported: { readonly at: string; readonly by: string } | null;
};

/** The newest version of every instrument, shipped ones first. */
export async function newestInstruments(db: StoreReader): Promise<StoredInstrument[]> {
  const rows = await db
    .selectFrom('main.screening_instrument')
    .selectAll()
    .orderBy('instrument_id')
    .orderBy('instrument_version')
    .execute();
  const newest = new Map<string, StoredInstrument>(
    shippedInstruments.map((instrument) => [instrument.id, { instrument, imported: null }]),
  );
  for (const row of rows) {
    const instrument = ScreeningInstrument.parse(JSON.parse(row.content));
    const known = newest.get(instrument.id);
    if (known !== undefined && known.instrument.version > instrument.version) continue;
    newest.set(instrument.id, { instrument, imported: { at: row.created_at, by: row.created_by } });
  }
  return [...newest.values()];
}

/** One version of an instrument, or undefined where neither the program nor the office has it. */
export async function readInstrument(
  db: StoreReader,
  id: string,
  version: number,
): Promise<ScreeningInstrument | undefined> {
  const row = await db
    .selectFrom('main.screening_instrument')
    .select('content')
    .where('instrument_id', '=', id)
    .where('instrument_version', '=', version)
    .executeTakeFirst();
  if (row !== undefined) return ScreeningInstrument.parse(JSON.parse(row.content));
  return shippedInstruments.find((shipped) => shipped.id === id && shipped.version === version);
}

/** Keeps a new version of an instrument. */
export async function insertInstrument(
  db: StoreDatabase,
  instrument: ScreeningInstrument,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('main.screening_instrument')
    .values({
      instrument_id: instrument.id,
      instrument_version: instrument.version,
      content: JSON.stringify(instrument),
      ...recorded(stamp),
    })
    .execute();
}
