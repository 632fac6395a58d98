import type { OperationName } from '../../shared/contract.ts';
import type { AppError, Result } from '../../shared/result.ts';
import { describeFault } from './fault.ts';
import type { LogEvent } from './log-event.ts';
import type { LogFiles } from './log-files.ts';
import { newReference } from './reference.ts';

/** From this many milliseconds on, somebody has noticed. */
const SLOW_MILLISECONDS = 1000;

type Call = (name: OperationName, input: unknown) => Promise<Result<unknown>>;

/** What the main process writes down; see {@link LogEvent} for all that it can be. */
export class ProgramLog {
  readonly files: Pick<LogFiles, 'write' | 'writeNow' | 'flush' | 'lines'>;

  constructor(files: Pick<LogFiles, 'write' | 'writeNow' | 'flush' | 'lines'>) {
    this.files = files;
  }

  write(event: LogEvent): void {
    this.files.write(event);
  }

  /** Writes down where an error of the main process arose, and returns the code by which it is found. */
  fault(cause: unknown): string {
    const reference = newReference();
    this.files.write({ kind: 'fault', process: 'main', reference, ...describeFault(cause) });
    return reference;
  }

  /** The same for an error that ends the program. */
  lastFault(cause: unknown): string {
    const reference = newReference();
    this.files.writeNow({ kind: 'fault', process: 'main', reference, ...describeFault(cause) });
    return reference;
  }

  /** The same calls, with what fails and what takes long written down. Neither input nor answer is looked at. */
  observing(call: Call): Call {
    return async (operation, input) => {
      const begun = performance.now();
      const result = await call(operation, input);
      const milliseconds = Math.round(performance.now() - begun);
      if (milliseconds >= SLOW_MILLISECONDS) this.write({ kind: 'call.slow', operation, milliseconds });
      if (!result.ok && isWorthKnowing(result.error)) {
        this.write({ kind: 'call.failed', operation, ...describeFailure(result.error) });
      }
      return result;
    };
  }
}

/** What a form answers while somebody types, and what every lock answers, would fill the log and explain nothing. */
const isWorthKnowing = ({ code }: AppError): boolean => code !== 'invalid' && code !== 'locked';

function describeFailure(
  error: AppError,
): Omit<Extract<LogEvent, { kind: 'call.failed' }>, 'kind' | 'operation'> {
  const { code } = error;
  switch (code) {
    case 'refused':
    case 'store':
      return { code, reason: error.reason };
    case 'internal':
      return { code, reference: error.reference };
    case 'invalid':
    case 'locked':
    case 'forbidden':
    case 'not-found':
    case 'conflict':
    case 'sign-in-failed':
      return { code };
  }
}
