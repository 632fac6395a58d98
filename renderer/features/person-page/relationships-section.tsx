import { Link } from '@tanstack/react-router';
import { relationshipKinds } from '../../../shared/codes/relationship-kinds.ts';
import type { PersonFile } from '../../../shared/contract/person.ts';
import { useText } from '../../text/use-text.ts';
import type { RevealedNames } from '../../ui/use-revealed-names.ts';
import { phoneAsRead } from './contacts-section.tsx';
import { Part } from './person-part.tsx';
import { AddRecord, RecordActs } from './record-acts.tsx';
import { RecordDrafts } from './record-drafts.tsx';
import { GuardedValue, SafetyLine } from './safety-line.tsx';

type Kept = NonNullable<PersonFile['relationships']>[number];

/** Family and others who belong to the person, and who decides for them. */
export function RelationshipsSection({
  file: { personId, relationships, namedIn = [] },
  names,
  mayWrite,
}: {
  readonly file: PersonFile;
  readonly names: RevealedNames;
  readonly mayWrite: boolean;
}) {
  const { t, label } = useText();
  if (relationships === undefined) return null;
  return (
    <Part
      part="relationships"
      count={relationships.length + namedIn.length}
      action={mayWrite && <AddRecord personId={personId} part="relationship" />}
    >
      <RecordDrafts personId={personId} part="relationship" />
      {relationships.length + namedIn.length === 0 && <p className="quiet">{t('relationship.empty')}</p>}
      <ul className="rows">
        {relationships.map((kept) => {
          const { id, version, relationship } = kept;
          return (
            <li key={id}>
              <div className="rows-main">
                <span>
                  <span className="rows-name">{label(relationshipKinds, relationship.kind)}</span>
                  {relationship.isGuardian && (
                    <span className="tag person-tag">{t('relationship.guardian')}</span>
                  )}
                </span>
                <Other kept={kept} names={names} />
                {relationship.phone.answer === 'given' && (
                  <>
                    <SafetyLine safety={relationship.safety} />
                    <span className="person-contact-value">
                      <span className="quiet">{t('relationship.phone')}:</span>
                      <GuardedValue safety={relationship.safety}>
                        {phoneAsRead(relationship.phone.value)}
                      </GuardedValue>
                    </span>
                  </>
                )}
                {relationship.remark.answer === 'given' && (
                  <span className="person-words">{relationship.remark.value}</span>
                )}
              </div>
              {mayWrite && kept.other !== 'out-of-reach' && (
                <RecordActs
                  personId={personId}
                  part="relationship"
                  recordId={id}
                  version={version}
                  what={label(relationshipKinds, relationship.kind)}
                />
              )}
            </li>
          );
        })}
        {namedIn.map(({ id, personId: otherId, relationship }) => (
          <li key={id}>
            <span className="rows-main">
              <span>
                {t('relationship.namedIn', { kind: label(relationshipKinds, relationship.kind) })}{' '}
                <Link to="/people/$personId" params={{ personId: otherId }}>
                  {names.namesOf(otherId)?.join(' · ') || t('relationship.open')}
                </Link>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Who the other is: their record where it can be opened, their name while names are shown. */
function Other({
  kept: { relationship, other },
  names,
}: {
  readonly kept: Kept;
  readonly names: RevealedNames;
}) {
  const { t } = useText();
  const { otherPersonId = null, name } = relationship;
  const typed =
    name.answer !== 'given' ? (
      t(`answer.${name.answer}`)
    ) : names.isAnyShown ? (
      name.value
    ) : (
      <span className="quiet">{t('names.hidden')}</span>
    );
  if (other === 'out-of-reach') return <span className="quiet">{t('relationship.outOfReach')}</span>;
  if (otherPersonId === null)
    return (
      <span>
        {t('relationship.name')}: {typed}
      </span>
    );
  const onFile = names.namesOf(otherPersonId)?.join(' · ');
  return (
    <span>
      <Link to="/people/$personId" params={{ personId: otherPersonId }}>
        {onFile || t('relationship.open')}
      </Link>
      {name.answer === 'given' && <> · {typed}</>}
    </span>
  );
}
