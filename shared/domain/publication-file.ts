import { z } from 'zod';
import { livesIn } from '../compartment.ts';
import { line } from './free-text.ts';

/** Largest file of the library: 10 MiB, a scanned handbook. */
export const PUBLICATION_FILE_MAXIMUM_BYTES = 10 * 1024 * 1024;

const office = 'application/vnd.openxmlformats-officedocument';

/** What is taken, by the end of the name: nothing that runs. The program keeps the bytes and never opens them. */
export const publicationFileTypes = {
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  pptx: `${office}.presentationml.presentation`,
  odt: 'application/vnd.oasis.opendocument.text',
  jpg: 'image/jpeg',
  png: 'image/png',
} as const;
export type PublicationFileExtension = keyof typeof publicationFileTypes;
export const publicationFileExtensions = [
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'jpg',
  'png',
] as const satisfies readonly PublicationFileExtension[];

const zip = [0x50, 0x4b, 0x03, 0x04];
/** How such a file begins: its name alone says nothing about what it is. */
const beginnings: Readonly<Record<PublicationFileExtension, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  docx: zip,
  xlsx: zip,
  pptx: zip,
  odt: zip,
  jpg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47],
};

/** The file of one version, without its bytes. */
export const PublicationFile = livesIn(
  'programme',
  z.strictObject({
    /** As the file was called, without its folders. */
    name: line(150),
    mediaType: z.enum(publicationFileTypes),
    /** Of the bytes, hexadecimal: whoever holds such a file can show that it is this one. */
    sha256: z.string().regex(/^[\da-f]{64}$/u),
    size: z.int().min(1).max(PUBLICATION_FILE_MAXIMUM_BYTES),
  }),
);
export type PublicationFile = z.infer<typeof PublicationFile>;

/** The kind of a file by its name and by how it begins; undefined for one that is not taken. */
export function publicationFileTypeOf(
  name: string,
  bytes: Uint8Array,
): PublicationFile['mediaType'] | undefined {
  const end = name.toLowerCase().replace(/\.jpeg$/u, '.jpg');
  const extension = publicationFileExtensions.find((each) => end.endsWith(`.${each}`));
  if (extension === undefined) return undefined;
  return beginnings[extension].every((byte, at) => bytes[at] === byte)
    ? publicationFileTypes[extension]
    : undefined;
}
