import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CalendarPlus, FilePen, FilePlus, Pencil } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { claimKinds } from '../../../shared/codes/claim-kinds.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { SeenClaim } from '../../../shared/contract/claim.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import { type ClaimMove, claimAfter, claimMoveNames } from '../../../shared/domain/claim-moves.ts';
import { claimSums } from '../../../shared/domain/claim-sums.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { call } from '../../bridge.ts';
import { claimsQuery } from '../../queries/claims.ts';
import { draftsQuery } from '../../queries/drafts.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { amountText } from '../../ui/money-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { today } from '../../ui/today.ts';
import { useKeptCursor } from '../../ui/use-kept-cursor.ts';
import { ClaimActDialog } from './claim-act-dialog.tsx';
import { claimActText, claimMoveText, claimLabels, claimTexts } from './claim-text.ts';
import './claims.css';

/** Compensation and wages that are claimed for the person: how each stands, and what they come to in each currency. */
export function ClaimsSection({ file }: { readonly file: CaseFile }) {
  const { t, moment } = useText();
  const navigate = useNavigate();
  const { caseId } = file;
  const claims = useQuery(claimsQuery(caseId));
  const mayWrite = file.may.includes('case:write');
  const drafts = useQuery({ ...draftsQuery, enabled: mayWrite });
  const heading = useKeptCursor<HTMLHeadingElement>(claims.data, null);
  const begun = (drafts.data ?? []).filter(
    (draft) => draft.subject === 'claim' && draft.caseId === caseId && draft.baseVersion === 0,
  );
  const write = (recordId: string) =>
    void navigate({ to: '/cases/$caseId/claims/$recordId', params: { caseId, recordId } });
  return (
    <section className="case-panel" aria-labelledby="claims-title" data-section="claims">
      <header className="ledger-head">
        <h2 id="claims-title" ref={heading} tabIndex={-1}>
          {t('claims.title')}
        </h2>
        {mayWrite && claims.data !== null && (
          <Button icon={FilePlus} onClick={() => write(newRecordId())}>
            {t('claims.add')}
          </Button>
        )}
      </header>
      {claims.isPending && <p className="quiet">{t('program.loading')}</p>}
      {claims.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, claims.error)}</p>
        </Notice>
      )}
      {claims.data === null && <p>{t('claims.withheld')}</p>}
      {claims.data?.length === 0 && <p className="quiet">{t('claims.none')}</p>}
      {begun.map(({ recordId, savedAt }) => (
        <div key={recordId}>
          <Button look="quiet" icon={FilePen} onClick={() => write(recordId)}>
            {t('claims.draft', { when: moment(savedAt) })}
          </Button>
        </div>
      ))}
      {claims.data !== undefined && claims.data !== null && claims.data.length > 0 && (
        <>
          <Sums claims={claims.data} />
          {claims.data.map((claim) => (
            <ClaimCard key={claim.claimId} caseId={caseId} claim={claim} mayWrite={mayWrite} onEdit={write} />
          ))}
        </>
      )}
    </section>
  );
}

/** What all claims come to, a line for each currency. */
function Sums({ claims }: { readonly claims: readonly SeenClaim[] }) {
  const text = useText();
  const { t } = text;
  const lines = claimSums(claims.map(({ claim, acts }) => ({ claim, acts: acts.map(({ act }) => act) })));
  if (lines.length === 0) return null;
  return (
    <table className="claim-sums">
      <caption className="unseen">{t('claims.sums')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('moneyOwed.currency')}</th>
          <th scope="col">{t('claims.sumClaimed')}</th>
          <th scope="col">{t('claims.sumOrdered')}</th>
          <th scope="col">{t('claims.sumPaid')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ currency, ...sums }) => (
          <tr key={currency} data-currency={currency}>
            <th scope="row">{currency}</th>
            {(['claimed', 'ordered', 'paid'] as const).map((kind) => (
              <td key={kind}>{sums[kind] === 0 ? '—' : amountText(sums[kind], currency, text)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Asked = { readonly move: ClaimMove; readonly corrected: SeenClaim['acts'][number] | null };

/** One claim: how it stands, what was done with it, and what may be done with it now. */
function ClaimCard({
  caseId,
  claim: seen,
  mayWrite,
  onEdit,
}: {
  readonly caseId: string;
  readonly claim: SeenClaim;
  readonly mayWrite: boolean;
  readonly onEdit: (claimId: string) => void;
}) {
  const text = useText();
  const { t, label, language } = text;
  const id = useId();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { claimId, claim, state, acts } = seen;
  const labels = claimLabels(t);
  const heading = useKeptCursor<HTMLHeadingElement>(seen, asked);
  const answers = [
    'claimed',
    'against',
    'way',
    'courtId',
    'court',
    'deadline',
    'hearingOn',
    'remark',
  ] as const;
  const shown = answers.filter((field) =>
    field === 'courtId' ? claim.courtId !== null : claim[field].answer === 'given',
  );
  const texts: Readonly<Record<(typeof shown)[number], ReactNode>> = {
    claimed: claimTexts.claimed(claim.claimed, text),
    against: claimTexts.against(claim.against, text),
    way: claimTexts.way(claim.way, text),
    courtId: claimTexts.courtId(claim.courtId, text),
    court: claimTexts.court(claim.court, text),
    deadline: claimTexts.deadline(claim.deadline, text),
    hearingOn: claimTexts.hearingOn(claim.hearingOn, text),
    remark: claimTexts.remark(claim.remark, text),
  };
  const hearingOn = givenValue(claim.hearingOn);
  return (
    <article className="claim" aria-labelledby={id} data-claim={state}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {label(claimKinds, claim.kind)}: {t(`claims.state.${state}`)}
      </h3>
      <dl className="facts">
        {shown.map((field) => (
          <div key={field} className="facts-pair">
            <dt>{labels[field]}</dt>
            <dd className="claim-words">{texts[field]}</dd>
          </div>
        ))}
      </dl>
      <ul className="claim-acts">
        {acts.map((each) => (
          <li key={each.actId} data-move={each.act.move}>
            <span className="claim-act-day">{formatDate(each.act.on, language, 'short')}</span>{' '}
            {claimActText(each.act, text)} <span className="quiet small">{each.byName}</span>
            {mayWrite && each.act.move !== 'draft' && (
              <Button
                look="quiet"
                icon={Pencil}
                aria-label={t('claims.correct', { what: claimActText(each.act, text) })}
                onClick={() => setAsked({ move: each.act.move, corrected: each })}
              >
                {t('claims.correctShort')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <div className="claim-choices">
          {claimMoveNames
            .filter((move) => claimAfter(state, move) !== undefined)
            .map((move, at) => (
              <Button
                key={move}
                look={at === 0 ? 'main' : 'plain'}
                aria-describedby={id}
                onClick={() => setAsked({ move, corrected: null })}
              >
                {claimMoveText(state, move, text)}
              </Button>
            ))}
          <Button look="quiet" icon={Pencil} aria-describedby={id} onClick={() => onEdit(claimId)}>
            {t('action.edit')}
          </Button>
        </div>
      )}
      {mayWrite && hearingOn !== undefined && hearingOn >= today() && (
        <ShareHearing caseId={caseId} on={hearingOn} />
      )}
      {asked !== null && (
        <ClaimActDialog
          caseId={caseId}
          claim={seen}
          move={asked.move}
          corrected={asked.corrected}
          onClose={() => setAsked(null)}
        />
      )}
    </article>
  );
}

/** Offers to tell the other side the day of a hearing, and nothing else of it; never by itself. */
function ShareHearing({ caseId, on }: { readonly caseId: string; readonly on: string }) {
  const { t, language } = useText();
  const share = useMutation({
    mutationFn: () =>
      call('nextDate.add', { nextDateId: newRecordId(), caseId, wing: 'assistance', kind: 'CourtDate', on }),
  });
  return (
    <p className="claim-share">
      <Button
        look="quiet"
        icon={CalendarPlus}
        disabled={share.isPending || share.isSuccess}
        onClick={() => share.mutate()}
      >
        {t('claims.shareHearing', { day: formatDate(on, language, 'short') })}
      </Button>{' '}
      <span role="status" className="small quiet">
        {share.isSuccess && t('claims.hearingShared')}
        {share.isError && failureText(t, share.error)}
      </span>
    </p>
  );
}
