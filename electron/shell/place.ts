import { realpath } from 'node:fs/promises';
import path from 'node:path';

/** Whether a place is the store's folder or lies in it, whatever links lead there. Nothing but the store may lie there. */
export async function isInStore(place: string, storeFolder: string): Promise<boolean> {
  const inside = path.relative(await realPlace(storeFolder), await realPlace(place));
  return !(inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside));
}

/** The real path of what need not be there yet: that of the nearest folder above, and the rest as it is written. */
async function realPlace(place: string): Promise<string> {
  const whole = path.resolve(place);
  try {
    return await realpath(whole);
  } catch {
    const above = path.dirname(whole);
    return above === whole ? whole : path.join(await realPlace(above), path.basename(whole));
  }
}
