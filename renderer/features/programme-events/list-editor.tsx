import { Plus, X } from 'lucide-react';
import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { ethnicGroups } from '../../../shared/codes/ethnic-groups.ts';
import { participantAgeBands } from '../../../shared/codes/participant-age-bands.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import type { CodeList } from '../../../shared/codes/code-list.ts';
import type { ListedParticipant } from '../../../shared/contract/programme-event.ts';
import type { TraineeTold } from '../../../shared/contract/trainee.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { formatTotalAndWomen } from '../../../shared/text/total-and-women.ts';
import type { BoundTo } from '../../forms/bound.tsx';
import { codeChoices } from '../../forms/code-choices.ts';
import {
  emptyLine,
  isEmptyLine,
  lineOfPasted,
  type LineProblem,
  type RawLine,
  readLines,
} from '../../forms/participant-values.ts';
import { pastedNames, sexOfTitle } from '../../forms/pasted-names.ts';
import { Question } from '../../forms/question.tsx';
import { problemText } from '../../text/problem-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { NameInput } from './name-input.tsx';

/** What of the lines is in sight: who they are, when they were there, what marks they had. */
const views = ['names', 'days', 'marks'] as const;
type View = (typeof views)[number];

/** Which lines the buttons of a line change. */
type Change = (at: number, change: Partial<RawLine>) => void;

interface ListEditorProps extends BoundTo<readonly RawLine[]> {
  readonly eventId: string;
  /** The days of the event; none where they are not known exactly. */
  readonly days: readonly string[];
  /** Null where the event has no test. */
  readonly fullMarks: number | null;
  /** The lines on file: on how many other lists each person stands. */
  readonly known: readonly ListedParticipant[];
  readonly label: string;
}

/** A list of names, typed line by line or pasted from a spreadsheet. Enter goes to the line below, and makes one at the end. */
export function ListEditor({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  eventId,
  days,
  fullMarks,
  known,
}: ListEditorProps) {
  const text = useText();
  const { t, number } = text;
  const [view, setView] = useState<View>('names');
  const [start] = useState(emptyLine);
  const lines = raw.length === 0 ? [start] : raw;
  const newest = useRef(lines);
  useLayoutEffect(() => {
    newest.current = lines;
  });
  const tell = useRef(onRaw);
  useLayoutEffect(() => {
    tell.current = onRaw;
  });
  const put = useCallback((next: readonly RawLine[]) => {
    newest.current = next;
    tell.current(next);
  }, []);
  const change: Change = useCallback(
    (at, changed) =>
      put(newest.current.map((line, place) => (place === at ? { ...line, ...changed } : line))),
    [put],
  );
  const remove = useCallback((at: number) => put(newest.current.filter((_, place) => place !== at)), [put]);
  const table = useRef<HTMLTableElement>(null);
  const [next, setNext] = useState<{ readonly at: number; readonly column: string } | null>(null);
  useEffect(() => {
    if (next === null) return;
    cell(table.current, next.at, next.column)?.focus();
    setNext(null);
  }, [next]);
  const paste = useCallback(
    (at: number, text: string): boolean => {
      const pasted = pastedNames(text);
      if (pasted.length < 2 && !text.includes('\t')) return false;
      const before = newest.current.slice(0, at);
      const after = newest.current.slice(at).filter((line) => !isEmptyLine(line));
      put([...before, ...pasted.map(lineOfPasted), ...after]);
      return true;
    },
    [put],
  );
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey) return;
    const field =
      event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-column]') : null;
    if (field === null) return;
    event.preventDefault();
    const at = Number(field.dataset['line']) + (event.shiftKey ? -1 : 1);
    if (at < 0) return;
    if (at === newest.current.length) put([...newest.current, emptyLine()]);
    setNext({ at, column: field.dataset['column'] ?? 'name' });
  };
  // The fields inside are what people act on; the table only hears what comes up from them.
  const fromWithin = { onKeyDown };
  const { filed, problems } = readLines({ lines });
  const shown = problem === undefined ? [] : problems;
  const women = filed.filter(
    ({ participant: { sex } }) => sex.answer === 'given' && sex.value === 'Female',
  ).length;
  const sexUnknown = filed.filter(({ participant: { sex } }) => sex.answer !== 'given').length;
  const there = view === 'days' && days.length === 0;
  return (
    <Question name={name} label={label} problem={problem} isGroup onBlur={onLeave}>
      {() => (
        <>
          <div className="names-tools">
            <div className="event-views" role="group" aria-label={t('programmeEvents.view')}>
              {views
                .filter((each) => each !== 'marks' || fullMarks !== null)
                .map((each) => (
                  <Button key={each} aria-pressed={view === each} onClick={() => setView(each)}>
                    {t(`programmeEvents.listViews.${each}`)}
                  </Button>
                ))}
            </div>
            <p role="status" data-testid="names-total">
              {formatTotalAndWomen({ total: filed.length, women }, text.language)}
              {sexUnknown > 0 && ` · ${t('programmeEvents.sexUnknown', { count: sexUnknown })}`}
            </p>
            {view === 'days' && days.length > 0 && (
              <div className="event-views">
                <Button
                  onClick={() =>
                    put(
                      newest.current.map((line) => (isEmptyLine(line) ? line : { ...line, days: [...days] })),
                    )
                  }
                >
                  {t('programmeEvents.everybodyEveryDay')}
                </Button>
                <Button onClick={() => put(newest.current.map((line) => ({ ...line, days: null })))}>
                  {t('programmeEvents.noDaysNoted')}
                </Button>
              </div>
            )}
          </div>
          {there && <p className="quiet">{t('programmeEvents.daysUnknown')}</p>}
          {shown.length > 0 && (
            <ul className="question-problem names-problems">
              {shown.map(({ at, field, problem: wrong }) => (
                <li key={`${at} ${field}`}>
                  {t('programmeEvents.line', { at: number(at + 1) })}: {problemText(t, wrong)}
                </li>
              ))}
            </ul>
          )}
          <div className="names-lines">
            <table className="names-table" ref={table} aria-label={label} {...fromWithin}>
              <thead>
                <tr>
                  <th scope="col">{t('programmeEvents.columns.no')}</th>
                  <th scope="col">{t('programmeEvents.columns.name')}</th>
                  {view === 'names' && (
                    <>
                      <th scope="col">{t('caseForm.sex')}</th>
                      <th scope="col">{t('programmeEvents.columns.ageBand')}</th>
                      <th scope="col">{t('programmeEvents.columns.ethnicGroup')}</th>
                      <th scope="col">{t('programmeEvents.columns.position')}</th>
                      <th scope="col">{t('programmeEvents.columns.office')}</th>
                    </>
                  )}
                  {view === 'days' && <th scope="col">{t('programmeEvents.columns.days')}</th>}
                  {view === 'marks' && (
                    <>
                      <th scope="col">{t('programmeEvents.columns.marksBefore')}</th>
                      <th scope="col">{t('programmeEvents.columns.marksAfter')}</th>
                    </>
                  )}
                  <th scope="col">
                    <span className="unseen">{t('programmeEvents.columns.remove')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line, at) => (
                  <Line
                    key={line.participantId}
                    line={line}
                    at={at}
                    view={view}
                    days={days}
                    eventId={eventId}
                    otherEvents={
                      known.find(
                        ({ participantId, traineeId }) =>
                          participantId === line.participantId && traineeId === line.traineeId,
                      )?.otherEvents ?? null
                    }
                    wrong={shown.find((each) => each.at === at)}
                    isRemovable={raw.length > 0}
                    change={change}
                    remove={remove}
                    paste={paste}
                  />
                ))}
              </tbody>
            </table>
          </div>
          <div>
            <Button
              icon={Plus}
              onClick={() => {
                put([...newest.current, emptyLine()]);
                setNext({ at: newest.current.length - 1, column: 'name' });
              }}
            >
              {t('programmeEvents.addName')}
            </Button>
          </div>
        </>
      )}
    </Question>
  );
}

const cell = (table: HTMLElement | null, at: number, column: string): HTMLElement | null =>
  table?.querySelector<HTMLElement>(`[data-line="${at}"][data-column="${column}"]`) ?? null;

interface LineProps {
  readonly line: RawLine;
  readonly at: number;
  readonly view: View;
  readonly days: readonly string[];
  readonly eventId: string;
  /** On how many other lists the person stands that was chosen; null where nobody was, or it is not known yet. */
  readonly otherEvents: number | null;
  readonly wrong: LineProblem | undefined;
  readonly isRemovable: boolean;
  readonly change: Change;
  readonly remove: (at: number) => void;
  readonly paste: (at: number, text: string) => boolean;
}

/** One line, drawn anew only when something in it changes: a list has hundreds of fields. */
const Line = memo(function Line({
  line,
  at,
  view,
  days,
  eventId,
  otherEvents,
  wrong,
  isRemovable,
  change,
  remove,
  paste,
}: LineProps) {
  const { t, number, language } = useText();
  const nth = t('programmeEvents.line', { at: number(at + 1) });
  const text = (column: 'position' | 'office' | 'marksBefore' | 'marksAfter') => (
    <td data-label={t(`programmeEvents.columns.${column}`)}>
      <input
        className="input"
        data-line={at}
        data-column={column}
        aria-label={`${nth}: ${t(`programmeEvents.columns.${column}`)}`}
        aria-invalid={wrong?.field === column || undefined}
        value={line[column]}
        autoComplete="off"
        spellCheck={false}
        inputMode={column === 'position' || column === 'office' ? undefined : 'decimal'}
        onChange={({ target }) => change(at, { [column]: target.value })}
      />
    </td>
  );
  const coded = (column: 'sex' | 'ageBand' | 'ethnicGroup', list: CodeList, label: string) => (
    <td data-label={label}>
      <select
        className="input"
        data-line={at}
        data-column={column}
        aria-label={`${nth}: ${label}`}
        aria-invalid={wrong?.field === column || undefined}
        value={line[column]}
        onChange={({ target }) => change(at, { [column]: target.value })}
      >
        <option value="">–</option>
        {codeChoices(list, language).map(({ id, label: each }) => (
          <option key={id} value={id}>
            {each}
          </option>
        ))}
        <option value="unknown">{t('answer.unknown')}</option>
        <option value="refused">{t('answer.refused')}</option>
      </select>
    </td>
  );
  const choose = (told: TraineeTold) =>
    change(at, {
      traineeId: told.traineeId,
      name: told.trainee.name,
      sex: line.sex || (told.trainee.sex ?? ''),
      position: line.position || (told.trainee.position ?? ''),
      office: line.office || (told.trainee.office ?? ''),
    });
  return (
    <tr>
      <td className="names-no">{number(at + 1)}</td>
      <td className="names-name">
        <NameInput
          at={at}
          label={`${nth}: ${t('programmeEvents.columns.name')}`}
          isInvalid={wrong?.field === 'name'}
          value={line.name}
          eventId={eventId}
          isChosen={line.traineeId !== ''}
          onType={(name) => change(at, { name })}
          onLeave={() =>
            line.sex === '' && sexOfTitle(line.name) !== '' && change(at, { sex: sexOfTitle(line.name) })
          }
          onChoose={choose}
          onPaste={(pasted) => paste(at, pasted)}
        />
        {line.traineeId !== '' && (otherEvents === null || otherEvents > 0) && (
          <span className="names-known small">
            {otherEvents === null
              ? t('programmeEvents.chosen')
              : t('programmeEvents.alsoOn', { count: otherEvents })}
            <Button
              look="quiet"
              aria-label={`${nth}: ${t('programmeEvents.notThisPerson')}`}
              onClick={() => change(at, { traineeId: '' })}
            >
              {t('programmeEvents.notThisPerson')}
            </Button>
          </span>
        )}
      </td>
      {view === 'names' && (
        <>
          {coded('sex', sexes, t('caseForm.sex'))}
          {coded('ageBand', participantAgeBands, t('programmeEvents.columns.ageBand'))}
          {coded('ethnicGroup', ethnicGroups, t('programmeEvents.columns.ethnicGroup'))}
          {text('position')}
          {text('office')}
        </>
      )}
      {view === 'days' && (
        <td className="names-days">
          <div className="day-boxes">
            {days.map((day) => (
              <label key={day} className="day-box">
                <span aria-hidden>{number(Number(day.slice(8)))}</span>
                <input
                  type="checkbox"
                  data-line={at}
                  data-column={day}
                  aria-label={`${nth} ${line.name}: ${formatDate(day, language, 'long')}`}
                  checked={line.days?.includes(day) ?? false}
                  onChange={({ target }) => {
                    const others = (line.days ?? []).filter((other) => other !== day);
                    change(at, { days: target.checked ? [...others, day].toSorted() : others });
                  }}
                />
              </label>
            ))}
          </div>
        </td>
      )}
      {view === 'marks' && (
        <>
          {text('marksBefore')}
          {text('marksAfter')}
        </>
      )}
      <td className="names-end">
        {isRemovable && (
          <button
            type="button"
            className="names-remove"
            aria-label={t('action.remove', { what: `${nth} ${line.name}` })}
            onClick={() => remove(at)}
          >
            <X className="icon" aria-hidden />
          </button>
        )}
      </td>
    </tr>
  );
});
