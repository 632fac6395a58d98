import { contract, isOperationName } from '../../shared/contract.ts';
import type { Program } from '../program/launch.ts';
import { lock } from '../screens/steps.ts';
import { expect, test } from './fixture.ts';

/** What came of one hostile call, as the page saw it. */
interface Outcome {
  readonly call: string;
  /** `refused` by the gateway, the code of a refusal, or `answered`. */
  readonly result: string;
}

const NAMES = [
  '',
  ' ',
  'nope',
  'case',
  'case.',
  '.list',
  'CASE.LIST',
  'case.list ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  'x'.repeat(100_000),
];

/** Calls one operation with a series of inputs that no honest page sends; made in the page, where they would be. */
function attack(program: Program, name: unknown, weight: 'light' | 'heavy'): Promise<readonly Outcome[]> {
  return program.page.evaluate(
    async ([target, size]) => {
      const deep: { inner?: unknown } = {};
      let bottom = deep;
      for (let level = 0; level < 500; level += 1) {
        const next: { inner?: unknown } = {};
        bottom.inner = next;
        bottom = next;
      }
      const large = (): Readonly<Record<string, unknown>> => ({
        'a text of two million signs': { text: 'x'.repeat(2_000_000) },
        'bytes of two million': { passphrase: new Uint8Array(2_000_000) },
        'a million nulls': { codes: Array.from({ length: 1_000_000 }, () => null) },
        'what is too deep': deep,
      });
      const inputs: Readonly<Record<string, unknown>> = {
        nothing: undefined,
        null: null,
        number: 0,
        'not a number': Number.NaN,
        text: 'x',
        truth: true,
        list: [],
        'an extra key': { surplus: 1 },
        'a prototype key': JSON.parse('{"__proto__": {"isAdmin": true}, "constructor": {"prototype": {}}}'),
        'wrong types': {
          caseId: 1,
          recordId: {},
          text: [],
          limit: '1',
          after: 'x',
          passphrase: 'text',
          accountId: null,
          period: 7,
          recipient: 9,
          codes: 'x',
          level: 4,
        },
        'an sql text': {
          caseId: "' or 1=1 --",
          recordId: "'; drop table account; --",
          text: "' union select * from account --",
          after: null,
          limit: 10,
        },
        'a path': { fileName: '../../vault.json', caseId: '../vault.json' },
        'a date': { text: new Date() },
        'a map': { text: new Map([['a', 1]]) },
        'a lone surrogate': { text: '\ud800', after: null, limit: 10 },
        ...(size === 'heavy' ? large() : {}),
      };
      const bridge: unknown = Reflect.get(window, 'bridge');
      const call: unknown = Reflect.get(bridge as object, 'call');
      if (typeof call !== 'function') throw new Error('no bridge');
      const outcomes: { call: string; result: string }[] = [];
      for (const [kind, input] of Object.entries(inputs)) {
        let result: string;
        try {
          const answer: unknown = await Reflect.apply(call, undefined, [target, input]);
          const isOk = Reflect.get(answer as object, 'ok') === true;
          result = isOk
            ? 'answered'
            : String(Reflect.get(Reflect.get(answer as object, 'error') as object, 'code'));
        } catch (cause) {
          result =
            String(cause).endsWith('Error: refused') ||
            /could not be cloned|recursion|cloned/u.test(String(cause))
              ? 'refused'
              : String(cause);
        }
        outcomes.push({
          call: `${typeof target === 'string' ? target.slice(0, 40) : typeof target} with ${kind}`,
          result,
        });
      }
      return outcomes;
    },
    [name, weight] as const,
  );
}

/** Calls from a page that is not the one in the window: another window on our own origin, and a foreign one. */
function attackFromElsewhere(program: Program, address: string): Promise<string> {
  // Our own browser session loads no foreign page at all.
  const partition = address.startsWith('app:') ? 'pokpong' : 'stranger';
  return program.app.evaluate(
    async ({ BrowserWindow, app }, [url, ownPartition]) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${app.getAppPath()}/dist/electron/preload.cjs`,
          partition: ownPartition,
          sandbox: true,
        },
      });
      await stranger.loadURL(url);
      const result: unknown = await stranger.webContents.executeJavaScript(
        `window.bridge.call('office.describe', {}).then((answer) => JSON.stringify(answer), (cause) => String(cause))`,
      );
      stranger.destroy();
      return String(result);
    },
    [address, partition] as const,
  );
}

/** What a hostile call may come to: nothing without a session, and never a fault inside the program. */
const HONEST_RESULTS = {
  'signed out': ['refused', 'locked', 'invalid', 'forbidden'],
  'signed in': ['refused', 'locked', 'invalid', 'forbidden', 'not-found'],
} as const;

/** Makes every hostile call; counts what was answered that must not be, and faults inside the program. */
async function attackAll(program: Program, state: keyof typeof HONEST_RESULTS): Promise<Tally> {
  const tally: Tally = { tried: 0, crashes: 0, unauthorised: 0 };
  const honest: readonly string[] = HONEST_RESULTS[state];
  for (const [index, name] of [...Object.keys(contract), ...NAMES, 0, null, {}, []].entries()) {
    for (const outcome of await attack(program, name, index % 6 === 0 ? 'heavy' : 'light')) {
      tally.tried += 1;
      const mayAnswer = isOperationName(name) && (state === 'signed in' || contract[name].needs === 'public');
      const isExpected = isOperationName(name)
        ? honest.includes(outcome.result)
        : outcome.result === 'refused';
      if (isExpected || (mayAnswer && outcome.result === 'answered')) continue;
      if (outcome.result === 'internal') tally.crashes += 1;
      else tally.unauthorised += 1;
      console.error(`  ${state}, ${outcome.call}: ${outcome.result}`);
    }
  }
  return tally;
}

interface Tally {
  tried: number;
  crashes: number;
  unauthorised: number;
}

test('a hostile page learns nothing and breaks nothing, signed in or not', async ({ office: program }) => {
  test.setTimeout(120_000);
  const signedInStore = await program.storePid();
  const total = await attackAll(program, 'signed in');
  if ((await program.storePid()) !== signedInStore) total.crashes += 1;
  await lock(program);
  const signedOutStore = await program.storePid();
  const signedOut = await attackAll(program, 'signed out');
  for (const address of ['app://pokpong/', 'data:text/html,stranger', 'about:blank']) {
    signedOut.tried += 1;
    const result = await attackFromElsewhere(program, address);
    if (!result.endsWith('Error: refused')) {
      signedOut.unauthorised += 1;
      console.error(`  from ${address}: ${result}`);
    }
  }
  if ((await program.storePid()) !== signedOutStore) total.crashes += 1;
  const frame = await program.page.evaluate(() => {
    const inner = document.createElement('iframe');
    document.body.append(inner);
    return inner.contentWindow === null ? 'none' : String('bridge' in inner.contentWindow);
  });
  const tried = total.tried + signedOut.tried;
  const crashes = total.crashes + signedOut.crashes;
  const unauthorised = total.unauthorised + signedOut.unauthorised;
  process.stdout.write(`hostile calls: ${tried} tried, ${crashes} crashes, ${unauthorised} unauthorised\n`);
  expect({ frame, crashes, unauthorised }).toEqual({ frame: 'false', crashes: 0, unauthorised: 0 });
  expect(tried).toBeGreaterThan(1000);
});
