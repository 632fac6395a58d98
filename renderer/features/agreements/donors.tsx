import { useQuery } from '@tanstack/react-query';
import type { DonorLine } from '../../../shared/contract/agreement.ts';
import { donorsQuery } from '../../queries/plan-resources.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { amountText } from '../../ui/money-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { today } from '../../ui/today.ts';
import { PartyName } from './party-name.tsx';

/** Who gives money: how many agreements, how much of which currency, and what was bought besides. */
export function Donors() {
  const text = useText();
  const { t, number } = text;
  const list = useQuery(donorsQuery(today()));
  if (list.isError)
    return (
      <Notice kind="problem" title={t('error.title')}>
        <p>{failureText(t, list.error)}</p>
      </Notice>
    );
  if (list.data === undefined) return <p className="quiet">{t('program.loading')}</p>;
  const { donors, organisations } = list.data;
  const sums = (all: DonorLine['alone']) =>
    all.map(({ minorUnits, currency }) => amountText(minorUnits, currency, text)).join(' · ') || '–';
  if (donors.length === 0)
    return (
      <Notice kind="plain" title={t('agreements.noDonors')}>
        <p>{t('agreements.noDonorsHelp')}</p>
      </Notice>
    );
  return (
    <>
      <p className="quiet">{t('agreements.donorsHelp')}</p>
      <table className="record-table plan-record-table" aria-label={t('agreements.donors')}>
        <thead>
          <tr>
            <th scope="col">{t('agreements.donor')}</th>
            <th scope="col" className="is-number">
              {t('agreements.agreementCount')}
            </th>
            <th scope="col" className="is-number">
              {t('agreements.inForceCount')}
            </th>
            <th scope="col">{t('agreements.alone')}</th>
            <th scope="col">{t('agreements.shared')}</th>
            <th scope="col" className="is-number">
              {t('agreements.resourceCount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {donors.map((donor) => (
            <tr key={donor.organisationId ?? donor.country} className="record-row">
              <th scope="row">
                <PartyName organisations={organisations} party={donor} />
              </th>
              <td data-label={t('agreements.agreementCount')} className="is-number">
                {number(donor.agreements)}
              </td>
              <td data-label={t('agreements.inForceCount')} className="is-number">
                {number(donor.inForce)}
              </td>
              <td data-label={t('agreements.alone')}>{sums(donor.alone)}</td>
              <td data-label={t('agreements.shared')}>{sums(donor.shared)}</td>
              <td data-label={t('agreements.resourceCount')} className="is-number">
                {number(donor.resources)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
