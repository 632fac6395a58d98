import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { SessionDescription } from '../../../shared/contract/session.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { NewPassphrase, passphraseProblem, type ChosenPassphrase } from '../../forms/new-passphrase.tsx';
import { call } from '../../bridge.ts';
import { withPassphrase } from '../../queries/session.ts';
import { failureText } from '../../text/error-text.ts';
import { showLanguage } from '../../text/i18n.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Entrance } from '../../ui/entrance.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { provinces } from '../../ui/provinces.ts';
import { useFirstProblem } from '../../ui/use-first-problem.ts';
import {
  emptyOffice,
  readOffice,
  refusedFields,
  type OfficeFieldName,
  type OfficeProblems,
  type OfficeValues,
} from './office-values.ts';
import './set-up.css';

/** The first run: names the office, makes its founder and the encrypted store. */
export function SetUp({
  isDevelopmentRuntime,
  onMade,
}: {
  readonly isDevelopmentRuntime: boolean;
  readonly onMade: (session: SessionDescription) => void;
}) {
  const { t, language } = useText();
  const [values, setValues] = useState<OfficeValues>(emptyOffice);
  const [passphrase, setPassphrase] = useState<ChosenPassphrase>({ typed: '', again: '' });
  const [hasUnderstood, setUnderstood] = useState(false);
  const [problems, setProblems] = useState<OfficeProblems>({});
  const make = useMutation({
    mutationFn: async () => {
      const read = readOffice(values);
      if (!read.ok) throw new Error('the form was sent before it was read');
      return await withPassphrase(passphrase.typed, (bytes) =>
        call('office.create', { ...read.value, passphrase: bytes, language }),
      );
    },
    gcTime: 0,
    onSuccess: (session) => {
      setPassphrase({ typed: '', again: '' });
      onMade(session);
    },
    onError: (failure) => {
      setProblems(refusedFields(failure));
      goToFirstProblem();
    },
  });
  const isBusy = make.isPending;
  const { form, goToFirstProblem } = useFirstProblem(isBusy);
  const names = [values.nameLao, values.nameEnglish, values.founderName, values.code];
  const submit = async () => {
    const read = readOffice(values);
    // What cannot be judged here is judged by the store when the office is made.
    const ofPassphrase = await passphraseProblem(passphrase, names).catch(() => undefined);
    const found: OfficeProblems = {
      ...(read.ok ? {} : read.problems),
      ...(ofPassphrase === undefined ? {} : { passphrase: ofPassphrase }),
      ...(hasUnderstood ? {} : { understood: 'needed' }),
    };
    make.reset();
    setProblems(found);
    if (Object.keys(found).length === 0) make.mutate();
    else goToFirstProblem();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) void submit();
  };
  const change = (name: OfficeFieldName, value: string) => {
    setValues({ ...values, [name]: value });
    setProblems({ ...problems, [name]: undefined });
  };
  const line = (
    name: Exclude<OfficeFieldName, 'provinceCode'>,
    label: string,
    options: { readonly help?: string; readonly width?: 'short' | 'wide'; readonly lang?: Language } = {},
  ) => (
    <Field label={label} help={options.help} problem={problems[name]} width={options.width ?? 'wide'}>
      {(control) => (
        <input
          {...control}
          className="input"
          name={name}
          lang={options.lang}
          value={values[name]}
          disabled={isBusy}
          spellCheck={false}
          onChange={(event) =>
            change(name, name === 'code' ? event.target.value.toUpperCase() : event.target.value)
          }
        />
      )}
    </Field>
  );
  return (
    <Entrance
      screen="set-up"
      title={t('setUp.title')}
      isDevelopmentRuntime={isDevelopmentRuntime}
      isDevelopmentOffice={false}
    >
      <p>{t('setUp.intro')}</p>
      <form className="set-up" ref={form} onSubmit={send} aria-label={t('setUp.title')} noValidate>
        <fieldset>
          <legend>{t('setUp.sectionOffice')}</legend>
          {line('nameLao', t('setUp.nameLao'), { lang: 'lo' })}
          {line('nameEnglish', t('setUp.nameEnglish'), { lang: 'en' })}
          {line('code', t('setUp.code'), { help: t('setUp.codeHelp'), width: 'short' })}
          <Field label={t('setUp.province')} problem={problems.provinceCode} width="medium">
            {(control) => (
              <select
                {...control}
                className="input"
                value={values.provinceCode}
                disabled={isBusy}
                onChange={(event) => change('provinceCode', event.target.value)}
              >
                <option value="">{t('setUp.chooseProvince')}</option>
                {provinces.map(({ code, nameLao, nameEnglish }) => (
                  <option key={code} value={code}>
                    {language === 'lo' ? nameLao : nameEnglish}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </fieldset>
        <fieldset>
          <legend>{t('setUp.sectionFounder')}</legend>
          {line('founderName', t('setUp.founderName'), { help: t('setUp.founderHelp') })}
          <div className="set-up-language" role="radiogroup" aria-label={t('setUp.language')}>
            <span className="field-label">{t('setUp.language')}</span>
            {(['lo', 'en'] as const).map((each) => (
              <label key={each} className="choice">
                <input
                  type="radio"
                  name="language"
                  checked={language === each}
                  onChange={() => showLanguage(each)}
                />
                {t(`language.${each}Name`)}
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{t('setUp.sectionPassphrase')}</legend>
          <Notice kind="warning">
            <p>{t('setUp.noReset')}</p>
          </Notice>
          <NewPassphrase
            value={passphrase}
            onChange={(chosen) => {
              setPassphrase(chosen);
              setProblems({ ...problems, passphrase: undefined });
            }}
            names={names}
            label={t('setUp.passphrase')}
            labelAgain={t('setUp.passphraseAgain')}
            problem={problems.passphrase}
            isDisabled={isBusy}
          />
          <div>
            <label className="choice">
              <input
                type="checkbox"
                checked={hasUnderstood}
                disabled={isBusy}
                aria-invalid={problems.understood === undefined ? undefined : true}
                aria-describedby={problems.understood === undefined ? undefined : 'set-up-understood'}
                onChange={(event) => {
                  setUnderstood(event.target.checked);
                  setProblems({ ...problems, understood: undefined });
                }}
              />
              {t('setUp.understood')}
            </label>
            {problems.understood !== undefined && (
              <p className="field-problem" id="set-up-understood">
                {t('setUp.mustUnderstand')}
              </p>
            )}
          </div>
        </fieldset>
        {make.isError && (
          <Notice kind="problem" title={t('error.title')}>
            <p>{failureText(t, make.error)}</p>
          </Notice>
        )}
        <div className="set-up-end">
          <Button type="submit" look="main" disabled={isBusy}>
            {t('setUp.submit')}
          </Button>
          {isBusy && (
            <p role="status" className="set-up-progress">
              <progress aria-label={t('setUp.making')} />
              {t('setUp.making')}
            </p>
          )}
        </div>
      </form>
    </Entrance>
  );
}
