import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Writes an exported log of five rows to a file, and returns it. */
export function writeAuditLog(file: string): string {
  execFileSync(process.execPath, [path.join(import.meta.dirname, 'write-audit-log.ts'), file]);
  return readFileSync(file, 'utf8');
}
