import { z } from 'zod';
import type { OperationName } from '../../shared/contract.ts';
import { AccountId } from '../../shared/domain/identifier.ts';
import { Refusal, type Result } from '../../shared/result.ts';
import type { ShellHandlers } from '../gateway.ts';
import type { LastScreen } from '../last-screen.ts';

/** The one thing of a session that is asked for here. */
const WhoSignedIn = z.object({ account: z.object({ id: AccountId }) });

/** Where the person is, as the page tells of it, and where the same person was before: the store says who that is. */
export function lastScreenHandlers(
  lastScreen: LastScreen,
  callStore: (name: OperationName, input: unknown) => Promise<Result<unknown>>,
): Pick<ShellHandlers, 'screen.keep' | 'screen.resume'> {
  return {
    'screen.keep': async ({ address }) => {
      lastScreen.keep(address);
      return {};
    },
    'screen.resume': async () => {
      const answer = await callStore('session.describe', {});
      if (!answer.ok) throw new Refusal(answer.error);
      return { address: lastScreen.resume(WhoSignedIn.parse(answer.value).account.id) };
    },
  };
}
