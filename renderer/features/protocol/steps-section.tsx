import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleMinus, ListPlus, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { protocolStepKinds } from '../../../shared/codes/protocol-step-kinds.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { ProtocolStep } from '../../../shared/domain/protocol.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { call } from '../../bridge.ts';
import { protocolStepsQuery } from '../../queries/protocol.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { today } from '../../ui/today.ts';
import { dueText } from './due-text.ts';
import { StepDialog } from './step-dialog.tsx';
import './protocol.css';

/** What is to be done for a presumed victim, by when, and what is done already. */
export function StepsSection({ file }: { readonly file: CaseFile }) {
  const { t } = useText();
  const { caseId } = file;
  const steps = useQuery(protocolStepsQuery(caseId));
  const mayWrite = file.may.includes('case:write');
  const plan = useMutation({ mutationFn: () => call('protocol.plan', { caseId }) });
  const failure = steps.error ?? plan.error;
  return (
    <section className="case-panel" aria-labelledby="steps-title">
      <h2 id="steps-title">{t('protocol.title')}</h2>
      <p className="quiet small">{t('protocol.isProposal')}</p>
      {failure !== null && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, failure)}</p>
        </Notice>
      )}
      {steps.isPending && <p className="quiet">{t('program.loading')}</p>}
      {steps.data === null && <p>{t('protocol.withheld')}</p>}
      {steps.data?.length === 0 && <p>{t('protocol.none')}</p>}
      {steps.data !== undefined && steps.data !== null && (
        <>
          <ul className="rows">
            {steps.data.map((step) => (
              <StepRow key={step.stepId} step={step} mayWrite={mayWrite} />
            ))}
          </ul>
          {mayWrite && (
            <div>
              <Button icon={ListPlus} disabled={plan.isPending} onClick={() => plan.mutate()}>
                {t('protocol.plan')}
              </Button>{' '}
              <span role="status" className="quiet small">
                {plan.data !== undefined && t('protocol.planned', { count: plan.data.planned })}
              </span>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function StepRow({ step, mayWrite }: { readonly step: ProtocolStep; readonly mayWrite: boolean }) {
  const text = useText();
  const { t, label, language } = text;
  const [isOpen, setOpen] = useState(false);
  const { caseId, stepId, version } = step;
  const done = useMutation({
    mutationFn: () => call('protocol.closeStep', { caseId, stepId, version, state: 'done', on: today() }),
  });
  const name = label(protocolStepKinds, step.kind);
  const isLate = step.state === 'open' && step.dueOn < today();
  return (
    <li data-step={step.kind} data-state={step.state}>
      <span className="step-mark" data-late={isLate || undefined}>
        {step.state === 'done' && <CircleCheck className="icon" aria-hidden />}
        {step.state === 'not-needed' && <CircleMinus className="icon" aria-hidden />}
        {isLate && <TriangleAlert className="icon" aria-hidden />}
      </span>
      <span className="rows-main">
        <span className="rows-name">{name}</span>
        <span className={isLate ? 'small rows-warning' : 'small quiet'}>
          {step.closedOn === null
            ? `${dueText(text, step.dueOn, today())} · ${formatDate(step.dueOn, language, 'short')}`
            : t(step.state === 'done' ? 'protocol.doneOn' : 'protocol.notNeededOn', {
                day: formatDate(step.closedOn, language, 'short'),
              })}
        </span>
        {done.isError && <span className="field-problem">{failureText(t, done.error)}</span>}
      </span>
      {mayWrite && (
        <span className="step-acts">
          {step.state === 'open' && (
            <Button
              aria-label={t('protocol.markDone', { what: name })}
              disabled={done.isPending}
              onClick={() => done.mutate()}
            >
              {t('protocol.done')}
            </Button>
          )}
          <Button
            look="quiet"
            aria-label={t('protocol.change', { what: name })}
            onClick={() => setOpen(true)}
          >
            {t('action.edit')}
          </Button>
        </span>
      )}
      {isOpen && <StepDialog step={step} name={name} onClose={() => setOpen(false)} />}
    </li>
  );
}
