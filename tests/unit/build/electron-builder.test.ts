import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { project } from './sources.ts';

const text = readFileSync(path.join(project, 'electron-builder.yml'), 'utf8');
const Plan = z.looseObject({
  files: z.array(z.string()),
  nsis: z.looseObject({}),
  deb: z.looseObject({}),
  electronFuses: z.record(z.string(), z.boolean()),
});
const read = (yaml = text): z.infer<typeof Plan> => Plan.parse(parse(yaml));
const plan = read();

describe('electron-builder.yml', () => {
  it('fits the schema of the builder that reads it', async () => {
    await expect(validateConfiguration(read(), new DebugLogger(false))).resolves.toBeUndefined();
    const misspelt = read(text.replace('deleteAppDataOnUninstall', 'deleteAppDataOnUninstal'));
    await expect(validateConfiguration(misspelt, new DebugLogger(false))).rejects.toThrow(
      'configuration.nsis',
    );
  });

  it('sets every fuse as the plan of the shell says, and leaves none open', () => {
    // style.md 7.3; the ninth, WasmTrapHandlers, is set by build/after-pack.mjs.
    expect(plan.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    const known = Object.keys(FuseV1Options).filter((name) => !/^\d+$/u.test(name));
    expect(known.map((name) => name.toLowerCase()).toSorted()).toEqual(
      [...Object.keys(plan.electronFuses), 'WasmTrapHandlers'].map((name) => name.toLowerCase()).toSorted(),
    );
  });

  it('publishes nothing by itself', () => {
    expect(plan['publish']).toBeNull();
  });

  it('installs for one user of Windows, without an administrator', () => {
    expect(plan.nsis).toMatchObject({
      perMachine: false,
      allowElevation: false,
      packElevateHelper: false,
      selectPerMachineByDefault: false,
    });
    expect(plan['win']).toMatchObject({ requestedExecutionLevel: 'asInvoker' });
    expect(plan['portable']).toMatchObject({ requestExecutionLevel: 'user' });
  });

  it('removes no data when the program goes', () => {
    expect(plan.nsis).toMatchObject({ deleteAppDataOnUninstall: false });
    // No script of ours can do it either, and the builder's own for Debian removes nothing but what it has put there.
    for (const script of ['include', 'script']) expect(plan.nsis).not.toHaveProperty(script);
    for (const script of ['afterInstall', 'afterRemove', 'fpm']) expect(plan.deb).not.toHaveProperty(script);
    const template = readFileSync(
      path.join(project, 'node_modules/app-builder-lib/templates/linux/after-remove.tpl'),
      'utf8',
    );
    const removals = template.split('\n').filter((line) => /^\s*(?:rm|find|unlink)\b/u.test(line));
    expect(removals.map((line) => line.trim())).toEqual([
      "rm -f '/usr/bin/${executable}'",
      'rm -f "$APPARMOR_PROFILE_DEST"',
    ]);
  });

  it('names only files that are there', () => {
    for (const pattern of plan.files.filter((name) => name.startsWith('node_modules/better-sqlite3'))) {
      const here = pattern.replace('${platform}', process.platform).replace('${arch}', process.arch);
      expect(globSync(here, { cwd: project })).not.toEqual([]);
    }
    for (const file of [
      String(plan['afterPack']),
      'build/icons/icon.ico',
      'build/icons/256x256.png',
      'LICENSE',
    ])
      expect(existsSync(path.join(project, file))).toBe(true);
  });
});
