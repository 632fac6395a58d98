import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { project } from './project.ts';

const PackingPlan = z.object({
  files: z.array(z.string()),
  electronFuses: z.record(z.string(), z.boolean()),
});

/** The parts of electron-builder.yml that packing and its proof read themselves. */
export function packingPlan(): z.infer<typeof PackingPlan> {
  return PackingPlan.parse(parse(readFileSync(path.join(project, 'electron-builder.yml'), 'utf8')));
}
