import { consentDecisions } from '../../../shared/codes/consent-decisions.ts';
import { consentPurposes } from '../../../shared/codes/consent-purposes.ts';
import { dataCategories } from '../../../shared/codes/data-categories.ts';
import type { TimelineEntry } from '../../../shared/contract/case.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import type { Text } from '../../text/use-text.ts';
import { recipientText } from '../../ui/recipient-text.ts';

type ConsentEntry = Extract<TimelineEntry, { source: 'consent' | 'consent-override' | 'disclosure' }>;

/** What an entry of the timeline says about who may know what. */
export function consentEntryTitle(entry: ConsentEntry, text: Text): string {
  const { t, label, language } = text;
  const purpose = label(consentPurposes, entry.purpose);
  const recipient = recipientText(
    text,
    entry.recipient,
    entry.organisation === null ? [] : [entry.organisation],
  );
  switch (entry.source) {
    case 'consent':
      return `${label(consentDecisions, entry.decision)}: ${purpose} → ${recipient}`;
    case 'consent-override':
      return t('timeline.consentOverridden', {
        day: formatDate(entry.until, language, 'short'),
        purpose,
        recipient,
      });
    case 'disclosure':
      return `${t(`consent.acts.${entry.act}`)} → ${recipient}: ${entry.categories
        .map((kind) => label(dataCategories, kind))
        .join(', ')}`;
  }
}
