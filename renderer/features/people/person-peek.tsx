import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { countries } from '../../../shared/codes/countries.ts';
import { lifeStatuses } from '../../../shared/codes/life-statuses.ts';
import type { PersonSummary } from '../../../shared/contract/person.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { personCodeName, unidentifiedLabel } from '../../ui/person-label.ts';
import { answerText } from '../../ui/person-text.ts';
import { SexAndAge } from '../../ui/sex-and-age.tsx';
import '../../ui/facts.css';

/** A look at one person of the list, of what the list knows already: it opens no record. */
export function PersonPeek({
  person,
  names,
  onOpen,
}: {
  readonly person: PersonSummary;
  /** The names, where somebody asked for them. */
  readonly names: readonly string[] | undefined;
  readonly onOpen: () => void;
}) {
  const text = useText();
  const { t, label, moment, language } = text;
  const { nationalities, lifeStatus, cases } = person;
  const called =
    person.isUnidentified === true ? unidentifiedLabel(text, person) : personCodeName(person, language);
  return (
    <aside className="people-peek" aria-label={t('persons.peek')}>
      <h2>{names?.join(' · ') || called}</h2>
      <p>
        <SexAndAge sex={person.sex} birth={person.birth} />
      </p>
      <dl className="people-peek-facts">
        {nationalities !== undefined && (
          <>
            <dt>{t('caseForm.nationalities')}</dt>
            <dd>
              {answerText(text, nationalities, (codes) =>
                codes.map((code) => label(countries, code)).join(', '),
              )}
            </dd>
          </>
        )}
        {lifeStatus !== undefined && (
          <>
            <dt>{t('caseForm.lifeStatus')}</dt>
            <dd>{answerText(text, lifeStatus, (code) => label(lifeStatuses, code))}</dd>
          </>
        )}
        <dt>{t('persons.changed')}</dt>
        <dd>{moment(person.changedAt)}</dd>
      </dl>
      <h3>
        {t('persons.cases')} <span className="quiet">{text.number(cases.length)}</span>
      </h3>
      <ul className="people-peek-cases">
        {cases.map(({ caseId, number, status }) => (
          <li key={caseId}>
            <Link to="/cases/$caseId" params={{ caseId }} search={{}}>
              {number}
            </Link>{' '}
            <span className="quiet small">{t(`status.${status}`)}</span>
          </li>
        ))}
      </ul>
      <div>
        <Button icon={ChevronRight} onClick={onOpen}>
          {t('persons.open')}
        </Button>
      </div>
    </aside>
  );
}
