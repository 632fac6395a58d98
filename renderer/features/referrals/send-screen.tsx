import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Send } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { dataCategories } from '../../../shared/codes/data-categories.ts';
import { waysOfSending } from '../../../shared/codes/ways-of-sending.ts';
import type { ReferralPreview, SeenReferral } from '../../../shared/contract/referral.ts';
import type { DataCategory } from '../../../shared/domain/consent.ts';
import { ReferralSending } from '../../../shared/domain/referral.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { call } from '../../bridge.ts';
import { DateInput } from '../../forms/date-input.tsx';
import { refusedFields, type FieldProblems } from '../../forms/form-reading.ts';
import { rawDay, readDate, type RawDate } from '../../forms/raw-date.ts';
import { referralPreviewQuery, referralsOfCaseQuery } from '../../queries/referrals.ts';
import { failureText } from '../../text/error-text.ts';
import { problemText } from '../../text/problem-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { CodeSelect } from '../../ui/code-select.tsx';
import { codeNameText } from '../../ui/code-name-text.ts';
import { Field } from '../../ui/field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { today } from '../../ui/today.ts';
import { useFirstProblem } from '../../ui/use-first-problem.ts';
import { ContentFacts } from './content-facts.tsx';
import { OtherReferrals } from './other-referrals.tsx';
import { consentText, receiverText } from './referral-text.ts';
import './referrals.css';

/** What would go along with a referral, field by field, and under which consent: looked at before anything is sent. */
export function SendScreen({ caseId, recordId }: { readonly caseId: string; readonly recordId: string }) {
  const { t, language } = useText();
  const referrals = useQuery(referralsOfCaseQuery(caseId));
  const preview = useQuery(referralPreviewQuery(recordId));
  const failure = referrals.error ?? preview.error;
  if (failure !== null) return <Loading screen="referral-send" failure={failure} />;
  const referral = referrals.data?.find(({ referralId }) => referralId === recordId);
  if (referral === undefined || preview.data === undefined) return <Loading screen="referral-send" />;
  return (
    <div className="screen" data-screen="referral-send">
      <header className="screen-title">
        <h1>{t('referral.sendTitle')}</h1>
        <Link className="push" to="/cases/$caseId" params={{ caseId }} search={{ section: 'referrals' }}>
          {t('referral.backToCase')}
        </Link>
      </header>
      <p className="quiet">
        {codeNameText(caseId, language)} · {t('referral.sendHelp')}
      </p>
      <SendForm key={preview.data.version} referral={referral} preview={preview.data} />
    </div>
  );
}

function SendForm({
  referral,
  preview,
}: {
  readonly referral: SeenReferral;
  readonly preview: ReferralPreview;
}) {
  const text = useText();
  const { t, label, language } = text;
  const navigate = useNavigate();
  const { caseId, referralId, version, organisation } = referral;
  const { to } = referral.referral;
  const isToWing = to?.direction === 'wing';
  const receiver = receiverText(text, to, organisation);
  // What the sender said of a kind of data; of the others what is proposed holds, also once a consent changes meanwhile.
  const [decided, setDecided] = useState<ReadonlyMap<DataCategory, boolean>>(new Map());
  const chosen = new Set(
    preview.consents.flatMap(({ category, consent }) =>
      consent.holds && (decided.get(category) ?? preview.proposed.includes(category)) ? [category] : [],
    ),
  );
  const [sentOn, setSentOn] = useState<RawDate>(() => rawDay(today()));
  const [dueOn, setDueOn] = useState<RawDate>(() => rawDay(preview.answerDueOn));
  const [way, setWay] = useState('');
  const [problems, setProblems] = useState<FieldProblems<'sentOn' | 'answerDueOn' | 'way' | 'categories'>>(
    {},
  );
  const toCase = () =>
    void navigate({ to: '/cases/$caseId', params: { caseId }, search: { section: 'referrals' } });
  const send = useMutation({
    mutationFn: (sending: ReferralSending) => call('referral.send', { referralId, version, sending }),
    onError: (failure) => setProblems(refusedFields(failure, ReferralSending.shape)),
    onSuccess: () =>
      isToWing
        ? toCase()
        : void navigate({
            to: '/cases/$caseId/referrals/$recordId/paper',
            params: { caseId, recordId: referralId },
          }),
  });
  const { form, goToFirstProblem } = useFirstProblem(send.isPending);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (send.isPending) return;
    const sent = dayOf(sentOn);
    const due = dayOf(dueOn);
    const found = {
      ...(chosen.size === 0 && { categories: 'choose-one' }),
      ...(!isToWing && way === '' && { way: 'choose-one' }),
      ...(sent.problem !== undefined
        ? { sentOn: sent.problem }
        : sent.day !== undefined && sent.day > today() && { sentOn: 'in-the-future' }),
      ...(due.problem !== undefined
        ? { answerDueOn: due.problem }
        : due.day !== undefined &&
          sent.day !== undefined &&
          due.day < sent.day && { answerDueOn: 'ends-before-it-begins' }),
    };
    setProblems(found);
    const sending = ReferralSending.safeParse({
      sentOn: sent.day,
      way: isToWing ? null : way,
      answerDueOn: due.day,
      categories: dataCategories.values.flatMap(({ code }) => (chosen.has(code) ? [code] : [])),
    });
    if (Object.keys(found).length > 0 || !sending.success) goToFirstProblem();
    else send.mutate(sending.data);
  };
  const denied = preview.consents.filter(({ consent }) => !consent.holds);
  const isAllDenied = denied.length > 0 && denied.length === preview.consents.length;
  const [first] = denied;
  return (
    <form className="referral-send" ref={form} onSubmit={submit} noValidate>
      <h2>{t('referral.goesTo', { receiver })}</h2>
      {isAllDenied && first !== undefined && to !== undefined && (
        <Notice kind="problem" title={t('referral.nothingMayGo')}>
          <p>{consentText(text, first.consent, to, receiver)}</p>
          <OtherReferrals lines={preview.others} title={t('referral.underIt')} />
        </Notice>
      )}
      <fieldset className="referral-categories">
        <legend>{t('referral.chooseWhatGoes')}</legend>
        <p className="quiet small">{t('referral.chooseHelp')}</p>
        {problems.categories !== undefined && (
          <p className="field-problem">{problemText(t, problems.categories)}</p>
        )}
        {dataCategories.values.map(({ code }) => {
          const found = preview.consents.find(({ category }) => category === code);
          if (found === undefined) return null;
          const why = to === undefined ? undefined : consentText(text, found.consent, to, receiver);
          return (
            <section
              key={code}
              className="referral-category"
              data-category={code}
              data-chosen={chosen.has(code) || undefined}
            >
              <label className="choice">
                <input
                  type="checkbox"
                  checked={chosen.has(code)}
                  disabled={!found.consent.holds}
                  onChange={({ target }) => setDecided(new Map(decided).set(code, target.checked))}
                />
                <strong>{label(dataCategories, code)}</strong>
              </label>
              <dl className="content-facts">
                <ContentFacts content={preview.content} category={code} text={text} />
              </dl>
              {found.consent.holds ? (
                <p className="quiet small">{t(`referral.goesOn.${found.consent.basis}`)}</p>
              ) : (
                !isAllDenied && <p className="field-problem small">{why}</p>
              )}
            </section>
          );
        })}
      </fieldset>
      {!isAllDenied && (
        <>
          <div className="referral-send-fields">
            <Field label={t('referral.sentOn')} problem={problems.sentOn} width="medium">
              {(control) => (
                <DateInput
                  control={control}
                  help={t('caseForm.openedOnHelp')}
                  raw={sentOn}
                  onRaw={setSentOn}
                />
              )}
            </Field>
            {!isToWing && (
              <CodeSelect
                label={t('referral.way')}
                list={waysOfSending}
                value={way}
                problem={problems.way}
                onChange={setWay}
              />
            )}
            <Field
              label={t('referral.answerDueOn')}
              help={t('referral.answerDueHelp', { day: formatDate(preview.answerDueOn, language, 'long') })}
              problem={problems.answerDueOn}
              width="medium"
            >
              {(control) => (
                <DateInput
                  control={control}
                  help={t('caseForm.openedOnHelp')}
                  raw={dueOn}
                  onRaw={setDueOn}
                  isAhead
                />
              )}
            </Field>
          </div>
          <OtherReferrals lines={preview.others} title={t('referral.othersThere')} />
          {send.isError && (
            <Notice kind="problem" title={t('error.title')}>
              <p>{failureText(t, send.error)}</p>
            </Notice>
          )}
          <div className="referral-choices">
            <Button type="submit" look="main" icon={Send} disabled={send.isPending}>
              {t('referral.sendNow', { count: chosen.size })}
            </Button>
            <Button
              onClick={() =>
                void navigate({
                  to: '/cases/$caseId/referrals/$recordId',
                  params: { caseId, recordId: referralId },
                })
              }
            >
              {t('referral.amend')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

/** A whole day, or what is wrong with it. */
function dayOf(raw: RawDate): { readonly day?: string; readonly problem?: string } {
  const reading = readDate(raw, today());
  if (!reading.ok) return { problem: reading.problem };
  return reading.value?.precision === 'day' ? { day: reading.value.earliest } : { problem: 'day-needed' };
}
