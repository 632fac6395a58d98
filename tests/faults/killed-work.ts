import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import { z } from 'zod';
import type { Program } from '../program/launch.ts';
import { ask } from '../screens/ask.ts';
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

const Found = z.object({ value: z.array(z.object({ caseId: z.string(), content: z.string() })) });
const Listed = z.object({ value: z.object({ cases: z.array(z.object({ caseId: z.string() })) }) });

/**
 * The line of the home screen that leads to the case of a name. Lists show no names, so the store is asked whose case it
 * is: among the drafts by what was typed, among the cases by a search.
 */
async function linkTo(page: Page, list: 'home.drafts' | 'home.recent', name: string): Promise<Locator> {
  const ids =
    list === 'home.drafts'
      ? Found.parse(JSON.parse(await ask(page, 'draft.list')))
          .value.filter(({ content }) => new RegExp(`${name}\\b`, 'u').test(content))
          .map(({ caseId }) => caseId)
      : Listed.parse(
          JSON.parse(await ask(page, 'case.list', { text: name, after: null, limit: 10 })),
        ).value.cases.map(({ caseId }) => caseId);
  return page
    .getByRole('region', { name: pattern('lo', list) })
    .locator(ids.map((id) => `a[href*="${id}"]`).join(', ') || 'a.of-no-case');
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
    await field.press(letter);
    // On a busy machine seconds after it was sent: what counts is when the page had it.
    typed.push({ letter, at: performance.now() });
  }
  const killedAt = performance.now();
  await program.kill();
  const text = (letters: typeof typed): string => begin + letters.map(({ letter }) => letter).join('');
  const mustBeThere = text(typed.filter(({ at }) => at < killedAt - SECONDS_THAT_MAY_BE_LOST * 1000));
  return {
    name: 'typing',
    async lost({ page }) {
      await goTo(page, lao, 'home');
      await (await linkTo(page, 'home.drafts', begin.trim())).click();
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
  // No name is the beginning of another: a search finds it by any part.
  const name = `Saved${String(round).padStart(3, '0')}`;
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
      const [draftLink, recentLink] = [
        await linkTo(page, 'home.drafts', name),
        await linkTo(page, 'home.recent', name),
      ];
      // Both lists are read when the screen opens: what must be in one of them is waited for.
      await draftLink
        .or(recentLink)
        .first()
        .waitFor()
        .catch(() => undefined);
      await wait(500);
      const onFile = await recentLink.count();
      const draft = await draftLink.count();
      // The draft was acknowledged before; the case takes its place in one transaction.
      if (onFile + draft !== 1 || (wasAcknowledged && onFile !== 1))
        return [`round ${round}: ${onFile} on file, ${draft} drafts, acknowledged: ${wasAcknowledged}`];
      if (onFile === 0) return [];
      await recentLink.click();
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
