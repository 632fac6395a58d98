import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { makeFolders, type ProgramFolders } from '../program/folders.ts';
import { launchProgram, type Program } from '../program/launch.ts';
import { OFFICE_SCREEN } from '../screens/accessibility.ts';
import type { SheetRows } from '../screens/sheets.ts';
import { words, type ScreenLanguage, type Words } from '../screens/words.ts';

/** One step of the walk: what it does, and how it reads back that it was done. */
export interface Step {
  readonly name: string;
  /** What its picture shows, for the name of the file. */
  readonly picture: string;
  readonly run: (walk: Walk) => Promise<void>;
}

interface StepResult {
  readonly name: string;
  readonly ok: boolean;
  readonly milliseconds: number;
}

/** One walk through the program: its folders, the program that runs, and what the steps have found out. */
export class Walk {
  readonly out: string;
  readonly folders: ProgramFolders;
  /** In which language the day begins. */
  readonly language: ScreenLanguage;
  words: Words;
  /** The recovery sheets, as printed: only this walk and the paper know them. */
  sheets: ReadonlyMap<number, SheetRows> = new Map();
  caseNumber = '';
  /** Every invented name of the victim: none of them may lie readable in what the walk leaves. */
  readonly names: string[] = [];
  readonly #started = performance.now();
  readonly #steps: StepResult[] = [];
  readonly #milliseconds: Record<string, number> = {};
  #program: Program | undefined;
  readonly #isLargeToo: boolean;
  readonly #electron: string | undefined;
  #lastSight: readonly Buffer[] | undefined;

  /** `electron`: names a command that runs Electron for these folders, for watching the walk from outside. */
  constructor(
    out: string,
    options: {
      readonly language: ScreenLanguage;
      readonly isLargeToo: boolean;
      readonly electron?: (folders: ProgramFolders) => string;
    },
  ) {
    this.out = out;
    this.language = options.language;
    this.words = words('lo');
    this.#isLargeToo = options.isLargeToo;
    mkdirSync(out, { recursive: true });
    if (readdirSync(out).length > 0)
      throw new Error(`${out} is not empty: name a new folder, nothing in this one is touched`);
    this.folders = makeFolders(undefined, path.join(out, 'store'));
    this.#electron = options.electron?.(this.folders);
  }

  get page(): Page {
    return this.program.page;
  }

  get program(): Program {
    if (this.#program === undefined) throw new Error('no program runs');
    return this.#program;
  }

  /** Starts the program and notes how long it took until its first screen stood. */
  async start(figure: string): Promise<void> {
    this.#program = await this.timed(figure, () => launchProgram(this.folders, this.#electron));
  }

  /** Closes the program as a person does. */
  async quit(): Promise<void> {
    this.#lastSight = await this.#sights();
    await this.program.close();
    this.#program = undefined;
  }

  /** Notes how long something took, for `result.json`. */
  async timed<T>(figure: string, act: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    const result = await act();
    this.#milliseconds[figure] = Math.round(performance.now() - begun);
    return result;
  }

  /** Goes all steps in order and stops at the first that was not verified. Returns whether all were. */
  async go(steps: readonly Step[]): Promise<boolean> {
    for (const step of steps) {
      const isDone = await this.#take(step, steps.length);
      if (!isDone) break;
    }
    const isOk = this.#steps.length === steps.length && this.#steps.every(({ ok }) => ok);
    this.#milliseconds['total'] = Math.round(performance.now() - this.#started);
    const result = {
      ok: isOk,
      steps: this.#steps,
      caseNumber: this.caseNumber,
      names: this.names,
      milliseconds: this.#milliseconds,
    };
    writeFileSync(path.join(this.out, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
    await this.#program?.reap();
    return isOk;
  }

  async #take(step: Step, total: number): Promise<boolean> {
    const number = String(this.#steps.length + 1).padStart(2, '0');
    process.stdout.write(`${number}/${total} ${step.name} … `);
    const begun = performance.now();
    let failure: unknown;
    try {
      await step.run(this);
    } catch (cause) {
      failure = cause ?? new Error('failed without a reason');
    }
    const milliseconds = Math.round(performance.now() - begun);
    this.#steps.push({ name: step.name, ok: failure === undefined, milliseconds });
    await this.#picture(`${number}-${step.picture}`);
    process.stdout.write(
      `${failure === undefined ? 'verified' : 'FAILED'} (${(milliseconds / 1000).toFixed(1)} s)\n`,
    );
    if (failure !== undefined)
      process.stdout.write(`   ${failure instanceof Error ? failure.message : String(failure)}\n`);
    return failure === undefined;
  }

  /** One picture a step; a step that ends the program shows what was there last. */
  async #picture(name: string): Promise<void> {
    const sights =
      this.#program === undefined ? this.#lastSight : await this.#sights().catch(() => undefined);
    for (const [index, sight] of (sights ?? []).entries())
      writeFileSync(path.join(this.out, `${name}${index === 0 ? '' : '-at-200-percent'}.png`), sight);
  }

  /** The page as it stands, and where that is wanted the same with text twice as large. */
  async #sights(): Promise<readonly Buffer[]> {
    const usual = await this.#look();
    if (!this.#isLargeToo) return [usual];
    const root = this.page.locator('html');
    const size = await root.evaluate((html) => {
      const before = html.style.fontSize;
      html.style.fontSize = '200%';
      return before;
    });
    try {
      return [usual, await this.#look()];
    } finally {
      await root.evaluate((html, before) => {
        html.style.fontSize = before;
      }, size);
    }
  }

  /** The page as it stands, at the size of the commonest office screen, whatever the screen here is. */
  async #look(): Promise<Buffer> {
    await this.page.setViewportSize(OFFICE_SCREEN);
    return this.page.screenshot({ animations: 'disabled', caret: 'initial' });
  }
}
