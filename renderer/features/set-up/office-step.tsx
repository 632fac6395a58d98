import { useEffect, useEffectEvent, type FormEvent } from 'react';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { provinces } from '../../ui/provinces.ts';
import { useFirstProblem } from '../../ui/use-first-problem.ts';
import { OfficeLine } from './office-line.tsx';
import {
  problemsOfOffice,
  type OfficeFieldName,
  type OfficeProblems,
  type OfficeValues,
} from './office-values.ts';

/** Which office this is: its names, its code and where it sits. */
export function OfficeStep({
  values,
  onChange,
  problems,
  onProblems,
  onNext,
  onBack,
}: {
  readonly values: OfficeValues;
  readonly onChange: (name: OfficeFieldName, value: string) => void;
  readonly problems: OfficeProblems;
  readonly onProblems: (problems: OfficeProblems) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}) {
  const { t, language } = useText();
  const { form, goToFirstProblem } = useFirstProblem(false);
  const hasRefused = Object.values(problems).some((problem) => problem !== undefined);
  // The store refused a field when the office was to be made: the cursor goes there.
  const begin = useEffectEvent(() => {
    if (hasRefused) goToFirstProblem();
  });
  useEffect(() => begin(), []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const found = problemsOfOffice(values);
    onProblems(found);
    if (Object.keys(found).length === 0) onNext();
    else goToFirstProblem();
  };
  return (
    <form className="set-up-step" ref={form} onSubmit={send} noValidate>
      <OfficeLine
        name="nameLao"
        label={t('setUp.nameLao')}
        lang="lo"
        value={values.nameLao}
        problem={problems.nameLao}
        onChange={(value) => onChange('nameLao', value)}
      />
      <OfficeLine
        name="nameEnglish"
        label={t('setUp.nameEnglish')}
        lang="en"
        value={values.nameEnglish}
        problem={problems.nameEnglish}
        onChange={(value) => onChange('nameEnglish', value)}
      />
      <OfficeLine
        name="code"
        label={t('setUp.code')}
        help={t('setUp.codeHelp')}
        width="short"
        value={values.code}
        problem={problems.code}
        onChange={(value) => onChange('code', value.toUpperCase())}
      />
      <Field label={t('setUp.province')} problem={problems.provinceCode} width="medium">
        {(control) => (
          <select
            {...control}
            className="input"
            value={values.provinceCode}
            onChange={(event) => onChange('provinceCode', event.target.value)}
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
      <div className="set-up-acts">
        <Button type="submit" look="main">
          {t('setUp.next')}
        </Button>
        <Button onClick={onBack}>{t('setUp.back')}</Button>
      </div>
    </form>
  );
}
