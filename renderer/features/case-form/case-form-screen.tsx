import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../app/session.ts';
import { personOfDraft } from '../../forms/person-of-case.ts';
import { mayEdit, wholeCase } from '../../forms/whole-case.ts';
import { adviceContactQuery } from '../../queries/advice-contacts.ts';
import { caseFileQuery } from '../../queries/cases.ts';
import { draftQuery } from '../../queries/drafts.ts';
import { personFileQuery } from '../../queries/persons.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { NotHere } from '../../ui/not-here.tsx';
import { CaseForm } from './case-form.tsx';
import { openCase, openNewCase } from './opened-case.ts';
import { wholePersonFile } from './whole-person-file.ts';

/** How a new case begins: with a person on file, with a new one and the words that nobody on file fitted, or with a contact. */
export type Beginning =
  | { readonly kind: 'on-file'; readonly personId: string }
  | { readonly kind: 'new'; readonly typed: string }
  | { readonly kind: 'contact'; readonly contactId: string };

interface CaseFormScreenProps {
  readonly caseId: string;
  /** Null for a case on file. */
  readonly beginning: Beginning | null;
  /** The question to begin with. */
  readonly question: string | null;
}

/** The form of a case: reads the record, the person and the draft first, then lets the form run on its own. */
export function CaseFormScreen({ caseId, beginning, question }: CaseFormScreenProps) {
  const { t } = useText();
  const { account } = useSession();
  const [round, setRound] = useState(0);
  const isOnFile = beginning === null;
  const file = useQuery({ ...caseFileQuery(caseId), enabled: isOnFile });
  const draft = useQuery(draftQuery(caseId, round));
  const drafted = draft.data ? personOfDraft(draft.data.content) : null;
  const begun = beginning?.kind === 'on-file' ? beginning.personId : null;
  const personId = isOnFile ? null : (drafted?.onFile?.personId ?? begun);
  const person = useQuery({ ...personFileQuery(personId ?? ''), enabled: personId !== null });
  const contactId = drafted?.contactId ?? (beginning?.kind === 'contact' ? beginning.contactId : null);
  const contact = useQuery({ ...adviceContactQuery(contactId ?? ''), enabled: contactId !== null });
  const failure = file.error ?? draft.error ?? person.error ?? contact.error;
  if (failure !== null) return <Loading screen="case-form" failure={failure} />;
  if (
    draft.data === undefined ||
    (isOnFile && file.data === undefined) ||
    (personId !== null && person.data === undefined) ||
    (contactId !== null && contact.data === undefined)
  )
    return <Loading screen="case-form" />;
  const whole = file.data === undefined ? undefined : mayEdit(file.data) ? wholeCase(file.data) : null;
  if (whole === null) return <NotHere screen="case-form-withheld" why={t('caseForm.withheld')} />;
  const known = person.data === undefined ? undefined : wholePersonFile(person.data);
  if (known === null) return <NotHere screen="case-form-withheld" why={t('newCase.withheld')} />;
  const opened =
    whole === undefined
      ? openNewCase({
          onFile: known ?? null,
          notTheSame: drafted?.notTheSame ?? [],
          typed: beginning?.kind === 'new' ? beginning.typed : '',
          contact: contact.data ?? null,
          contactId,
          draft: draft.data,
          accountId: account.id,
        })
      : openCase(whole, draft.data);
  return (
    <CaseForm
      key={round}
      caseId={caseId}
      title={
        opened.file === null
          ? t('caseForm.newTitle')
          : t('caseForm.editTitle', { number: opened.file.number })
      }
      opened={opened}
      question={question}
      onStartAgain={() => setRound(round + 1)}
    />
  );
}
