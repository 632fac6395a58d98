import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the first file of tests that needs a store makes it, for all others to copy. */
    readonly templates: string;
  }
}

/** Once for a run: makes room for the stores that tests copy. */
export function setup(project: TestProject): () => void {
  const templates = mkdtempSync(path.join(tmpdir(), 'pokpong-templates-'));
  project.provide('templates', templates);
  return () => rmSync(templates, { recursive: true, force: true });
}
