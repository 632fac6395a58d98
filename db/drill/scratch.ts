import { rmSync } from 'node:fs';

/** Where a drill opens its copy: beside the store, in the program's own data. */
export const drillFolder = (storeFolder: string): string => `${storeFolder}.drill`;

/** Removes what a drill left, also one that a kill cut off; encrypted as it is, it is nobody's to find. */
export function sweepDrill(storeFolder: string): void {
  rmSync(drillFolder(storeFolder), { recursive: true, force: true });
}
