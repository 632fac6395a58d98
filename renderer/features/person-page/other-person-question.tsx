import { useQuery } from '@tanstack/react-query';
import { UserX } from 'lucide-react';
import { useState } from 'react';
import type { PersonSummary } from '../../../shared/contract/person.ts';
import type { BoundTo } from '../../forms/bound.tsx';
import { Question } from '../../forms/question.tsx';
import { personListQuery } from '../../queries/persons.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { PersonLine } from '../../ui/person-line.tsx';
import { PersonChooser } from '../person-search/person-chooser.tsx';

/** Which person on file somebody is, where they are on file; nobody, where they are known by a name alone. */
export function OtherPersonQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  personId,
}: BoundTo<string | null> & {
  readonly label: string;
  /** The person whose relationship it is, who cannot be the other. */
  readonly personId: string;
}) {
  const { t } = useText();
  const [chosen, setChosen] = useState<PersonSummary | null>(null);
  const list = useQuery({ ...personListQuery(null), enabled: raw !== null && chosen === null });
  const known = chosen ?? list.data?.persons.find((person) => person.personId === raw);
  return (
    <Question
      name={name}
      label={label}
      help={t('relationship.otherPersonHelp')}
      problem={problem}
      isGroup={raw !== null}
      onBlur={onLeave}
    >
      {(control) =>
        raw === null ? (
          <PersonChooser
            control={control}
            leftOut={[personId]}
            onChoose={(person) => {
              setChosen(person);
              onRaw(person.personId);
            }}
          />
        ) : (
          <div className="other-person">
            {known === undefined ? (
              <span>{t('relationship.onFile')}</span>
            ) : (
              <PersonLine person={known} names={undefined} />
            )}
            <Button icon={UserX} onClick={() => onRaw(null)}>
              {t('relationship.notThis')}
            </Button>
          </div>
        )
      }
    </Question>
  );
}
