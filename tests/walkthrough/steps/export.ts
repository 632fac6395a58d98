import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '../../screens/expect.ts';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { goTo } from '../../screens/frame.ts';
import { makeExport, prepareExport, saveCopy, signingKey } from '../../screens/export.ts';
import { identifyingTexts } from '../../screens/invented.ts';
import { labelOf } from '../../screens/case-form.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import { openContainer } from '../container.ts';
import type { Step } from '../walk.ts';

/** The export of the period to a recipient whose key was made for this walk. */
export const exportSteps: readonly Step[] = [
  {
    name: 'choose the period and the recipient: what leaves is in sight',
    picture: 'export-preview',
    async run(walk) {
      const identity = await generateX25519Identity();
      const recipient = await identityToRecipient(identity);
      writeFileSync(
        path.join(walk.out, 'recipient.key'),
        `# made for one walk-through, opens nothing else\n# public key: ${recipient}\n${identity}\n`,
        { mode: 0o600 },
      );
      await goTo(walk.page, walk.words, 'statistics');
      await prepareExport(walk.page, walk.words, recipient);
      const preview = walk.page.getByRole('region', { name: walk.words('export.preview') });
      await expect(preview).toContainText(walk.words('export.previewText', { count: 1 }));
      await expect(preview).toContainText(labelOf(sexes, 'Female', walk.language));
      for (const text of identifyingTexts) await expect(preview).not.toContainText(text);
    },
  },
  {
    name: 'make the encrypted export and take a copy',
    picture: 'export-made',
    async run(walk) {
      await walk.timed('export', () => makeExport(walk.page, walk.words));
      await saveCopy(walk.program, walk.words, path.join(walk.out, 'export.tar.age'));
      writeFileSync(
        path.join(walk.out, 'office.pub'),
        `${(await signingKey(walk.page, walk.words)).trim()}\n`,
      );
      expect(readFileSync(path.join(walk.out, 'office.pub'), 'utf8')).toMatch(/^ssh-ed25519 AAAA\S+/u);
    },
  },
  {
    name: 'open the export with the recipient’s key: one case, nobody’s name',
    picture: 'export-opened',
    async run(walk) {
      const identity =
        /^AGE-SECRET-KEY-\S+$/mu.exec(readFileSync(path.join(walk.out, 'recipient.key'), 'utf8'))?.[0] ?? '';
      const parts = await openContainer(readFileSync(path.join(walk.out, 'export.tar.age')), identity);
      expect(parts.has('manifest.json') && parts.has('manifest.json.sig')).toBe(true);
      for (const [name, content] of parts) {
        for (const text of [...identifyingTexts, walk.caseNumber]) {
          if (content.includes(text)) throw new Error(`${name} of the export holds an identifying text`);
        }
      }
      const bySex = [...parts].find(([name]) => name.includes('sex'))?.[1] ?? '';
      expect(bySex).toMatch(/Female\S*,1\s*$/mu);
    },
  },
];
