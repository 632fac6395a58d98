import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { AdviceContact } from '../../../shared/domain/advice-contact.ts';
import type { AdviceContactFile } from '../../../shared/contract/advice-contact.ts';
import { vientianeTime } from '../../../shared/dates/vientiane-time.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import {
  adviceContactFieldOrder,
  adviceContactLabels,
  AdviceContactValues,
  adviceContactValuesOf,
  newAdviceContactValues,
  readAdviceContactValues,
  type FiledAdviceContact,
} from '../../forms/advice-contact-values.ts';
import { adviceContactQuery } from '../../queries/advice-contacts.ts';
import { draftQuery } from '../../queries/drafts.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { today } from '../../ui/today.ts';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';
import { AdviceContactQuestions } from './advice-contact-questions.tsx';
import { adviceContactValuesText } from './advice-contact-text.tsx';
import '../person-page/person-page.css';

/** The quick form of a contact without a case: reads the record and its draft first. */
export function AdviceContactFormScreen({
  contactId,
  isNew,
}: {
  readonly contactId: string;
  readonly isNew: boolean;
}) {
  const { t } = useText();
  const { account } = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [round, setRound] = useState(0);
  const [hour] = useState(() => Number(vientianeTime(new Date().toISOString()).slice(0, 2)));
  const file = useQuery({ ...adviceContactQuery(contactId), enabled: !isNew });
  const draft = useQuery(draftQuery(contactId, round));
  const failure = file.error ?? draft.error;
  if (failure !== null) return <Loading screen="advice-contact-form" failure={failure} />;
  if (draft.data === undefined || (!isNew && file.data === undefined))
    return <Loading screen="advice-contact-form" />;
  const whole = file.data === undefined ? undefined : wholeContact(file.data);
  if (whole === null)
    return (
      <div className="screen" data-screen="advice-contact-form">
        <Notice kind="problem" title={t('error.title')}>
          <p>{t('adviceContacts.withheld')}</p>
        </Notice>
      </div>
    );
  const onFile =
    whole === undefined
      ? newAdviceContactValues(account.id, today(), hour)
      : adviceContactValuesOf(whole, file.data?.words ?? null);
  const toContact = () => navigate({ to: '/contacts/$contactId', params: { contactId }, replace: true });
  return (
    <div className="screen person-record">
      <RecordForm<AdviceContactValues, FiledAdviceContact>
        key={round}
        screen="advice-contact-form"
        title={t(isNew ? 'adviceContacts.new' : 'adviceContacts.editTitle')}
        drafted={{ subject: 'advice-contact', recordId: contactId, caseId: contactId }}
        opened={openRecord(AdviceContactValues, {
          fields: adviceContactFieldOrder,
          onFile,
          version: file.data?.version ?? 0,
          draft: draft.data,
        })}
        fields={adviceContactFieldOrder}
        labels={adviceContactLabels(t)}
        read={readAdviceContactValues}
        inWords={adviceContactValuesText}
        put={(filed, version) =>
          isNew
            ? call('adviceContact.record', { contactId, ...filed })
            : call('adviceContact.revise', { contactId, version, ...filed })
        }
        onFiled={() => {
          void client.invalidateQueries({ queryKey: ['advice-contacts'] });
          void toContact();
        }}
        onLeave={() => void (isNew ? navigate({ to: '/contacts', search: {} }) : toContact())}
        onStartAgain={async () => {
          if (!isNew) await client.fetchQuery({ ...adviceContactQuery(contactId), staleTime: 0 });
          setRound(round + 1);
        }}
      >
        {(form) => <AdviceContactQuestions form={form} />}
      </RecordForm>
    </div>
  );
}

/** The contact, where nothing of it is withheld from its reader; null otherwise. */
function wholeContact({ contact, mayWrite }: AdviceContactFile): AdviceContact | null {
  const whole = AdviceContact.safeParse(contact);
  return mayWrite && whole.success ? whole.data : null;
}
