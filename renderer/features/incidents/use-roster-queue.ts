import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Incident } from '../../../shared/domain/incident.ts';
import { call } from '../../bridge.ts';
import { takePartInSaving } from '../../forms/pending-drafts.ts';
import { rawDay, readDate } from '../../forms/raw-date.ts';
import { noteSaved } from '../../forms/saved-at.ts';
import { today } from '../../ui/today.ts';
import { createRosterQueue, type RosterQueue, type RosterQueueOptions } from './roster-queue.ts';

const notAsked = { answer: 'not-asked' } as const;

/** The rows of an incident's group, put on file through the store as cases like any other. */
export function useRosterQueue(
  incidentId: string,
  incident: Incident,
  restored: RosterQueueOptions['restored'],
): RosterQueue {
  const client = useQueryClient();
  const [queue] = useState(() => {
    const made: RosterQueue = createRosterQueue({
      restored,
      on: today,
      file: async (row, person) => {
        const opened = readDate(rawDay(today()), today());
        if (!opened.ok || opened.value === undefined) throw new Error('Today is a date');
        return call('case.record', {
          caseId: row.caseId,
          personId: row.taken?.personId ?? row.personId,
          personVersion: row.taken?.version ?? 0,
          person,
          facts: {
            openedOn: opened.value,
            incidentId,
            sourceOfDetection: incident.sourceOfDetection,
            foundOn: notAsked,
            foundAt: notAsked,
            responsibleOfficer: incident.responsibleOfficer,
          },
          identification: { status: 'presumed', authority: notAsked, decidedOn: notAsked },
          notTheSame: [...row.notTheSame],
        });
      },
      save: async (caseId, content) => {
        const saved = await call('draft.save', {
          subject: 'roster-row',
          recordId: caseId,
          incidentId,
          baseVersion: 0,
          content,
        });
        noteSaved(saved.savedAt);
        return saved;
      },
      discard: (caseId) => call('draft.discard', { recordId: caseId }),
      onFiled: (row) => {
        noteSaved(new Date().toISOString());
        // Looked for beside the queue: nothing waits for it.
        void call('duplicate.of', { personId: row.taken?.personId ?? row.personId }).then(
          (near) =>
            made.near(
              row.caseId,
              near.filter(({ decision }) => decision === null),
            ),
          () => undefined,
        );
      },
    });
    return made;
  });
  useEffect(() => {
    const endPart = takePartInSaving(queue.flush);
    const now = () => void queue.flush();
    window.addEventListener('blur', now);
    return () => {
      endPart();
      window.removeEventListener('blur', now);
      void queue.flush();
      void client.invalidateQueries({ queryKey: ['cases'] });
    };
  }, [queue, client]);
  return queue;
}
