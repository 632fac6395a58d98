import { Link } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { nameKinds } from '../../../shared/codes/name-kinds.ts';
import type { PersonFile } from '../../../shared/contract/person.ts';
import { isDateOfDeathAsked } from '../../../shared/domain/asked-questions.ts';
import { scriptOf } from '../../../shared/text/script.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { personQuestionLabels } from '../../forms/person-labels.ts';
import { nameFields, personFieldOrder } from '../../forms/person-values.ts';
import { draftsQuery } from '../../queries/drafts.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { personTexts, recordTexts } from '../case-page/field-text.tsx';
import { useQuery } from '@tanstack/react-query';
import { Fact, Part } from './person-part.tsx';
import { countWithheld } from './whole-person.ts';

/** What the law protects beyond what everybody here may read. */
const sensitiveFields: readonly string[] = ['ethnicGroup', 'disabilities'];

/** Who the person is: names with their kind and script, and every other answer; what nobody asked yet is a list of links. */
export function WhoSection({
  file,
  areNamesShown,
  onEdit,
}: {
  readonly file: PersonFile;
  readonly areNamesShown: boolean;
  /** Opens the form, at a question or at its beginning; null where the reader may not write. */
  readonly onEdit: ((question?: string) => void) | null;
}) {
  const text = useText();
  const { t } = text;
  const labels = personQuestionLabels(t);
  const drafts = useQuery(draftsQuery);
  const hasDraft = drafts.data?.some(({ recordId }) => recordId === file.personId) ?? false;
  const answers = {
    ...recordTexts(file.person, personTexts, text),
    ...(file.person.otherNames?.answer === 'given'
      ? { otherNames: <OtherNames names={file.person.otherNames.value} /> }
      : {}),
  };
  const unasked = personFieldOrder.filter((name) => file.person[name]?.answer === 'not-asked');
  const missing = unasked.filter((name) => name !== 'diedOn' || isDateOfDeathAsked(file.person));
  const shown = personFieldOrder
    .filter((name) => answers[name] !== undefined && !unasked.includes(name))
    .filter((name) => !(file.declinesToBeNamed && nameFields.includes(name)));
  const withheld = countWithheld(file);
  return (
    <Part
      part="who"
      action={
        onEdit !== null && (
          <Button icon={Pencil} keys={shortcuts.edit.keys} onClick={() => onEdit()}>
            {t('person.editAnswers')}
          </Button>
        )
      }
    >
      {hasDraft && onEdit !== null && (
        <Notice kind="plain">
          <p>
            {t('person.draftWaiting')}{' '}
            <Link to="/people/$personId/answers" params={{ personId: file.personId }} search={{}}>
              {t('casePage.continueDraft')}
            </Link>
          </p>
        </Notice>
      )}
      {shown.length === 0 && <p className="quiet">{t('person.nothingSaid')}</p>}
      <dl className="facts">
        {shown.map((name) => (
          <Fact key={name} label={labels[name]}>
            {areNamesShown || !nameFields.includes(name) || file.person[name]?.answer !== 'given' ? (
              answers[name]
            ) : (
              <span className="quiet">{t('names.hidden')}</span>
            )}
            {sensitiveFields.includes(name) && (
              <span className="tag person-tag">{t('person.sensitive')}</span>
            )}
          </Fact>
        ))}
      </dl>
      {withheld > 0 && <p className="quiet small">{t('casePage.withheld', { count: withheld })}</p>}
      {missing.length > 0 && !file.declinesToBeNamed && (
        <div>
          <h3>
            {t('casePage.missing')} <span className="quiet">{text.number(missing.length)}</span>
          </h3>
          <ul className="person-missing">
            {missing.map((name) => (
              <li key={name}>
                {onEdit === null ? (
                  labels[name]
                ) : (
                  <Link
                    to="/people/$personId/answers"
                    params={{ personId: file.personId }}
                    search={{ question: name }}
                  >
                    {labels[name]}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Part>
  );
}

/** The names beside the main ones, each with what it is and in which script it is written. */
function OtherNames({
  names,
}: {
  readonly names: ReadonlyArray<{ readonly kind: string; readonly text: string }>;
}) {
  const { t, label } = useText();
  return (
    <ul className="person-names">
      {names.map(({ kind, text: name }) => (
        <li key={`${kind} ${name}`}>
          {name}{' '}
          <span className="quiet small">
            {label(nameKinds, kind)} · {t(`names.script.${scriptOf(name)}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
