import { CONDUCT_VERSION } from '../../../shared/domain/account.ts';
import { Refusal } from '../../../shared/result.ts';
import { insertConductAcceptance } from '../../../db/repositories/conduct-repository.ts';
import type { Handler } from '../handler.ts';

/** Accepts the code of conduct as it stands now; another version was not what the page showed. */
export const acceptConduct: Handler<'session.acceptConduct'> = async (
  { version },
  { db, session, stamp, note },
) => {
  if (version !== CONDUCT_VERSION) throw new Refusal({ code: 'conflict', currentVersion: CONDUCT_VERSION });
  await insertConductAcceptance(db, version, stamp);
  session.acceptedConduct = version;
  note({ record: session.store.account.id, detail: { version } });
  return {};
};
