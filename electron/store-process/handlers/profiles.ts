import { Refusal } from '../../../shared/result.ts';
import { writeProfile } from '../../../db/repositories/account-profile-repository.ts';
import type { Handler } from '../handler.ts';

/** Changes where an account is to be phoned. */
export const changeProfile: Handler<'account.changeProfile'> = async (
  { accountId, phone },
  { db, session, stamp, note },
) => {
  if (!session.accounts.some(({ id }) => id === accountId)) throw new Refusal({ code: 'not-found' });
  await writeProfile(db, accountId, { phone }, stamp);
  note({ record: accountId, detail: { hasPhone: phone !== null } });
  return {};
};
