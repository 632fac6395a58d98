import type { Handler } from '../handler.ts';

export const describeAccounts: Handler<'account.list'> = async (_input, { session }) => [...session.accounts];
