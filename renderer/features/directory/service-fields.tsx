import { serviceKinds } from '../../../shared/codes/service-kinds.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import { useText } from '../../text/use-text.ts';
import { CodeSelect } from '../../ui/code-select.tsx';
import { Field } from '../../ui/field.tsx';
import { LanguagesField, LineField } from './organisation-fields.tsx';
import type { ServiceValues } from './organisation-values.ts';

/** One kind of help: whom it is for, when and at what cost; all but the kind may stay open. */
export function ServiceFields({
  service,
  problemOf,
  onChange,
}: {
  readonly service: ServiceValues;
  readonly problemOf: (field: keyof ServiceValues) => string | undefined;
  readonly onChange: (change: Partial<ServiceValues>) => void;
}) {
  const text = useText();
  const { t } = text;
  const line = (field: 'hours' | 'minAge' | 'maxAge' | 'capacity' | 'since' | 'until', maxLength: number) => (
    <LineField
      label={t(`organisations.${field}`)}
      width={field === 'hours' ? 'medium' : 'short'}
      maxLength={maxLength}
      value={service[field]}
      problem={problemOf(field)}
      onChange={(typed) => onChange({ [field]: typed })}
    />
  );
  return (
    <>
      <CodeSelect
        label={t('organisations.service')}
        list={serviceKinds}
        value={service.kind}
        problem={problemOf('kind')}
        onChange={(kind) => onChange({ kind })}
      />
      {line('hours', 200)}
      <fieldset className="field">
        <legend className="field-label">{t('organisations.sexes')}</legend>
        <div className="choices">
          {sexes.values.map(({ code }) => (
            <label key={code} className="choice">
              <input
                type="checkbox"
                checked={service.sexes.includes(code)}
                onChange={({ target }) =>
                  onChange({
                    sexes: target.checked
                      ? [...service.sexes, code]
                      : service.sexes.filter((other) => other !== code),
                  })
                }
              />
              {text.label(sexes, code)}
            </label>
          ))}
        </div>
        <p className="field-help">{t('organisations.sexesHelp')}</p>
      </fieldset>
      {line('minAge', 3)}
      {line('maxAge', 3)}
      {line('capacity', 6)}
      <Field label={t('organisations.cost')} width="short">
        {(control) => (
          <select
            {...control}
            className="input"
            value={service.isFree}
            onChange={({ target }) =>
              onChange({ isFree: target.value === 'yes' || target.value === 'no' ? target.value : '' })
            }
          >
            <option value="">{t('organisations.noneKnown')}</option>
            <option value="yes">{t('organisations.free')}</option>
            <option value="no">{t('organisations.notFree')}</option>
          </select>
        )}
      </Field>
      {line('since', 40)}
      {line('until', 40)}
      <LanguagesField
        label={t('organisations.languages')}
        chosen={service.languages}
        onChange={(codes) => onChange({ languages: codes })}
      />
    </>
  );
}
