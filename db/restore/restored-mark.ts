import { rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Instant } from '../../shared/domain/identifier.ts';
import { AuditHead, Sha256 } from '../container/manifest.ts';
import { readFileIfPresent, syncFolder } from '../store/durable-file.ts';
import { canonicalBytes } from '../vault/canonical-json.ts';

/** Lies in a store that was put in place from a copy, until somebody signs in and the audit tells of it. */
export const RestoredMark = z.strictObject({
  format: z.literal('pokpong-restored/1'),
  /** When the copy was made. */
  madeAt: Instant,
  manifestSha256: Sha256,
  /** Where the copy's audit ends. */
  auditHead: AuditHead,
  restoredAt: Instant,
  /** When the store that stood here before was last written to; null when there was none. */
  replacedAt: z.nullable(Instant),
});
export type RestoredMark = z.infer<typeof RestoredMark>;

export const RESTORED_MARK_NAME = 'restored.json';
const markFile = (folder: string): string => path.join(folder, RESTORED_MARK_NAME);

/** The bytes of the mark. */
export const markBytes = (mark: RestoredMark): Buffer => canonicalBytes(mark);

/** The mark of a store; undefined where there is none, or none of ours. */
export function readRestoredMark(folder: string): RestoredMark | undefined {
  const bytes = readFileIfPresent(markFile(folder));
  if (bytes === undefined) return undefined;
  try {
    return RestoredMark.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Takes the mark away, once the audit has it. */
export function removeRestoredMark(folder: string): void {
  rmSync(markFile(folder), { force: true });
  syncFolder(folder);
}
