import { textField } from '../screens/questions.ts';
import { beginCase, signInAsFounder } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';

const lao = words('lo');

const SECONDS_THAT_MAY_BE_LOST = 2;

test('kill -9 while typing loses at most two seconds of it', async ({ office: program, start }) => {
  await beginCase(program.page, lao, 'Dokchampa ');
  const field = textField(program.page, lao('caseForm.nameLatin'));
  const typed: { readonly letter: string; readonly at: number }[] = [];
  const until = performance.now() + 6_000;
  while (performance.now() < until) {
    const letter = 'abcdefghijklmnopqrstuvwxyz'[typed.length % 26] ?? 'a';
    typed.push({ letter, at: performance.now() });
    await field.press(letter);
  }
  const killedAt = performance.now();
  await program.kill();
  const old = typed.filter(({ at }) => at < killedAt - SECONDS_THAT_MAY_BE_LOST * 1000).map(({ letter }) => letter).join('');
  const all = typed.map(({ letter }) => letter).join('');

  const again = await start();
  await signInAsFounder(again.page);
  await again.page.getByRole('link', { name: /Dokchampa/u }).click();
  const restored = (await textField(again.page, lao('caseForm.nameLatin')).inputValue()).slice('Dokchampa '.length);
  console.log(`typed ${all.length} letters, ${restored.length} restored, ${old.length} were older than ${SECONDS_THAT_MAY_BE_LOST} s`);
  expect(restored.startsWith(old)).toBe(true);
  expect(all.startsWith(restored)).toBe(true);
});

test('closing the window keeps the last letter', async ({ office: program, start }) => {
  await beginCase(program.page, lao, 'Dokchampa');
  await textField(program.page, lao('caseForm.nameLatin')).pressSequentially(' Keovilaysak');
  await program.close();
  const again = await start();
  await signInAsFounder(again.page);
  await expect(again.page.getByRole('link', { name: /Dokchampa Keovilaysak/u })).toBeVisible();
});
