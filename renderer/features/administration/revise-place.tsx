import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { PlaceEntry } from '../../../shared/contract/place.ts';
import type { PlainDate } from '../../../shared/dates/plain-date.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { ActEnd } from './act-end.tsx';
import { ClosePlace } from './close-place.tsx';
import { Fold } from './fold.tsx';
import { PlaceNameFields, PlaceSelect, type PlaceValues } from './place-fields.tsx';
import { WrittenDay } from './written-day.tsx';

/** Other names for a division, another sub-district for a village, or its end. */
export function RevisePlace({
  place,
  others,
  onDone,
}: {
  readonly place: PlaceEntry;
  /** The other divisions of the province. */
  readonly others: readonly PlaceEntry[];
  readonly onDone: () => void;
}) {
  const { t } = useText();
  const [values, setValues] = useState<PlaceValues>({
    nameLao: place.nameLao,
    nameEnglish: place.nameEnglish,
    parentCode: place.parentCode ?? '',
  });
  const [isRenamed, setRenamed] = useState(true);
  const [renamedOn, setRenamedOn] = useState<PlainDate | null>(null);
  const [isSent, setSent] = useState(false);
  const hasOtherName = values.nameLao !== place.nameLao || values.nameEnglish !== place.nameEnglish;
  const revise = useMutation({
    mutationFn: () =>
      call('place.revise', {
        code: place.code,
        version: place.version,
        parentCode: place.parentCode === null ? null : values.parentCode,
        nameLao: values.nameLao,
        nameEnglish: values.nameEnglish.trim() === '' ? null : values.nameEnglish,
        renamedOn: isRenamed && hasOtherName ? renamedOn : null,
      }),
    onSuccess: onDone,
  });
  const lacksDay = isRenamed && hasOtherName && renamedOn === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (values.nameLao.trim() !== '' && !lacksDay && !revise.isPending) revise.mutate();
  };
  const inDistrict = others.filter(
    ({ code, closedOn }) => code.slice(0, 4) === place.code.slice(0, 4) && closedOn === null,
  );
  return (
    <>
      <form className="administration-form" onSubmit={submit} noValidate>
        <PlaceNameFields
          values={values}
          onChange={(changed) => setValues({ ...values, ...changed })}
          isMissing={isSent}
          isDisabled={revise.isPending}
        />
        {hasOtherName && (
          <fieldset className="role-choices">
            <legend className="field-label">{t('places.why')}</legend>
            {([true, false] as const).map((renamed) => (
              <label key={String(renamed)} className="choice">
                <input
                  type="radio"
                  name="place-why"
                  checked={isRenamed === renamed}
                  disabled={revise.isPending}
                  onChange={() => setRenamed(renamed)}
                />
                {t(renamed ? 'places.renamed' : 'places.corrected')}
              </label>
            ))}
          </fieldset>
        )}
        {hasOtherName && isRenamed && (
          <WrittenDay
            label={t('places.renamedOn')}
            onDay={setRenamedOn}
            {...(isSent && lacksDay ? { problem: 'day-needed' } : {})}
          />
        )}
        {place.level === 'village' && (
          <PlaceSelect
            label={t('places.within')}
            value={values.parentCode}
            places={inDistrict.filter(({ level }) => level === 'district' || level === 'subdistrict')}
            isDisabled={revise.isPending}
            onChange={(parentCode) => setValues({ ...values, parentCode })}
          />
        )}
        <ActEnd failure={revise.error} isBusy={revise.isPending} act={t('action.save')} look="main" />
      </form>
      {(place.level === 'village' || place.level === 'subdistrict') && (
        <Fold title={t('places.close')}>
          <ClosePlace
            place={place}
            successors={inDistrict.filter(({ code, level }) => level === place.level && code !== place.code)}
            onDone={onDone}
          />
        </Fold>
      )}
    </>
  );
}
