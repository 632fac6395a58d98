import { consentPurposes } from '../../../shared/codes/consent-purposes.ts';
import { dataCategories } from '../../../shared/codes/data-categories.ts';
import type { SeenDisclosure } from '../../../shared/contract/consent.ts';
import type { OrganisationCalled } from '../../../shared/contract/organisation.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useText } from '../../text/use-text.ts';
import { recipientText } from '../../ui/recipient-text.ts';

/** What went to whom, and on which basis, the newest first. */
export function DisclosureList({
  disclosures,
  organisations,
}: {
  readonly disclosures: readonly SeenDisclosure[];
  readonly organisations: readonly OrganisationCalled[];
}) {
  const text = useText();
  const { t, label, language } = text;
  if (disclosures.length === 0) return null;
  return (
    <section className="consent-part" aria-labelledby="disclosures-title">
      <h3 id="disclosures-title">{t('consent.disclosures')}</h3>
      <table className="consent-disclosures" aria-labelledby="disclosures-title">
        <thead>
          <tr>
            <th scope="col">{t('consent.on')}</th>
            <th scope="col">{t('consent.act')}</th>
            <th scope="col">{t('consent.recipient')}</th>
            <th scope="col">{t('consent.kinds')}</th>
            <th scope="col">{t('consent.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {disclosures.map(({ disclosureId, on, disclosure, recorded }) => (
            <tr key={disclosureId}>
              <td>{formatDate(on, language, 'short')}</td>
              <td>
                {disclosure.act !== undefined && t(`consent.acts.${disclosure.act}`)}
                <span className="quiet small"> · {recorded.byName}</span>
              </td>
              <td>
                {disclosure.recipient !== undefined &&
                  recipientText(text, disclosure.recipient, organisations)}
                {disclosure.purpose !== undefined && (
                  <span className="quiet small"> · {label(consentPurposes, disclosure.purpose)}</span>
                )}
              </td>
              <td>{disclosure.categories?.map((kind) => label(dataCategories, kind)).join(', ')}</td>
              <td>{disclosure.basis !== undefined && t(`consent.bases.${disclosure.basis.kind}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
