import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PersonFile } from '../../../shared/contract/person.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import { draftQuery } from '../../queries/drafts.ts';
import { personFileQuery } from '../../queries/persons.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { NotHere } from '../../ui/not-here.tsx';
import { DeclinedNotice } from '../refusal/declined-notice.tsx';
import { AnswersForm } from './answers-form.tsx';
import { ContactForm } from './contact-form.tsx';
import { DocumentForm } from './document-form.tsx';
import { PersonTitle } from './person-header.tsx';
import { RelationshipForm } from './relationship-form.tsx';
import { writablePerson } from './whole-person.ts';
import './person-page.css';

/** What of a person has a form of its own. */
export const recordParts = ['answers', 'document', 'contact', 'relationship'] as const;
export type RecordPart = (typeof recordParts)[number];

/** What every form of a person's record gets. */
export interface PersonRecordFormProps {
  readonly file: PersonFile;
  readonly recordId: string;
  readonly draft: SavedDraft | null;
  readonly question: string | null;
  /** Goes back to the person's page. */
  readonly onDone: () => void;
  readonly onStartAgain: () => Promise<void>;
}

const forms = {
  answers: AnswersForm,
  document: DocumentForm,
  contact: ContactForm,
  relationship: RelationshipForm,
} as const satisfies Record<RecordPart, (props: PersonRecordFormProps) => unknown>;

/** The form of a person's answers or of one record that belongs to them: reads file and draft first. */
export function PersonRecordScreen({
  personId,
  part,
  recordId,
  question,
}: {
  readonly personId: string;
  readonly part: RecordPart;
  readonly recordId: string;
  readonly question: string | null;
}) {
  const { t } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [round, setRound] = useState(0);
  const file = useQuery(personFileQuery(personId));
  const draft = useQuery(draftQuery(recordId, round));
  const failure = file.error ?? draft.error;
  if (failure !== null) return <Loading screen="person-record" failure={failure} />;
  if (file.data === undefined || draft.data === undefined) return <Loading screen="person-record" />;
  if (writablePerson(file.data) === null)
    return <NotHere screen="person-record-withheld" why={t('person.withheldForm')} />;
  if (file.data.declinesToBeNamed && part !== 'answers')
    return (
      <div className="screen" data-screen="person-record-declined">
        <DeclinedNotice caseId={file.data.cases[0]?.caseId ?? null} mayWrite />
      </div>
    );
  const Form = forms[part];
  return (
    <div className="screen person-record">
      <PersonTitle file={file.data} />
      <Form
        key={round}
        file={file.data}
        recordId={recordId}
        draft={draft.data}
        question={question}
        onDone={() => void navigate({ to: '/people/$personId', params: { personId } })}
        onStartAgain={async () => {
          await client.fetchQuery({ ...personFileQuery(personId), staleTime: 0 });
          setRound(round + 1);
        }}
      />
    </div>
  );
}
