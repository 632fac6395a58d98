import { Eye, EyeOff } from 'lucide-react';
import { Button, Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import { countries } from '../../../shared/codes/countries.ts';
import { lifeStatuses } from '../../../shared/codes/life-statuses.ts';
import type { PersonSummary } from '../../../shared/contract/person.ts';
import { useText } from '../../text/use-text.ts';
import { personCodeName, unidentifiedLabel } from '../../ui/person-label.ts';
import { answerText } from '../../ui/person-text.ts';
import { SexAndAge } from '../../ui/sex-and-age.tsx';
import type { RevealedNames } from '../../ui/use-revealed-names.ts';
import '../../ui/record-table.css';

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
  return (
    <Table
      className="record-table"
      aria-label={t('persons.table')}
      onRowAction={(key) => onOpen(String(key))}
    >
      <TableHeader>
        <Column isRowHeader>{t('persons.label')}</Column>
        <Column className="people-age">{t('cases.sexAge')}</Column>
        <Column className="people-nationality">{t('caseForm.nationalities')}</Column>
        <Column className="people-cases">{t('persons.cases')}</Column>
        <Column className="people-changed">{t('persons.changed')}</Column>
      </TableHeader>
      <TableBody>
        {persons.map((person) => (
          <PersonRow
            key={person.personId}
            person={person}
            names={names}
            isLanding={person.personId === landOn}
          />
        ))}
      </TableBody>
    </Table>
  );
}

/** One function for all drawings, so that the cursor is put there once. */
const takeCursor = (row: HTMLTableRowElement | null): void => row?.focus();

function PersonRow({
  person,
  names,
  isLanding,
}: {
  readonly person: PersonSummary;
  readonly names: RevealedNames | null;
  readonly isLanding: boolean;
}) {
  const text = useText();
  const { t, moment, language } = text;
  const { personId, sex, birth, nationalities, cases, changedAt } = person;
  const [first, ...others] = cases;
  return (
    <Row
      id={personId}
      className="record-row"
      textValue={personCodeName(person, language)}
      ref={isLanding ? takeCursor : null}
    >
      <Cell>
        <NameOfPerson person={person} names={names} />
        <LifeStatus person={person} />
      </Cell>
      <Cell className="people-age">
        <SexAndAge sex={sex} birth={birth} />
      </Cell>
      <Cell className="people-nationality" data-label={t('caseForm.nationalities')}>
        {nationalities !== undefined &&
          answerText(text, nationalities, (codes) =>
            codes.map((code) => text.label(countries, code)).join(', '),
          )}
      </Cell>
      <Cell className="people-cases" data-label={t('persons.cases')}>
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
      </Cell>
      <Cell className="people-changed" data-label={t('persons.changed')}>
        {moment(changedAt)}
      </Cell>
    </Row>
  );
}

/** What the person is called, and their names while somebody wants them in sight. */
function NameOfPerson({
  person,
  names,
}: {
  readonly person: PersonSummary;
  readonly names: RevealedNames | null;
}) {
  const text = useText();
  const { t, language } = text;
  const codeName = personCodeName(person, language);
  if (person.isUnidentified === true)
    return (
      <>
        <span className="record-row-name">{unidentifiedLabel(text, person)}</span>{' '}
        <span className="quiet small">{codeName}</span>
      </>
    );
  const shown = names?.namesOf(person.personId);
  return (
    <>
      {names !== null && (
        <Button
          className="record-row-eye"
          aria-label={t(shown === undefined ? 'names.showOne' : 'names.hideOne', { number: codeName })}
          onPress={() => names.toggle(person.personId)}
        >
          {shown === undefined ? (
            <Eye className="icon" aria-hidden />
          ) : (
            <EyeOff className="icon" aria-hidden />
          )}
        </Button>
      )}
      <span className={shown === undefined ? '' : 'quiet small'}>{codeName}</span>
      {shown !== undefined && <span className="record-row-name"> {shown.join(' · ')}</span>}
    </>
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
