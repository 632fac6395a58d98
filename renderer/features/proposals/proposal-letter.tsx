import type { ReactNode } from 'react';
import { countries } from '../../../shared/codes/countries.ts';
import { identificationAuthorities } from '../../../shared/codes/identification-authorities.ts';
import { reasonsNotIdentified } from '../../../shared/codes/reasons-not-identified.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import type { ProposalPaper } from '../../../shared/contract/proposal.ts';
import { formatBirth } from '../../../shared/dates/format-birth.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { formatMoment, vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import { soleAuthorityOf } from '../../../shared/domain/identification-steps.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useLaoText } from '../../text/use-text.ts';
import { Letter } from '../../ui/letter.tsx';
import { answerText } from '../../ui/person-text.ts';

interface ProposalLetterProps {
  readonly paper: ProposalPaper;
  /** Who prints it, and when. */
  readonly printedBy: string;
  readonly printedAt: string;
}

/**
 * A proposal as the authority reads it, in Lao whatever the screen speaks. Laid out as a table, whose head and foot come
 * again on every sheet: the margins, and the line that says who printed it.
 */
export function ProposalLetter({ paper, printedBy, printedAt }: ProposalLetterProps) {
  const text = useLaoText();
  const { t, label } = text;
  const { person, presumption, words, sending, office, proposes, approved } = paper;
  const authority = soleAuthorityOf(proposes);
  const letterNumber = sending === null ? undefined : givenValue(sending.document);
  const because = givenValue(paper.notIdentifiedBecause);
  const names = [person.nameLao, person.nameLatin].flatMap((name) => givenValue(name) ?? []);
  const presumed = presumption === null ? undefined : givenValue(presumption.decidedOn);
  const presumedBy = presumption === null ? undefined : givenValue(presumption.authority);
  return (
    <Letter
      mark={t('letter.mark', {
        name: printedBy,
        when: formatMoment(printedAt, 'lo', 'short'),
        number: paper.number,
        version: paper.version,
      })}
    >
      <div className="letter-head">
        <p>{office.nameLao}</p>
        <p>
          {t('letter.number')}: {letterNumber ?? '…………………………'}
          <br />
          {t('letter.date')}:{' '}
          {sending === null ? '……… / ……… / …………' : formatDate(sending.sentOn, 'lo', 'short')}
        </p>
      </div>
      <p className="letter-title">{t('letter.title')}</p>
      {authority !== undefined && (
        <p className="letter-to">
          {t('letter.to', { authority: label(identificationAuthorities, authority) })}
        </p>
      )}
      <dl className="letter-facts">
        <Fact label={t('letter.person')}>
          {names.join(' · ') || answerText(text, person.nameLao, (name) => name)}
        </Fact>
        <Fact label={t('letter.sex')}>{answerText(text, person.sex, (code) => label(sexes, code))}</Fact>
        <Fact label={t('letter.birth')}>
          {answerText(text, person.birth, (birth) => formatBirth(birth, 'lo'))}
        </Fact>
        <Fact label={t('letter.nationality')}>
          {answerText(text, person.nationalities, (codes) =>
            codes.map((code) => label(countries, code)).join(', '),
          )}
        </Fact>
        <Fact label={t('letter.case')}>{paper.number}</Fact>
        {(presumed !== undefined || presumedBy !== undefined) && (
          <Fact label={t('letter.presumed')}>
            {[
              presumed === undefined ? '' : formatPartialDate(presumed, 'lo'),
              presumedBy === undefined ? '' : label(identificationAuthorities, presumedBy),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Fact>
        )}
      </dl>
      <p className="letter-heading">{t('proposal.summary')}</p>
      <p className="letter-words">{words.summary}</p>
      <p className="letter-heading">{t('proposal.reasons')}</p>
      <p className="letter-words">{words.reasons}</p>
      <p className="letter-proposes">
        {t('letter.proposes')}: {t(`proposal.proposed.${proposes}`)}
        {because !== undefined && `, ${t('letter.because')} ${label(reasonsNotIdentified, because)}`}
      </p>
      <div className="letter-signatures">
        <Signature title={t('letter.approved')} name={approved?.byName} at={approved?.at} />
        <Signature title={t('letter.prepared')} name={paper.proposedByName} at={paper.proposedAt} />
      </div>
    </Letter>
  );
}

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

function Signature({
  title,
  name,
  at,
}: {
  readonly title: string;
  readonly name: string | undefined;
  readonly at: string | undefined;
}) {
  const { t } = useLaoText();
  return (
    <div className="letter-signature">
      <p>{title}</p>
      <p className="letter-sign-here">{t('letter.signature')}</p>
      <p>{name}</p>
      {at !== undefined && <p>{formatDate(vientianeDay(at), 'lo', 'long')}</p>}
    </div>
  );
}
