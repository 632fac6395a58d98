import { spawn, type ChildProcessByStdio } from 'node:child_process';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { PYTHON } from './desktop-session.ts';

const Node = z.object({
  role: z.string(),
  name: z.string(),
  text: z.string(),
  states: z.array(z.string()),
  place: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});
/** Something on the screen, as assistive technology names it. */
export type ScreenNode = z.infer<typeof Node>;
const Answer = z.union([z.strictObject({ nodes: z.array(Node) }), z.strictObject({ fault: z.string() })]);

/** What can be asked of assistive.py, which says what each of them does. */
export type AssistiveRequest = readonly ['read' | 'find' | 'focus' | 'close', ...(readonly string[])];

/** The person's assistive technology: one process that stays, because starting it takes longer than most answers. */
export class Assistive {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #answers: AsyncIterator<string>;
  readonly #lines: Interface;
  #complaints = '';

  constructor(environment: Readonly<Record<string, string>>) {
    this.#child = spawn(PYTHON, [path.join(import.meta.dirname, 'assistive.py')], {
      env: { ...environment, PYTHONDONTWRITEBYTECODE: '1', PYTHONWARNINGS: 'ignore' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#child.stderr.on('data', (text: Buffer) => (this.#complaints += text.toString('utf8')));
    this.#lines = createInterface({ input: this.#child.stdout });
    this.#answers = this.#lines[Symbol.asyncIterator]();
  }

  /** Asks, one after another, and waits for the answer; throws where nothing could be done. */
  async ask(request: AssistiveRequest): Promise<readonly ScreenNode[]> {
    this.#child.stdin.write(`${JSON.stringify(request)}\n`);
    const line = await this.#answers.next();
    if (line.done === true) throw new Error(`assistive technology ended: ${this.#complaints}`);
    const answer = Answer.parse(JSON.parse(line.value));
    if ('fault' in answer) throw new Error(answer.fault);
    return answer.nodes;
  }

  end(): void {
    this.#lines.close();
    this.#child.kill();
  }
}
