import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import type { PersonFile } from '../../../shared/contract/person.ts';
import { call } from '../../bridge.ts';
import { DateInput } from '../../forms/date-input.tsx';
import { readAnswer } from '../../forms/raw-answer.ts';
import { emptyDate, readDate } from '../../forms/raw-date.ts';
import { noteSaved } from '../../forms/saved-at.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { FileInput } from '../../ui/file-input.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { today } from '../../ui/today.ts';
import { addressOfPhoto, drawPhoto } from './photo-picture.ts';

/** Choosing a photo: it is drawn anew, shown, and put on file in the place of the one before. */
export function PhotoDialog({
  personId,
  onFile,
  onClose,
}: {
  readonly personId: string;
  readonly onFile: PersonFile['photo'];
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [picture, setPicture] = useState<Awaited<ReturnType<typeof drawPhoto>> | null>(null);
  const [takenOn, setTakenOn] = useState(emptyDate);
  const [isAsked, setAsked] = useState(false);
  const date = readAnswer({ typed: takenOn, missing: null }, (raw) => readDate(raw, today()));
  const save = useMutation({
    mutationFn: (jpegBase64: string) =>
      call('photo.save', {
        id: onFile?.id ?? newRecordId(),
        personId,
        version: onFile?.version ?? 0,
        photo: { jpegBase64, takenOn: date.ok ? date.value : { answer: 'not-asked' } },
      }),
    gcTime: 0,
    onSuccess: () => {
      noteSaved(new Date().toISOString());
      onClose();
    },
  });
  const problem =
    picture === null ? (isAsked ? 'needed' : undefined) : picture.ok ? undefined : picture.problem;
  return (
    <FormDialog
      title={t(onFile ? 'photo.replace' : 'photo.add')}
      submit={t('photo.save')}
      act={save}
      onSubmit={() => {
        setAsked(true);
        if (picture?.ok !== true || !date.ok) return false;
        save.mutate(picture.jpegBase64);
        return true;
      }}
      onClose={onClose}
    >
      <Field label={t('photo.choose')} help={t('photo.chooseHelp')} problem={problem}>
        {(control) => (
          <FileInput
            control={control}
            accept="image/*"
            onFile={(file) => {
              if (file === undefined) setPicture(null);
              else void drawPhoto(file).then(setPicture);
            }}
          />
        )}
      </Field>
      <div className="photo-preview">
        {picture?.ok === true ? (
          <img className="person-photo" src={addressOfPhoto(picture.jpegBase64)} alt={t('photo.preview')} />
        ) : (
          <span className="quiet small">{t('photo.noPreview')}</span>
        )}
      </div>
      <Field label={t('photo.takenOn')} problem={isAsked && !date.ok ? date.problem : undefined}>
        {(control) => <DateInput control={control} help={t('date.help')} raw={takenOn} onRaw={setTakenOn} />}
      </Field>
    </FormDialog>
  );
}
