import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FilePen, Pencil, Plus } from 'lucide-react';
import { v7 as newRecordId } from 'uuid';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { SeenStep } from '../../../shared/contract/identification.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import { stepsFrom } from '../../../shared/domain/identification-steps.ts';
import { mayEdit } from '../../forms/whole-case.ts';
import { draftsQuery } from '../../queries/drafts.ts';
import { ledgerQuery } from '../../queries/identification.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { today } from '../../ui/today.ts';
import { daysText, waitedDays } from '../../ui/waiting-text.ts';
import { ledgerEntryTexts, recordTexts } from '../case-page/field-text.tsx';
import { LegalBasisText } from './legal-basis-text.tsx';
import './identification.css';

/** Every step of a case's identification, the first one first, and the way to the next one. */
export function LedgerSection({ file }: { readonly file: CaseFile }) {
  const text = useText();
  const { t, moment } = text;
  const navigate = useNavigate();
  const { caseId, standing } = file;
  const ledger = useQuery(ledgerQuery(caseId));
  const drafts = useQuery(draftsQuery);
  const waited = waitedDays(standing, today());
  const mayWrite = mayEdit(file);
  const isOpen = stepsFrom(standing.status).length > 0;
  const open = (recordId: string) =>
    void navigate({ to: '/cases/$caseId/identification/$recordId', params: { caseId, recordId } });
  const begun = (drafts.data ?? []).filter(
    (draft) => draft.subject === 'identification' && draft.caseId === caseId,
  );
  return (
    <section className="case-panel" aria-labelledby="ledger-title" data-section="ledger">
      <header className="ledger-head">
        <h2 id="ledger-title">{t('identification.title')}</h2>
        {mayWrite && isOpen && (
          <Button icon={Plus} onClick={() => open(newRecordId())}>
            {t('identification.next')}
          </Button>
        )}
      </header>
      <p>
        <strong>{t(`status.${standing.status}`)}</strong>
        {waited !== undefined && ` ${daysText(waited, text)}`}
        {standing.status === 'presumed' && ` · ${t('status.waiting')}`}
      </p>
      {(standing.status === 'not-identified' || standing.status === 'declined') && mayWrite && (
        <p className="quiet">{t(`identification.again.${standing.status}`)}</p>
      )}
      {mayWrite &&
        begun.map(({ recordId, savedAt }) => (
          <div key={recordId}>
            <Button look="quiet" icon={FilePen} onClick={() => open(recordId)}>
              {t('identification.draft', { when: moment(savedAt) })}
            </Button>
          </div>
        ))}
      {ledger.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, ledger.error)}</p>
        </Notice>
      )}
      <ol className="ledger-steps">
        {(ledger.data?.steps ?? []).map((step) => (
          <Step key={step.identificationId} step={step} caseId={caseId} mayWrite={mayWrite} />
        ))}
      </ol>
    </section>
  );
}

/** One entry: what was found, by whom, when and why. */
function Step({
  step: {
    identificationId,
    entry,
    reasons,
    reasonsWing,
    screeningId,
    version,
    recordedAt,
    recordedByName,
    changedAt,
  },
  caseId,
  mayWrite,
}: {
  readonly step: SeenStep;
  readonly caseId: string;
  readonly mayWrite: boolean;
}) {
  const text = useText();
  const { t, language, moment } = text;
  const shown = recordTexts(entry, ledgerEntryTexts, text);
  const when = entry.decidedOn === undefined ? undefined : givenValue(entry.decidedOn);
  const isReadable = reasonsWing === null || reasons !== null;
  return (
    <li className="ledger-step" data-step={entry.status}>
      <h3>
        {shown.status}
        <span className="quiet">
          {' '}
          · {when === undefined ? t('timeline.undated') : formatPartialDate(when, language)}
        </span>
      </h3>
      <dl className="facts">
        {shown.authority !== undefined && (
          <>
            <dt>{t('identification.authority')}</dt>
            <dd>{shown.authority}</dd>
          </>
        )}
        {entry.notIdentifiedBecause?.answer === 'given' && (
          <>
            <dt>{t('history.notIdentifiedBecause')}</dt>
            <dd>{shown.notIdentifiedBecause}</dd>
          </>
        )}
        {screeningId !== null && (
          <>
            <dt>{t('identification.restsOn')}</dt>
            <dd>
              <Link to="/cases/$caseId/screenings/$screeningId" params={{ caseId, screeningId }} search={{}}>
                {t('screening.openOne')}
              </Link>
            </dd>
          </>
        )}
        {reasons !== undefined && (
          <>
            <dt>{t('history.reasons')}</dt>
            <dd className="ledger-words">
              {reasons ?? (
                <span className="quiet">
                  {reasonsWing === null
                    ? t('identification.noReasons')
                    : t('identification.reasonsElsewhere', { wing: t(`compartment.${reasonsWing}`) })}
                </span>
              )}
            </dd>
          </>
        )}
        {entry.legalBasis !== undefined && entry.legalBasis.answer !== 'not-asked' && (
          <>
            <dt>{t('history.legalBasis')}</dt>
            <dd>
              <LegalBasisText answer={entry.legalBasis} />
            </dd>
          </>
        )}
        {entry.document !== undefined && entry.document.answer !== 'not-asked' && (
          <>
            <dt>{t('identification.document')}</dt>
            <dd>{shown.document}</dd>
          </>
        )}
        {entry.status === 'declined' && shown.toldAboutHelp !== undefined && (
          <>
            <dt>{t('history.toldAboutHelp')}</dt>
            <dd>{shown.toldAboutHelp}</dd>
          </>
        )}
        {entry.toldAbout?.answer === 'given' && (
          <>
            <dt>{t('refusal.toldAbout')}</dt>
            <dd>{shown.toldAbout}</dd>
          </>
        )}
        {entry.status === 'declined' && entry.metAt?.answer === 'given' && (
          <>
            <dt>{t('refusal.metAt')}</dt>
            <dd>{shown.metAt}</dd>
          </>
        )}
      </dl>
      <p className="quiet small ledger-step-end">
        {t('timeline.recorded', { when: moment(recordedAt), name: recordedByName })}
        {version > 1 && ` · ${t('identification.corrected', { when: moment(changedAt) })}`}
        {mayWrite && isReadable && (
          <Link
            className="button button-plain push"
            to="/cases/$caseId/identification/$recordId"
            params={{ caseId, recordId: identificationId }}
          >
            <Pencil className="icon" aria-hidden />
            <span>{t(reasonsWing === null ? 'identification.complete' : 'identification.correct')}</span>
          </Link>
        )}
      </p>
    </li>
  );
}
