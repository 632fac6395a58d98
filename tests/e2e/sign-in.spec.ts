import { expectScreen, trySignIn } from '../screens/entrance.ts';
import { inventedOffice } from '../screens/invented.ts';
import { lock } from '../screens/steps.ts';
import { pattern, words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';

const lao = words('lo');

test('a wrong passphrase gives one message and a delay that grows and survives a restart', async ({
  office: program,
  start,
}) => {
  test.setTimeout(600_000);
  // The delay after the last one is twice as long: the next start takes less than this one and the signing in after it.
  const enough = Math.max(8, (await program.app.evaluate(() => process.uptime())) / 2);
  const page = await lock(program);
  const timer = page.getByRole('timer');
  const waits: number[] = [];
  const messages = new Set<string>();
  while ((waits.at(-1) ?? 0) < enough && waits.length < 10) {
    await trySignIn(page, lao, `${inventedOffice.passphrase}${waits.length}`);
    const alert = page.getByRole('alert').filter({ hasText: lao('signIn.failed') });
    await expect(alert).toBeVisible();
    messages.add(((await alert.innerText()).split('\n')[0] ?? '').trim());
    waits.push((await timer.isVisible()) ? Number(/\d+/u.exec(await timer.innerText())?.[0]) : 0);
    await expect(page.getByRole('button', { name: lao('signIn.submit'), exact: true })).toBeEnabled({
      timeout: 300_000,
    });
  }
  expect([...messages]).toEqual([lao('signIn.failed')]);
  expect(waits.at(-1)).toBeGreaterThanOrEqual(enough);
  expect(waits).toEqual(waits.toSorted((one, other) => one - other));
  await trySignIn(page, lao, 'ຄຳຜິດອີກເທື່ອໜຶ່ງ ອີກເທື່ອໜຶ່ງ');
  await expect(timer).toBeVisible();
  await program.close();
  const again = await start();
  await expectScreen(again.page, 'sign-in');
  await expect(again.page.getByRole('timer')).toBeVisible();
  await expect(again.page.getByRole('button', { name: lao('signIn.submit'), exact: true })).toBeEnabled({
    timeout: 300_000,
  });
  await trySignIn(again.page, lao, inventedOffice.passphrase);
  await expectScreen(again.page, 'home');
  await expect(again.page.getByText(pattern('lo', 'frame.remarkFailedAttempts'))).toBeVisible();
});
