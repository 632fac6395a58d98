import { useQuery } from '@tanstack/react-query';
import { UserRoundCheck, UserX } from 'lucide-react';
import { useWatch, type Control } from 'react-hook-form';
import type { DuplicateCandidate } from '../../../shared/contract/duplicate.ts';
import { useSession } from '../../app/session.ts';
import type { CaseValues, FiledCase } from '../../forms/case-values.ts';
import { typedPerson } from '../../forms/typed-person.ts';
import { duplicatesOfTypedQuery } from '../../queries/duplicates.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { MatchReasons } from '../../ui/match-reasons.tsx';
import { personCodeName } from '../../ui/person-label.ts';
import { PersonLine } from '../../ui/person-line.tsx';
import { RevealButton, RevealStatus } from '../../ui/reveal-names.tsx';
import { today } from '../../ui/today.ts';
import { useDebounced } from '../../ui/use-debounced.ts';
import { useRevealedNames } from '../../ui/use-revealed-names.ts';
import './near-duplicates.css';

/** A search of the whole register waits until the typing rests. */
const REST_MILLISECONDS = 600;
const MOST_SHOWN = 5;

interface NearDuplicatesProps {
  readonly control: Control<CaseValues, unknown, FiledCase>;
  /** Of whom it was said already that they are somebody else. */
  readonly notTheSame: readonly string[];
  readonly onNotTheSame: (personId: string) => void;
  readonly onTake: (personId: string) => void;
  readonly isTaking: boolean;
}

/** Who on file may be the person that is being typed, quietly beside the form: nothing waits for it, nothing moves for it. */
export function NearDuplicates({ control, notTheSame, onNotTheSame, onTake, isTaking }: NearDuplicatesProps) {
  const { t } = useText();
  const mayReveal = useSession().may('case:reveal');
  const typed = useWatch({ control, compute: (values: CaseValues) => typedPerson(values, today()) });
  const found = useQuery(duplicatesOfTypedQuery(useDebounced(typed, REST_MILLISECONDS)));
  const names = useRevealedNames('near duplicates', 'person');
  const near = (typed === null ? [] : (found.data ?? []))
    .filter(({ person }) => !notTheSame.includes(person.personId))
    .slice(0, MOST_SHOWN);
  return (
    <aside
      className="near-duplicates"
      aria-labelledby="near-duplicates"
      data-near={near.length === 0 ? 'none' : 'some'}
    >
      <h2 id="near-duplicates">{t('nearDuplicates.title')}</h2>
      <p className="quiet small" role="status">
        {near.length === 0 ? t('nearDuplicates.quiet') : t('nearDuplicates.count', { count: near.length })}
      </p>
      {found.isError && <p className="field-problem">{failureText(t, found.error)}</p>}
      {near.length > 0 && (
        <>
          {mayReveal && <RevealButton names={names} ids={near.map(({ person: { personId } }) => personId)} />}
          <ul>
            {near.map((candidate) => (
              <Candidate
                key={candidate.person.personId}
                candidate={candidate}
                names={names.namesOf(candidate.person.personId)}
                isTaking={isTaking}
                onTake={onTake}
                onNotTheSame={onNotTheSame}
              />
            ))}
          </ul>
          <RevealStatus names={names} />
        </>
      )}
    </aside>
  );
}

function Candidate({
  candidate: { person, reasons, strength },
  names,
  isTaking,
  onTake,
  onNotTheSame,
}: {
  readonly candidate: DuplicateCandidate;
  readonly names: readonly string[] | undefined;
} & Pick<NearDuplicatesProps, 'isTaking' | 'onTake' | 'onNotTheSame'>) {
  const { t, language } = useText();
  const name = personCodeName(person, language);
  return (
    <li className="near-duplicate" data-pair={strength}>
      <PersonLine person={person} names={names} />
      <MatchReasons reasons={reasons} />
      <div className="near-duplicate-acts">
        <Button
          icon={UserRoundCheck}
          aria-label={t('nearDuplicates.takeOne', { name })}
          disabled={isTaking}
          onClick={() => onTake(person.personId)}
        >
          {t('nearDuplicates.take')}
        </Button>
        <Button
          look="quiet"
          icon={UserX}
          aria-label={t('nearDuplicates.notOne', { name })}
          title={t('nearDuplicates.remembered')}
          onClick={() => onNotTheSame(person.personId)}
        >
          {t('nearDuplicates.not')}
        </Button>
      </div>
    </li>
  );
}
