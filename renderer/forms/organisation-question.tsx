import { useQuery } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import type { OrganisationSummary } from '../../shared/contract/organisation.ts';
import { organisationKinds } from '../../shared/codes/organisation-kinds.ts';
import { serviceKinds } from '../../shared/codes/service-kinds.ts';
import {
  type OrganisationService,
  type ServedPerson,
  whyNotTaken,
} from '../../shared/domain/organisation.ts';
import { everyOrganisation, organisationQuery, organisationsQuery } from '../queries/organisations.ts';
import { useText, type Text } from '../text/use-text.ts';
import { organisationName, organisationOtherName } from '../ui/organisation-text.ts';
import { today } from '../ui/today.ts';
import { useDebounced } from '../ui/use-debounced.ts';
import type { BoundTo } from './bound.tsx';
import { ChoiceBox } from './choice-box.tsx';
import { Question } from './question.tsx';
import { isOrganisationId } from './raw-organisation.ts';
import { UnfinishedWordsContext } from './unfinished-words.ts';

const REST_MILLISECONDS = 120;
const MOST_OFFERED = 200;

/** For whom, and with what, an organisation is looked for; what is not known stands in nobody's way. */
export type WantedHelp = Partial<ServedPerson> & {
  readonly serviceKind?: OrganisationService['kind'] | null;
};

/**
 * An organisation of the service directory, found by its names in either script. Those that list the help that is wanted
 * come first; for any other it is said quietly why it may not do, and the choice stays the officer's.
 */
export function OrganisationQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  help,
  wanted = {},
  isFirst = false,
}: BoundTo<string> & {
  readonly label: string;
  readonly help?: string;
  readonly wanted?: WantedHelp;
  /** Whether a form begins with it: it has the cursor then, and its list stays shut until somebody types. */
  readonly isFirst?: boolean;
}) {
  const text = useText();
  const unfinished = useContext(UnfinishedWordsContext);
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(false);
  const rested = useDebounced(search, REST_MILLISECONDS);
  const found = useQuery({
    ...organisationsQuery({ ...everyOrganisation, text: rested, limit: MOST_OFFERED }),
    enabled: isOpen,
  });
  const chosenId = isOrganisationId(raw) ? raw : null;
  const chosen = useQuery({ ...organisationQuery(chosenId ?? ''), enabled: chosenId !== null });
  const shown =
    chosenId === null ? raw : chosen.data === undefined ? '' : organisationName(text, chosen.data);
  const remark =
    chosenId === null || chosen.data === undefined
      ? null
      : chosen.data.closedOn !== null && chosen.data.closedOn < today()
        ? text.t('organisations.isClosed')
        : remarkOn(text, chosen.data.organisation.services, wanted);
  const choices = (found.data?.organisations ?? []).map((organisation) => {
    const why = remarkOn(text, organisation.services, wanted);
    return { ...choiceOf(text, organisation, why), isFitting: why === null };
  });
  return (
    <Question
      name={name}
      label={label}
      help={remark === null ? help : <span className="question-remark">{remark}</span>}
      problem={problem}
      onBlur={onLeave}
    >
      {(control) => (
        <div onFocus={() => setOpen(true)}>
          <ChoiceBox
            control={control}
            choices={choices.toSorted((one, other) => Number(other.isFitting) - Number(one.isFitting))}
            missing={null}
            chosenId={chosenId}
            shown={shown}
            isNext={isFirst}
            onChoose={(id) => onRaw(id ?? '')}
            onUnfitting={onRaw}
            onUnfinished={(answer) => unfinished.tell(name, answer)}
            onSearch={setSearch}
          />
        </div>
      )}
    </Question>
  );
}

/** The name, and quietly behind it its letters, what it is, its other name, what it was called, and why it may not do. */
function choiceOf(text: Text, organisation: OrganisationSummary, why: string | null) {
  const { t, label } = text;
  const { organisationId, acronym, kind, earlierName } = organisation;
  return {
    id: organisationId,
    label: organisationName(text, organisation),
    hint: [
      acronym ?? '',
      label(organisationKinds, kind),
      organisationOtherName(text, organisation),
      earlierName === null ? '' : t('place.earlier', { name: earlierName }),
      why ?? '',
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

/** Why an organisation may not be the right one; null where nothing that is known stands against it. */
function remarkOn(
  { t, label }: Text,
  services: readonly OrganisationService[],
  { serviceKind = null, sex = null, age = null }: WantedHelp,
): string | null {
  const offered = services.filter(({ kind }) => serviceKind === null || kind === serviceKind);
  if (serviceKind !== null && offered.length === 0)
    return t('organisations.doesNotList', { service: label(serviceKinds, serviceKind) });
  const reasons = offered.map((service) => whyNotTaken(service, { sex, age }, today()));
  const [first] = reasons;
  if (first === undefined || first === null || reasons.includes(null)) return null;
  return t(`organisations.notTaken.${first}`);
}
