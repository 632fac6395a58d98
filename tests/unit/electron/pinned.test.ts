import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const PROJECT = path.join(import.meta.dirname, '..', '..', '..');

describe('Electron’s security checklist, in the sources', () => {
  it('15: nothing opens an address outside the program', () => {
    const sources = globSync('{electron,renderer,shared,db}/**/*.{ts,tsx}', { cwd: PROJECT });
    expect(sources.length).toBeGreaterThan(100);
    const opening = sources.filter((file) =>
      /openExternal|openPath|\bshell\b[^;]*from 'electron'/u.test(
        readFileSync(path.join(PROJECT, file), 'utf8'),
      ),
    );
    expect(opening).toEqual([]);
  });

  it('16: the version of Electron is pinned', () => {
    const manifest: unknown = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({
      devDependencies: { electron: expect.stringMatching(/^\d+\.\d+\.\d+$/u) as string },
    });
  });
});
