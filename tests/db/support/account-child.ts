import { writeSync } from 'node:fs';
import { accountOf } from '../../../db/accounts/changed-vault.ts';
import { openStore } from '../../../db/store/open.ts';
import { readVault } from '../../../db/store/vault-store.ts';
import { codeOfKeys } from '../../../db/vault/key-code.ts';
import { StoreService } from '../../../electron/store-process/store-service.ts';
import type { InputByOperation, OperationName, OutputByOperation } from '../../../shared/contract.ts';
import { numberedPassphrase } from './numbered-passphrase.ts';

/**
 * A store process to be killed: `node account-child.ts MODE FOLDER ACCOUNT PASSPHRASE`. Through the contract it makes an
 * account, lets it into the statistics, gives it other roles and shuts it out, for ever; it says what was acknowledged.
 */
const [, , , storeFolder = '', accountId = '', own = ''] = process.argv;
const say = (word: string): void => void writeSync(1, `${word}\n`);
const typed = (passphrase: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(passphrase);

const service = new StoreService(
  { storeFolder, exportsFolder: `${storeFolder}.exports`, isDevelopmentRuntime: true },
  {
    changed: () => undefined,
    session: () => undefined,
    fault: (_reference, cause) => {
      throw cause;
    },
  },
  { openStore: (input) => openStore({ ...input, ballastBytes: 64 * 1024 }) },
);

async function get<N extends OperationName>(
  name: N,
  input: InputByOperation<N>,
): Promise<OutputByOperation<N>> {
  const result = await service.answer(name, input);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  // Checked by the service with the schema that the type is inferred from.
  return result.value as OutputByOperation<N>;
}

await get('session.open', { accountId, passphrase: typed(own) });
// What the judge of passphrases loads takes longer than an act.
await get('passphrase.judge', { passphrase: typed(numberedPassphrase(0)), names: [] });
const before = await get('account.list', {});
say('ready');
for (let number = before.length; ; number += 1) {
  const made = await get('account.create', {
    displayName: `Person ${number}`,
    roles: ['statistics-officer'],
    customRoles: [],
    phone: null,
    language: 'lo',
    passphrase: typed(numberedPassphrase(number)),
    ownPassphrase: typed(own),
  });
  const one = { accountId: made.accountId };
  say(`created ${one.accountId}`);
  const vault = readVault(storeFolder);
  const keyCode = codeOfKeys(vault, accountOf(vault, one.accountId));
  await get('grant.give', { ...one, compartments: ['statistics'], keyCode, ownPassphrase: typed(own) });
  say(`granted ${one.accountId}`);
  await get('account.changeRoles', { ...one, roles: ['plan-coordinator'], customRoles: [] });
  say(`changed ${one.accountId}`);
  await get('account.disable', one);
  say(`disabled ${one.accountId}`);
}
