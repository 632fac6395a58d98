import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The project's own folder. */
export const project = path.join(import.meta.dirname, '..', '..', '..');

/** Every source file of the given folders, with its comments blanked out; the line numbers stay. */
export function sourcesOf(
  ...folders: readonly string[]
): readonly { readonly file: string; readonly code: string }[] {
  return globSync(
    folders.map((folder) => `${folder}/**/*.{ts,tsx,sql}`),
    { cwd: project },
  )
    .toSorted()
    .map((file) => ({
      file: file.replaceAll(path.sep, '/'),
      code: withoutComments(readFileSync(path.join(project, file), 'utf8')),
    }));
}

/** Good enough for looking for words: a comment begins at a line's start or after a space. */
export function withoutComments(text: string): string {
  return text
    .replace(/(^|\s)\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, ' '))
    .replace(/(^|\s)(?:\/\/|--)[^\n]*/gu, '$1');
}
