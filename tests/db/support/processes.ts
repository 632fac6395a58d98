import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';

/** Where a process of the tests was built before the run (`build-processes.ts`). */
export const processFile = (name: string): string => path.join(inject('processes'), `${name}.js`);

/** The program's own thread that re-keys, built as in the program. */
export const reKeyWorker = (): URL => pathToFileURL(processFile('re-key-worker'));
