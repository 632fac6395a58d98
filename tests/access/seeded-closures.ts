import type { SensitivityClass } from '../../shared/access.ts';
import { closureReasons } from '../../shared/codes/closure-reasons.ts';
import type { StaffedOffice } from '../support/staffed-office.ts';
import { v7 } from 'uuid';
import { type Canary, caseNames } from './canaries.ts';
import type { SeededCase } from './seeded-office.ts';

type Wing = keyof SeededCase['closures'];
/** The closing of every case that was approved and opened again, by the case. */
type Earlier = ReadonlyMap<SeededCase, string>;

/** A head of a wing asks to close every case, for the first time. */
export async function proposeEarlierClosures(
  office: StaffedOffice,
  cases: readonly SeededCase[],
): Promise<Earlier> {
  const earlier = new Map(cases.map((seeded) => [seeded, v7()]));
  for (const [{ caseId }, closureId] of earlier)
    await office.get('closure.propose', {
      closureId,
      caseId,
      version: 0,
      reason: 'Other',
      endedOn: '2026-01-31',
      summary: 'ຈົບວຽກແລ້ວ',
    });
  return earlier;
}

/** Another head closes the cases, opens them again and asks to close them once more, in words and codes that are canaries. */
export async function reopenAndPropose(
  office: StaffedOffice,
  wing: Wing,
  earlier: Earlier,
  canaries: Canary[],
): Promise<void> {
  for (const [seeded, closureId] of earlier) {
    const { caseId, closures, name } = seeded;
    const add = wordsOf(seeded, wing, canaries);
    await office.get('closure.decide', { closureId, decision: 'approve', version: 1 });
    const because = add('ReopenedBecause', 'reopenedBecause');
    await office.get('closure.reopen', { closureId, version: 2, because });
    const at = caseNames.indexOf(name);
    // The codes of one wing alone, because there are not enough of them for both.
    const reason = wing === 'investigation' ? closureReasons.values[at]?.code : 'Other';
    if (reason === undefined) throw new Error('There are too few reasons');
    const endedOn = `${wing === 'investigation' ? 1901 : 1911}-04-0${at + 1}`;
    const keep = (text: string, field: string, classOf: SensitivityClass): void => {
      canaries.push({ text, caseName: name, field, classOf, compartment: wing, isCounted: false });
    };
    if (wing === 'investigation') keep(`"${reason}"`, 'closureReason', 'trafficking');
    keep(endedOn, 'endedOn', 'administrative');
    await office.get('closure.propose', {
      closureId: closures[wing],
      caseId,
      version: 0,
      reason,
      endedOn,
      summary: add('Summary', 'summary'),
    });
  }
}

/** A head returns what was asked for: the other side learns nothing of it. */
export async function returnClosures(
  office: StaffedOffice,
  wing: Wing,
  cases: Iterable<SeededCase>,
  canaries: Canary[],
): Promise<void> {
  for (const seeded of cases)
    await office.get('closure.decide', {
      closureId: seeded.closures[wing],
      decision: 'return',
      version: 1,
      because: wordsOf(seeded, wing, canaries)('ReturnedBecause', 'returnedBecause'),
    });
}

const wordsOf =
  ({ name }: SeededCase, compartment: Wing, canaries: Canary[]) =>
  (word: string, field: string): string => {
    const text = `Canary${compartment}Closure${word}${caseNames.indexOf(name)}x`;
    canaries.push({ text, caseName: name, field, classOf: 'narrative', compartment, isCounted: false });
    return text;
  };
