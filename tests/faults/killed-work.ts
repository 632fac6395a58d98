import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Program } from '../program/launch.ts';
import { expectScreen } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import { makeExport, prepareExport } from '../screens/export.ts';
import { openCaseNumber, timelineEntries } from '../screens/case-page.ts';
import { textField } from '../screens/questions.ts';
import { beginCase } from '../screens/steps.ts';
import { pattern, words } from '../screens/words.ts';
import { openContainer } from '../walkthrough/container.ts';

const lao = words('lo');
const SECONDS_THAT_MAY_BE_LOST = 2;

/** What was under way when a program was killed; it knows how to find out afterwards what is missing. */
export interface KilledWork {
  readonly name: string;
  /** One line for every acknowledged write that is not there, or is there in part. */
  readonly lost: (program: Program) => Promise<readonly string[]>;
}

/** Types into a new case without a pause and is killed in the middle of it. */
export async function killWhileTyping(
  program: Program,
  round: number,
  milliseconds: number,
): Promise<KilledWork> {
  const begin = `Typed${round} `;
  await beginCase(program.page, lao, begin);
  const field = textField(program.page, lao('caseForm.nameLatin'));
  const typed: { readonly letter: string; readonly at: number }[] = [];
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    const letter = 'abcdefghijklmnopqrstuvwxyz'[typed.length % 26] ?? 'a';
    typed.push({ letter, at: performance.now() });
    await field.press(letter);
  }
  const killedAt = performance.now();
  await program.kill();
  const text = (letters: typeof typed): string => begin + letters.map(({ letter }) => letter).join('');
  const mustBeThere = text(typed.filter(({ at }) => at < killedAt - SECONDS_THAT_MAY_BE_LOST * 1000));
  return {
    name: 'typing',
    async lost({ page }) {
      await goTo(page, lao, 'home');
      await page.getByRole('link', { name: new RegExp(`Typed${round}\\b`, 'u') }).click();
      await expectScreen(page, 'case-form');
      const restored = await textField(page, lao('caseForm.nameLatin')).inputValue();
      const isWhole = restored.startsWith(mustBeThere.trimEnd()) && text(typed).startsWith(restored);
      return isWhole
        ? []
        : [`round ${round}: of ${mustBeThere.length} letters typed in time ${restored.length} came back`];
    },
  };
}

/** Puts a case on file and is killed on the way or just after. */
export async function killWhileSaving(
  program: Program,
  round: number,
  milliseconds: number,
): Promise<KilledWork> {
  const name = `Saved${round}`;
  await beginCase(program.page, lao, name);
  let isAcknowledged = false;
  void expectScreen(program.page, 'case-page').then(
    () => (isAcknowledged = true),
    () => undefined,
  );
  await Promise.race([program.page.keyboard.press('Control+S'), wait(milliseconds)]);
  await wait(milliseconds);
  await program.kill();
  const wasAcknowledged = isAcknowledged;
  return {
    name: wasAcknowledged ? 'saving, acknowledged' : 'saving',
    async lost({ page }) {
      await goTo(page, lao, 'home');
      const linksIn = (list: 'home.drafts' | 'home.recent') =>
        page
          .getByRole('region', { name: pattern('lo', list) })
          .getByRole('link', { name: new RegExp(`${name}\\b`, 'u') });
      // Both lists are read when the screen opens: what must be in one of them is waited for.
      await linksIn('home.drafts')
        .or(linksIn('home.recent'))
        .first()
        .waitFor()
        .catch(() => undefined);
      await wait(500);
      const onFile = await linksIn('home.recent').count();
      const draft = await linksIn('home.drafts').count();
      // The draft was acknowledged before; the case takes its place in one transaction.
      if (onFile + draft !== 1 || (wasAcknowledged && onFile !== 1))
        return [`round ${round}: ${onFile} on file, ${draft} drafts, acknowledged: ${wasAcknowledged}`];
      if (onFile === 0) return [];
      await linksIn('home.recent').click();
      await expectScreen(page, 'case-page');
      await openCaseNumber(page);
      return (await timelineEntries(page, lao).count()) === 2
        ? []
        : [`round ${round}: the case is on file without its identification`];
    },
  };
}

/** Whom the exports of a test go to. */
export interface ExportKeys {
  readonly recipient: string;
  readonly identity: string;
}

/** Makes an export and is killed on the way or just after. */
export async function killWhileExporting(
  program: Program,
  round: number,
  milliseconds: number,
  keys: ExportKeys,
): Promise<KilledWork> {
  await goTo(program.page, lao, 'statistics');
  await prepareExport(program.page, lao, keys.recipient);
  let acknowledged: string | undefined;
  void makeExport(program.page, lao).then(
    (fileName) => (acknowledged = fileName),
    () => undefined,
  );
  await wait(milliseconds);
  await program.kill();
  const promised = acknowledged;
  return {
    name: promised === undefined ? 'exporting' : 'exporting, acknowledged',
    async lost({ folders }) {
      const names = existsSync(folders.exports) ? readdirSync(folders.exports) : [];
      const faults: string[] = [];
      if (promised !== undefined && !names.includes(promised))
        faults.push(`round ${round}: ${promised} is not there`);
      for (const name of names) {
        const parts = name.endsWith('.tar.age')
          ? await openContainer(readFileSync(path.join(folders.exports, name)), keys.identity).catch(
              () => undefined,
            )
          : undefined;
        if (parts?.has('manifest.json') !== true) faults.push(`round ${round}: ${name} is no whole export`);
      }
      return faults;
    },
  };
}
