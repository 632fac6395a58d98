import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { assistanceQuery } from '../../queries/assistance.ts';
import { caseFileQuery } from '../../queries/cases.ts';
import { draftQuery } from '../../queries/drafts.ts';
import { useText } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SexAndAge } from '../../ui/sex-and-age.tsx';
import type { AssistancePart } from './assistance-parts.ts';
import { NeedForm } from './need-form.tsx';
import { PlanForm } from './plan-form.tsx';
import { RiskForm } from './risk-form.tsx';
import { ServiceForm } from './service-form.tsx';
import { WellbeingForm } from './wellbeing-form.tsx';
import '../identification/identification.css';
import '../person-page/person-page.css';
import './assistance.css';

/** The form of one record of what is done for a person: reads first what is on file, and its draft. */
export function AssistanceRecordScreen({
  caseId,
  part,
  recordId,
  beginsWith,
}: {
  readonly caseId: string;
  readonly part: AssistancePart;
  readonly recordId: string;
  /** The need for which a new service is offered. */
  readonly beginsWith: string | undefined;
}) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [round, setRound] = useState(0);
  const file = useQuery(caseFileQuery(caseId));
  const assistance = useQuery(assistanceQuery(caseId));
  const draft = useQuery(draftQuery(recordId, round));
  const screen = `${part}-form`;
  const failure = file.error ?? assistance.error ?? draft.error;
  if (failure !== null) return <Loading screen={screen} failure={failure} />;
  if (file.data === undefined || assistance.data === undefined || draft.data === undefined)
    return <Loading screen={screen} />;
  const { may, person, number } = file.data;
  if (assistance.data === null || !may.includes('case:write'))
    return (
      <div className="screen" data-screen="assistance-withheld">
        <Notice kind="problem" title={t('error.title')}>
          <p>{t('assistance.withheld')}</p>
        </Notice>
      </div>
    );
  const toCase = () =>
    void navigate({ to: '/cases/$caseId', params: { caseId }, search: { section: 'assistance' } });
  const form = {
    caseId,
    recordId,
    draft: draft.data,
    onFiled: toCase,
    onLeave: toCase,
    onStartAgain: async () => {
      await client.fetchQuery({ ...assistanceQuery(caseId), staleTime: 0 });
      setRound(round + 1);
    },
  };
  const { needs, services, plans, risks } = assistance.data;
  return (
    <div className="screen person-record">
      <p className="person-title">
        <strong>{codeNameText(caseId, language)}</strong> <span>{number}</span>{' '}
        <span className="quiet">
          <SexAndAge sex={person.sex} birth={person.birth} />
        </span>
      </p>
      {part === 'need' && (
        <NeedForm key={round} {...form} onFile={needs.find(({ needId }) => needId === recordId)} />
      )}
      {part === 'support-plan' && <PlanForm key={round} {...form} onFile={plans[0]} />}
      {part === 'risk-assessment' && <RiskForm key={round} {...form} newest={risks[0]} />}
      {part === 'wellbeing-scoring' && <WellbeingForm key={round} {...form} />}
      {part === 'service' && (
        <ServiceForm
          key={round}
          {...form}
          onFile={services.find(({ serviceId }) => serviceId === recordId)}
          needs={needs}
          objectives={plans[0]?.objectives ?? []}
          beginsWith={beginsWith}
        />
      )}
    </div>
  );
}
