import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ownLevels, type PlaceEntry } from '../../../shared/contract/place.ts';
import type { PlainDate } from '../../../shared/dates/plain-date.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { ActEnd } from './act-end.tsx';
import { PlaceNameFields, PlaceSelect, type PlaceValues } from './place-fields.tsx';
import { WrittenDay } from './written-day.tsx';

/** A sub-district or village that no list has yet. */
export function AddPlace({
  district,
  inside,
  onDone,
}: {
  readonly district: PlaceEntry;
  readonly inside: readonly PlaceEntry[];
  readonly onDone: () => void;
}) {
  const { t } = useText();
  const [level, setLevel] = useState<(typeof ownLevels)[number]>('village');
  const [values, setValues] = useState<PlaceValues>({
    nameLao: '',
    nameEnglish: '',
    parentCode: district.code,
  });
  const [validFrom, setValidFrom] = useState<PlainDate | null>(null);
  const [isMissing, setMissing] = useState(false);
  const add = useMutation({
    mutationFn: () =>
      call('place.add', {
        level,
        parentCode: level === 'subdistrict' ? district.code : values.parentCode,
        nameLao: values.nameLao,
        nameEnglish: values.nameEnglish.trim() === '' ? null : values.nameEnglish,
        validFrom,
      }),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks = values.nameLao.trim() === '';
    setMissing(lacks);
    if (!lacks && !add.isPending) add.mutate();
  };
  const holders = [
    district,
    ...inside.filter((place) => place.level === 'subdistrict' && place.closedOn === null),
  ];
  return (
    <form className="administration-form" onSubmit={submit} noValidate>
      <fieldset className="role-choices">
        <legend className="field-label">{t('places.level')}</legend>
        {ownLevels.map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name="place-level"
              checked={level === each}
              disabled={add.isPending}
              onChange={() => setLevel(each)}
            />
            {t(`places.levelName.${each}`)}
          </label>
        ))}
      </fieldset>
      <PlaceNameFields
        values={values}
        onChange={(changed) => setValues({ ...values, ...changed })}
        isMissing={isMissing}
        isDisabled={add.isPending}
      />
      {level === 'village' && (
        <PlaceSelect
          label={t('places.within')}
          value={values.parentCode}
          places={holders}
          isDisabled={add.isPending}
          onChange={(parentCode) => setValues({ ...values, parentCode })}
        />
      )}
      <WrittenDay label={t('places.validFrom')} onDay={setValidFrom} />
      <ActEnd failure={add.error} isBusy={add.isPending} act={t('places.add')} look="main" />
    </form>
  );
}
