import { Link } from '@tanstack/react-router';
import { agreementKinds } from '../../../shared/codes/agreement-kinds.ts';
import type { ListedAgreement } from '../../../shared/contract/agreement.ts';
import type { OrganisationCalled } from '../../../shared/contract/organisation.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { standingOn } from '../../../shared/domain/agreement.ts';
import { useText } from '../../text/use-text.ts';
import { inOtherLanguage } from '../../ui/bilingual-text.ts';
import { Bilingual } from '../../ui/bilingual.tsx';
import { moneyText } from '../../ui/money-text.ts';
import { today } from '../../ui/today.ts';
import { PartyNames } from './party-name.tsx';

/** Agreements as lines: what, with whom, since when and whether they hold today. */
export function AgreementTable({
  agreements,
  organisations,
  label: name,
}: {
  readonly agreements: readonly ListedAgreement[];
  readonly organisations: readonly OrganisationCalled[];
  readonly label: string;
}) {
  const text = useText();
  const { t, label, language } = text;
  return (
    <table className="record-table plan-record-table" aria-label={name}>
      <thead>
        <tr>
          <th scope="col">{t('planRecord.title')}</th>
          <th scope="col" className="is-short">
            {t('agreements.kind')}
          </th>
          <th scope="col">{t('agreements.parties')}</th>
          <th scope="col" className="is-short">
            {t('agreements.signedOn')}
          </th>
          <th scope="col" className="is-short">
            {t('agreements.standing')}
          </th>
          <th scope="col" className="is-short">
            {t('agreements.values')}
          </th>
        </tr>
      </thead>
      <tbody>
        {agreements.map(({ agreementId, agreement }) => (
          <tr key={agreementId} className="record-row">
            <th scope="row">
              <Link to="/plan/agreements/$agreementId" params={{ agreementId }}>
                <Bilingual lao={agreement.titleLao} english={agreement.titleEnglish} />
              </Link>
              <span className="quiet small other-name" lang={language === 'lo' ? 'en' : 'lo'}>
                {inOtherLanguage(text, agreement.titleLao, agreement.titleEnglish)}
              </span>
            </th>
            <td data-label={t('agreements.kind')}>{label(agreementKinds, agreement.kind)}</td>
            <td data-label={t('agreements.parties')}>
              <PartyNames organisations={organisations} parties={agreement.parties} />
            </td>
            <td data-label={t('agreements.signedOn')}>
              {agreement.signedOn === null ? '–' : formatPartialDate(agreement.signedOn, language)}
            </td>
            <td data-label={t('agreements.standing')}>
              {t(`agreements.standings.${standingOn(agreement, today())}`)}
            </td>
            <td data-label={t('agreements.values')}>
              {agreement.values.map((value) => moneyText(value, text)).join(' · ') || '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
