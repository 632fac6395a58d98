import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { build, mergeConfig, type Plugin } from 'vite';
import { pageConfigs } from '../../build/bundle.ts';
import english from '../../renderer/text/en.json' with { type: 'json' };
import { pseudoCatalogue } from '../screens/pseudo-locale.ts';

const PROJECT = path.join(import.meta.dirname, '..', '..');

/** Gives the page the pseudo-locale where it asks for English. */
const pseudoEnglish: Plugin = {
  name: 'pseudo-locale in the place of English',
  enforce: 'pre',
  load: (id) =>
    id === path.join(PROJECT, 'renderer', 'text', 'en.json')
      ? JSON.stringify(pseudoCatalogue(english))
      : undefined,
};

/**
 * Builds a second program into an empty folder, whose English is the pseudo-locale: the main process as it stands in
 * `dist`, and a page of its own. Nothing of it is in the program that ships.
 */
export async function buildPseudoProgram(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(PROJECT, 'package.json'), path.join(folder, 'package.json'));
  cpSync(path.join(PROJECT, 'dist', 'electron'), path.join(folder, 'dist', 'electron'), { recursive: true });
  symlinkSync(path.join(PROJECT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const pseudo = { plugins: [pseudoEnglish], build: { outDir: path.join(folder, 'dist', 'renderer') } };
  for (const config of pageConfigs) await build(mergeConfig(config, pseudo));
}
