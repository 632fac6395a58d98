import type { StaffedOffice } from '../support/staffed-office.ts';
import { type Canary, caseNames } from './canaries.ts';
import type { SeededCase } from './seeded-office.ts';

/** A task of one wing, written by its head for themself: its day is read with the case, its text in the wing alone. */
export async function seedTask(
  office: StaffedOffice,
  { name, caseId, tasks }: SeededCase,
  head: 'police-head' | 'social-head',
  canaries: Canary[],
): Promise<void> {
  const wing = head === 'police-head' ? 'investigation' : 'assistance';
  const at = caseNames.indexOf(name);
  const dueOn = `${wing === 'investigation' ? 2051 : 2061}-05-0${at + 1}`;
  const text = `Canary${wing}Task${at}x`;
  const canary = { caseName: name, isCounted: false } as const;
  canaries.push(
    { ...canary, text: dueOn, field: 'taskDueOn', classOf: 'administrative', compartment: 'register' },
    { ...canary, text, field: 'taskText', classOf: 'narrative', compartment: wing },
  );
  await office.get('task.save', {
    taskId: tasks[wing],
    caseId,
    version: 0,
    kind: 'CallFamily',
    assignee: office.idOf(head),
    dueOn,
    dueAt: '09:30',
    priority: 'high',
    repeat: { unit: 'month', every: 1 },
    text,
  });
}
