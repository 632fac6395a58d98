import type { TFunction } from 'i18next';
import type { SessionDescription } from '../../shared/contract/session.ts';
import {
  asksForSomething,
  healthFindings,
  type HealthFinding,
  type HealthLine,
} from '../../shared/domain/health.ts';

/** Lines of which everybody is told at once when something must be done: how copies and sheets stand, Home tells. */
const TOLD: readonly HealthLine[] = ['place', 'files', 'disk', 'audit', 'clock'];

/** What everybody is told above the screens: what was found, and what to do; but for what the sign-in itself tells. */
export function healthRemarks(
  t: TFunction,
  findings: readonly HealthFinding[],
  ofSignIn: SessionDescription['remarks'],
): { readonly key: HealthFinding; readonly words: string }[] {
  return findings
    .filter(asksForSomething)
    .filter((finding) => {
      const { line, state } = healthFindings[finding];
      // A clock is put right by whoever sits there, and everything that is written down meanwhile has its wrong time.
      return TOLD.includes(line) && (state === 'act' || (line === 'clock' && state === 'look'));
    })
    .filter((finding) => !ofSignIn.some(({ kind }) => kind === finding))
    .map((finding) => ({
      key: finding,
      words: `${t(`health.finding.${finding}`)} ${t(`health.todo.${finding}`)}`,
    }));
}
