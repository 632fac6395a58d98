import { dataCategories } from '../../../shared/codes/data-categories.ts';
import { countries } from '../../../shared/codes/countries.ts';
import { handOverPoints } from '../../../shared/codes/hand-over-points.ts';
import type { ReferralPaper } from '../../../shared/contract/referral.ts';
import { formatMoment } from '../../../shared/dates/vientiane-time.ts';
import { writtenReferralCode } from '../../../shared/identity/referral-code.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useLaoText } from '../../text/use-text.ts';
import { Letter } from '../../ui/letter.tsx';
import { answerText } from '../../ui/person-text.ts';
import { ContentFacts } from './content-facts.tsx';
import './referral-sheet.css';

/**
 * A referral as its receiver reads it, in Lao whatever the screen speaks: only the kinds of data that were chosen, and below
 * it what the receiver answers, with the code by which the office files that answer.
 */
export function ReferralSheet({
  paper,
  printedBy,
  printedAt,
}: {
  readonly paper: ReferralPaper;
  /** Who prints it, and when. */
  readonly printedBy: string;
  readonly printedAt: string;
}) {
  const text = useLaoText();
  const { t, label } = text;
  const { to, organisation, sending, content, office, contactPerson, officerPhone } = paper;
  const code = writtenReferralCode(paper.code);
  const namesSomebody = content.identity !== undefined || content.family !== undefined;
  return (
    <Letter
      mark={t(namesSomebody ? 'letter.mark' : 'letter.markUnnamed', {
        name: printedBy,
        when: formatMoment(printedAt, 'lo', 'short'),
        number: code,
        version: paper.version,
      })}
    >
      <div className="letter-head">
        <p>{office.nameLao}</p>
        <p>
          {t('letter.date')}: {formatDate(sending.sentOn, 'lo', 'short')}
        </p>
      </div>
      <p className="letter-title">{t('referral.sheet.title')}</p>
      <p className="letter-to">
        {t('referral.sheet.to', { receiver: organisation?.nameLao ?? '' })}
        {contactPerson !== null && (
          <>
            <br />
            {t('referral.contactPerson')}: {contactPerson}
          </>
        )}
      </p>
      <div className="sheet-code">
        <p>{t('referral.sheet.code')}</p>
        <p className="sheet-code-characters" lang="en">
          {code}
        </p>
        <p>{t('referral.sheet.codeHelp', { day: formatDate(sending.answerDueOn, 'lo', 'long') })}</p>
      </div>
      {to.direction === 'abroad' && (
        <dl className="letter-facts">
          <div>
            <dt>{t('referral.country')}</dt>
            <dd>{label(countries, to.country)}</dd>
          </div>
          <div>
            <dt>{t('referral.handOverAt')}</dt>
            <dd>{answerText(text, to.handOverAt, (at) => label(handOverPoints, at))}</dd>
          </div>
        </dl>
      )}
      {dataCategories.values.map(({ code: category }) =>
        content[category] === undefined ? null : (
          <section key={category} className="sheet-part">
            <p className="letter-heading">{label(dataCategories, category)}</p>
            <dl className="letter-facts">
              <ContentFacts content={content} category={category} text={text} />
            </dl>
          </section>
        ),
      )}
      <p>{t('referral.sheet.consent')}</p>
      <div className="sheet-answer">
        <p className="letter-heading">{t('referral.sheet.answer')}</p>
        <p>
          <span className="sheet-box" /> {t('referral.outcomes.accept')} <span className="sheet-box" />{' '}
          {t('referral.outcomes.refuse')}
        </p>
        <p>{t('referral.sheet.because')} ……………………………………………………………………</p>
      </div>
      <div className="letter-signatures">
        <div className="letter-signature">
          <p>{t('referral.sheet.receiver')}</p>
          <p className="letter-sign-here">{t('letter.signature')}</p>
        </div>
        <div className="letter-signature">
          <p>{t('referral.sheet.sender')}</p>
          <p className="letter-sign-here">{t('letter.signature')}</p>
          <p>
            {paper.officerName}
            {officerPhone !== null && ` · ${officerPhone}`}
          </p>
        </div>
      </div>
    </Letter>
  );
}
