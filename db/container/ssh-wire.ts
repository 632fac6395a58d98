/** A text of the SSH wire format that ends early, runs on, or has a length that does not fit. */
export class SshWireFault extends Error {
  override readonly name = 'SshWireFault';
}

/** Encodes a `string` (RFC 4251 §5): four bytes of length, big-endian, then the bytes. */
export function sshString(content: string | Uint8Array): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** Reads the SSH wire format (RFC 4251 §5) strictly: what is not there, or is left over, is a {@link SshWireFault}. */
export class SshReader {
  readonly #bytes: Buffer;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  bytes(length: number): Buffer {
    const end = this.#offset + length;
    if (end > this.#bytes.length) throw new SshWireFault('ends early');
    const slice = this.#bytes.subarray(this.#offset, end);
    this.#offset = end;
    return slice;
  }

  uint32(): number {
    return this.bytes(4).readUInt32BE();
  }

  string(): Buffer {
    return this.bytes(this.uint32());
  }

  /** Nothing may follow what was read. */
  end(): void {
    if (this.#offset !== this.#bytes.length) throw new SshWireFault('runs on');
  }
}
