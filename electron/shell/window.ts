import type { ShellHandlers } from '../gateway.ts';

/** Quick-hide, as the page asks for it. */
export function windowHandlers(hide: () => void): Pick<ShellHandlers, 'window.hide'> {
  return {
    'window.hide': async () => {
      hide();
      return {};
    },
  };
}
