/** What one round of hostile calls is made of. */
export interface HostilePlan {
  readonly seed: number;
  readonly count: number;
  /** Every operation with the names of its fields. */
  readonly operations: readonly (readonly [name: string, fields: readonly string[]])[];
  /** Stands in texts and bytes of the calls; it must turn up nowhere afterwards. */
  readonly canary: string;
}

/** What came of the calls, as the page saw it. */
export interface HostileResults {
  /** Name and result of each kind of outcome, and how often; a strange name is shortened. */
  readonly outcomes: readonly (readonly [name: string, result: string, times: number])[];
  readonly slowest: { readonly name: string; readonly milliseconds: number };
}

/**
 * Makes the calls of one round inside the page, where an attacker would be: names and inputs of every kind that
 * structured cloning lets through, and some that it does not. The same seed makes the same calls. A result is
 * `answered`, `gateway` (refused at the door), `uncloned` (never left the page) or the code of a refusal. No input is
 * one that an honest page sends to the operations that lock, hide or open a dialog: those take nothing at all.
 */
export async function makeHostileCalls(plan: HostilePlan): Promise<HostileResults> {
  const { canary } = plan;
  let state = plan.seed >>> 0;
  const random = (): number => {
    // mulberry32, as in tests/faults/random.ts; a function of the page can import nothing.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;

  const texts: readonly (() => string)[] = [
    () => '',
    () => canary,
    () => `'; drop table account; -- ${canary}`,
    () => `" or 1=1 union select key from vault -- ${canary}`,
    () => `../../vault.json?${canary}`,
    () => `C:\\Windows\\..\\${canary}\0.age`,
    () => `/etc/${canary}`,
    () => `\ud800${canary}\udfff`,
    () => `\u202e${canary}\u200d\ufeff`,
    () => `ກ${'\u0eb4'.repeat(50)}${canary}`,
    () => `<img src=x onerror=alert(1)>${canary}`,
    () => `{"__proto__":{"isAdmin":true},"x":"${canary}"}`,
    () => '${process.exit(1)}',
    () => '%00%2e%2e%2f',
    () => '2026-02-30',
    () => '0000-00-00T00:00:00Z',
    () => `0198f1c0-0000-7000-8000-${String(below(1e12)).padStart(12, '0')}`,
    () => 'BK-2026-0001-T',
    () => 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq',
    () => `ABCD EFGH ${canary}`,
    () => 'x'.repeat(1 + below(20_000)),
  ];
  const numbers = [0, -1, -0, 0.5, 61, 1e21, 2 ** 53, -(2 ** 53), Number.NaN, Infinity, -Infinity, 5e-324];

  const bytes = (): Uint8Array => {
    const made = new Uint8Array(below(300));
    new TextEncoder().encodeInto(canary, made);
    return made;
  };
  const deep = (levels: number): object => {
    let inner: object = { canary };
    for (let level = 0; level < levels; level += 1) inner = { inner };
    return inner;
  };
  const cyclic = (): object => {
    const made: Record<string, unknown> = { canary };
    made['self'] = made;
    return made;
  };
  class Disguise {
    readonly isAdmin = true;
    readonly canary = canary;
  }
  const odd: readonly (() => unknown)[] = [
    () => undefined,
    () => null,
    () => true,
    () => BigInt(2) ** BigInt(70),
    () => Symbol(canary),
    () => () => canary,
    () => new Date(Number.NaN),
    () => new Map([[canary, canary]]),
    () => new Set([canary]),
    () => new RegExp(canary, 'u'),
    () => new Error(canary),
    () => new ArrayBuffer(below(100)),
    () => new DataView(new ArrayBuffer(8)),
    () => new Float64Array(4),
    () => Promise.resolve(canary),
    () => new Proxy({ canary }, {}),
    () => new Disguise(),
    () => Object.create(null, { canary: { value: canary, enumerable: true } }),
    () => ({
      get trap(): never {
        throw new Error(canary);
      },
    }),
    () => JSON.parse(`{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"ok":true}}}`),
    () => Array.from({ length: 3 }, () => canary),
    () => new Array(50_000),
    () => deep(30),
    () => deep(900),
    cyclic,
    () => document.body,
    () => globalThis,
  ];
  const heavy: readonly (() => unknown)[] = [
    () => ({ text: 'x'.repeat(2_000_000) }),
    () => ({ passphrase: new Uint8Array(2_000_000) }),
    () => ({ codes: Array.from({ length: 300_000 }, () => null) }),
    () => Object.fromEntries(Array.from({ length: 20_000 }, (_value, index) => [`key${index}`, canary])),
  ];

  const value = (depth: number): unknown => {
    const kind = random();
    if (kind < 0.4) return pick(texts)();
    if (kind < 0.52) return pick(numbers);
    if (kind < 0.6) return bytes();
    if (kind < 0.82 || depth > 3) return pick(odd)();
    if (kind < 0.9) return Array.from({ length: below(6) }, () => value(depth + 1));
    return surplus(depth);
  };
  /** Never empty: nothing at all is what honest pages send to some operations. */
  const surplus = (depth: number): Record<string, unknown> =>
    Object.fromEntries(
      Array.from({ length: 1 + below(3) }, () => [
        pick([canary, 'constructor', 'toJSON', 'then', 'id']),
        value(depth + 1),
      ]),
    );
  const nearMiss = (fields: readonly string[]): unknown => {
    const made = Object.fromEntries(
      fields.filter(() => random() < 0.9).map((field) => [field, value(1)] as const),
    );
    return fields.length === 0 || random() < 0.2 ? { ...made, ...surplus(1) } : made;
  };

  const strangeNames: readonly unknown[] = [
    '',
    'nope',
    'case.',
    'CASE.LIST',
    'case.list ',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    canary,
    'x'.repeat(100_000),
    0,
    null,
    undefined,
    {},
    [],
    ['case.list'],
    { toString: () => 'case.list' },
  ];

  const bridge: unknown = Reflect.get(window, 'bridge');
  const call: unknown = Reflect.get(bridge as object, 'call');
  if (typeof call !== 'function') throw new Error('no bridge');

  const resultOf = async (name: unknown, input: unknown): Promise<string> => {
    try {
      const answer: unknown = await Promise.race([
        Reflect.apply(call, undefined, [name, input]),
        new Promise((_resolve, reject) => setTimeout(() => reject(new Error('no answer')), 60_000)),
      ]);
      if (typeof answer !== 'object' || answer === null) return 'no result';
      if (Reflect.get(answer, 'ok') === true) return 'answered';
      const error: unknown = Reflect.get(answer, 'error');
      return String(Reflect.get(error as object, 'code'));
    } catch (cause) {
      const said = String(cause);
      if (said.endsWith('Error: refused')) return 'gateway';
      return /clone|recursion|serializ|convert|Symbol/iu.test(said) || said.endsWith(canary)
        ? 'uncloned'
        : `strange: ${said.slice(0, 200)}`;
    }
  };

  const outcomes = new Map<string, [name: string, result: string, times: number]>();
  const slowest = { name: '', milliseconds: 0 };
  let left = plan.count;
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const [known, fields] = pick(plan.operations);
      const name = random() < 0.1 ? pick(strangeNames) : known;
      const kind = random();
      const input =
        kind < 0.6
          ? nearMiss(fields)
          : kind < 0.995
            ? pick([() => value(0), () => surplus(0)])()
            : pick(heavy)();
      const isNothing = typeof input === 'object' && input !== null && Object.keys(input).length === 0;
      const began = performance.now();
      const result = await resultOf(name, isNothing ? surplus(0) : input);
      const milliseconds = performance.now() - began;
      const shown = typeof name === 'string' ? name.slice(0, 40) : `(${typeof name})`;
      if (milliseconds > slowest.milliseconds) Object.assign(slowest, { name: shown, milliseconds });
      const seen = outcomes.get(`${shown} ${result}`) ?? [shown, result, 0];
      seen[2] += 1;
      outcomes.set(`${shown} ${result}`, seen);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  return { outcomes: [...outcomes.values()], slowest };
}
