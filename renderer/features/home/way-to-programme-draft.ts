import { linkOptions } from '@tanstack/react-router';
import type { SavedProgrammeDraft } from '../../../shared/domain/draft.ts';
import { assertNever } from '../../../shared/result.ts';

/** Leads to the form of a draft of the plan; of one that is written above a page, to that page. */
export function wayToProgrammeDraft({ subject, recordId, belongsToId, baseVersion }: SavedProgrammeDraft) {
  const isNew = baseVersion === 0;
  switch (subject) {
    case 'programme-event':
      return linkOptions({
        to: isNew ? '/new-event/$eventId' : '/events/$eventId/edit',
        params: { eventId: belongsToId },
      });
    case 'event-participants':
      return linkOptions({ to: '/events/$eventId/list', params: { eventId: belongsToId } });
    case 'event-follow-up':
      return linkOptions({
        to: '/events/$eventId/follow-ups/$followUpId',
        params: { eventId: belongsToId, followUpId: recordId },
      });
    case 'national-plan':
      return linkOptions({
        to: isNew ? '/new-plan/$planId' : '/plan/$planId/edit',
        params: { planId: recordId },
      });
    case 'plan-node':
      return linkOptions({
        to: isNew ? '/plan/$planId/new/$nodeId' : '/plan/nodes/$nodeId/edit',
        params: { planId: belongsToId, nodeId: recordId },
      });
    case 'indicator':
      return linkOptions({
        to: '/plan/nodes/$nodeId/indicators/$indicatorId',
        params: { nodeId: belongsToId, indicatorId: recordId },
      });
    case 'indicator-figure':
      return linkOptions({ to: '/plan/indicators/$indicatorId', params: { indicatorId: belongsToId } });
    case 'resource':
      return linkOptions({
        to: isNew ? '/plan/new-resource/$resourceId' : '/plan/resources/$resourceId/edit',
        params: { resourceId: recordId },
      });
    case 'staff-post':
      return linkOptions({
        to: isNew ? '/plan/new-staff-post/$staffPostId' : '/plan/staff-posts/$staffPostId/edit',
        params: { staffPostId: recordId },
      });
    case 'agreement':
      return linkOptions({
        to: isNew ? '/plan/new-agreement/$agreementId' : '/plan/agreements/$agreementId/edit',
        params: { agreementId: recordId },
      });
    case 'publication':
      return linkOptions({
        to: isNew ? '/plan/new-publication/$publicationId' : '/plan/library/$publicationId/edit',
        params: { publicationId: recordId },
      });
    case 'publication-version':
      return linkOptions({ to: '/plan/library/$publicationId', params: { publicationId: belongsToId } });
    case 'expenditure':
      return linkOptions({ to: '/plan/money', search: { plan: belongsToId } });
    default:
      return assertNever(subject);
  }
}
