import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawIcons } from './icons.ts';
import { project } from './project.ts';

/** `node build/draw-icons.ts`: draws the icons of every size from build/icons/pokpong.svg; a test compares. */
for (const { name, bytes } of drawIcons()) writeFileSync(path.join(project, 'build', 'icons', name), bytes);
