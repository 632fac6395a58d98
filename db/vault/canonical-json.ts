import canonicalize from 'canonicalize';

/** A value as canonical JSON text (JSON Canonicalization Scheme, RFC 8785): the one form that is signed and hashed. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('The value has no JSON form');
  return text;
}

/** UTF-8 of {@link canonicalText}. */
export function canonicalBytes(value: unknown): Buffer {
  return Buffer.from(canonicalText(value), 'utf8');
}
