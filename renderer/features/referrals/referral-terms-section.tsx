import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { referralUrgencies } from '../../../shared/codes/referral-urgencies.ts';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { ReferralTerms } from '../../../shared/domain/referral.ts';
import { asciiDigits } from '../../../shared/text/digits.ts';
import { call } from '../../bridge.ts';
import { fieldProblems, type FieldProblems } from '../../forms/form-reading.ts';
import { referralTermsQuery } from '../../queries/referrals.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { useFirstProblem } from '../../ui/use-first-problem.ts';
import { ActEnd } from '../administration/act-end.tsx';

/** How long the office waits for answers to its referrals. */
export function ReferralTermsSection() {
  const { t } = useText();
  const terms = useQuery(referralTermsQuery);
  return (
    <section
      className="administration-section"
      aria-labelledby="referral-terms"
      data-section="referral-terms"
    >
      <h2 id="referral-terms">{t('referral.termsTitle')}</h2>
      <p className="quiet">{t('referral.termsHelp')}</p>
      {terms.isError && <p className="field-problem">{failureText(t, terms.error)}</p>}
      {terms.data !== undefined && <TermsForm key={terms.data.version} standing={terms.data} />}
    </section>
  );
}

const names = ['EXT_Immediate', 'EXT_Urgent', 'EXT_Routine', 'unansweredAfterDays'] as const;
type Name = (typeof names)[number];

function TermsForm({ standing }: { readonly standing: OutputByOperation<'referral.terms'> }) {
  const { t, label } = useText();
  const { terms, version } = standing;
  const [values, setValues] = useState<Readonly<Record<Name, string>>>({
    EXT_Immediate: String(terms.answerDays.EXT_Immediate),
    EXT_Urgent: String(terms.answerDays.EXT_Urgent),
    EXT_Routine: String(terms.answerDays.EXT_Routine),
    unansweredAfterDays: String(terms.unansweredAfterDays),
  });
  const [problems, setProblems] = useState<FieldProblems<Name>>({});
  const set = useMutation({
    mutationFn: (changed: ReferralTerms) => call('referral.setTerms', { terms: changed, version }),
  });
  const { form, goToFirstProblem } = useFirstProblem(set.isPending);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (set.isPending) return;
    const days = (name: Name): number => Number(asciiDigits(values[name]).trim());
    const read = ReferralTerms.safeParse({
      unansweredAfterDays: days('unansweredAfterDays'),
      answerDays: {
        EXT_Immediate: days('EXT_Immediate'),
        EXT_Urgent: days('EXT_Urgent'),
        EXT_Routine: days('EXT_Routine'),
      },
    });
    setProblems(read.success ? {} : fieldProblems(read.error, values));
    if (read.success) set.mutate(read.data);
    else goToFirstProblem();
  };
  return (
    <form className="administration-form" ref={form} onSubmit={submit} noValidate>
      {names.map((name) => (
        <Field
          key={name}
          label={
            name === 'unansweredAfterDays'
              ? t('referral.unansweredAfterDays')
              : t('referral.answerDays', { urgency: label(referralUrgencies, name) })
          }
          problem={problems[name]}
          width="short"
        >
          {(control) => (
            <input
              {...control}
              className="input"
              inputMode="numeric"
              value={values[name]}
              disabled={set.isPending}
              autoComplete="off"
              onChange={({ target }) => setValues({ ...values, [name]: target.value })}
            />
          )}
        </Field>
      ))}
      <ActEnd
        failure={set.error}
        done={set.isSuccess ? t('settings.saved') : undefined}
        isBusy={set.isPending}
        act={t('action.save')}
      />
    </form>
  );
}
