import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { project } from './sources.ts';

const Versions = z.record(z.string(), z.string()).default({});
const Dependencies = z.object({
  dependencies: Versions,
  devDependencies: Versions,
  optionalDependencies: Versions,
});
const Locked = z.object({
  version: z.string(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
});
const LockFile = z.object({
  packages: z.intersection(z.object({ '': Dependencies }), z.record(z.string(), z.unknown())),
});

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(project, file), 'utf8'));
const manifest = Dependencies.parse(read('package.json'));
const { '': root, ...others } = LockFile.parse(read('package-lock.json')).packages;
const locked = Object.entries(others).map(([place, entry]) => ({ place, ...Locked.parse(entry) }));

describe('the lock file', () => {
  it('agrees with package.json', () => {
    expect(root).toMatchObject(manifest);
  });

  it('pins every package by its hash', () => {
    expect(locked.filter(({ integrity }) => integrity?.startsWith('sha512-') !== true)).toEqual([]);
  });

  it('names no registry', () => {
    expect(locked.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});

describe('package.json', () => {
  it('names every version exactly', () => {
    const all = Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    });
    expect(all.filter(([, version]) => !/^(?:npm:[\w-]+@)?\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });
});
