import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { words } from '../screens/words.ts';
import type { PackagedProgram } from './packaged-program.ts';
import { expect, test } from './fixture.ts';

test.skip(process.platform !== 'linux', 'the proof of the package runs on Linux');

// Which switches are refused is decided and tested in electron/start-arguments.ts; here, that a package asks.
test('the packed program does not start for a debugger', async ({ start, account }) => {
  for (const name of ['inspect', 'remote-debugging-port']) {
    const program = start({ args: [`--${name}=0`] });
    expect(await program.untilEnded(), program.said).toBe(2);
    expect(program.said).toContain(`Pokpong does not start with --${name}.`);
    expect(program.said).not.toContain('DevTools listening');
  }
  expect(existsSync(account.store)).toBe(false);
});

test('no surroundings make the packed program run other code, listen or show its developer tools', async ({
  start,
  account,
  person,
}) => {
  const mark = path.join(account.root, 'foreign-code-ran');
  const foreign = path.join(account.root, 'foreign.cjs');
  writeFileSync(foreign, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, 'ran')`);
  const program = start({
    args: ['--devtools', `--store=${path.join(account.root, 'elsewhere')}`, '-r', foreign, foreign],
    environment: {
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: `--require ${foreign}`,
      ELECTRON_FORCE_IS_PACKAGED: '0',
      ELECTRON_OVERRIDE_DIST_PATH: account.root,
      POKPONG_STORE_ADDON: foreign,
    },
  });
  await person.find('push button', words('lo')('setUp.next'));
  person.key('ctrl+shift+i');
  person.key('ctrl+shift+j');
  await person.find('push button', words('lo')('setUp.next'));
  expect([...person.windows().values()].filter((title) => title !== 'Pokpong')).toEqual([]);
  expect((await person.read()).filter(({ name }) => /DevTools|Elements|Console/u.test(name))).toEqual([]);
  expect(program.processes.flatMap(listeningPorts)).toEqual([]);
  // It opens the inspector of an ordinary Node; here nobody handles it, and it ends the program as such a signal does.
  process.kill(mainProcess(program), 'SIGUSR1');
  await program.untilEnded();
  expect(program.said).not.toContain('Debugger listening');
  expect(existsSync(mark)).toBe(false);
  expect(existsSync(path.join(account.root, 'elsewhere'))).toBe(false);
});

/** The process that all others of the program come from. */
function mainProcess(program: PackagedProgram): number {
  const [main] = program.processes;
  if (main === undefined) throw new Error(`the program ended; it said: ${program.said}`);
  return main;
}

/** TCP ports on which a process listens (proc_net_tcp(5): state 0A); none if it ended meanwhile, as short-lived ones do. */
function listeningPorts(pid: number): readonly string[] {
  try {
    const sockets = new Set(
      readdirSync(`/proc/${pid}/fd`).map(
        (name) => /^socket:\[(\d+)\]$/u.exec(linkOf(`/proc/${pid}/fd/${name}`))?.[1] ?? '',
      ),
    );
    return ['tcp', 'tcp6'].flatMap((table) =>
      readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/ +/u))
        .filter((row) => row[3] === '0A' && sockets.has(row[9] ?? ''))
        .map((row) => row[1] ?? ''),
    );
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

/** Where a descriptor leads; nowhere, once it is closed. */
function linkOf(descriptor: string): string {
  try {
    return readlinkSync(descriptor);
  } catch (error) {
    if (isGone(error)) return '';
    throw error;
  }
}

/** As the kernel answers for a process or a descriptor that is no more (proc(5)). */
function isGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ESRCH';
}
