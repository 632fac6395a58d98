import type { TimelineEntry } from '../../../shared/contract/case.ts';
import type { CaseSection } from './section-links.tsx';

/** In which section of the case an entry of the timeline stands in full; null where its panel says all, or leads to its page. */
export const entrySections = {
  event: null,
  'released-event': null,
  'case-opened': null,
  incident: null,
  screening: null,
  identification: 'identification',
  proposal: 'identification',
  'route-leg': 'what-happened',
  consent: 'consent',
  'consent-override': 'consent',
  disclosure: 'consent',
  need: 'assistance',
  service: 'assistance',
  'support-plan': 'assistance',
  'risk-assessment': 'assistance',
  'wellbeing-scoring': 'assistance',
  task: 'tasks',
  'protocol-step': 'tasks',
  claim: 'claims',
  return: 'return',
  visit: 'return',
  reintegration: 'return',
  'best-interests': 'best-interests',
  referral: 'referrals',
  closure: 'summary',
} as const satisfies Record<TimelineEntry['source'], CaseSection | null>;
