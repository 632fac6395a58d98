import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SavedProgrammeDraft } from '../../../shared/domain/draft.ts';
import { assertNever } from '../../../shared/result.ts';

/** Whether a draft is of a training, a meeting or outreach. */
export const isOfEvent = ({ subject }: SavedProgrammeDraft): boolean =>
  subject === 'programme-event' || subject === 'event-participants' || subject === 'event-follow-up';

/** Leads to the form of a draft of the plan; of one that is written above a page, to that page. */
export function ProgrammeDraftLink({
  draft: { subject, recordId, belongsToId, baseVersion },
  children,
}: {
  readonly draft: SavedProgrammeDraft;
  readonly children: ReactNode;
}) {
  const isNew = baseVersion === 0;
  const className = 'home-line';
  switch (subject) {
    case 'programme-event':
      return (
        <Link
          className={className}
          to={isNew ? '/new-event/$eventId' : '/events/$eventId/edit'}
          params={{ eventId: belongsToId }}
        >
          {children}
        </Link>
      );
    case 'event-participants':
      return (
        <Link className={className} to="/events/$eventId/list" params={{ eventId: belongsToId }}>
          {children}
        </Link>
      );
    case 'event-follow-up':
      return (
        <Link
          className={className}
          to="/events/$eventId/follow-ups/$followUpId"
          params={{ eventId: belongsToId, followUpId: recordId }}
        >
          {children}
        </Link>
      );
    case 'national-plan':
      return (
        <Link
          className={className}
          to={isNew ? '/new-plan/$planId' : '/plan/$planId/edit'}
          params={{ planId: recordId }}
        >
          {children}
        </Link>
      );
    case 'plan-node':
      return (
        <Link
          className={className}
          to={isNew ? '/plan/$planId/new/$nodeId' : '/plan/nodes/$nodeId/edit'}
          params={{ planId: belongsToId, nodeId: recordId }}
        >
          {children}
        </Link>
      );
    case 'indicator':
      return (
        <Link
          className={className}
          to="/plan/nodes/$nodeId/indicators/$indicatorId"
          params={{ nodeId: belongsToId, indicatorId: recordId }}
        >
          {children}
        </Link>
      );
    case 'indicator-figure':
      return (
        <Link className={className} to="/plan/indicators/$indicatorId" params={{ indicatorId: belongsToId }}>
          {children}
        </Link>
      );
    case 'resource':
      return (
        <Link
          className={className}
          to={isNew ? '/plan/new-resource/$resourceId' : '/plan/resources/$resourceId/edit'}
          params={{ resourceId: recordId }}
        >
          {children}
        </Link>
      );
    case 'staff-post':
      return (
        <Link
          className={className}
          to={isNew ? '/plan/new-staff-post/$staffPostId' : '/plan/staff-posts/$staffPostId/edit'}
          params={{ staffPostId: recordId }}
        >
          {children}
        </Link>
      );
    case 'agreement':
      return (
        <Link
          className={className}
          to={isNew ? '/plan/new-agreement/$agreementId' : '/plan/agreements/$agreementId/edit'}
          params={{ agreementId: recordId }}
        >
          {children}
        </Link>
      );
    case 'publication':
      return (
        <Link
          className={className}
          to={isNew ? '/plan/new-publication/$publicationId' : '/plan/library/$publicationId/edit'}
          params={{ publicationId: recordId }}
        >
          {children}
        </Link>
      );
    case 'publication-version':
      return (
        <Link className={className} to="/plan/library/$publicationId" params={{ publicationId: belongsToId }}>
          {children}
        </Link>
      );
    case 'expenditure':
      return (
        <Link className={className} to="/plan/money" search={{ plan: belongsToId }}>
          {children}
        </Link>
      );
    default:
      return assertNever(subject);
  }
}
