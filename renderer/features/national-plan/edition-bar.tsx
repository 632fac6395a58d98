import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CircleCheck, Send, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { PlanFile, SeenEdition } from '../../../shared/contract/national-plan.ts';
import { call } from '../../bridge.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Which version is shown, how it stands, who did what, and what may be done with it. */
export function EditionBar({ file }: { readonly file: PlanFile }) {
  const { t, number, moment } = useText();
  const navigate = useNavigate();
  const [isReturning, setReturning] = useState(false);
  const { planId, version, editions, edition, may } = file;
  const shown = editions.find((each) => each.edition === edition);
  const newest = editions[0];
  const move = useMutation({
    mutationFn: (how: 'submit' | 'withdraw' | 'approve') =>
      how === 'approve'
        ? call('nationalPlan.decide', { decision: 'approve', planId, version })
        : call(`nationalPlan.${how}`, { planId, version }),
  });
  if (shown === undefined || newest === undefined) return null;
  const isNewest = shown === newest;
  const inForce = editions.find(({ state }) => state === 'approved');
  const { submitted, approved, returned } = shown;
  return (
    <section className="plan-box plan-edition">
      <div className="plan-edition-line">
        <Field label={t('plan.version')} width="medium">
          {(control) => (
            <select
              {...control}
              className="input"
              value={edition}
              onChange={({ target }) =>
                void navigate({
                  to: '/plan/$planId',
                  params: { planId },
                  search: Number(target.value) === newest.edition ? {} : { edition: Number(target.value) },
                })
              }
            >
              {editions.map((each) => (
                <option key={each.edition} value={each.edition}>
                  {t('plan.versionOf', {
                    figure: number(each.edition),
                    state: t(`plan.state.${each.state}`),
                  })}
                  {each === inForce ? ` · ${t('plan.inForce')}` : ''}
                </option>
              ))}
            </select>
          )}
        </Field>
        {isNewest && (
          <div className="plan-actions">
            {may.write && shown.state === 'draft' && (
              <Button icon={Send} disabled={move.isPending} onClick={() => move.mutate('submit')}>
                {t('plan.submit')}
              </Button>
            )}
            {may.withdraw && (
              <Button icon={Undo2} disabled={move.isPending} onClick={() => move.mutate('withdraw')}>
                {t('plan.withdraw')}
              </Button>
            )}
            {may.decide && (
              <>
                <Button
                  look="main"
                  icon={CircleCheck}
                  disabled={move.isPending}
                  onClick={() => move.mutate('approve')}
                >
                  {t('plan.approve')}
                </Button>
                <Button icon={Undo2} onClick={() => setReturning(true)}>
                  {t('plan.return')}
                </Button>
              </>
            )}
          </div>
        )}
      </div>
      {shown.reason !== null && (
        <p>
          <span className="quiet">{t('plan.reason')}:</span> {shown.reason}
        </p>
      )}
      <p className="quiet small plan-edition-acts">
        <span>{t('plan.writtenBy', { names: shown.writerNames.join(', ') })}</span>
        {submitted !== null && (
          <span>{t('plan.submittedBy', { name: submitted.byName, when: moment(submitted.at) })}</span>
        )}
        {approved !== null && (
          <span>{t('plan.approvedBy', { name: approved.byName, when: moment(approved.at) })}</span>
        )}
      </p>
      {returned !== null && (
        <Notice
          kind="warning"
          title={t('plan.returnedBy', { name: returned.byName, when: moment(returned.at) })}
        >
          <p>{returned.because}</p>
        </Notice>
      )}
      {isNewest && <WhatWaits shown={shown} file={file} />}
      {move.error !== null && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, move.error)}</p>
        </Notice>
      )}
      {isReturning && <ReturnDialog file={file} onClose={() => setReturning(false)} />}
    </section>
  );
}

/** Why nothing can be done at the moment, or what a change would do. */
function WhatWaits({ shown, file }: { readonly shown: SeenEdition; readonly file: PlanFile }) {
  const { t } = useText();
  const { write, decide } = file.may;
  if (shown.state === 'submitted' && !decide) return <p className="small">{t('plan.waits')}</p>;
  if (shown.state === 'approved' && write) return <p className="small">{t('plan.changeBegins')}</p>;
  return null;
}

function ReturnDialog({ file, onClose }: { readonly file: PlanFile; readonly onClose: () => void }) {
  const { t } = useText();
  const [because, setBecause] = useState('');
  const [problem, setProblem] = useState<string>();
  const { planId, version } = file;
  const back = useMutation({
    mutationFn: () => call('nationalPlan.decide', { decision: 'return', planId, version, because }),
    onSuccess: onClose,
  });
  return (
    <FormDialog
      title={t('plan.returnTitle')}
      submit={t('plan.return')}
      act={back}
      onSubmit={() => {
        const isWritten = because.trim() !== '';
        setProblem(isWritten ? undefined : 'needed');
        if (isWritten) back.mutate();
        return isWritten;
      }}
      onClose={onClose}
    >
      <TextField
        label={t('plan.because')}
        rows={4}
        maxLength={1000}
        value={because}
        problem={problem}
        onChange={setBecause}
      />
    </FormDialog>
  );
}
