import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '../../../build/test-results.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pokpong-results-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}
const test = (status: string) => ({ status, fullName: `a ${status} test` });
const fileOf = (status: string, ...tests: readonly string[]) => ({
  status,
  assertionResults: tests.map(test),
});
const spec = (status: string) => ({ title: `a spec that was ${status}`, tests: [{ status }] });

describe('counting what Vitest reports', () => {
  it('adds up tests and names the skipped ones', () => {
    const file = report({
      success: false,
      testResults: [fileOf('failed', 'passed', 'failed'), fileOf('passed', 'passed', 'skipped')],
    });
    expect(countVitest(file, 1)).toEqual({ passed: 2, failed: 1, skipped: ['a skipped test'] });
  });

  it('counts a file that broke before its first test', () => {
    expect(
      countVitest(report({ success: false, testResults: [fileOf('failed'), fileOf('passed', 'passed')] }), 1),
    ).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts an error outside every test', () => {
    expect(
      countVitest(report({ success: true, testResults: [fileOf('passed', 'passed')] }), 1),
    ).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts a missing report as a failure', () => {
    expect(countVitest(path.join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: [] });
  });
});

describe('counting what Playwright reports', () => {
  it('looks into nested suites', () => {
    const inner = { title: 'inner', specs: [spec('expected'), spec('unexpected')] };
    const file = report({
      suites: [{ title: 'outer', specs: [spec('expected'), spec('skipped')], suites: [inner] }],
      errors: [],
    });
    expect(countPlaywright(file, 1)).toEqual({ passed: 2, failed: 1, skipped: ['a spec that was skipped'] });
  });

  it('counts an error outside every test', () => {
    expect(countPlaywright(report({ suites: [], errors: [{ message: 'x' }] }), 1)).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });
});
