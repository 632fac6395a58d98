import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { agreementKinds } from '../../../shared/codes/agreement-kinds.ts';
import { agreementParts } from '../../../shared/codes/agreement-parts.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { type Agreement, standingOn } from '../../../shared/domain/agreement.ts';
import { agreementQuery } from '../../queries/plan-resources.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { moneyText } from '../../ui/money-text.ts';
import { PlanNodeList } from '../../ui/plan-node-list.tsx';
import { PlanRecordFacts, PlanRecordPage } from '../../ui/plan-record-page.tsx';
import { today } from '../../ui/today.ts';
import { PartyName } from './party-name.tsx';

/** An agreement with all that is known of it. */
export function AgreementScreen({ agreementId }: { readonly agreementId: string }) {
  const text = useText();
  const { t, label, language } = text;
  const navigate = useNavigate();
  const file = useQuery(agreementQuery(agreementId));
  if (file.data === undefined) return <Loading screen="agreement" failure={file.error ?? undefined} />;
  const { agreement, organisations, planNodes } = file.data;
  const date = (value: Agreement['signedOn']) => (value === null ? null : formatPartialDate(value, language));
  const written = (words: string | null) =>
    words === null ? null : <span className="written">{words}</span>;
  return (
    <PlanRecordPage
      screen="agreement"
      name={{ lao: agreement.titleLao, english: agreement.titleEnglish }}
      file={file.data}
      list={
        <Link to="/plan/agreements" search={{}}>
          {t('agreements.title')}
        </Link>
      }
      onEdit={() => void navigate({ to: '/plan/agreements/$agreementId/edit', params: { agreementId } })}
    >
      <PlanRecordFacts
        facts={[
          [t('agreements.kind'), label(agreementKinds, agreement.kind)],
          [t('agreements.number'), agreement.number],
          [t('agreements.standing'), t(`agreements.standings.${standingOn(agreement, today())}`)],
          [
            t('agreements.parties'),
            <ul key="parties" className="plan-record-nodes">
              {agreement.parties.map((party) => (
                <li key={`${party.part} ${party.organisationId ?? party.country}`}>
                  <PartyName organisations={organisations} party={party} />{' '}
                  <span className="tag">{label(agreementParts, party.part)}</span>
                </li>
              ))}
            </ul>,
          ],
          [t('agreements.signedOn'), date(agreement.signedOn)],
          [t('agreements.inForceFrom'), date(agreement.inForceFrom)],
          [t('agreements.inForceUntil'), date(agreement.inForceUntil)],
          [t('agreements.values'), agreement.values.map((value) => moneyText(value, text)).join(' · ')],
          [t('agreements.subject'), written(agreement.subject)],
          [t('planRecord.nodes'), <PlanNodeList key="nodes" nodes={planNodes} />],
          [t('planRecord.remarks'), written(agreement.remarks)],
        ]}
      />
    </PlanRecordPage>
  );
}
