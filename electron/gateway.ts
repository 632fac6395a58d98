import { contract, isOperationName } from '../shared/contract.ts';
import type {
  OperationName,
  OperationOfHost,
  OutputByOperation,
  ParsedByOperation,
} from '../shared/contract.ts';
import { Refusal } from '../shared/result.ts';
import type { Operation } from '../shared/contract/operation.ts';
import type { Result } from '../shared/result.ts';
import type { Gateway } from './door.ts';

type ShellOperation = OperationOfHost<'shell'>;

/** What the main process itself answers; the compiler names what is missing. */
export type ShellHandlers = {
  readonly [N in ShellOperation]: (input: ParsedByOperation<N>) => Promise<OutputByOperation<N>>;
};

/** Where calls go once their sender is known. */
export interface GatewayPorts {
  callStore(name: OperationName, input: unknown): Promise<Result<unknown>>;
  readonly shell: ShellHandlers;
  /** Writes a fault down and returns the code by which it is found. */
  readonly fault: (cause: unknown) => string;
}

/**
 * The gateway behind the door (`door.ts`, which has checked sender and size). An unknown name is refused with the same
 * one word; session, permission and schema are checked where the store is.
 */
export function makeGateway(ports: GatewayPorts): Gateway {
  return async (name, input) => {
    if (!isOperationName(name) || isForShellOnly(contract[name])) throw new Error('refused');
    return isShellOperation(name) ? answerInShell(ports, name, input) : ports.callStore(name, input);
  };
}

/** What only the main process asks, with words that no page may say. */
const isForShellOnly = ({ asker }: Operation): boolean => asker === 'shell';

function isShellOperation(name: OperationName): name is ShellOperation {
  return contract[name].host === 'shell';
}

async function answerInShell(
  { shell, fault }: GatewayPorts,
  name: ShellOperation,
  raw: unknown,
): Promise<Result<unknown>> {
  const input = contract[name].input.safeParse(raw);
  if (!input.success) return { ok: false, error: { code: 'invalid', fields: {} } };
  try {
    // A union of handlers takes no input the compiler could check; the schema of this very operation has just made it.
    const handler: (input: never) => Promise<unknown> = shell[name];
    return { ok: true, value: await handler(input.data as never) };
  } catch (cause) {
    if (cause instanceof Refusal) return { ok: false, error: cause.error };
    return { ok: false, error: { code: 'internal', reference: fault(cause) } };
  }
}
