import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { Assistive, type ScreenNode } from './assistive.ts';
import type { DesktopSession } from './desktop-session.ts';

/** Roles of AT-SPI 2 that are used here. */
type Role = 'entry' | 'password text' | 'push button' | 'check box' | 'combo box' | 'heading' | 'static';

const PATIENCE_MILLISECONDS = 40_000;
const KEY_MILLISECONDS = '30';
/** How long a program may take to notice another layout of the keyboard, and the letters that were typed. */
const LAYOUT_MILLISECONDS = 400;

/**
 * A person who works with the packed program as one with a screen reader does: reads what assistive technology names,
 * goes to it, and types on the real keyboard of the display. Nothing of the program is opened for that.
 */
export class Person {
  readonly #environment: Readonly<Record<string, string>>;
  readonly #assistive: Assistive;

  constructor({ environment }: DesktopSession) {
    this.#environment = environment;
    this.#assistive = new Assistive(environment);
  }

  /** Leaves the computer. */
  end(): void {
    this.#assistive.end();
  }

  /** Everything that the program shows now. */
  read(): Promise<readonly ScreenNode[]> {
    return this.#assistive.ask(['read']);
  }

  /** Waits until the program shows something of this role and name. */
  async find(
    role: Role,
    name: string,
    matches: (node: ScreenNode) => boolean = () => true,
  ): Promise<ScreenNode> {
    return this.#until(`a ${role} "${name}"`, async () =>
      (await this.#assistive.ask(['find', role, name])).find((node) => matches(node)),
    );
  }

  /**
   * Types into a field and reads back what stands there; a password shows as many marks as it has letters. Letters of a
   * slow computer get lost at times: then all of it is typed again, as a person would.
   */
  async type(role: 'entry' | 'password text', name: string, text: string): Promise<void> {
    await this.#focus(role, name);
    // Letters that are not on the keyboard would be put on it one by one, which takes too long for some of them.
    this.#tool('setxkbmap', ['-layout', /\p{Script=Lao}/u.test(text) ? 'la' : 'us']);
    await wait(LAYOUT_MILLISECONDS);
    const stands = ({ text: shown }: ScreenNode): boolean =>
      role === 'entry' ? shown === text : [...shown].length === [...text].length;
    for (let attempt = 1; ; attempt += 1) {
      this.#keyboard('type', '--delay', KEY_MILLISECONDS, text);
      await wait(LAYOUT_MILLISECONDS);
      const field = await this.find(role, name);
      if (stands(field)) return;
      if (attempt === 3) throw new Error(`"${text}" was typed into "${name}", where "${field.text}" stands`);
      this.key('ctrl+a');
    }
  }

  /** Goes to a button and presses it with the keyboard. */
  async press(name: string): Promise<void> {
    await this.find('push button', name, ({ states }) => states.includes('enabled'));
    await this.#focus('push button', name);
    this.key('space');
  }

  /** Ticks a box. */
  async tick(name: string): Promise<void> {
    await this.#focus('check box', name);
    this.key('space');
    await this.find('check box', name, ({ states }) => states.includes('checked'));
  }

  /** Chooses the entry of a list by its position, 1 the first after the one that stands there. */
  async choose(name: string, position: number): Promise<void> {
    await this.#focus('combo box', name);
    for (let step = 0; step < position; step += 1) this.key('Down');
  }

  /** Presses one key, as xdotool(1) names it. */
  key(name: string): void {
    this.#keyboard('key', name);
  }

  /** The program's windows that can be seen, by their titles. */
  windows(): ReadonlyMap<string, string> {
    const found = this.#tool('xdotool', ['search', '--onlyvisible', '--class', 'pokpong'], [0, 1]);
    const ids = found.split('\n').filter((line) => line !== '');
    return new Map(ids.map((id) => [id, this.#tool('xdotool', ['getwindowname', id]).trim()]));
  }

  /** Waits for the program's window. */
  async window(): Promise<string> {
    return this.#until('a window', async () => [...this.windows().keys()][0]);
  }

  /** Closes the window as its close button does. */
  async close(): Promise<void> {
    await this.#assistive.ask(['close', await this.window()]);
  }

  async #focus(role: Role, name: string): Promise<void> {
    await this.find(role, name);
    await this.#assistive.ask(['focus', role, name]);
    await this.find(role, name, ({ states }) => states.includes('focused'));
  }

  async #until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    const deadline = Date.now() + PATIENCE_MILLISECONDS;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (Date.now() > deadline) throw new Error(`${what} did not come; shown: ${await this.#summary()}`);
      await wait(150);
    }
  }

  async #summary(): Promise<string> {
    return (await this.read())
      .filter(({ name }) => name !== '')
      .map(({ role, name, text }) => `${role} "${name}"${role === 'entry' ? ` = "${text}"` : ''}`)
      .join(', ');
  }

  #keyboard(...args: readonly string[]): void {
    this.#tool('xdotool', args);
  }

  #tool(command: string, args: readonly string[], accepted: readonly number[] = [0]): string {
    try {
      return execFileSync(command, args, {
        env: { ...this.#environment },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: 30_000,
      });
    } catch (cause) {
      if (cause instanceof Error && 'status' in cause && accepted.some((status) => status === cause.status))
        return '';
      throw cause;
    }
  }
}
