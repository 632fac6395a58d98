import { Scale } from 'lucide-react';
import { consentPurposes } from '../../../shared/codes/consent-purposes.ts';
import { dataCategories } from '../../../shared/codes/data-categories.ts';
import type { SeenOverride } from '../../../shared/contract/consent.ts';
import type { OrganisationCalled } from '../../../shared/contract/organisation.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { recipientText } from '../../ui/recipient-text.ts';

/** What heads let go without a consent, and what was found of it. */
export function OverrideList({
  overrides,
  organisations,
  onReview,
}: {
  readonly overrides: readonly SeenOverride[];
  readonly organisations: readonly OrganisationCalled[];
  readonly onReview: (override: SeenOverride) => void;
}) {
  const text = useText();
  const { t, label, language, moment } = text;
  if (overrides.length === 0) return null;
  return (
    <section className="consent-part" aria-labelledby="overrides-title">
      <h3 id="overrides-title">{t('consent.overrides')}</h3>
      {overrides.map((each) => {
        const { overrideId, override, isInForce, words, allowed, review, mayReview } = each;
        const { purpose, recipient, categories, until } = override;
        if (purpose === undefined || recipient === undefined || until === undefined) return null;
        return (
          <article key={overrideId} className="consent-card" data-sign={isInForce ? 'by-law' : 'ended'}>
            <h4>
              {label(consentPurposes, purpose)} → {recipientText(text, recipient, organisations)}
            </h4>
            <p>
              <strong>{t(isInForce ? 'consent.overrideInForce' : 'consent.overrideOver')}</strong> ·{' '}
              {t('consent.untilDay', { day: formatDate(until, language, 'short') })} ·{' '}
              {review === null
                ? t('consent.notReviewed')
                : `${t(`consent.found.${review.finding}`)} (${review.byName})`}
            </p>
            {categories !== undefined && (
              <p>{categories.map((kind) => label(dataCategories, kind)).join(', ')}</p>
            )}
            {words !== undefined && <p className="consent-words">{words.reason}</p>}
            {words !== undefined && words.remark !== null && (
              <p className="consent-words">
                <span className="quiet">{t('consent.remark')}:</span> {words.remark}
              </p>
            )}
            <p className="quiet small">
              {t('consent.allowed', { when: moment(allowed.at), name: allowed.byName })}
            </p>
            {mayReview && (
              <div className="consent-acts">
                <Button look="main" icon={Scale} onClick={() => onReview(each)}>
                  {t('consent.review')}
                </Button>
              </div>
            )}
          </article>
        );
      })}
    </section>
  );
}
