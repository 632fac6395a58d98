import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Pencil, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { sexes } from '../../../shared/codes/sexes.ts';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { Trainer } from '../../../shared/domain/trainer.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { OrganisationQuestion } from '../../forms/organisation-question.tsx';
import { readParty } from '../../forms/programme-event-values.ts';
import { wordsOrNone } from '../../forms/raw-answer.ts';
import { readPhone } from '../../forms/raw-phone.ts';
import { trainersQuery } from '../../queries/programme-events.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { CodeSelect } from '../../ui/code-select.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { LineField } from '../directory/organisation-fields.tsx';
import { partyText } from './event-text.ts';
import '../../ui/record-table.css';
import './programme-events.css';

type OnRoster = OutputByOperation<'trainer.list'>[number];

/** The roster of trainers, with how often each taught. */
export function TrainersScreen() {
  const text = useText();
  const { t, number } = text;
  const { may } = useSession();
  const trainers = useQuery(trainersQuery);
  const [edited, setEdited] = useState<OnRoster | 'new' | null>(null);
  if (trainers.data === undefined) return <Loading screen="trainers" failure={trainers.error ?? undefined} />;
  const mayWrite = may('plan:write');
  return (
    <div className="screen trainers" data-screen="trainers">
      <header className="screen-title">
        <h1>{t('trainers.title')}</h1>
        {mayWrite && (
          <div className="push">
            <Button look="main" icon={UserPlus} onClick={() => setEdited('new')}>
              {t('trainers.new')}
            </Button>
          </div>
        )}
      </header>
      <p className="small event-line">
        <Link to="/events" search={{}}>
          {t('programmeEvents.title')}
        </Link>
      </p>
      {trainers.data.length === 0 ? (
        <Notice kind="plain">
          <p>{t('trainers.empty')}</p>
        </Notice>
      ) : (
        <table className="record-table trainer-table" aria-label={t('trainers.title')}>
          <thead>
            <tr>
              <th scope="col">{t('trainers.name')}</th>
              <th scope="col">{t('trainers.position')}</th>
              <th scope="col">{t('trainers.organisation')}</th>
              <th scope="col">{t('trainers.subjects')}</th>
              <th scope="col">{t('trainers.phone')}</th>
              <th scope="col">{t('trainers.events')}</th>
              {mayWrite && (
                <th scope="col">
                  <span className="unseen">{t('action.edit')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {trainers.data.map((line) => (
              <tr key={line.trainerId} className="record-row">
                <th scope="row">
                  {line.trainer.name}
                  {!line.trainer.isActive && (
                    <span className="quiet small event-below">{t('trainers.inactive')}</span>
                  )}
                </th>
                <td data-label={t('trainers.position')}>{line.trainer.position ?? '–'}</td>
                <td data-label={t('trainers.organisation')}>
                  {line.trainer.organisation === null
                    ? '–'
                    : partyText(
                        text,
                        line.trainer.organisation,
                        line.organisationCalled === null ? [] : [line.organisationCalled],
                      )}
                </td>
                <td data-label={t('trainers.subjects')}>{line.trainer.subjects ?? '–'}</td>
                <td data-label={t('trainers.phone')}>{line.trainer.phone?.asTyped ?? '–'}</td>
                <td data-label={t('trainers.events')}>{number(line.events)}</td>
                {mayWrite && (
                  <td>
                    <Button
                      look="quiet"
                      icon={Pencil}
                      aria-label={`${t('action.edit')}: ${line.trainer.name}`}
                      onClick={() => setEdited(line)}
                    >
                      {t('action.edit')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {edited !== null && (
        <TrainerDialog onRoster={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </div>
  );
}

function TrainerDialog({
  onRoster,
  onClose,
}: {
  readonly onRoster: OnRoster | null;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const known = onRoster?.trainer;
  const [values, setValues] = useState({
    name: known?.name ?? '',
    sex: known?.sex.answer === 'given' ? known.sex.value : '',
    organisation: known?.organisation?.organisationId ?? known?.organisation?.name ?? '',
    position: known?.position ?? '',
    subjects: known?.subjects ?? '',
    phone: known?.phone?.asTyped ?? '',
    isActive: known?.isActive ?? true,
  });
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [trainerId] = useState(() => onRoster?.trainerId ?? newRecordId());
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const act = useMutation({
    mutationFn: (trainer: Trainer) =>
      call('trainer.save', { trainerId, version: onRoster?.version ?? 0, trainer }),
    onSuccess: onClose,
  });
  const submit = (): boolean => {
    const phone = readPhone(values.phone);
    const parsed = Trainer.safeParse({
      name: values.name,
      sex: values.sex === '' ? { answer: 'not-asked' } : { answer: 'given', value: values.sex },
      organisation: readParty(values.organisation),
      position: wordsOrNone(values.position),
      subjects: wordsOrNone(values.subjects),
      phone: phone.ok ? (phone.value ?? null) : null,
      isActive: values.isActive,
    });
    const found = {
      ...(parsed.success
        ? {}
        : Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message]))),
      ...(phone.ok ? {} : { phone: phone.problem }),
    };
    setProblems(found);
    if (!parsed.success || Object.keys(found).length > 0) return false;
    act.mutate(parsed.data);
    return true;
  };
  return (
    <FormDialog
      title={t(onRoster === null ? 'trainers.new' : 'trainers.edit')}
      submit={t('action.save')}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <LineField
        label={t('trainers.name')}
        maxLength={120}
        value={values.name}
        problem={problems['name']}
        onChange={(name) => set({ name })}
      />
      <CodeSelect
        label={t('caseForm.sex')}
        list={sexes}
        value={values.sex}
        problem={problems['sex']}
        onChange={(sex) => set({ sex })}
      />
      <LineField
        label={t('trainers.position')}
        maxLength={200}
        value={values.position}
        problem={problems['position']}
        onChange={(position) => set({ position })}
      />
      <OrganisationQuestion
        name="organisation"
        raw={values.organisation}
        onRaw={(organisation) => set({ organisation })}
        onLeave={() => undefined}
        problem={problems['organisation']}
        label={t('trainers.organisation')}
        help={t('programmeEvents.partyHelp')}
      />
      <LineField
        label={t('trainers.subjects')}
        maxLength={500}
        value={values.subjects}
        problem={problems['subjects']}
        onChange={(subjects) => set({ subjects })}
      />
      <LineField
        label={t('trainers.phone')}
        width="short"
        maxLength={60}
        value={values.phone}
        problem={problems['phone']}
        onChange={(phone) => set({ phone })}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={values.isActive}
          onChange={({ target }) => set({ isActive: target.checked })}
        />
        {t('trainers.isActive')}
      </label>
    </FormDialog>
  );
}
