import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FilePen, Plus, Printer, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { SeenConsent, SeenOverride } from '../../../shared/contract/consent.ts';
import { consentsQuery } from '../../queries/consents.ts';
import { draftsQuery } from '../../queries/drafts.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useKeptCursor } from '../../ui/use-kept-cursor.ts';
import { ConsentCard } from './consent-card.tsx';
import { ConsentMatrix } from './consent-matrix.tsx';
import { DisclosureList } from './disclosure-list.tsx';
import { OverrideDialog } from './override-dialog.tsx';
import { OverrideList } from './override-list.tsx';
import { ReviewOverrideDialog } from './review-override-dialog.tsx';
import { TellDialog } from './tell-dialog.tsx';
import { WithdrawConsentDialog } from './withdraw-dialog.tsx';
import './consent.css';

type Asked =
  | { readonly what: 'withdraw' | 'tell'; readonly consent: SeenConsent }
  | { readonly what: 'override' }
  | { readonly what: 'review'; readonly override: SeenOverride };

/** What may go to whom: the newest decisions at a glance, each in full below, overrides, and what went. */
export function ConsentSection({ file }: { readonly file: CaseFile }) {
  const { t, moment, number } = useText();
  const navigate = useNavigate();
  const { caseId } = file;
  const consents = useQuery(consentsQuery(caseId));
  const drafts = useQuery(draftsQuery);
  const [asked, setAsked] = useState<Asked | null>(null);
  const heading = useKeptCursor<HTMLHeadingElement>(consents.data, asked);
  const mayRecord = file.may.includes('consent:record');
  const write = (recordId: string, after?: string) =>
    void navigate({
      to: '/cases/$caseId/consents/$recordId',
      params: { caseId, recordId },
      search: after === undefined ? {} : { after },
    });
  const begun = (drafts.data ?? []).filter(
    (draft) => draft.subject === 'consent' && draft.caseId === caseId && draft.baseVersion === 0,
  );
  const close = () => setAsked(null);
  const all = consents.data?.consents ?? [];
  const standing = all.filter(({ stands }) => stands);
  const past = all.filter(({ stands }) => !stands);
  const organisations = consents.data?.organisations ?? [];
  const card = (consent: SeenConsent) => (
    <ConsentCard
      key={consent.consentId}
      seen={consent}
      organisations={organisations}
      mayRecord={mayRecord}
      onDecide={() => write(consent.consentId)}
      onAskAgain={() => write(newRecordId(), consent.consentId)}
      onWithdraw={() => setAsked({ what: 'withdraw', consent })}
      onTell={() => setAsked({ what: 'tell', consent })}
    />
  );
  return (
    <section className="case-panel consent" aria-labelledby="consent-title">
      <header className="screen-title">
        <h2 id="consent-title" ref={heading} tabIndex={-1}>
          {t('consent.title')}
        </h2>
        <div className="push consent-acts">
          {mayRecord && (
            <Button look="main" icon={Plus} onClick={() => write(newRecordId())}>
              {t('consent.new')}
            </Button>
          )}
          {file.may.includes('case:reveal') && (
            <Button
              icon={Printer}
              onClick={() => void navigate({ to: '/cases/$caseId/sheet', params: { caseId } })}
            >
              {t('caseSheet.open')}
            </Button>
          )}
          {file.may.includes('consent:override') && (
            <Button icon={ShieldAlert} onClick={() => setAsked({ what: 'override' })}>
              {t('consent.override')}
            </Button>
          )}
        </div>
      </header>
      <p className="quiet small">{t('consent.help')}</p>
      {mayRecord &&
        begun.map(({ recordId, savedAt }) => (
          <div key={recordId}>
            <Button look="quiet" icon={FilePen} onClick={() => write(recordId)}>
              {t('consent.draft', { when: moment(savedAt) })}
            </Button>
          </div>
        ))}
      {consents.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, consents.error)}</p>
        </Notice>
      )}
      {consents.isSuccess && all.length === 0 && <p className="quiet">{t('consent.none')}</p>}
      {standing.some(({ mustTell }) => mustTell) && (
        <Notice kind="warning" title={t('consent.mustTellTitle')}>
          <p>{t('consent.mustTellHelp')}</p>
        </Notice>
      )}
      <ConsentMatrix consents={all} organisations={organisations} />
      {standing.map(card)}
      {past.length > 0 && (
        <details>
          <summary>
            {t('consent.past')} <span className="quiet">{number(past.length)}</span>
          </summary>
          {past.map(card)}
        </details>
      )}
      {consents.data !== undefined && (
        <>
          <OverrideList
            overrides={consents.data.overrides}
            organisations={organisations}
            onReview={(override) => setAsked({ what: 'review', override })}
          />
          <DisclosureList disclosures={consents.data.disclosures} organisations={organisations} />
        </>
      )}
      {asked?.what === 'withdraw' && <WithdrawConsentDialog consent={asked.consent} onClose={close} />}
      {asked?.what === 'tell' && <TellDialog consent={asked.consent} onClose={close} />}
      {asked?.what === 'override' && <OverrideDialog caseId={caseId} onClose={close} />}
      {asked?.what === 'review' && <ReviewOverrideDialog override={asked.override} onClose={close} />}
    </section>
  );
}
