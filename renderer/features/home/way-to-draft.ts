import { linkOptions } from '@tanstack/react-router';
import { isOfProgramme, type SavedDraft } from '../../../shared/domain/draft.ts';
import { assertNever } from '../../../shared/result.ts';
import { wayToProgrammeDraft } from './way-to-programme-draft.ts';

/** Leads to the form that goes on with a draft. */
export function wayToDraft(draft: SavedDraft) {
  if (isOfProgramme(draft)) return wayToProgrammeDraft(draft);
  if ('personId' in draft) return wayToDraftOfPerson(draft);
  if ('incidentId' in draft) return wayToDraftOfIncident(draft);
  return wayToDraftOfCase(draft);
}

type OfPerson = Extract<SavedDraft, { readonly personId: string }>;
type OfIncident = Extract<SavedDraft, { readonly incidentId: string }>;
type OfCase = Extract<SavedDraft, { readonly caseId: string }>;

function wayToDraftOfPerson({ subject, personId, recordId }: OfPerson) {
  return subject === 'person'
    ? linkOptions({ to: '/people/$personId/answers', params: { personId } })
    : linkOptions({ to: '/people/$personId/$part/$recordId', params: { personId, part: subject, recordId } });
}

function wayToDraftOfIncident({ subject, incidentId, baseVersion }: OfIncident) {
  if (subject === 'roster-row') return linkOptions({ to: '/incidents/$incidentId', params: { incidentId } });
  return linkOptions({
    to: baseVersion === 0 ? '/new-incident/$incidentId' : '/incidents/$incidentId/edit',
    params: { incidentId },
  });
}

function wayToDraftOfCase({ subject, caseId, recordId, baseVersion }: OfCase) {
  const isNew = baseVersion === 0;
  const params = { caseId, recordId };
  switch (subject) {
    case 'case':
      return linkOptions({ to: isNew ? '/new-case/$caseId' : '/cases/$caseId/edit', params: { caseId } });
    case 'event':
      return linkOptions({
        to: '/cases/$caseId',
        params: { caseId },
        search: { event: recordId, isEditing: true },
      });
    case 'what-happened':
      return linkOptions({ to: '/cases/$caseId/what-happened', params: { caseId }, search: {} });
    case 'identification':
      return linkOptions({ to: '/cases/$caseId/identification/$recordId', params });
    case 'screening':
      return linkOptions({
        to: '/cases/$caseId/screenings/$screeningId',
        params: { caseId, screeningId: recordId },
        search: {},
      });
    case 'proposal':
      return linkOptions({ to: '/cases/$caseId/proposals/$recordId', params });
    case 'refusal':
      return linkOptions({ to: '/new-refusal/$caseId', params: { caseId } });
    case 'advice-contact':
      return linkOptions({
        to: isNew ? '/new-contact/$contactId' : '/contacts/$contactId/edit',
        params: { contactId: recordId },
      });
    case 'consent':
      return linkOptions({ to: '/cases/$caseId/consents/$recordId', params, search: {} });
    case 'referral':
      return linkOptions({ to: '/cases/$caseId/referrals/$recordId', params });
    case 'best-interests':
      return linkOptions({ to: '/cases/$caseId/best-interests/$recordId', params });
    case 'claim':
      return linkOptions({ to: '/cases/$caseId/claims/$recordId', params });
    case 'return':
    case 'visit':
    case 'reintegration':
      return linkOptions({
        to: '/cases/$caseId/going-home/$part/$recordId',
        params: { ...params, part: subject },
      });
    case 'need':
    case 'service':
    case 'support-plan':
    case 'risk-assessment':
    case 'wellbeing-scoring':
      return linkOptions({
        to: '/cases/$caseId/assistance/$part/$recordId',
        params: { ...params, part: subject },
        search: {},
      });
    default:
      return assertNever(subject);
  }
}
