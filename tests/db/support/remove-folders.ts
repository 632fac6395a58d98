import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './store-fixture.ts';

/** Runs with every file of tests, also where files share what they have read: each leaves nothing behind. */
afterAll(removeTemporaryFolders);
