import { writeSync } from 'node:fs';
import { restoreCopy } from '../../../db/restore/restore-copy.ts';

/** A process to be killed: `node restore-child.js MODE FOLDER COPY` puts a copy in the place of a store, once. */
const [, , , storeFolder = '', copyFolder = ''] = process.argv;
const say = (word: string): void => void writeSync(1, `${word}\n`);

say('ready');
await restoreCopy({ storeFolder, copyFolder, now: new Date() });
say('done');
