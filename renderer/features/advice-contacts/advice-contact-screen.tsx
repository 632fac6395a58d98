import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FolderPlus, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { v7 as newRecordId } from 'uuid';
import { adviceChannels } from '../../../shared/codes/advice-channels.ts';
import { adviceContactKinds } from '../../../shared/codes/advice-contact-kinds.ts';
import { adviceGiven } from '../../../shared/codes/advice-given.ts';
import { adviceSubjects } from '../../../shared/codes/advice-subjects.ts';
import { countries } from '../../../shared/codes/countries.ts';
import { languages } from '../../../shared/codes/languages.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import type { AdviceContactFile } from '../../../shared/contract/advice-contact.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useSession } from '../../app/session.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { adviceContactQuery } from '../../queries/advice-contacts.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { organisationName } from '../../ui/organisation-text.ts';
import { PlaceText } from '../../ui/place-text.tsx';
import { adviceAgeText, answerText, labelsText } from './advice-contact-text.tsx';
import '../../ui/facts.css';
import './advice-contacts.css';

/** One contact without a case, and the cases that were made of it. */
export function AdviceContactScreen({ contactId }: { readonly contactId: string }) {
  const { t, moment, language } = useText();
  const { may } = useSession();
  const navigate = useNavigate();
  const file = useQuery(adviceContactQuery(contactId));
  const edit = () => void navigate({ to: '/contacts/$contactId/edit', params: { contactId } });
  useShortcut('edit', edit, file.data?.mayWrite === true);
  if (file.data === undefined) return <Loading screen="advice-contact" failure={file.error ?? undefined} />;
  const { contact, cases, mayWrite, changedAt, changedByName } = file.data;
  const day = contact.receivedOn === undefined ? '' : formatDate(contact.receivedOn, language, 'short');
  return (
    <div className="screen advice-contact" data-screen="advice-contact">
      <header className="screen-title">
        <h1>{t('adviceContacts.oneOf', { day })}</h1>
        <div className="push advice-acts">
          {mayWrite && (
            <Button icon={Pencil} keys={shortcuts.edit.keys} onClick={edit}>
              {t('action.edit')}
            </Button>
          )}
          {may('case:write') && (
            <Button
              look="main"
              icon={FolderPlus}
              onClick={() =>
                void navigate({
                  to: '/new-case/$caseId',
                  params: { caseId: newRecordId() },
                  search: { contact: contactId },
                })
              }
            >
              {t('adviceContacts.makeCase')}
            </Button>
          )}
        </div>
      </header>
      <p className="quiet small advice-line">
        <Link to="/contacts" search={{}}>
          {t('adviceContacts.title')}
        </Link>
        <span>{t('organisations.changed', { when: moment(changedAt), name: changedByName })}</span>
      </p>
      {cases.length > 0 && (
        <section className="advice-cases" aria-labelledby="advice-cases">
          <h2 id="advice-cases">{t('adviceContacts.casesOf')}</h2>
          <ul>
            {cases.map(({ caseId, number }) => (
              <li key={caseId}>
                <Link to="/cases/$caseId" params={{ caseId }} search={{}}>
                  {number}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Facts file={file.data} />
    </div>
  );
}

/** Everything that was answered; what nobody asked is left out. */
function Facts({ file }: { readonly file: AdviceContactFile }) {
  const text = useText();
  const { t, label, number } = text;
  const { contact, words, referredTo, answeredByName } = file;
  const { kind, channel, hour, placeCode } = contact;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('adviceContacts.kind'), kind === undefined ? '' : label(adviceContactKinds, kind)],
    [t('adviceContacts.channel'), channel === undefined ? '' : label(adviceChannels, channel)],
    [
      t('adviceContacts.hour'),
      hour === undefined || hour === null ? '' : t('adviceContacts.aboutHour', { hour: number(hour) }),
    ],
    [t('caseForm.sex'), answerText(contact.sex, text, (code) => label(sexes, code))],
    [t('adviceContacts.age'), answerText(contact.age, text, (age) => adviceAgeText(text, age))],
    [
      t('adviceContacts.nationality'),
      answerText(contact.nationality, text, (code) => label(countries, code)),
    ],
    [
      t('adviceContacts.place'),
      placeCode?.answer === 'given' ? (
        <PlaceText place={{ answer: 'given', value: { placeCode: placeCode.value, freeText: null } }} />
      ) : (
        answerText<string>(placeCode, text, (code) => code)
      ),
    ],
    [t('adviceContacts.language'), answerText(contact.language, text, (code) => label(languages, code))],
    [
      t('adviceContacts.subjects'),
      answerText(contact.subjects, text, (codes) => labelsText(text, adviceSubjects, codes)),
    ],
    [
      t('adviceContacts.advice'),
      answerText(contact.advice, text, (codes) => labelsText(text, adviceGiven, codes)),
    ],
    [
      t('adviceContacts.referredTo'),
      referredTo === null ? (
        ''
      ) : (
        <Link to="/organisations/$organisationId" params={{ organisationId: referredTo.organisationId }}>
          {organisationName(text, referredTo)}
        </Link>
      ),
    ],
    [t('adviceContacts.answeredBy'), answeredByName],
    [t('adviceContacts.callBack'), words?.callBack?.asTyped ?? ''],
    [t('adviceContacts.remarks'), words?.remarks ?? ''],
  ];
  return (
    <dl className="facts advice-facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name} className="facts-pair">
            <dt>{name}</dt>
            <dd className="advice-written">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
