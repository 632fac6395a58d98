import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Office } from '../../../shared/domain/office.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { fieldProblems, type FieldProblems } from '../../forms/form-reading.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { provinces } from '../../ui/provinces.ts';
import { useFirstProblem } from '../../ui/use-first-problem.ts';
import { ActEnd } from './act-end.tsx';
import { AdministrationPage } from './administration-page.tsx';

const OfficeChange = Office.omit({ code: true });

/** The office's names and province. Its code stays: every case number begins with it. */
export function OfficeScreen() {
  const { t, language } = useText();
  const { office } = useSession();
  const { code, ...present } = office;
  const [values, setValues] = useState(present);
  const [problems, setProblems] = useState<FieldProblems<keyof typeof present>>({});
  const change = useMutation({ mutationFn: () => call('office.change', values) });
  const { form, goToFirstProblem } = useFirstProblem(change.isPending);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending) return;
    const read = OfficeChange.safeParse(values);
    setProblems(read.success ? {} : fieldProblems(read.error, present));
    if (read.success) change.mutate();
    else goToFirstProblem();
  };
  return (
    <AdministrationPage screen="office" title={t('officeSettings.title')}>
      <form className="administration-section" ref={form} onSubmit={submit} noValidate>
        <dl className="facts">
          <dt>{t('settings.officeCode')}</dt>
          <dd>{code}</dd>
        </dl>
        <p className="quiet small">{t('officeSettings.codeHelp')}</p>
        {(['nameLao', 'nameEnglish'] as const).map((name) => (
          <Field key={name} label={t(`setUp.${name}`)} problem={problems[name]} width="medium">
            {(control) => (
              <input
                {...control}
                className="input"
                value={values[name]}
                disabled={change.isPending}
                autoComplete="off"
                onChange={({ target }) => {
                  setValues({ ...values, [name]: target.value });
                  setProblems({ ...problems, [name]: undefined });
                }}
              />
            )}
          </Field>
        ))}
        <Field label={t('setUp.province')} problem={problems.provinceCode} width="medium">
          {(control) => (
            <select
              {...control}
              className="input"
              value={values.provinceCode}
              disabled={change.isPending}
              onChange={({ target }) => setValues({ ...values, provinceCode: target.value })}
            >
              {provinces.map((province) => (
                <option key={province.code} value={province.code}>
                  {language === 'lo' ? province.nameLao : province.nameEnglish}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ActEnd
          failure={change.error}
          done={change.isSuccess ? t('officeSettings.done') : undefined}
          isBusy={change.isPending}
          act={t('action.save')}
          look="main"
        />
      </form>
    </AdministrationPage>
  );
}
