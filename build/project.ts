import path from 'node:path';

/** The project's own folder, whatever folder it was started from. */
export const project = path.dirname(import.meta.dirname);
