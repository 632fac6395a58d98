import type { Page } from '@playwright/test';
import type { OperationName } from '../../shared/contract.ts';

/** Asks the program over the page's bridge, whatever its screens would do; answers JSON, or how the call failed. */
export function ask(page: Page, name: OperationName, input: unknown = {}): Promise<string> {
  return page.evaluate(
    async ([operation, given]) => {
      const bridge: unknown = Reflect.get(window, 'bridge');
      const call: unknown = Reflect.get(bridge as object, 'call');
      if (typeof call !== 'function') throw new Error('no bridge');
      try {
        const answer: unknown = await Reflect.apply(call, undefined, [operation, given]);
        return JSON.stringify(answer);
      } catch (cause) {
        return String(cause);
      }
    },
    [name, input] as const,
  );
}
