import { useMutation } from '@tanstack/react-query';
import { Eye, EyeOff, ImagePlus } from 'lucide-react';
import { useState } from 'react';
import type { PersonFile } from '../../../shared/contract/person.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { call } from '../../bridge.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { addressOfPhoto } from './photo-picture.ts';
import { Part } from './person-part.tsx';
import { PhotoDialog } from './photo-dialog.tsx';
import { RecordActs } from './record-acts.tsx';

/** The photo, folded behind a line that says what it is; unfolding it is a look of its own, and is noted. */
export function PhotoSection({
  file: { personId, photo, may },
  mayWrite,
}: {
  readonly file: PersonFile;
  readonly mayWrite: boolean;
}) {
  const { t, language } = useText();
  const [shown, setShown] = useState<string | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const unfold = useMutation({
    // Taken over here, so that the mutation itself remembers no picture.
    mutationFn: async () => setShown((await call('photo.open', { personId })).jpegBase64),
    gcTime: 0,
  });
  if (photo === undefined) return null;
  return (
    <Part
      part="photo"
      action={
        mayWrite && (
          <Button icon={ImagePlus} onClick={() => setChoosing(true)}>
            {t(photo === null ? 'photo.add' : 'photo.replace')}
          </Button>
        )
      }
    >
      {photo === null && <p className="quiet">{t('photo.empty')}</p>}
      {photo !== null && (
        <ul className="rows">
          <li>
            <div className="rows-main">
              <span>
                {photo.takenOn.answer === 'given'
                  ? t('photo.thereIsOf', { date: formatPartialDate(photo.takenOn.value, language) })
                  : t('photo.thereIs')}
              </span>
              <span className="quiet small">{t('photo.noted')}</span>
            </div>
            {may.includes('case:reveal') && (
              <Button
                icon={shown === null ? Eye : EyeOff}
                disabled={unfold.isPending}
                aria-expanded={shown !== null}
                onClick={() => (shown === null ? unfold.mutate() : setShown(null))}
              >
                {t(shown === null ? 'photo.show' : 'photo.hide')}
              </Button>
            )}
            {mayWrite && (
              <RecordActs
                personId={personId}
                part="photo"
                recordId={photo.id}
                version={photo.version}
                what={t('person.part.photo')}
              />
            )}
          </li>
        </ul>
      )}
      {unfold.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, unfold.error)}</p>
        </Notice>
      )}
      {shown !== null && photo !== null && (
        <img className="person-photo" src={addressOfPhoto(shown)} alt={t('photo.alt')} />
      )}
      {isChoosing && (
        <PhotoDialog
          personId={personId}
          onFile={photo}
          onClose={() => {
            setChoosing(false);
            setShown(null);
          }}
        />
      )}
    </Part>
  );
}
