import { createHash } from 'node:crypto';

/** What one link of the chain goes over; the detail only as its hash, so that erasing it keeps the chain. */
export type ChainedEntry = {
  readonly seq: number;
  readonly ts: string;
  readonly actor: string | null;
  readonly session: string | null;
  readonly operation: string;
  readonly record: string | null;
  readonly detailHash: Uint8Array;
};

const LINK = Uint8Array.of(0x01);

/** SHA-256 (FIPS 180-4) of an entry's detail, as the UTF-8 of its canonical JSON. */
export function hashDetail(detail: string): Buffer {
  return createHash('sha256').update(detail, 'utf8').digest();
}

/** What the first entry follows: bound to the vault, so that a chain cannot begin in another office. */
export function originOf(vaultId: string): Buffer {
  return createHash('sha256').update(`pokpong/audit/v1\0${vaultId}`, 'utf8').digest();
}

/**
 * SHA-256(0x01 ‖ prev ‖ canonical JSON array of the entry). The first byte keeps a link apart from any other hash
 * (RFC 6962 §2.1 does the same for the nodes of its tree). Of an array of strings, integers and null, canonical JSON
 * (RFC 8785 §3.2.2) is what `JSON.stringify` gives.
 */
export function hashEntry(prev: Uint8Array, entry: ChainedEntry): Buffer {
  const { seq, ts, actor, session, operation, record, detailHash } = entry;
  const detail = Buffer.from(detailHash.buffer, detailHash.byteOffset, detailHash.length).toString('hex');
  return createHash('sha256')
    .update(LINK)
    .update(prev)
    .update(JSON.stringify([seq, ts, actor, session, operation, record, detail]), 'utf8')
    .digest();
}
