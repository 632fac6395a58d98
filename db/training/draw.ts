import { createHash } from 'node:crypto';

/**
 * A stream of choices that looks random and is the same for the same seed and purpose: sfc32 of PractRand (Chris
 * Doty-Humphrey, public domain), its 128 bits of state from SHA-256 over seed and purpose. Streams of two seeds, or of
 * two purposes, have nothing in common, so that data tuned on and data measured on are apart.
 */
export class Draw {
  readonly #state: Uint32Array;

  constructor(seed: number, purpose: string) {
    const digest = createHash('sha256').update(`pokpong ${seed} ${purpose}`).digest();
    this.#state = Uint32Array.from([0, 4, 8, 12], (offset) => digest.readUInt32LE(offset));
    for (let turn = 0; turn < 12; turn += 1) this.bits();
  }

  /** The next 32 bits. */
  bits(): number {
    const [a = 0, b = 0, c = 0, counter = 0] = this.#state;
    const result = (((a + b) | 0) + counter) | 0;
    this.#state.set([
      b ^ (b >>> 9),
      (c + (c << 3)) | 0,
      (((c << 21) | (c >>> 11)) + result) | 0,
      counter + 1,
    ]);
    return result >>> 0;
  }

  /** From 0 up to, but not, 1. */
  fraction(): number {
    return this.bits() / 4_294_967_296;
  }

  /** True in this share of all cases. */
  chance(share: number): boolean {
    return this.fraction() < share;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  /** One of these, each as likely. */
  pick<T>(among: readonly T[]): T {
    const picked = among[this.whole(0, among.length - 1)];
    if (picked === undefined) throw new Error('Nothing to pick from');
    return picked;
  }

  /**
   * One of these, the earlier the likelier: the share of the n-th falls as 1 / (n + 3), which is how names of people
   * are spread (Zipf): a few very common ones, many rare ones.
   */
  pickCommon<T>(among: readonly T[]): T {
    const total = Math.log((among.length + 3) / 3);
    const place = Math.floor(3 * Math.exp(this.fraction() * total)) - 3;
    const picked = among[Math.min(place, among.length - 1)];
    if (picked === undefined) throw new Error('Nothing to pick from');
    return picked;
  }

  /** One of the names by their shares; the last one takes what is left. */
  pickByShare<K extends string>(shares: Readonly<Record<K, number>>): K {
    let left = this.fraction();
    let last: K | undefined;
    for (const name in shares) {
      last = name;
      left -= shares[name];
      if (left < 0) return name;
    }
    if (last === undefined) throw new Error('Nothing to pick from');
    return last;
  }

  /** So many decimal digits. */
  digits(count: number): string {
    return Array.from({ length: count }, () => String(this.whole(0, 9))).join('');
  }

  /** The same things in another order. */
  shuffled<T>(things: readonly T[]): T[] {
    const order = [...things];
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = this.whole(0, last);
      const [a, b] = [order[last], order[other]];
      if (a === undefined || b === undefined) continue;
      order[last] = b;
      order[other] = a;
    }
    return order;
  }
}
