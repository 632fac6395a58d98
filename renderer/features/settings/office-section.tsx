import { useSession } from '../../app/session.ts';
import { useText } from '../../text/use-text.ts';

/** Whose store this is and who is signed in; nothing here can be changed. */
export function OfficeSection() {
  const { t, language } = useText();
  const { office, account } = useSession();
  return (
    <section className="settings-section" aria-labelledby="settings-office">
      <h2 id="settings-office">{t('settings.office')}</h2>
      <dl className="facts">
        <dt>{t('settings.officeName')}</dt>
        <dd>{language === 'lo' ? office.nameLao : office.nameEnglish}</dd>
        <dt>{t('settings.officeCode')}</dt>
        <dd>{office.code}</dd>
        <dt>{t('settings.account')}</dt>
        <dd>{account.displayName}</dd>
      </dl>
    </section>
  );
}
