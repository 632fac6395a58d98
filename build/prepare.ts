import { bundle } from './bundle.ts';
import { electronRuntime } from './electron-runtime.ts';

/**
 * Makes the program ready to run, Electron and the build at the same time, and gives the environment in which the npm
 * package `electron` and Playwright find that Electron and the program finds its store addon.
 */
export async function prepare(): Promise<NodeJS.ProcessEnv> {
  const [runtime] = await Promise.all([electronRuntime(), bundle()]);
  const { POKPONG_STORE_ADDON: _given, ...environment } = process.env;
  return {
    ...environment,
    ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
    ...(runtime.storeAddon === undefined ? {} : { POKPONG_STORE_ADDON: runtime.storeAddon }),
  };
}
