import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useShortcut } from '../../app/use-shortcut.ts';
import { personFileQuery } from '../../queries/persons.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { useRevealedNames } from '../../ui/use-revealed-names.ts';
import { DeclinedNotice } from '../refusal/declined-notice.tsx';
import { CasesSection } from './cases-section.tsx';
import { ContactsSection } from './contacts-section.tsx';
import { DocumentsSection } from './documents-section.tsx';
import { PersonHeader } from './person-header.tsx';
import { PhotoSection } from './photo-section.tsx';
import { RelationshipsSection } from './relationships-section.tsx';
import { SamePersonSection } from './same-person-section.tsx';
import { PartLinks } from './part-links.tsx';
import { WhoSection } from './who-section.tsx';
import { writablePerson } from './whole-person.ts';
import '../../ui/facts.css';
import '../../ui/rows.css';
import './person-page.css';

/** One person apart from any case: who they are, and everything that belongs to them. */
export function PersonPageScreen({ personId }: { readonly personId: string }) {
  const { t, moment } = useText();
  const navigate = useNavigate();
  const read = useQuery(personFileQuery(personId));
  const names = useRevealedNames(personId, 'person');
  const mayWrite = read.data !== undefined && writablePerson(read.data) !== null;
  const editAnswers = (question?: string) =>
    void navigate({
      to: '/people/$personId/answers',
      params: { personId },
      search: question === undefined ? {} : { question },
    });
  useShortcut('edit', () => editAnswers(), mayWrite);
  if (read.error !== null) return <Loading screen="person-page" failure={read.error} />;
  if (read.data === undefined) return <Loading screen="person-page" />;
  const file = read.data;
  const areNamesShown = names.namesOf(personId) !== undefined;
  const related = [
    ...(file.relationships ?? []).flatMap(({ relationship: { otherPersonId = null } }) =>
      otherPersonId === null ? [] : [otherPersonId],
    ),
    ...(file.namedIn ?? []).map((named) => named.personId),
  ];
  return (
    <div className="person-page" data-screen="person-page">
      <PersonHeader file={file} names={names} idsOfNames={[...new Set([personId, ...related])]} />
      <div className="person-page-body">
        <PartLinks file={file} />
        <div className="person-page-parts">
          {file.declinesToBeNamed && (
            <DeclinedNotice caseId={file.cases[0]?.caseId ?? null} mayWrite={mayWrite} />
          )}
          {!file.declinesToBeNamed && <SamePersonSection file={file} />}
          <WhoSection file={file} areNamesShown={areNamesShown} onEdit={mayWrite ? editAnswers : null} />
          {!file.declinesToBeNamed && (
            <>
              <DocumentsSection file={file} mayWrite={mayWrite} />
              <ContactsSection file={file} mayWrite={mayWrite} />
              <RelationshipsSection file={file} names={names} mayWrite={mayWrite} />
              <PhotoSection file={file} mayWrite={mayWrite} />
            </>
          )}
          <CasesSection file={file} />
          <p className="quiet small">
            {t('casePage.created', { when: moment(file.createdAt), name: file.createdByName })} ·{' '}
            {t('casePage.changed', { when: moment(file.changedAt) })}
          </p>
        </div>
      </div>
    </div>
  );
}
