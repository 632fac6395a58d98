import { Link } from '@tanstack/react-router';
import { countries } from '../../../shared/codes/countries.ts';
import type { PersonFile } from '../../../shared/contract/person.ts';
import { isUnidentified } from '../../../shared/domain/person-label.ts';
import { useText, type Text } from '../../text/use-text.ts';
import { personCodeName, unidentifiedLabel } from '../../ui/person-label.ts';
import { RevealButton, RevealStatus } from '../../ui/reveal-names.tsx';
import { SexAndAge } from '../../ui/sex-and-age.tsx';
import type { RevealedNames } from '../../ui/use-revealed-names.ts';
import { LifeStatus } from '../people/people-table.tsx';

/** Whether nobody knows yet who the person is; where names are withheld from the reader, that is not said. */
export const isNobodyKnown = ({ person: { nameLao, nameLatin, otherNames } }: PersonFile): boolean =>
  nameLao !== undefined &&
  nameLatin !== undefined &&
  otherNames !== undefined &&
  isUnidentified({ nameLao, nameLatin, otherNames });

/** What the person is called while their names are hidden. */
export const calledWithoutName = (text: Text, file: PersonFile): string =>
  isNobodyKnown(file) ? unidentifiedLabel(text, file.person) : personCodeName(file, text.language);

/** Who it is whose record is being written. */
export function PersonTitle({ file }: { readonly file: PersonFile }) {
  const text = useText();
  return (
    <p className="person-title">
      <strong>{calledWithoutName(text, file)}</strong>{' '}
      <span className="quiet">
        <SexAndAge sex={file.person.sex} birth={file.person.birth} />
      </span>
    </p>
  );
}

/** Who this is as far as may be seen, and in which cases; always in sight. */
export function PersonHeader({
  file,
  names,
  idsOfNames,
}: {
  readonly file: PersonFile;
  readonly names: RevealedNames;
  /** Whose names the button asks for: the person's, and of those who are related. */
  readonly idsOfNames: readonly string[];
}) {
  const text = useText();
  const { t, label, language } = text;
  const { person, cases } = file;
  const shown = names.namesOf(file.personId);
  return (
    <header className="person-header" aria-label={t('person.header')}>
      <div className="person-header-line">
        <h1>{shown?.join(' · ') || calledWithoutName(text, file)}</h1>
        {(shown !== undefined || isNobodyKnown(file)) && (
          <span className="quiet">{personCodeName(file, language)}</span>
        )}
        <span>
          <SexAndAge sex={person.sex} birth={person.birth} />
        </span>
        {person.nationalities?.answer === 'given' && (
          <span>{person.nationalities.value.map((code) => label(countries, code)).join(', ')}</span>
        )}
        <LifeStatus person={person} />
        {file.may.includes('case:reveal') && !isNobodyKnown(file) && (
          <RevealButton names={names} ids={idsOfNames} />
        )}
      </div>
      <p className="person-header-line small">
        <span className="quiet">{t('persons.cases')}:</span>
        {cases.map(({ caseId, number }) => (
          <Link key={caseId} to="/cases/$caseId" params={{ caseId }} search={{}}>
            {number}
          </Link>
        ))}
        <RevealStatus names={names} />
      </p>
    </header>
  );
}
