import { Check, Phone, RotateCcw, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { childAssents } from '../../../shared/codes/child-assents.ts';
import { consentForms } from '../../../shared/codes/consent-forms.ts';
import { consentGivers } from '../../../shared/codes/consent-givers.ts';
import { consentPurposes } from '../../../shared/codes/consent-purposes.ts';
import { dataCategories } from '../../../shared/codes/data-categories.ts';
import { explainedBeforeConsent } from '../../../shared/codes/explained-before-consent.ts';
import { groundsForSharing } from '../../../shared/codes/grounds-for-sharing.ts';
import { interpreterUses } from '../../../shared/codes/interpreter-uses.ts';
import { languages } from '../../../shared/codes/languages.ts';
import { withholdingReasons } from '../../../shared/codes/withholding-reasons.ts';
import type { SeenConsent } from '../../../shared/contract/consent.ts';
import type { OrganisationCalled } from '../../../shared/contract/organisation.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { consentLabels } from '../../forms/consent-labels.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { answerText } from '../../ui/person-text.ts';
import { recipientText } from '../../ui/recipient-text.ts';
import { today } from '../../ui/today.ts';
import { signOf } from './standing-consents.ts';

/** One decision in full: what may go, who decided and how, and what may be done with it now. */
export function ConsentCard({
  seen,
  organisations,
  mayRecord,
  onDecide,
  onAskAgain,
  onWithdraw,
  onTell,
}: {
  readonly seen: SeenConsent;
  readonly organisations: readonly OrganisationCalled[];
  readonly mayRecord: boolean;
  readonly onDecide: () => void;
  readonly onAskAgain: () => void;
  readonly onWithdraw: () => void;
  readonly onTell: () => void;
}) {
  const text = useText();
  const { t, label, language, moment } = text;
  const labels = consentLabels(t);
  const { consent, words, stands, mustTell, told } = seen;
  const { purpose, recipient, decision, categories, withheld } = consent;
  if (purpose === undefined || recipient === undefined || decision === undefined)
    return <p className="quiet">{t('consent.withheldFromReader')}</p>;
  const day = (iso: string) => formatDate(iso, language, 'short');
  const sign = signOf(seen, today());
  const isMade = decision === 'given' || decision === 'refused' || decision === 'withdrawn';
  return (
    <article className="consent-card" data-decision={decision} data-sign={sign}>
      <h3>
        {label(consentPurposes, purpose)} → {recipientText(text, recipient, organisations)}
      </h3>
      <p>
        <strong className="consent-state">{t(`consent.sign.${sign}`)}</strong>
        {consent.decidedOn !== undefined && <> · {day(consent.decidedOn)}</>}
        {consent.withdrawnOn !== undefined && consent.withdrawnOn !== null && (
          <> · {t('consent.withdrawnOnDay', { day: day(consent.withdrawnOn) })}</>
        )}
        {consent.validUntil !== undefined && consent.validUntil !== null && (
          <> · {t('consent.untilDay', { day: day(consent.validUntil) })}</>
        )}
      </p>
      {categories !== undefined && categories.length > 0 && (
        <p>
          <span className="quiet">{labels.categories}:</span>{' '}
          {categories.map((each) => label(dataCategories, each)).join(', ')}
        </p>
      )}
      {withheld !== undefined && withheld.length > 0 && (
        <p>
          <span className="quiet">{labels.withheld}:</span>{' '}
          {withheld
            .map(
              ({ category, because }) =>
                `${label(dataCategories, category)} (${label(withholdingReasons, because)})`,
            )
            .join(', ')}
        </p>
      )}
      {mustTell && <p className="consent-tell">{t('consent.mustTell')}</p>}
      {told !== null && (
        <p className="quiet small">{t('consent.wasTold', { day: day(told.on), name: told.byName })}</p>
      )}
      <details>
        <summary>{t('consent.more')}</summary>
        <dl className="facts">
          {consent.ground !== undefined && consent.ground !== 'consent' && (
            <Fact label={labels.ground}>{label(groundsForSharing, consent.ground)}</Fact>
          )}
          {words?.reason !== undefined && words.reason !== null && (
            <Fact label={labels.reason}>{words.reason}</Fact>
          )}
          {isMade && consent.givenBy !== undefined && consent.givenBy !== null && (
            <Fact label={labels.givenBy}>
              {[label(consentGivers, consent.givenBy), words?.givenByName].filter(Boolean).join(' · ')}
            </Fact>
          )}
          {consent.assentOfChild !== undefined && consent.assentOfChild !== 'not_applicable' && (
            <Fact label={labels.assentOfChild}>{label(childAssents, consent.assentOfChild)}</Fact>
          )}
          {consent.told !== undefined && consent.told.length > 0 && (
            <Fact label={labels.told}>
              {consent.told.map((each) => label(explainedBeforeConsent, each)).join(', ')}
            </Fact>
          )}
          {words?.howExplained !== undefined && words.howExplained !== null && (
            <Fact label={labels.howExplained}>{words.howExplained}</Fact>
          )}
          {isMade && consent.language !== undefined && (
            <Fact label={labels.language}>
              {answerText(text, consent.language, (code) => label(languages, code))}
            </Fact>
          )}
          {isMade && consent.interpreter !== undefined && (
            <Fact label={labels.interpreter}>
              {answerText(text, consent.interpreter, (code) => label(interpreterUses, code))}
              {typeof words?.interpreterName === 'string' && ` · ${words.interpreterName}`}
            </Fact>
          )}
          {consent.form !== undefined && consent.form !== null && (
            <Fact label={labels.form}>
              {[label(consentForms, consent.form), words?.witnessName].filter(Boolean).join(' · ')}
            </Fact>
          )}
          {words?.withdrawnBecause !== undefined && words.withdrawnBecause !== null && (
            <Fact label={labels.withdrawnBecause}>{words.withdrawnBecause}</Fact>
          )}
        </dl>
        <p className="quiet small">
          {t('consent.recorded', { when: moment(seen.recorded.at), name: seen.recorded.byName })}
          {seen.changed.at !== seen.recorded.at &&
            ` · ${t('consent.changed', { when: moment(seen.changed.at), name: seen.changed.byName })}`}
        </p>
      </details>
      {stands && mayRecord && (
        <div className="consent-acts">
          {decision === 'not-asked' && (
            <Button look="main" icon={Check} onClick={onDecide}>
              {t('consent.decide')}
            </Button>
          )}
          {decision === 'given' && (
            <Button look="danger" icon={Undo2} onClick={onWithdraw}>
              {t('consent.withdraw')}
            </Button>
          )}
          {mustTell && (
            <Button look="main" icon={Phone} onClick={onTell}>
              {t('consent.tell')}
            </Button>
          )}
          {decision !== 'not-asked' && (
            <Button look="quiet" icon={RotateCcw} onClick={onAskAgain}>
              {t(decision === 'given' ? 'consent.renew' : 'consent.askAgain')}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);
