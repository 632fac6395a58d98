import { open } from 'node:fs/promises';
import { Refusal } from '../../shared/result.ts';
import type { Desktop } from '../desktop.ts';
import type { ShellHandlers } from '../gateway.ts';
import type { AskPermission } from './store-permission.ts';

/** The largest file that can be an instrument; the store's own limit counts letters. */
const FILE_MAXIMUM = 3_000_000;

/** Reads an instrument from a file that the person chose; the store judges it row by row. */
export function instrumentHandlers(
  desktop: Desktop,
  askPermission: AskPermission,
): Pick<ShellHandlers, 'instrument.chooseFile'> {
  return {
    'instrument.chooseFile': async () => {
      // Who may not import sees no dialog.
      await askPermission('instrument.import', { text: null });
      const file = await desktop.askForFileToRead('json');
      if (file === undefined) return { isChosen: false };
      await askPermission('instrument.import', { text: await readText(file) });
      return { isChosen: true };
    },
  };
}

async function readText(file: string): Promise<string> {
  const handle = await open(file, 'r').catch(() => {
    throw new Refusal({ code: 'not-found' });
  });
  try {
    const { size } = await handle.stat();
    if (size > FILE_MAXIMUM) throw new Refusal({ code: 'invalid', fields: { file: ['too-long'] } });
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}
