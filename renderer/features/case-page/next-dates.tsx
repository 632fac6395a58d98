import { useMutation } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { nextDateKinds } from '../../../shared/codes/next-date-kinds.ts';
import type { Wing } from '../../../shared/compartment.ts';
import { NextDate } from '../../../shared/domain/wing-notice.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { call } from '../../bridge.ts';
import { DayField, readDay } from '../../forms/day-field.tsx';
import { emptyDate } from '../../forms/raw-date.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { CodeSelect } from '../../ui/code-select.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useKeptCursor } from '../../ui/use-kept-cursor.ts';

/** What comes next on one side, for the other to plan around; written by that side alone. */
export function NextDates({
  caseId,
  wing,
  dates,
  mayWrite,
}: {
  readonly caseId: string;
  readonly wing: Wing;
  readonly dates: readonly NextDate[];
  readonly mayWrite: boolean;
}) {
  const { t, label, language } = useText();
  const [isAdding, setAdding] = useState(false);
  const add = useKeptCursor<HTMLButtonElement>(dates, isAdding);
  const remove = useMutation({
    mutationFn: (nextDateId: string) => call('nextDate.remove', { nextDateId, caseId }),
  });
  const wordsOf = ({ kind, on }: NextDate) =>
    `${formatDate(on, language, 'short')} · ${label(nextDateKinds, kind)}`;
  return (
    <>
      {dates.length === 0 && <span className="quiet">{t('sides.noDates')}</span>}
      <ul className="plain-rows">
        {dates.map((date) => (
          <li key={date.nextDateId}>
            {wordsOf(date)}
            {mayWrite && (
              <Button
                look="quiet"
                aria-label={t('sides.removeDate', { what: wordsOf(date) })}
                disabled={remove.isPending}
                onClick={() => remove.mutate(date.nextDateId)}
              >
                {t('sides.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {remove.isError && <p className="field-problem">{failureText(t, remove.error)}</p>}
      {mayWrite && (
        <Button ref={add} icon={CalendarPlus} onClick={() => setAdding(true)}>
          {t('sides.addDate')}
        </Button>
      )}
      {isAdding && <AddDialog caseId={caseId} wing={wing} onClose={() => setAdding(false)} />}
    </>
  );
}

function AddDialog({
  caseId,
  wing,
  onClose,
}: {
  readonly caseId: string;
  readonly wing: Wing;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [kind, setKind] = useState('');
  const [on, setOn] = useState(emptyDate);
  const [problems, setProblems] = useState<{ kind?: string; on?: string }>({});
  const add = useMutation({
    mutationFn: (date: NextDate) => call('nextDate.add', date),
    onSuccess: onClose,
  });
  const send = () => {
    const day = readDay(on);
    const date = NextDate.safeParse({
      nextDateId: newRecordId(),
      caseId,
      wing,
      kind,
      on: day.ok ? day.day : null,
    });
    setProblems({
      ...(kind === '' ? { kind: 'choose-one' } : {}),
      ...(day.ok ? (day.day === null ? { on: 'day-needed' } : {}) : { on: day.problem }),
    });
    if (date.success) add.mutate(date.data);
    return date.success;
  };
  return (
    <FormDialog
      title={t('sides.addDateTitle')}
      submit={t('sides.addDateSubmit')}
      act={add}
      onSubmit={send}
      onClose={onClose}
    >
      <CodeSelect
        label={t('sides.dateKind')}
        list={nextDateKinds}
        value={kind}
        onChange={setKind}
        problem={problems.kind}
      />
      <DayField
        label={t('sides.dateOn')}
        help={t('caseForm.openedOnHelp')}
        raw={on}
        onRaw={setOn}
        problem={problems.on}
      />
    </FormDialog>
  );
}
