import { z } from 'zod';
import { livesIn } from '../compartment.ts';
import { line } from './free-text.ts';

/** Largest file that is kept as evidence: 2 MiB, a scanned report of some pages. */
export const EVIDENCE_MAXIMUM_BYTES = 2 * 1024 * 1024;

/** What is taken, by the end of the name; nothing that runs, and nothing that the program itself ever opens. */
export const evidenceTypes = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type EvidenceExtension = keyof typeof evidenceTypes;
export const evidenceExtensions = [
  'pdf',
  'jpg',
  'png',
  'docx',
  'xlsx',
] as const satisfies readonly EvidenceExtension[];

/** How such a file begins: a name alone says nothing about what it is. */
const beginnings: Readonly<Record<EvidenceExtension, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  jpg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47],
  docx: [0x50, 0x4b, 0x03, 0x04],
  xlsx: [0x50, 0x4b, 0x03, 0x04],
};

/** What a record of the plan rests on: a file as somebody chose it. */
export const EvidenceFile = livesIn(
  'programme',
  z.strictObject({
    /** As the file was called, without its folders. */
    name: line(150),
    mediaType: z.enum(evidenceTypes),
    /** SHA-256 of the bytes, hexadecimal: whoever has the paper's file can show that it is this one. */
    sha256: z.string().regex(/^[\da-f]{64}$/u),
    size: z.int().min(1).max(EVIDENCE_MAXIMUM_BYTES),
  }),
);
export type EvidenceFile = z.infer<typeof EvidenceFile>;

/** The kind of a file by its name and how it begins; undefined for one that is not taken. */
export function evidenceTypeOf(name: string, bytes: Uint8Array): EvidenceFile['mediaType'] | undefined {
  const end = name.toLowerCase().replace(/^.*\./u, '.').replace('.jpeg', '.jpg');
  const extension = evidenceExtensions.find((each) => `.${each}` === end);
  if (extension === undefined) return undefined;
  return beginnings[extension].every((byte, at) => bytes[at] === byte) ? evidenceTypes[extension] : undefined;
}
