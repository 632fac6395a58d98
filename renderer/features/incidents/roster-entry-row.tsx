import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check, TriangleAlert, Trash2, UserRoundCheck, UserX } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { CodeList } from '../../../shared/codes/code-list.ts';
import { countries } from '../../../shared/codes/countries.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import type { DuplicateCandidate } from '../../../shared/contract/duplicate.ts';
import { describeBirth } from '../../../shared/dates/format-birth.ts';
import { MissingAnswer } from '../../../shared/domain/answer.ts';
import { Refusal } from '../../../shared/result.ts';
import { codeChoices } from '../../forms/code-choices.ts';
import { caseQuestionLabels } from '../../forms/case-labels.ts';
import type { RawAnswer } from '../../forms/raw-answer.ts';
import { readBirth } from '../../forms/raw-birth.ts';
import { typedPerson } from '../../forms/typed-person.ts';
import { duplicatesOfTypedQuery } from '../../queries/duplicates.ts';
import { personFileQuery } from '../../queries/persons.ts';
import { failureText } from '../../text/error-text.ts';
import { problemText } from '../../text/problem-text.ts';
import { useText, type Text } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { MatchReasons } from '../../ui/match-reasons.tsx';
import { personCodeName } from '../../ui/person-label.ts';
import { PersonLine } from '../../ui/person-line.tsx';
import { today } from '../../ui/today.ts';
import { useDebounced } from '../../ui/use-debounced.ts';
import { wholePersonFile } from '../case-form/whole-person-file.ts';
import { isOpenRow, type RosterQueue, type RosterRow } from './roster-queue.ts';
import {
  isEmptyRow,
  personValuesOfRow,
  rosterFields,
  stillNear,
  type RosterField,
  type RosterValues,
} from './roster-values.ts';

/** A search of the whole register waits until the typing rests. */
const REST_MILLISECONDS = 600;
const MOST_SHOWN = 3;

interface RosterEntryRowProps {
  readonly row: RosterRow;
  readonly queue: RosterQueue;
  readonly takesCursor: boolean;
}

/** One person of the group: five fields, and below them only what there is to say of the row. */
export const RosterEntryRow = memo(function RosterEntryRow({ row, queue, takesCursor }: RosterEntryRowProps) {
  const text = useText();
  const { t } = text;
  const labels = caseQuestionLabels(t);
  const first = useRef<HTMLInputElement>(null);
  const wasFirst = useRef(takesCursor);
  useEffect(() => {
    // Where the screen came before its rows, the frame has set the cursor at its beginning.
    const isUnset = [document.body, document.getElementById('content')].includes(
      document.activeElement instanceof HTMLElement ? document.activeElement : null,
    );
    if (wasFirst.current && isUnset) first.current?.focus();
  }, []);
  const isOpen = isOpenRow(row);
  const { caseId, values, problems } = row;
  const set = (field: RosterField, value: RosterValues[RosterField]) =>
    queue.change(caseId, { ...values, [field]: value });
  const described = `${caseId}-said`;
  const cell = (field: RosterField) => ({
    'data-field': field,
    'aria-label': labels[field],
    'aria-invalid': problems[field] === undefined ? undefined : (true as const),
    'aria-describedby': described,
    className: 'input',
  });
  const line = (field: 'nameLao' | 'nameLatin') => (
    <input
      {...cell(field)}
      ref={field === 'nameLao' ? first : undefined}
      lang={field === 'nameLao' ? 'lo' : undefined}
      value={values[field].missing === null ? values[field].typed : ''}
      placeholder={missingText(values[field], text)}
      readOnly={!isOpen}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => set(field, { typed: event.target.value, missing: null })}
    />
  );
  const nationality = values.nationalities;
  return (
    <>
      <tr data-row={caseId} data-state={row.state}>
        <td data-label={labels.nameLao}>{line('nameLao')}</td>
        <td data-label={labels.nameLatin}>{line('nameLatin')}</td>
        <td data-label={labels.sex}>
          <CodeCell
            {...cell('sex')}
            list={sexes}
            raw={values.sex}
            isOpen={isOpen}
            onRaw={(raw) => set('sex', raw)}
          />
        </td>
        <td data-label={labels.birth}>
          <input
            {...cell('birth')}
            value={values.birth.missing === null ? values.birth.typed.text : ''}
            placeholder={missingText(values.birth, text)}
            readOnly={!isOpen}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) =>
              set('birth', {
                typed: { ...values.birth.typed, text: event.target.value, typedOn: today() },
                missing: null,
              })
            }
          />
        </td>
        <td data-label={labels.nationalities}>
          <CodeCell
            {...cell('nationalities')}
            list={countries}
            raw={{ typed: nationality.typed[0] ?? '', missing: nationality.missing }}
            isOpen={isOpen}
            onRaw={({ typed, missing }) =>
              set('nationalities', { typed: typed === '' ? [] : [typed], missing })
            }
          />
        </td>
        <td className="roster-entry-number">
          <RowState row={row} onRemove={() => queue.remove(caseId)} />
        </td>
      </tr>
      <tr className="roster-entry-said">
        <td colSpan={6} id={described}>
          <Said row={row} text={text} />
          <Near row={row} queue={queue} />
        </td>
      </tr>
    </>
  );
});

/** Where a row is on its way to the file. */
function RowState({ row, onRemove }: { readonly row: RosterRow; readonly onRemove: () => void }) {
  const { t } = useText();
  switch (row.state) {
    case 'filed':
      return (
        <Link to="/cases/$caseId" params={{ caseId: row.caseId }} search={{}}>
          <Check className="icon" aria-hidden /> {row.number}
        </Link>
      );
    case 'waiting':
    case 'filing':
      return <span className="quiet small">{t('incidents.filing')}</span>;
    case 'typing':
    case 'failed':
      return isEmptyRow(row.values) && row.taken === null ? null : (
        <Button look="quiet" icon={Trash2} onClick={onRemove}>
          {t('incidents.removeRow')}
        </Button>
      );
  }
}

/** How the birth was understood, what is wrong, and whose new case it is. */
function Said({ row, text }: { readonly row: RosterRow; readonly text: Text }) {
  const { t, language } = text;
  const labels = caseQuestionLabels(t);
  const wrong = rosterFields.flatMap((field) => {
    const problem = row.problems[field];
    return problem === undefined ? [] : [`${labels[field]}: ${problemText(t, problem)}`];
  });
  const birth = row.values.birth.missing === null ? readBirth(row.values.birth.typed, today()) : null;
  return (
    <>
      {isOpenRow(row) && birth?.ok === true && birth.value !== undefined && (
        <span className="quiet small">{describeBirth(birth.value, language)}</span>
      )}
      {wrong.map((said) => (
        <span key={said} className="field-problem" role="alert">
          {said}
        </span>
      ))}
      {row.failure !== null && (
        <span className="field-problem" role="alert">
          {failureText(t, row.failure)}
        </span>
      )}
      {row.taken !== null && (
        <Link to="/people/$personId" params={{ personId: row.taken.personId }}>
          {t('incidents.taken')}
        </Link>
      )}
    </>
  );
}

/** Who on file is like the person of a row: said quietly below it, never in the way of the typing. */
function Near({ row, queue }: { readonly row: RosterRow; readonly queue: RosterQueue }) {
  const { t } = useText();
  const client = useQueryClient();
  const isOpen = isOpenRow(row);
  const typed = isOpen && row.taken === null ? typedPerson(personValuesOfRow(row), today()) : null;
  const rested = useDebounced(JSON.stringify(typed), REST_MILLISECONDS);
  const isRested = rested === JSON.stringify(typed);
  const found = useQuery({
    ...duplicatesOfTypedQuery(isRested ? typed : null),
    enabled: isOpen && isRested && typed !== null,
  });
  const taking = useMutation({
    mutationFn: async (personId: string) => {
      const file = wholePersonFile(await client.fetchQuery({ ...personFileQuery(personId), staleTime: 0 }));
      if (file === null) throw new Refusal({ code: 'forbidden' });
      queue.take(row.caseId, { personId, version: file.version, person: file.person });
    },
  });
  if (row.taken !== null && isOpen)
    return (
      <Button look="quiet" icon={UserX} onClick={() => queue.take(row.caseId, null)}>
        {t('incidents.untake')}
      </Button>
    );
  const known = isOpen ? (typed === null || !isRested ? [] : (found.data ?? [])) : row.near;
  const near = stillNear(known, row).slice(0, MOST_SHOWN);
  if (near.length === 0) return null;
  return (
    <details className="roster-near" data-near={near.length}>
      <summary>
        <TriangleAlert className="icon" aria-hidden /> {t('nearDuplicates.count', { count: near.length })}
      </summary>
      {taking.isError && <p className="field-problem">{failureText(t, taking.error)}</p>}
      <ul>
        {near.map((candidate) => (
          <Candidate
            key={candidate.person.personId}
            candidate={candidate}
            row={row}
            onTake={() => taking.mutate(candidate.person.personId)}
            onNot={() => queue.setNotTheSame(row.caseId, candidate.person.personId)}
          />
        ))}
      </ul>
    </details>
  );
}

function Candidate({
  candidate: { person, reasons },
  row,
  onTake,
  onNot,
}: {
  readonly candidate: DuplicateCandidate;
  readonly row: RosterRow;
  readonly onTake: () => void;
  readonly onNot: () => void;
}) {
  const { t, language } = useText();
  const name = personCodeName(person, language);
  return (
    <li>
      <PersonLine person={person} names={undefined} />
      <MatchReasons reasons={reasons} />
      {isOpenRow(row) ? (
        <>
          <Button icon={UserRoundCheck} aria-label={t('nearDuplicates.takeOne', { name })} onClick={onTake}>
            {t('nearDuplicates.take')}
          </Button>
          <Button look="quiet" icon={UserX} aria-label={t('nearDuplicates.notOne', { name })} onClick={onNot}>
            {t('nearDuplicates.not')}
          </Button>
        </>
      ) : (
        <Link
          to="/duplicates/$personId/$otherPersonId"
          params={{ personId: row.taken?.personId ?? row.personId, otherPersonId: person.personId }}
        >
          {t('incidents.compare')}
        </Link>
      )}
    </li>
  );
}

/** The value of a select that stands for an answer without a code; no code of a list begins so. */
const MISSING = 'missing ';

/** One code, chosen by its first letters; among the choices why there is none. */
function CodeCell({
  list,
  raw,
  isOpen,
  onRaw,
  ...cell
}: {
  readonly list: CodeList;
  readonly raw: RawAnswer<string>;
  readonly isOpen: boolean;
  readonly onRaw: (raw: RawAnswer<string>) => void;
  readonly 'data-field': string;
  readonly 'aria-label': string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string;
  readonly className: string;
}) {
  const { t, language } = useText();
  return (
    <select
      {...cell}
      value={raw.missing === null ? raw.typed : `${MISSING}${raw.missing}`}
      disabled={!isOpen}
      onChange={({ target: { value } }) => {
        const missing = MissingAnswer.safeParse(
          value.startsWith(MISSING) ? value.slice(MISSING.length) : null,
        );
        onRaw(missing.success ? { typed: '', missing: missing.data } : { typed: value, missing: null });
      }}
    >
      <option value="" aria-label={t('form.choose')} />
      {codeChoices(list, language).map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
      {(['unknown', 'refused', 'not-asked'] as const).map((missing) => (
        <option key={missing} value={`${MISSING}${missing}`}>
          {t(`answer.${missing}`)}
        </option>
      ))}
    </select>
  );
}

const missingText = ({ missing }: RawAnswer<unknown>, { t }: Text): string =>
  missing === null ? '' : t(`answer.short.${missing}`);
