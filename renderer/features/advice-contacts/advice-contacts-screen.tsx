import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { PhoneIncoming } from 'lucide-react';
import { v7 as newRecordId } from 'uuid';
import { adviceChannels } from '../../../shared/codes/advice-channels.ts';
import { adviceContactKinds } from '../../../shared/codes/advice-contact-kinds.ts';
import { adviceGiven } from '../../../shared/codes/advice-given.ts';
import { adviceSubjects } from '../../../shared/codes/advice-subjects.ts';
import { codeSchema } from '../../../shared/codes/code-schema.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import type { AdviceContactSummary } from '../../../shared/contract/advice-contact.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useSession } from '../../app/session.ts';
import { adviceContactsQuery } from '../../queries/advice-contacts.ts';
import { placeDescriptionsQuery } from '../../queries/places.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { CodeFilter } from '../../ui/code-filter.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NumberedPages } from '../../ui/numbered-pages.tsx';
import { wholePlace } from '../../ui/place-names.ts';
import { today } from '../../ui/today.ts';
import { ContactCounts } from './contact-counts.tsx';
import { adviceAgeText, answerText, labelsText } from './advice-contact-text.tsx';
import { contactPeriodOf, contactPeriods, daysOf, type ContactPeriod } from './periods.ts';
import '../../ui/record-table.css';
import './advice-contacts.css';

const PER_PAGE = 50;

/** Which contacts are shown, and how; empty where it does not matter. */
export interface PlaceInContacts {
  readonly period: ContactPeriod;
  readonly view: 'list' | 'counts';
  readonly kind: string;
  readonly sex: string;
  readonly subject: string;
  /** From 0. */
  readonly page: number;
}

const [Kind, Sex, Subject] = [codeSchema(adviceContactKinds), codeSchema(sexes), codeSchema(adviceSubjects)];

/** Hotline calls, walk-ins and persons at risk who were advised: as a list, or counted, for a period. */
export function AdviceContactsScreen({ place }: { readonly place: PlaceInContacts }) {
  const { t } = useText();
  const { may } = useSession();
  const navigate = useNavigate();
  const period = contactPeriodOf(place.period, today());
  const goTo = (change: Partial<PlaceInContacts>) => {
    const { period: name, view, kind, sex, subject, page } = { ...place, page: 0, ...change };
    void navigate({
      to: '/contacts',
      search: {
        ...(name === 'thisMonth' ? {} : { period: name }),
        ...(view === 'list' ? {} : { view }),
        ...(kind === '' ? {} : { kind }),
        ...(sex === '' ? {} : { sex }),
        ...(subject === '' ? {} : { subject }),
        ...(page === 0 ? {} : { page }),
      },
      replace: true,
    });
  };
  const list = useQuery({
    ...adviceContactsQuery({
      ...daysOf(period),
      kind: Kind.safeParse(place.kind).data ?? null,
      sex: Sex.safeParse(place.sex).data ?? null,
      subject: Subject.safeParse(place.subject).data ?? null,
      offset: place.page * PER_PAGE,
      limit: PER_PAGE,
    }),
    enabled: place.view === 'list',
  });
  const total = list.data?.total ?? 0;
  return (
    <div className="screen advice-contacts" data-screen="advice-contacts">
      <header className="screen-title">
        <h1>{t('adviceContacts.title')}</h1>
        <p className="quiet" role="status">
          {place.view === 'list' && list.data !== undefined
            ? t('adviceContacts.count', { count: list.data.total })
            : ''}
        </p>
        {may('contact:record') && (
          <div className="push">
            <Button
              look="main"
              icon={PhoneIncoming}
              onClick={() =>
                void navigate({ to: '/new-contact/$contactId', params: { contactId: newRecordId() } })
              }
            >
              {t('adviceContacts.new')}
            </Button>
          </div>
        )}
      </header>
      <div className="advice-filters">
        <Field label={t('adviceContacts.period')} width="short">
          {(control) => (
            <select
              {...control}
              className="input"
              value={place.period}
              onChange={({ target }) => {
                const chosen = contactPeriods.find((name) => name === target.value);
                if (chosen !== undefined) goTo({ period: chosen });
              }}
            >
              {contactPeriods.map((name) => (
                <option key={name} value={name}>
                  {t(`adviceContacts.periods.${name}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="advice-views" role="group" aria-label={t('adviceContacts.view')}>
          {(['list', 'counts'] as const).map((view) => (
            <Button key={view} aria-pressed={place.view === view} onClick={() => goTo({ view })}>
              {t(`adviceContacts.views.${view}`)}
            </Button>
          ))}
        </div>
        {place.view === 'list' && (
          <>
            <CodeFilter
              label={t('adviceContacts.kind')}
              list={adviceContactKinds}
              value={place.kind}
              onChange={(kind) => goTo({ kind })}
            />
            <CodeFilter
              label={t('caseForm.sex')}
              list={sexes}
              value={place.sex}
              onChange={(sex) => goTo({ sex })}
            />
            <CodeFilter
              label={t('adviceContacts.subjects')}
              list={adviceSubjects}
              value={place.subject}
              onChange={(subject) => goTo({ subject })}
            />
          </>
        )}
      </div>
      {place.view === 'counts' && <ContactCounts period={period} />}
      {place.view === 'list' && list.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, list.error)}</p>
        </Notice>
      )}
      {place.view === 'list' && list.data?.contacts.length === 0 && (
        <Notice kind="plain">
          <p>{t('adviceContacts.empty')}</p>
        </Notice>
      )}
      {place.view === 'list' && list.data !== undefined && list.data.contacts.length > 0 && (
        <>
          <ContactTable contacts={list.data.contacts} />
          {total > PER_PAGE && (
            <NumberedPages
              page={place.page}
              perPage={PER_PAGE}
              total={total}
              onTurn={(page) => goTo({ page })}
            />
          )}
        </>
      )}
    </div>
  );
}

function ContactTable({ contacts }: { readonly contacts: readonly AdviceContactSummary[] }) {
  const text = useText();
  const { t } = text;
  const codes = [
    ...new Set(
      contacts.flatMap(({ contact: { placeCode } }) =>
        placeCode?.answer === 'given' ? [placeCode.value] : [],
      ),
    ),
  ];
  const places = useQuery(placeDescriptionsQuery(codes));
  const placeText = (code: string) => {
    const found = places.data?.find((place) => place.code === code);
    return found === undefined ? '' : wholePlace(text, found);
  };
  return (
    <table className="record-table advice-table" aria-label={t('adviceContacts.title')}>
      <thead>
        <tr>
          <th scope="col">{t('adviceContacts.when')}</th>
          <th scope="col">{t('adviceContacts.kind')}</th>
          <th scope="col">{t('adviceContacts.who')}</th>
          <th scope="col">{t('adviceContacts.place')}</th>
          <th scope="col">{t('adviceContacts.subjects')}</th>
          <th scope="col">{t('adviceContacts.advice')}</th>
          <th scope="col">{t('adviceContacts.cases')}</th>
        </tr>
      </thead>
      <tbody>
        {contacts.map((line) => (
          <ContactRow key={line.contactId} line={line} placeText={placeText} />
        ))}
      </tbody>
    </table>
  );
}

function ContactRow({
  line,
  placeText,
}: {
  readonly line: AdviceContactSummary;
  readonly placeText: (code: string) => string;
}) {
  const text = useText();
  const { t, label, language } = text;
  const { contactId, contact, cases, answeredByName } = line;
  const who = [
    answerText(contact.sex, text, (code) => label(sexes, code)),
    answerText(contact.age, text, (age) => adviceAgeText(text, age)),
  ].filter(Boolean);
  return (
    <tr className="record-row">
      <th scope="row">
        <Link to="/contacts/$contactId" params={{ contactId }}>
          {contact.receivedOn === undefined ? '–' : formatDate(contact.receivedOn, language, 'short')}
        </Link>
        <span className="quiet small advice-below">{answeredByName}</span>
      </th>
      <td data-label={t('adviceContacts.kind')}>
        {contact.kind !== undefined && label(adviceContactKinds, contact.kind)}
        <span className="quiet small advice-below">
          {contact.channel !== undefined && label(adviceChannels, contact.channel)}
        </span>
      </td>
      <td data-label={t('adviceContacts.who')}>{who.join(' · ') || '–'}</td>
      <td data-label={t('adviceContacts.place')}>{answerText(contact.placeCode, text, placeText) || '–'}</td>
      <td data-label={t('adviceContacts.subjects')}>
        {answerText(contact.subjects, text, (codes) => labelsText(text, adviceSubjects, codes)) || '–'}
      </td>
      <td data-label={t('adviceContacts.advice')}>
        {answerText(contact.advice, text, (codes) => labelsText(text, adviceGiven, codes)) || '–'}
      </td>
      <td data-label={t('adviceContacts.cases')}>
        {cases.map(({ caseId, number }) => (
          <Link key={caseId} to="/cases/$caseId" params={{ caseId }} search={{}}>
            {number}
          </Link>
        ))}
      </td>
    </tr>
  );
}
