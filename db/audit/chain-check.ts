import type { AuditRow } from './audit-row.ts';
import { hashDetail, hashEntry, originOf } from './chain.ts';
import { occasionAt } from './checkpoint.ts';
import { erasedBy } from './erasure.ts';
import { isHeadSignedBy, originNameOf, type SignedHead } from './signed-head.ts';
import { SignerDirectory, type SignerCertificate, type TrustedRoot } from './signer-certificate.ts';

export type AuditProblemKind =
  | 'altered'
  | 'detail-altered'
  | 'missing'
  | 'checkpoint-altered'
  | 'checkpoint-missing'
  | 'outside-copy-disagrees';

/**
 * What does not hold: the fault lies in the rows after `after`, up to and with `seq`, or in the signed head of row `seq`.
 * A break in the chain itself is found to the row. What only a signature or a memory shows lies after the last row that
 * those agree with who are not suspected: an insider who rewrites rows can sign them anew, and so whoever signed last
 * before the fault is not believed, unless it is the one whose signature disagrees.
 */
export type AuditProblem = {
  readonly after: number;
  readonly seq: number;
  readonly kind: AuditProblemKind;
};

/** A head that something beside the chain remembers: a compartment's file, or a copy that is kept outside the store. */
export type KnownHead = {
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly source: 'compartment' | 'outside';
};

/** What a look through a chain found. */
export type AuditReport = {
  readonly rows: number;
  readonly checkpoints: number;
  readonly head: { readonly seq: number; readonly hash: Uint8Array };
  /** The last row that a signed head covers. */
  readonly signedUpTo: number;
  /** The first thing that does not hold; absent when everything does. */
  readonly problem?: AuditProblem;
};

export type ChainCheckInput = {
  readonly root: TrustedRoot;
  readonly signers: Iterable<SignerCertificate>;
  /** The certificates that the vault holds now: nobody signs under a later one. */
  readonly present?: Iterable<SignerCertificate>;
  readonly known?: readonly KnownHead[];
};

/**
 * Follows a chain row by row from its origin, with its signed heads: the same for the store's own tables and for a log
 * that left it. Finds rows altered, removed, put in or exchanged by the chain itself; rows written anew together with all
 * that follow by the next head that somebody signed, by the files of the compartments, and by copies kept outside; heads
 * altered or taken out by their signatures and by what the rules ask for.
 */
export class ChainCheck {
  readonly #input: ChainCheckInput;
  readonly #directory: SignerDirectory;
  readonly #known: KnownHead[];
  readonly #generations = new Map<string, number>();
  readonly #latest: ReadonlyMap<string, number>;
  #head: { readonly seq: number; readonly hash: Uint8Array };
  /** By who signed it, the last row that they agree with; in the order of those rows. */
  readonly #agreed = new Map<string, number>();
  /** The last row that a copy outside agrees with. */
  #agreedOutside = 0;
  #signed = 0;
  #checkpoints = 0;
  /** The newest row asks for a signed head that has not come yet. */
  #isHeadDue = false;
  /** Rows without their detail for which no row that tells of the erasure has come yet. */
  readonly #erased = new Set<number>();
  #problem: AuditProblem | undefined;

  constructor(input: ChainCheckInput) {
    this.#input = input;
    this.#directory = new SignerDirectory(input.root, input.signers);
    this.#known = (input.known ?? []).toSorted((one, other) => one.seq - other.seq);
    this.#latest = new Map(
      Array.from(input.present ?? [], ({ account }) => [account.id, account.certificate.generation]),
    );
    this.#head = { seq: 0, hash: originOf(input.root.vaultId) };
  }

  /** Number of the last row that was taken in. */
  get seq(): number {
    return this.#head.seq;
  }

  /** False when nothing that follows can be judged any more. */
  get isSound(): boolean {
    return this.#problem === undefined;
  }

  /** The next row. */
  row(row: AuditRow | undefined): void {
    if (this.#problem !== undefined) return;
    const seq = this.#head.seq + 1;
    if (this.#isHeadDue) return this.#fail('checkpoint-missing', this.#head.seq, this.#believed());
    if (row === undefined) return this.#fail('altered', seq);
    if (row.seq !== seq) return this.#fail('missing', seq);
    if (Buffer.compare(row.prev, this.#head.hash) !== 0 || !hashEntry(row.prev, row).equals(row.hash))
      return this.#fail('altered', seq);
    if (row.detail !== null && !hashDetail(row.detail).equals(row.detailHash))
      return this.#fail('detail-altered', seq);
    if (row.detail === null) this.#erased.add(seq);
    this.#erased.delete(erasedBy(row) ?? 0);
    this.#head = { seq, hash: row.hash };
    this.#compareWithMemories();
    this.#isHeadDue = occasionAt(seq, row.operation) !== undefined;
  }

  /** The signed head of the row that came last. Undefined stands for one that cannot be read. */
  checkpoint(head: SignedHead | undefined): void {
    if (this.#problem !== undefined) return;
    const { seq, hash } = this.#head;
    if (head === undefined || head.size !== seq || !this.#isAuthentic(head))
      return this.#fail('checkpoint-altered', seq, this.#believed());
    if (head.hash !== Buffer.from(hash).toString('hex'))
      return this.#fail('altered', seq, this.#believed(head.signer));
    if (head.previous > this.#signed)
      return this.#fail('checkpoint-missing', head.previous, this.#believed(head.signer));
    if (head.previous < this.#signed)
      return this.#fail('checkpoint-altered', this.#signed, this.#believed(head.signer));
    this.#isHeadDue = false;
    this.#signed = seq;
    this.#agreed.delete(head.signer);
    this.#agreed.set(head.signer, seq);
    this.#checkpoints += 1;
  }

  /** After the last row: `beyond` is a signed head of a row that is not there, if there is one. */
  end(beyond?: { readonly seq: number }): AuditReport {
    if (this.#problem === undefined) this.#judgeEnd(beyond);
    return {
      rows: this.#head.seq,
      checkpoints: this.#checkpoints,
      head: this.#head,
      signedUpTo: this.#signed,
      ...(this.#problem === undefined ? {} : { problem: this.#problem }),
    };
  }

  #judgeEnd(beyond: { readonly seq: number } | undefined): void {
    const { seq } = this.#head;
    if (beyond !== undefined) return this.#fail('missing', beyond.seq, this.#believed());
    const [next] = this.#known;
    if (next?.source === 'compartment') return this.#fail('missing', next.seq, this.#believed());
    if (next !== undefined) return this.#fail('outside-copy-disagrees', next.seq, this.#believed());
    if (this.#isHeadDue) return this.#fail('checkpoint-missing', seq, this.#believed());
    const [erased] = this.#erased;
    if (erased !== undefined) this.#fail('detail-altered', erased);
  }

  #compareWithMemories(): void {
    const { seq, hash } = this.#head;
    for (let next = this.#known[0]; next?.seq === seq; next = this.#known[0]) {
      this.#known.shift();
      const { source } = next;
      if (Buffer.compare(next.hash, hash) !== 0) {
        const kind = source === 'compartment' ? 'altered' : 'outside-copy-disagrees';
        return this.#fail(kind, seq, this.#believed());
      }
      if (source === 'outside') this.#agreedOutside = seq;
    }
  }

  /** The last row that is believed: what `witness` itself agreed with, or anybody but the one who signed last. */
  #believed(witness?: string): number {
    const signed = [...this.#agreed];
    const others = signed.slice(0, -1).map(([, seq]) => seq);
    const own = witness === undefined ? 0 : (this.#agreed.get(witness) ?? 0);
    return Math.max(this.#agreedOutside, own, ...others);
  }

  /** Signed by an account that leads to the root, under no older certificate than it had used before. */
  #isAuthentic(head: SignedHead): boolean {
    if (head.origin !== originNameOf(this.#input.root.vaultId)) return false;
    const certificate = this.#directory.trusted(head.certificate);
    if (certificate === undefined || certificate.account.id !== head.signer) return false;
    const generation = certificate.account.certificate.generation;
    if (generation < (this.#generations.get(head.signer) ?? 0)) return false;
    if (generation > (this.#latest.get(head.signer) ?? Number.POSITIVE_INFINITY)) return false;
    if (!isHeadSignedBy(head, certificate.account.signingPublicKey)) return false;
    this.#generations.set(head.signer, generation);
    return true;
  }

  #fail(kind: AuditProblemKind, seq: number, after = seq - 1): void {
    this.#problem ??= { after, seq, kind };
  }
}
