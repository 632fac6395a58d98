import { bestInterestKinds } from '../../../shared/codes/best-interest-kinds.ts';
import { claimKinds } from '../../../shared/codes/claim-kinds.ts';
import { closureReasons } from '../../../shared/codes/closure-reasons.ts';
import { eventKinds } from '../../../shared/codes/event-kinds.ts';
import { identificationAuthorities } from '../../../shared/codes/identification-authorities.ts';
import { protocolStepKinds } from '../../../shared/codes/protocol-step-kinds.ts';
import { incidentKinds } from '../../../shared/codes/incident-kinds.ts';
import { reintegrationOutcomes } from '../../../shared/codes/reintegration-outcomes.ts';
import { screeningConclusions } from '../../../shared/codes/screening-conclusions.ts';
import { taskKinds } from '../../../shared/codes/task-kinds.ts';
import { sourcesOfDetection } from '../../../shared/codes/sources-of-detection.ts';
import type { TimelineEntry } from '../../../shared/contract/case.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { planParties } from '../../../shared/codes/plan-parties.ts';
import { riskLevels } from '../../../shared/codes/risk-levels.ts';
import { wellbeingScorers } from '../../../shared/codes/wellbeing-scorers.ts';
import { serviceKinds } from '../../../shared/codes/service-kinds.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import { routeLegKinds } from '../../../shared/codes/route-leg-kinds.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { claimActText } from '../claims/claim-text.ts';
import { actText, receiverText } from '../referrals/referral-text.ts';
import { legPlaceText } from '../../ui/leg-text.ts';
import { consentEntryTitle } from '../consent/consent-entry-text.ts';
import type { Text } from '../../text/use-text.ts';

/** What an entry of the timeline says happened. */
export function entryTitle(entry: TimelineEntry, text: Text): string {
  const { t, label, language, number } = text;
  switch (entry.source) {
    case 'event':
    case 'released-event':
      return entry.event.what;
    case 'protocol-step':
      return t(entry.state === 'done' ? 'timeline.stepDone' : 'timeline.stepNotNeeded', {
        step: label(protocolStepKinds, entry.kind),
      });
    case 'task':
      return t(entry.state === 'done' ? 'timeline.stepDone' : 'timeline.stepNotNeeded', {
        step: label(taskKinds, entry.kind),
      });
    case 'identification': {
      const authority = entry.authority === undefined ? undefined : givenValue(entry.authority);
      return authority === undefined
        ? t(`timeline.${entry.status}Plain`)
        : t(`timeline.${entry.status}By`, { authority: label(identificationAuthorities, authority) });
    }
    case 'incident': {
      const kind = entry.kind === undefined ? undefined : givenValue(entry.kind);
      return kind === undefined
        ? t('timeline.incidentPlain')
        : t('timeline.incidentOf', { kind: label(incidentKinds, kind) });
    }
    case 'closure': {
      const side = t(`compartment.${entry.wing}`);
      const said =
        entry.reason === undefined
          ? t('timeline.closedPlain', { side })
          : t('timeline.closedBecause', { side, reason: label(closureReasons, entry.reason) });
      return entry.reopenedAt === null
        ? said
        : `${said} · ${t('timeline.reopened', { date: formatDate(vientianeDay(entry.reopenedAt), language, 'short') })}`;
    }
    case 'consent':
    case 'consent-override':
    case 'disclosure':
      return consentEntryTitle(entry, text);
    case 'need':
      return `${label(serviceKinds, entry.kind)}: ${t(`needs.state.${entry.state}`)}`;
    case 'service':
      return `${label(serviceKinds, entry.kind)}: ${t(`services.state.${entry.state}`)}`;
    case 'support-plan':
      return t('plans.agreedEntry', {
        number: entry.version,
        parties: entry.agreedWith.map((code) => label(planParties, code)).join(', '),
      });
    case 'risk-assessment':
      return t('risks.assessedEntry', { level: label(riskLevels, entry.level) });
    case 'wellbeing-scoring':
      return t('wellbeing.scoredEntry', { by: label(wellbeingScorers, entry.scoredBy) });
    case 'return': {
      const { state, to } = entry;
      const place = to.answer === 'given' ? to.value.freeText : null;
      return [t(`returns.did.${state}`), place].filter((part) => part !== null).join(': ');
    }
    case 'visit':
      return `${t('visits.title', { months: number(entry.months) })}: ${t(`visits.state.${entry.state}`)}`;
    case 'reintegration':
      return label(reintegrationOutcomes, entry.outcome);
    case 'best-interests':
      return `${label(bestInterestKinds, entry.kind)}: ${t(`bestInterests.did.${entry.move}`)}`;
    case 'claim':
      return `${label(claimKinds, entry.kind)} · ${claimActText(entry, text)}`;
    case 'screening':
      return entry.conclusion === undefined || entry.conclusion === null
        ? entry.title[language]
        : `${entry.title[language]}: ${label(screeningConclusions, entry.conclusion)}`;
    case 'proposal':
      return [
        t(`timeline.proposalDid.${entry.act}`),
        entry.proposes && t(`proposal.proposed.${entry.proposes}`),
      ]
        .filter(Boolean)
        .join(': ');
    case 'referral':
      return `${receiverText(text, entry.to, entry.organisation)}: ${actText(text, entry.act, entry.codes)}`;
    case 'case-opened': {
      const source = entry.sourceOfDetection === undefined ? undefined : givenValue(entry.sourceOfDetection);
      return source === undefined
        ? t('timeline.openedPlain')
        : t('timeline.openedBy', { source: label(sourcesOfDetection, source) });
    }
    case 'route-leg':
      return [label(routeLegKinds, entry.leg.kind), legPlaceText(entry.leg, text)]
        .filter(Boolean)
        .join(' · ');
  }
}

/** Whether an entry tells of violence, as its writer said. */
export const isHeavy = (entry: TimelineEntry): boolean =>
  (entry.source === 'event' || entry.source === 'released-event') && entry.event.isHeavy;

/** Which kind of entry it is. */
export function entryKind(entry: TimelineEntry, { t, label }: Text): string {
  switch (entry.source) {
    case 'event':
    case 'released-event': {
      const kind = givenValue(entry.event.kind);
      return kind === undefined ? t('timeline.noKind') : label(eventKinds, kind);
    }
    case 'identification':
      return t('timeline.identification');
    case 'protocol-step':
      return t('timeline.protocolStep');
    case 'task':
      return t('timeline.task');
    case 'incident':
      return t('timeline.incident');
    case 'closure':
      return t('timeline.closure');
    case 'consent':
      return t('timeline.consent');
    case 'consent-override':
      return t('timeline.consentOverride');
    case 'disclosure':
      return t('timeline.disclosure');
    case 'need':
      return t('timeline.need');
    case 'service':
      return t('timeline.service');
    case 'support-plan':
      return t('timeline.supportPlan');
    case 'risk-assessment':
      return t('timeline.risk');
    case 'wellbeing-scoring':
      return t('timeline.wellbeing');
    case 'best-interests':
      return t('timeline.bestInterests');
    case 'claim':
      return t('timeline.claim');
    case 'return':
      return t('timeline.return');
    case 'visit':
      return t('timeline.visit');
    case 'reintegration':
      return t('timeline.reintegration');
    case 'screening':
      return t('timeline.screening');
    case 'proposal':
      return t('timeline.proposal');
    case 'referral':
      return t('timeline.referral');
    case 'case-opened':
      return t('timeline.caseOpened');
    case 'route-leg':
      return t('timeline.routeLeg');
  }
}
