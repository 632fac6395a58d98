import { memo } from 'react';
import { countries } from '../../../shared/codes/countries.ts';
import { lifeStatuses } from '../../../shared/codes/life-statuses.ts';
import type { PersonSummary } from '../../../shared/contract/person.ts';
import { useText } from '../../text/use-text.ts';
import { personCodeName, unidentifiedLabel } from '../../ui/person-label.ts';
import { answerText } from '../../ui/person-text.ts';
import { useLineKeys } from '../../ui/line-keys.ts';
import { RecordNames } from '../../ui/record-names.tsx';
import { RecordRow, RecordTable } from '../../ui/record-table.tsx';
import { SexAndAge } from '../../ui/sex-and-age.tsx';
import type { NameSwitch, RevealedNames } from '../../ui/use-revealed-names.ts';

/** The lines of the list; arrows move, Enter or a click opens. */
export function PeopleTable({
  persons,
  names,
  landOn,
  onOpen,
}: {
  readonly persons: readonly PersonSummary[];
  /** The names that somebody asked for; null where the reader may ask for none. */
  readonly names: RevealedNames | null;
  /** The line that takes the cursor when it appears. */
  readonly landOn: string;
  readonly onOpen: (personId: string) => void;
}) {
  const { t } = useText();
  const keys = useLineKeys(persons.map(({ personId }) => personId));
  return (
    <RecordTable
      label={t('persons.table')}
      onOpen={onOpen}
      head={
        <>
          <th scope="col">{t('persons.label')}</th>
          <th scope="col" className="people-age">
            {t('cases.sexAge')}
          </th>
          <th scope="col" className="people-nationality">
            {t('caseForm.nationalities')}
          </th>
          <th scope="col" className="people-cases">
            {t('persons.cases')}
          </th>
          <th scope="col" className="people-changed">
            {t('persons.changed')}
          </th>
        </>
      }
    >
      {persons.map((person) => (
        <PersonRow
          key={keys.get(person.personId)}
          person={person}
          shown={names?.namesOf(person.personId)}
          names={names?.switch ?? null}
          isLanding={person.personId === landOn}
        />
      ))}
    </RecordTable>
  );
}

const PersonRow = memo(function PersonRow({
  person,
  shown,
  names,
  isLanding,
}: {
  readonly person: PersonSummary;
  readonly shown: readonly string[] | undefined;
  readonly names: NameSwitch | null;
  readonly isLanding: boolean;
}) {
  const text = useText();
  const { t, moment } = text;
  const { personId, sex, birth, nationalities, cases, changedAt } = person;
  const [first, ...others] = cases;
  return (
    <RecordRow id={personId} isLanding={isLanding}>
      <th scope="row">
        <NameOfPerson person={person} shown={shown} names={names} />
        <LifeStatus person={person} />
      </th>
      <td className="people-age">
        <SexAndAge sex={sex} birth={birth} />
      </td>
      <td className="people-nationality" data-label={t('caseForm.nationalities')}>
        {nationalities !== undefined &&
          answerText(text, nationalities, (codes) =>
            codes.map((code) => text.label(countries, code)).join(', '),
          )}
      </td>
      <td className="people-cases" data-label={t('persons.cases')}>
        {first !== undefined && (
          <>
            {first.number} <span className="quiet small">{t(`status.${first.status}`)}</span>
          </>
        )}
        {others.length > 0 && (
          <span className="quiet small" title={others.map(({ number }) => number).join(', ')}>
            {' '}
            +{text.number(others.length)}
          </span>
        )}
      </td>
      <td className="people-changed" data-label={t('persons.changed')}>
        {moment(changedAt)}
      </td>
    </RecordRow>
  );
});

/** What the person is called, and their names while somebody wants them in sight. */
function NameOfPerson({
  person,
  shown,
  names,
}: {
  readonly person: PersonSummary;
  readonly shown: readonly string[] | undefined;
  readonly names: NameSwitch | null;
}) {
  const text = useText();
  const codeName = personCodeName(person, text.language);
  if (person.isUnidentified === true)
    return (
      <>
        <span className="record-row-name">{unidentifiedLabel(text, person)}</span>{' '}
        <span className="quiet small">{codeName}</span>
      </>
    );
  return (
    <RecordNames id={person.personId} codeName={codeName} calledBy={codeName} shown={shown} names={names} />
  );
}

/** Said only of those who are dead or missing: that somebody lives is what everybody takes for granted. */
export function LifeStatus({
  person: { lifeStatus },
}: {
  readonly person: Pick<PersonSummary, 'lifeStatus'>;
}) {
  const { label } = useText();
  if (lifeStatus?.answer !== 'given' || lifeStatus.value === 'Living') return null;
  return <span className="tag">{label(lifeStatuses, lifeStatus.value)}</span>;
}
