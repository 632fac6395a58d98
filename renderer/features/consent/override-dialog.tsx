import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { consentPurposes } from '../../../shared/codes/consent-purposes.ts';
import { dataCategories } from '../../../shared/codes/data-categories.ts';
import type { InputByOperation } from '../../../shared/contract.ts';
import { ConsentPurpose, type DataCategory } from '../../../shared/domain/consent.ts';
import { ConsentOverrideWords } from '../../../shared/domain/consent-override.ts';
import { call } from '../../bridge.ts';
import { DayField, readDay } from '../../forms/day-field.tsx';
import { noRecipient, readRecipient } from '../../forms/raw-recipient.ts';
import { rawDay } from '../../forms/raw-date.ts';
import { RecipientQuestion } from '../../forms/recipient-question.tsx';
import { useText } from '../../text/use-text.ts';
import { CodeSelect } from '../../ui/code-select.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { today } from '../../ui/today.ts';
import { KindBoxes } from './kind-boxes.tsx';

const kinds = dataCategories.values.map(({ code }) => code);

type Problems = Readonly<
  Partial<Record<'purpose' | 'recipient' | 'kinds' | 'until' | 'reason', string | undefined>>
>;

/** A head lets something go that no consent lets go: for one purpose, to one recipient, until a day, and says why. */
export function OverrideDialog({
  caseId,
  onClose,
}: {
  readonly caseId: string;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [overrideId] = useState(() => newRecordId());
  const [purpose, setPurpose] = useState('');
  const [recipient, setRecipient] = useState(noRecipient);
  const [chosen, setChosen] = useState<readonly DataCategory[]>([]);
  const [until, setUntil] = useState(() => rawDay(today()));
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const allow = useMutation({
    mutationFn: (input: InputByOperation<'consent.override'>) => call('consent.override', input),
    onSuccess: onClose,
  });
  const submit = () => {
    const why = ConsentOverrideWords.shape.reason.safeParse(reason);
    const what = ConsentPurpose.safeParse(purpose);
    const to = readRecipient(recipient);
    const day = readDay(until);
    const end = day.ok ? day.day : null;
    setProblems({
      purpose: what.success ? undefined : 'choose-one',
      recipient: to.ok ? undefined : to.problem,
      kinds: chosen.length > 0 ? undefined : 'needed',
      until: day.ok ? (day.day === null ? 'needed' : undefined) : day.problem,
      reason: why.success ? undefined : (why.error.issues[0]?.message ?? 'required'),
    });
    if (!what.success || !to.ok || chosen.length === 0 || end === null || !why.success) return false;
    allow.mutate({
      overrideId,
      caseId,
      override: { purpose: what.data, recipient: to.value, categories: [...chosen], until: end },
      reason,
    });
    return true;
  };
  return (
    <FormDialog
      title={t('consent.overrideTitle')}
      submit={t('consent.overrideSubmit')}
      look="danger"
      act={allow}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('consent.overrideHelp')}</p>
      <CodeSelect
        label={t('consent.purpose')}
        list={consentPurposes}
        value={purpose}
        onChange={setPurpose}
        problem={problems.purpose}
      />
      <RecipientQuestion
        name="override-recipient"
        label={t('consent.recipient')}
        raw={recipient}
        onRaw={setRecipient}
        onLeave={nothing}
        problem={problems.recipient}
      />
      <KindBoxes
        name="override-kinds"
        label={t('consent.mayGo')}
        kinds={kinds}
        chosen={chosen}
        onChoose={setChosen}
        problem={problems.kinds}
      />
      <DayField
        label={t('consent.overrideUntil')}
        help={t('consent.overrideUntilHelp')}
        raw={until}
        onRaw={setUntil}
        problem={problems.until}
      />
      <TextField
        label={t('consent.overrideReason')}
        rows={3}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        problem={problems.reason}
      />
    </FormDialog>
  );
}

const nothing = (): void => undefined;
