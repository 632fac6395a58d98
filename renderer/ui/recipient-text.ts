import { recipientClasses } from '../../shared/codes/recipient-classes.ts';
import type { OrganisationCalled } from '../../shared/contract/organisation.ts';
import type { ConsentRecipient } from '../../shared/domain/consent.ts';
import type { Text } from '../text/use-text.ts';
import { organisationName } from './organisation-text.ts';

/** Who a recipient is, in the language shown. */
export function recipientText(
  text: Text,
  recipient: ConsentRecipient,
  organisations: readonly OrganisationCalled[],
): string {
  switch (recipient.to) {
    case 'organisation': {
      const called = organisations.find(({ organisationId }) => organisationId === recipient.organisationId);
      return called === undefined ? text.t('consent.unknownOrganisation') : organisationName(text, called);
    }
    case 'wing':
      return text.t(`consent.wing.${recipient.wing}`);
    case 'class':
      return text.label(recipientClasses, recipient.class);
  }
}
