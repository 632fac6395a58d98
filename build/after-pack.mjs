import { rmSync } from 'node:fs';
import path from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/** The fuses that electron-builder sets itself, from electron-builder.yml: the first eight of the wire. */
const SET_BY_BUILDER = 8;

/**
 * electron-builder calls this when the files of a package lie in place, before it sets the fuses. Takes away what a
 * given Electron folder holds for running other programs, and decides the ninth fuse, which the builder does not know:
 * WebAssembly keeps its trap handlers, as in every Electron. A fuse newer than that stops the packing: nobody has
 * decided it yet.
 * @param {import('app-builder-lib').AfterPackContext} context
 */
export async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const isMac = electronPlatformName === 'darwin';
  const { productFilename } = packager.appInfo;
  const resources = isMac
    ? path.join(appOutDir, `${productFilename}.app`, 'Contents', 'Resources')
    : path.join(appOutDir, 'resources');
  rmSync(path.join(resources, 'default_app.asar'), { force: true });
  rmSync(path.join(appOutDir, 'version'), { force: true });
  const program = path.join(
    appOutDir,
    isMac
      ? `${productFilename}.app`
      : electronPlatformName === 'win32'
        ? `${productFilename}.exe`
        : 'executableName' in packager
          ? String(packager.executableName)
          : productFilename,
  );
  const wire = await getCurrentFuseWire(program);
  const fuses = Object.keys(wire)
    .filter((key) => /^\d+$/u.test(key))
    .map(Number);
  const undecided = fuses.filter((fuse) => fuse > SET_BY_BUILDER);
  if (undecided.length > 0)
    throw new Error(
      `this Electron has fuses that nobody has decided yet (${undecided.join(', ')}): decide them in build/after-pack.mjs`,
    );
  if (fuses.includes(FuseV1Options.WasmTrapHandlers))
    await flipFuses(program, { version: FuseVersion.V1, [FuseV1Options.WasmTrapHandlers]: true });
}
