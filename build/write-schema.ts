import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { compartments } from '../shared/compartment.ts';
import { dumpSchema } from '../db/schema/dump.ts';
import { project } from './project.ts';

/** `npm run schema`: writes the shape of every compartment after its migrations, for review; a test compares. */
for (const compartment of compartments) {
  writeFileSync(path.join(project, 'db', 'schema', `${compartment}.sql`), dumpSchema(compartment));
}
