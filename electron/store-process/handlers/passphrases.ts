import { judgePassphrase } from '../../../db/passphrase/judge-passphrase.ts';
import { suggestPassphrase } from '../../../db/passphrase/suggest-passphrase.ts';
import type { Handler } from '../handler.ts';

export const judge: Handler<'passphrase.judge'> = async ({ passphrase, names }) =>
  judgePassphrase(passphrase, names);

export const suggest: Handler<'passphrase.suggest'> = async () => ({ phrase: suggestPassphrase() });
