import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** What one row of the test run came to. */
export type Outcome = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
};

const VitestReport = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/**
 * Counts a Vitest report (its JSON reporter). A file that failed before its first test counts as one failure, and so
 * does an error outside every test.
 */
export function countVitest(file: string, status: number): Outcome {
  const report = read(file, VitestReport);
  if (report === undefined) return { passed: 0, failed: 1, skipped: [] };
  const tests = report.testResults.flatMap((result) => result.assertionResults);
  const failedTests = tests.filter((test) => test.status === 'failed').length;
  const brokenFiles = report.testResults.filter(
    (result) =>
      result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = failedTests + brokenFiles;
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: failed === 0 && (status !== 0 || !report.success) ? 1 : failed,
    skipped: tests
      .filter((test) => test.status !== 'passed' && test.status !== 'failed')
      .map((test) => test.fullName),
  };
}

const PlaywrightSpec = z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) });
type Suite = {
  readonly title: string;
  readonly specs: readonly z.infer<typeof PlaywrightSpec>[];
  readonly suites?: readonly Suite[] | undefined;
};
const PlaywrightSuite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    specs: z.array(PlaywrightSpec),
    suites: z.array(PlaywrightSuite).optional(),
  }),
);
const PlaywrightReport = z.object({ suites: z.array(PlaywrightSuite), errors: z.array(z.unknown()) });

/** Counts a Playwright report (its JSON reporter). An error outside every test counts as one failure. */
export function countPlaywright(file: string, status: number): Outcome {
  const report = read(file, PlaywrightReport);
  if (report === undefined) return { passed: 0, failed: 1, skipped: [] };
  const specs = report.suites.flatMap(specsOf);
  const of = (outcome: string) => specs.filter((spec) => spec.tests.some((test) => test.status === outcome));
  const failed = of('unexpected').length + of('flaky').length + report.errors.length;
  return {
    passed: of('expected').length,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: of('skipped').map((spec) => spec.title),
  };
}

const specsOf = (suite: Suite): z.infer<typeof PlaywrightSpec>[] => [
  ...suite.specs,
  ...(suite.suites ?? []).flatMap(specsOf),
];

function read<T>(file: string, schema: z.ZodType<T>): T | undefined {
  if (!existsSync(file)) return undefined;
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return parsed.success ? parsed.data : undefined;
}
