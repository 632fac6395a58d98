import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeAuditLog } from '../program/audit-log.ts';
import { expect, test } from './fixture.ts';

test.skip(process.platform !== 'linux', 'the proof of the package runs on Linux');

test('the packed program checks an exported log, and makes no store', async ({ start, account }) => {
  const file = path.join(account.root, 'audit-log.jsonl');
  const log = writeAuditLog(file);
  const whole = start({ args: ['audit:verify', file] });
  expect(await whole.untilEnded(), whole.said).toBe(0);
  expect(whole.said).toContain('OK: every row');
  writeFileSync(file, log.replace('"case.open"', '"case.list"'));
  const altered = start({ args: ['audit:verify', file] });
  expect(await altered.untilEnded(), altered.said).toBe(1);
  expect(altered.said).toContain('FAILED: row 3: altered');
  expect(existsSync(account.store)).toBe(false);
});
