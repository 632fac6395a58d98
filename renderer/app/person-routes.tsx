import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { PersonCursor } from '../../shared/contract/person.ts';
import { RecordId } from '../../shared/domain/identifier.ts';
import { ChooseOtherScreen } from '../features/duplicates/choose-other-screen.tsx';
import { CompareScreen } from '../features/duplicates/compare-screen.tsx';
import { DuplicatesScreen, pairGroups } from '../features/duplicates/duplicates-screen.tsx';
import { MergeScreen } from '../features/duplicates/merge-screen.tsx';
import { PeopleScreen } from '../features/people/people-screen.tsx';
import { PersonPageScreen } from '../features/person-page/person-page-screen.tsx';
import { PersonRecordScreen } from '../features/person-page/person-record-screen.tsx';
import { root } from './root-route.tsx';
import { formSearch } from './case-routes.tsx';

export const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: z.object({
    /** The last lines of the pages before this one. */
    after: z.array(PersonCursor).optional(),
    /** The person who was opened last, to come back to. */
    line: RecordId.optional(),
  }),
  component: function People() {
    const { after = [], line = null } = people.useSearch();
    return <PeopleScreen place={{ after, line }} />;
  },
});

export const personPage = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId',
  component: function Person() {
    const { personId } = personPage.useParams();
    return <PersonPageScreen personId={personId} key={personId} />;
  },
});

export const personAnswers = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId/answers',
  validateSearch: formSearch,
  component: function PersonAnswers() {
    const { personId } = personAnswers.useParams();
    const { question = null } = personAnswers.useSearch();
    return (
      <PersonRecordScreen
        personId={personId}
        part="answers"
        recordId={personId}
        question={question}
        key={personId}
      />
    );
  },
});

const PersonRecordPart = z.enum(['document', 'contact', 'relationship']);

export const personRecord = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId/$part/$recordId',
  params: {
    parse: ({ part, ...ids }) => ({ ...ids, part: PersonRecordPart.parse(part) }),
    stringify: (params) => params,
  },
  component: function PersonRecord() {
    const { personId, part, recordId } = personRecord.useParams();
    return (
      <PersonRecordScreen
        personId={personId}
        part={part}
        recordId={recordId}
        question={null}
        key={recordId}
      />
    );
  },
});

export const otherRecord = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId/same',
  component: function OtherRecord() {
    const { personId } = otherRecord.useParams();
    return <ChooseOtherScreen personId={personId} key={personId} />;
  },
});

export const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/duplicates',
  validateSearch: z.object({ group: z.enum(pairGroups).optional() }),
  component: function Duplicates() {
    const { group = 'open' } = duplicates.useSearch();
    return <DuplicatesScreen group={group} />;
  },
});

export const comparison = createRoute({
  getParentRoute: () => root,
  path: '/duplicates/$personId/$otherPersonId',
  component: function Comparison() {
    const { personId, otherPersonId } = comparison.useParams();
    return <CompareScreen personId={personId} otherPersonId={otherPersonId} key={personId + otherPersonId} />;
  },
});

export const merge = createRoute({
  getParentRoute: () => root,
  path: '/duplicates/$personId/$otherPersonId/merge',
  component: function Merge() {
    const { personId, otherPersonId } = merge.useParams();
    return <MergeScreen personId={personId} otherPersonId={otherPersonId} key={personId + otherPersonId} />;
  },
});
