import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { cacheFolder, makingFolder } from './install/cache.mjs';
import { run } from './install/run.mjs';
import { Failure, sayWhileWorking } from './install/say.mjs';

const require = createRequire(import.meta.url);
const RECIPE = 1;

/**
 * The SQLite addon for an Electron older than Node-API 10 (the fallback runtime has 9), compiled from the package's
 * own sources: its prebuilt file asks for Node-API 10 and crashes there. Compiled against Node-API "experimental",
 * which such an Electron accepts. Takes one to two minutes once, then comes from the per-user cache. The path goes to
 * the program in POKPONG_STORE_ADDON, which it honours only when it is not packaged.
 */
export async function storeAddon(): Promise<string> {
  const source = path.dirname(require.resolve('better-sqlite3/package.json'));
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8')));
  const target = path.join(
    cacheFolder(),
    `store-addon-${version}-${process.platform}-${process.arch}-${RECIPE}`,
  );
  const addon = path.join(target, 'better_sqlite3.node');
  if (existsSync(addon)) return addon;
  const making = makingFolder(target);
  try {
    const done = sayWhileWorking('Store addon for the fallback: compiling (one to two minutes, once)');
    await compile(source, path.join(making, 'package'));
    mkdirSync(path.join(making, 'result'));
    renameSync(
      path.join(making, 'package', 'build', 'Release', 'better_sqlite3.node'),
      path.join(making, 'result', 'better_sqlite3.node'),
    );
    if (!existsSync(addon)) renameSync(path.join(making, 'result'), target);
    done();
    return addon;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

async function compile(source: string, copy: string): Promise<void> {
  cpSync(source, copy, {
    recursive: true,
    filter: (file) => !file.startsWith(path.join(source, 'prebuilds')),
  });
  const recipe = path.join(copy, 'binding.gyp');
  const text = readFileSync(recipe, 'utf8');
  if (!text.includes(`'NAPI_VERSION=10'`)) {
    throw new Failure(
      'The store addon changed how it is built.',
      'Adapt build/store-addon.ts to the new version of better-sqlite3-multiple-ciphers.',
    );
  }
  writeFileSync(recipe, text.replace(`'NAPI_VERSION=10'`, `'NAPI_EXPERIMENTAL'`));
  // Half the time of compiling, no difference that a person notices.
  const options = path.join(copy, 'deps', 'common.gypi');
  writeFileSync(options, readFileSync(options, 'utf8').replace(`'-O3'`, `'-O2'`));
  mkdirSync(path.join(copy, 'node_modules'));
  symlinkSync(
    path.dirname(require.resolve('node-addon-api/package.json')),
    path.join(copy, 'node_modules', 'node-addon-api'),
    'junction',
  );
  const node = path.dirname(process.execPath);
  await run(
    'compiling the store addon (needs a C++ compiler, make and Python 3)',
    process.execPath,
    [require.resolve('node-gyp/bin/node-gyp.js'), 'rebuild', '--release', '--force_build=1', ...headers()],
    { cwd: copy, env: { ...process.env, PATH: `${node}${path.delimiter}${process.env['PATH'] ?? ''}` } },
  );
}

/** Node's own headers lie beside its program in every ordinary installation; else node-gyp downloads them. */
function headers(): string[] {
  const installation = path.resolve(
    path.dirname(process.execPath),
    process.platform === 'win32' ? '.' : '..',
  );
  return existsSync(path.join(installation, 'include', 'node', 'node_api.h'))
    ? [`--nodedir=${installation}`]
    : [];
}
