import { useQuery } from '@tanstack/react-query';
import { UserX } from 'lucide-react';
import type { BoundTo } from '../../forms/bound.tsx';
import { ChoiceBox } from '../../forms/choice-box.tsx';
import { Question } from '../../forms/question.tsx';
import { personListQuery } from '../../queries/persons.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { personCodeName } from '../../ui/person-label.ts';

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
  const { t, language } = useText();
  const list = useQuery(personListQuery(null));
  const choices = (list.data?.persons ?? [])
    .filter((person) => person.personId !== personId)
    .map((person) => {
      const called = personCodeName(person, language);
      const numbers = person.cases.map(({ number }) => number).join(', ');
      return {
        id: person.personId,
        label: called,
        hint: numbers,
        foldedText: foldForSearch(`${called} ${numbers}`),
      };
    });
  const chosen = choices.find(({ id }) => id === raw);
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
          <ChoiceBox
            control={control}
            choices={choices}
            missing={null}
            chosenId={null}
            shown=""
            onChoose={onRaw}
          />
        ) : (
          <div className="other-person">
            <span>
              {chosen === undefined ? t('relationship.onFile') : `${chosen.label} · ${chosen.hint}`}
            </span>
            <Button icon={UserX} onClick={() => onRaw(null)}>
              {t('relationship.notThis')}
            </Button>
          </div>
        )
      }
    </Question>
  );
}
