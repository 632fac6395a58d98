import type { SeenConsent } from '../../../shared/contract/consent.ts';
import type { OrganisationCalled } from '../../../shared/contract/organisation.ts';
import { recipientKey } from '../../../shared/domain/consent.ts';
import { useText } from '../../text/use-text.ts';
import { recipientText } from '../../ui/recipient-text.ts';
import { today } from '../../ui/today.ts';
import { type ConsentSign, matrixOf, purposesInOrder, signOf } from './standing-consents.ts';

const signs: Readonly<Record<ConsentSign, string>> = {
  given: '✓',
  'by-law': '§',
  ended: '⌛',
  'guardian-needed': '↻',
  refused: '✗',
  withdrawn: '↩',
  'not-able': '?',
  'not-asked': '–',
};

/** Recipients by purposes, each with the sign of the newest decision. */
export function ConsentMatrix({
  consents,
  organisations,
}: {
  readonly consents: readonly SeenConsent[];
  readonly organisations: readonly OrganisationCalled[];
}) {
  const text = useText();
  const { t } = text;
  const lines = matrixOf(consents);
  if (lines.length === 0) return null;
  const met = new Set(
    lines.flatMap(({ byPurpose }) => [...byPurpose.values()].map((each) => signOf(each, today()))),
  );
  return (
    <div className="consent-matrix">
      <table aria-label={t('consent.matrix')}>
        <thead>
          <tr>
            <th scope="col">{t('consent.recipient')}</th>
            {purposesInOrder.map((purpose) => (
              <th key={purpose} scope="col">
                {t(`consent.short.${purpose}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ recipient, byPurpose }) => (
            <tr key={recipientKey(recipient)}>
              <th scope="row">{recipientText(text, recipient, organisations)}</th>
              {purposesInOrder.map((purpose) => {
                const consent = byPurpose.get(purpose);
                const sign = consent === undefined ? undefined : signOf(consent, today());
                return (
                  <td key={purpose} data-sign={sign}>
                    <span aria-hidden>{signs[sign ?? 'not-asked']}</span>
                    <span className="unseen">{t(`consent.sign.${sign ?? 'not-asked'}`)}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">
        {Object.entries(signs)
          .filter(([sign]) => sign === 'not-asked' || [...met].some((each) => each === sign))
          .map(([sign, mark]) => `${mark} ${t(`consent.sign.${sign as ConsentSign}`)}`)
          .join(' · ')}
      </p>
    </div>
  );
}
