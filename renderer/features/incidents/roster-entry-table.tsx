import { useSyncExternalStore, type KeyboardEvent } from 'react';
import type { Incident } from '../../../shared/domain/incident.ts';
import { isShortcut, type ShortcutName } from '../../app/shortcuts.ts';
import { DraftSign } from '../../forms/draft-sign.tsx';
import { caseQuestionLabels } from '../../forms/case-labels.ts';
import { useText } from '../../text/use-text.ts';
import { isOpenRow, type RosterQueueOptions } from './roster-queue.ts';
import { RosterEntryRow } from './roster-entry-row.tsx';
import { rosterFields, withFieldOf, withSharedOf, type RosterField } from './roster-values.ts';
import { useRosterQueue } from './use-roster-queue.ts';

/** Where the cursor of the rows stands. */
const cellOf = (caseId: string, field: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-row="${caseId}"] [data-field="${field}"]`);

/** The rows in which the persons of a group are typed, one after another, without waiting for the one before. */
export function RosterEntryTable({
  incidentId,
  incident,
  restored,
  onFile,
}: {
  readonly incidentId: string;
  readonly incident: Incident;
  readonly restored: RosterQueueOptions['restored'];
  /** The cases that the roster below shows already. */
  readonly onFile: readonly string[];
}) {
  const { t } = useText();
  const queue = useRosterQueue(incidentId, incident, restored);
  const all = useSyncExternalStore(queue.subscribe, queue.rows);
  const draftState = useSyncExternalStore(queue.subscribe, queue.draftState);
  // A row that is on file stays in sight while somebody on file is like its person.
  const rows = all.filter(
    ({ caseId, state, near }) => state !== 'filed' || near.length > 0 || !onFile.includes(caseId),
  );
  const waiting = all.filter(({ state }) => state === 'waiting' || state === 'filing').length;
  const labels = caseQuestionLabels(t);

  const fileAndGoOn = (caseId: string) => {
    if (!queue.submit(caseId)) {
      const problems = queue.rows().find((row) => row.caseId === caseId)?.problems ?? {};
      cellOf(caseId, rosterFields.find((field) => problems[field] !== undefined) ?? 'nameLao')?.focus();
      return;
    }
    const now = queue.rows();
    const at = now.findIndex((row) => row.caseId === caseId);
    const next = now.slice(at + 1).find(isOpenRow) ?? now.find(isOpenRow);
    if (next !== undefined) cellOf(next.caseId, 'nameLao')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const { target, nativeEvent } = event;
    if (!(target instanceof HTMLElement) || nativeEvent.isComposing) return;
    const caseId = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const field = rosterFields.find((name) => name === target.dataset['field']);
    if (caseId === undefined || field === undefined) return;
    if (isEnter(event) && (field === 'nationalities' || event.ctrlKey)) {
      event.preventDefault();
      fileAndGoOn(caseId);
    } else if (isEnter(event)) {
      event.preventDefault();
      cellOf(caseId, nextField(field))?.focus();
    } else if (event.code === 'Quote' && event.ctrlKey) {
      event.preventDefault();
      takeFromBefore(caseId, event.shiftKey ? null : field);
    } else answerMissing(event, caseId, field);
  };
  /** Ctrl+' takes the field of the row before, with Shift all that persons of a group share. */
  const takeFromBefore = (caseId: string, field: RosterField | null) => {
    const now = queue.rows();
    const at = now.findIndex((row) => row.caseId === caseId);
    const row = now[at];
    const before = now[at - 1];
    if (row === undefined || before === undefined) return;
    queue.change(
      caseId,
      field === null
        ? withSharedOf(row.values, before.values)
        : withFieldOf(row.values, field, before.values),
    );
  };
  const answerMissing = (event: KeyboardEvent, caseId: string, field: RosterField) => {
    for (const [shortcut, missing] of missingByShortcut) {
      if (!isShortcut(shortcut, event.nativeEvent)) continue;
      event.preventDefault();
      const row = queue.rows().find((each) => each.caseId === caseId);
      if (row === undefined) return;
      const raw = row.values[field];
      queue.change(caseId, {
        ...row.values,
        [field]: { ...raw, missing: raw.missing === missing ? null : missing },
      });
    }
  };
  // The fields inside are what people type into; the table only hears what comes up from them.
  const fromWithin = { onKeyDown };
  return (
    <section aria-labelledby="roster-entry-title">
      <div className="incident-section-head">
        <h2 id="roster-entry-title">{t('incidents.entry')}</h2>
        <DraftSign state={draftState} />
        <p role="status" className="quiet" data-waiting={waiting}>
          {waiting > 0 && t('incidents.waiting', { count: waiting })}
        </p>
      </div>
      <p className="quiet small">{t('incidents.entryHelp')}</p>
      <table className="roster-entry" aria-labelledby="roster-entry-title" {...fromWithin}>
        <thead>
          <tr>
            {rosterFields.map((field) => (
              <th key={field} scope="col" className={`roster-entry-${field}`}>
                {labels[field]}
              </th>
            ))}
            <th scope="col" className="roster-entry-number">
              {t('cases.number')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RosterEntryRow key={row.caseId} row={row} queue={queue} takesCursor={row === all.at(-1)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const missingByShortcut = [
  ['answerUnknown', 'unknown'],
  ['answerRefused', 'refused'],
  ['answerNotAsked', 'not-asked'],
] as const satisfies ReadonlyArray<readonly [ShortcutName, string]>;

const isEnter = ({ key, altKey, shiftKey }: KeyboardEvent): boolean =>
  key === 'Enter' && !altKey && !shiftKey;

const nextField = (field: RosterField): RosterField => rosterFields[rosterFields.indexOf(field) + 1] ?? field;
