/**
 * Opens the application named on the command line, as the default application of an ordinary Electron does; goes into
 * the fallback runtime as `resources/default_app.asar`. `-r FILE` is honoured because Playwright passes one.
 * The entry is awaited: otherwise Electron is ready before the application's first line, and
 * `protocol.registerSchemesAsPrivileged` comes too late.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

process.defaultApp = true;

const preloads = [];
let target;
for (let index = 1; index < process.argv.length && target === undefined; index += 1) {
  const argument = process.argv[index];
  if (argument === '-r' || argument === '--require') preloads.push(process.argv[(index += 1)]);
  else if (!argument.startsWith('-')) target = path.resolve(argument);
}

if (target === undefined) {
  console.error('This runtime opens an application folder: name it on the command line.');
  app.exit(2);
} else {
  try {
    const require = createRequire(import.meta.url);
    for (const file of preloads) require(path.resolve(file));
    await import(pathToFileURL(entryOf(target)).href);
  } catch (cause) {
    console.error(cause);
    app.exit(1);
  }
}

function entryOf(file) {
  const manifest = path.join(file, 'package.json');
  if (!existsSync(manifest)) return file;
  const { name, productName, version, main } = JSON.parse(readFileSync(manifest, 'utf8'));
  app.setName(productName ?? name);
  app.setVersion(version ?? '0.0.0');
  app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
  app.setAppPath(file);
  return path.join(file, main ?? 'index.js');
}
