import { bundle } from './bundle.ts';
import { electronRuntime, type ElectronRuntime } from './electron-runtime.ts';

/** Makes the program ready to run, Electron and the build at the same time; gives the environment to start it in. */
export async function prepare(): Promise<NodeJS.ProcessEnv> {
  const [runtime] = await Promise.all([electronRuntime(), bundle()]);
  return environmentFor(runtime);
}

/**
 * The environment in which the npm package `electron` and Playwright find this Electron, and the program its store
 * addon.
 */
export function environmentFor(runtime: ElectronRuntime): NodeJS.ProcessEnv {
  const { POKPONG_STORE_ADDON: _given, ...environment } = process.env;
  return {
    ...environment,
    ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
    ...(runtime.storeAddon === undefined ? {} : { POKPONG_STORE_ADDON: runtime.storeAddon }),
  };
}
