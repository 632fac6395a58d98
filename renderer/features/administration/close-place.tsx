import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { PlaceEntry } from '../../../shared/contract/place.ts';
import type { PlainDate } from '../../../shared/dates/plain-date.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { ActEnd } from './act-end.tsx';
import { PlaceSelect } from './place-fields.tsx';
import { WrittenDay } from './written-day.tsx';

/** The end of a division: its last day, and what it became part of. */
export function ClosePlace({
  place,
  successors,
  onDone,
}: {
  readonly place: PlaceEntry;
  readonly successors: readonly PlaceEntry[];
  readonly onDone: () => void;
}) {
  const { t } = useText();
  const [lastDay, setLastDay] = useState<PlainDate | null>(null);
  const [successor, setSuccessor] = useState('');
  const [isSent, setSent] = useState(false);
  const close = useMutation({
    mutationFn: (day: PlainDate) =>
      call('place.close', {
        code: place.code,
        version: place.version,
        lastDay: day,
        successorCode: successor === '' ? null : successor,
      }),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (lastDay !== null && !close.isPending) close.mutate(lastDay);
  };
  return (
    <form className="administration-form" onSubmit={submit} noValidate>
      <p className="quiet">{t('places.closeHelp')}</p>
      <WrittenDay
        label={t('places.lastDay')}
        onDay={setLastDay}
        {...(isSent && lastDay === null ? { problem: 'day-needed' } : {})}
      />
      <PlaceSelect
        label={t('places.successor')}
        value={successor}
        places={successors}
        none={t('places.noSuccessor')}
        isDisabled={close.isPending}
        onChange={setSuccessor}
      />
      <ActEnd failure={close.error} isBusy={close.isPending} act={t('places.close')} look="danger" />
    </form>
  );
}
