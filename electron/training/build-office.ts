import type { StoreSettings } from '../store-process/handler.ts';
import { staffOffice } from './staff-office.ts';
import { TrainingDesk } from './training-desk.ts';
import { trainingFolders } from './training-folders.ts';
import { decideOnPlan, workOnPlan } from './work-on-plan.ts';
import { workAsInvestigator, workAsPoliceHead } from './work-of-police.ts';
import { workAsSocialWorker, workAsSocialWorkHead } from './work-of-social-work.ts';

/** How far the making of the office has come. */
export type BuildProgress = { readonly done: number; readonly of: number };

/**
 * Makes the office to practise in: some 25 cases of persons who never lived, so that every screen has something in it for
 * every role. Everybody has signed in once. The same each time but for ids, keys and days, which are counted from `now`.
 */
export async function buildTrainingOffice(
  folder: string,
  surroundings: Pick<StoreSettings, 'isDevelopmentRuntime' | 'reKeyWorker'>,
  tell: (progress: BuildProgress) => void = () => undefined,
  now: Date = new Date(),
): Promise<void> {
  const desk = new TrainingDesk({ ...surroundings, ...trainingFolders(folder) }, now);
  let done = 0;
  const STEPS = 13;
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    const made = await work();
    done += 1;
    tell({ done, of: STEPS });
    return made;
  };
  try {
    const helpers = await step(() => staffOffice(desk));
    await step(() => openWing(desk, 'head-of-police-wing', 'investigator'));
    await step(() => openWing(desk, 'head-of-social-work-wing', 'social-worker'));
    await desk.sitDown('investigator');
    const policeWork = await step(() => workAsInvestigator(desk, helpers));
    await desk.sitDown('head-of-police-wing');
    await step(() => workAsPoliceHead(desk, policeWork));
    await desk.sitDown('social-worker');
    const toClose = await step(() => workAsSocialWorker(desk, helpers, policeWork.referrals));
    await desk.sitDown('head-of-social-work-wing');
    await step(() => workAsSocialWorkHead(desk, toClose));
    await desk.sitDown('plan-coordinator');
    const planWork = await step(() => workOnPlan(desk));
    for (const role of ['statistics-officer', 'inspector', 'administrator', 'head-of-office'] as const)
      await step(() => desk.sitDown(role));
    await step(() => decideOnPlan(desk, planWork));
  } finally {
    await desk.close();
  }
}

/** A head sits down for the first time and lets their officer in. */
async function openWing(
  desk: TrainingDesk,
  head: 'head-of-police-wing' | 'head-of-social-work-wing',
  officer: 'investigator' | 'social-worker',
): Promise<void> {
  await desk.sitDown(head);
  await desk.letIn(officer);
}
