import { contactKinds } from '../../../shared/codes/contact-kinds.ts';
import type { PersonFile } from '../../../shared/contract/person.ts';
import type { Answer } from '../../../shared/domain/answer.ts';
import type { PersonContact } from '../../../shared/domain/person-contact.ts';
import { understandPhone } from '../../../shared/phones/phone.ts';
import { contactQuestionLabels } from '../../forms/person-labels.ts';
import { useText } from '../../text/use-text.ts';
import { answerText } from '../../ui/person-text.ts';
import { Fact, Part } from './person-part.tsx';
import { AddRecord, RecordActs } from './record-acts.tsx';
import { RecordDrafts } from './record-drafts.tsx';
import { GuardedValue, SafetyLine } from './safety-line.tsx';

/** How the person can be reached: first whether and how that is safe, then the number. */
export function ContactsSection({
  file: { personId, contacts },
  mayWrite,
}: {
  readonly file: PersonFile;
  readonly mayWrite: boolean;
}) {
  const { t, label } = useText();
  if (contacts === undefined) return null;
  return (
    <Part
      part="contacts"
      count={contacts.length}
      action={mayWrite && <AddRecord personId={personId} part="contact" />}
    >
      <RecordDrafts personId={personId} part="contact" />
      {contacts.length === 0 && <p className="quiet">{t('contact.empty')}</p>}
      <ul className="rows">
        {contacts.map(({ id, version, contact }) => (
          <li key={id}>
            <div className="rows-main">
              <SafetyLine safety={contact.safety} />
              <ContactRules contact={contact} />
              <span className="person-contact-value">
                <span className="quiet">{label(contactKinds, contact.kind)}:</span>
                <GuardedValue safety={contact.safety}>
                  {contact.kind === 'Phone' ? phoneAsRead(contact.value) : contact.value}
                </GuardedValue>
                {contact.belongsTo.answer === 'given' && (
                  <span className="quiet">{t('contact.of', { name: contact.belongsTo.value })}</span>
                )}
              </span>
            </div>
            {mayWrite && (
              <RecordActs
                personId={personId}
                part="contact"
                recordId={id}
                version={version}
                what={label(contactKinds, contact.kind)}
              />
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** When, how and what may be said; that nobody asked is said too, where the contact depends on it. */
function ContactRules({ contact }: { readonly contact: PersonContact }) {
  const text = useText();
  const labels = contactQuestionLabels(text.t);
  const rules = (['when', 'how', 'mayBeSaid'] as const).filter((rule) => isTold(contact[rule]));
  if (rules.length === 0) return null;
  return (
    <dl className="facts person-rules">
      {rules.map((rule) => (
        <Fact key={rule} label={labels[rule]}>
          <span className="person-words">{answerText(text, contact[rule], (words) => words)}</span>
        </Fact>
      ))}
    </dl>
  );
}

const isTold = ({ answer }: Answer<unknown>): boolean =>
  answer !== 'not-asked' && answer !== 'not-applicable';

/** A telephone number as such numbers are read aloud; what is none stays as it was typed. */
export function phoneAsRead(typed: string): string {
  const phone = understandPhone(typed);
  return phone.kind === 'number' ? phone.display : typed;
}
