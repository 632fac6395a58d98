import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus, X } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { organisationKinds } from '../../../shared/codes/organisation-kinds.ts';
import { Refusal } from '../../../shared/result.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { call } from '../../bridge.ts';
import { organisationQuery } from '../../queries/organisations.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { CodeSelect } from '../../ui/code-select.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { today } from '../../ui/today.ts';
import { useFirstProblem } from '../../ui/use-first-problem.ts';
import { LanguagesField, LineField } from './organisation-fields.tsx';
import {
  emptyName,
  emptyPhone,
  emptyService,
  newOrganisationValues,
  organisationValuesOf,
  readOrganisationValues,
  type OrganisationValues,
  type PathProblems,
} from './organisation-values.ts';
import { ServiceFields } from './service-fields.tsx';
import { WhereSelect } from './where-select.tsx';
import '../case-form/case-form.css';
import './directory.css';

/** The form of an organisation; of one that is on file, it reads that first. */
export function OrganisationFormScreen({
  organisationId,
  isNew,
}: {
  readonly organisationId: string;
  readonly isNew: boolean;
}) {
  const file = useQuery({ ...organisationQuery(organisationId), enabled: !isNew, staleTime: Infinity });
  if (!isNew && file.data === undefined)
    return <Loading screen="organisation-form" failure={file.error ?? undefined} />;
  return (
    <OrganisationForm
      organisationId={organisationId}
      version={file.data?.version ?? null}
      onFile={file.data === undefined ? newOrganisationValues : organisationValuesOf(file.data.organisation)}
    />
  );
}

/** Puts one row of a list in the place of another, or takes it out. */
const replaced = <T,>(rows: readonly T[], at: number, ...by: readonly T[]): readonly T[] => [
  ...rows.slice(0, at),
  ...by,
  ...rows.slice(at + 1),
];

function OrganisationForm({
  organisationId,
  version,
  onFile,
}: {
  readonly organisationId: string;
  readonly version: number | null;
  readonly onFile: OrganisationValues;
}) {
  const { t } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [values, setValues] = useState(onFile);
  const [problems, setProblems] = useState<PathProblems>({});
  // A form keeps the version it was opened on, also when the record is read again while it is open.
  const [seen] = useState(version);
  const set = (change: Partial<OrganisationValues>) => setValues({ ...values, ...change });
  const saving = useMutation({
    mutationFn: (organisation: Parameters<typeof call<'organisation.save'>>[1]['organisation']) =>
      call('organisation.save', { organisationId, version: seen, organisation }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['organisations'] });
      await navigate({ to: '/organisations/$organisationId', params: { organisationId }, replace: true });
    },
    onError: (failure) => {
      if (failure instanceof Refusal && failure.error.code === 'invalid')
        setProblems(
          Object.fromEntries(
            Object.entries(failure.error.fields).map(([path, [message = 'other']]) => [
              path.replace(/^organisation\./u, ''),
              message,
            ]),
          ),
        );
      goToFirstProblem();
    },
  });
  const { form, goToFirstProblem } = useFirstProblem(saving.isPending);
  const save = () => {
    if (saving.isPending) return;
    const reading = readOrganisationValues(values, today());
    setProblems(reading.ok ? {} : reading.problems);
    if (reading.ok) saving.mutate(reading.organisation);
    else goToFirstProblem();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  useShortcut('file', save);
  const { names, phones, services } = values;
  const title = t(seen === null ? 'organisations.new' : 'organisations.editTitle');
  const leave = () =>
    void (seen === null
      ? navigate({ to: '/organisations', search: {} })
      : navigate({ to: '/organisations/$organisationId', params: { organisationId } }));
  return (
    <div className="screen organisation-form" data-screen="organisation-form">
      <form ref={form} onSubmit={submit} noValidate aria-label={title} className="case-form-column">
        <header className="case-form-head">
          <h1>{title}</h1>
          <div className="case-form-actions">
            <Button onClick={leave}>{t('action.cancel')}</Button>
            <Button type="submit" look="main" keys={shortcuts.file.keys} disabled={saving.isPending}>
              {t('action.save')}
            </Button>
          </div>
        </header>
        {saving.error !== null && (
          <Notice kind="problem" title={t('error.title')}>
            <p>{failureText(t, saving.error)}</p>
          </Notice>
        )}
        {Object.keys(problems).length > 0 && saving.error === null && (
          <Notice kind="problem" title={t('form.errors', { count: Object.keys(problems).length })} />
        )}
        <fieldset className="case-form-section">
          <legend className="organisation-legend">{t('organisations.nameSection')}</legend>
          {names.map((name, at) => (
            <Row
              // Rows have no ids of their own; they only grow at the end.
              // oxlint-disable-next-line react/no-array-index-key
              key={at}
              label={t('organisations.removeName')}
              isName
              {...(names.length > 1 ? { onRemove: () => set({ names: replaced(names, at) }) } : {})}
            >
              <LineField
                label={t('organisations.nameLao')}
                maxLength={200}
                value={name.nameLao}
                problem={problems[`names.${at}.nameLao`]}
                onChange={(nameLao) => set({ names: replaced(names, at, { ...name, nameLao }) })}
              />
              <LineField
                label={t('organisations.nameEnglish')}
                maxLength={200}
                value={name.nameEnglish}
                problem={problems[`names.${at}.nameEnglish`]}
                onChange={(nameEnglish) => set({ names: replaced(names, at, { ...name, nameEnglish }) })}
              />
              <LineField
                label={t(at === 0 ? 'organisations.nameSince' : 'organisations.renamedOn')}
                width="short"
                maxLength={40}
                value={name.since}
                problem={problems[`names.${at}.since`]}
                onChange={(since) => set({ names: replaced(names, at, { ...name, since }) })}
              />
            </Row>
          ))}
          <AddRow onAdd={() => set({ names: [...names, emptyName] })}>{t('organisations.addName')}</AddRow>
          <LineField
            label={t('organisations.acronym')}
            width="short"
            maxLength={20}
            value={values.acronym}
            problem={problems['acronym']}
            onChange={(acronym) => set({ acronym })}
          />
        </fieldset>
        <fieldset className="case-form-section organisation-pairs">
          <legend className="organisation-legend">{t('organisations.whereSection')}</legend>
          <CodeSelect
            label={t('organisations.kind')}
            list={organisationKinds}
            value={values.kind}
            problem={problems['kind']}
            onChange={(kind) => set({ kind })}
          />
          <WhereSelect
            label={t('organisations.where')}
            value={values.where}
            problem={problems['provinceCode'] ?? problems['country']}
            onChange={(where) => set({ where })}
          />
          <TextField
            label={t('organisations.address')}
            rows={2}
            maxLength={300}
            value={values.address}
            problem={problems['address']}
            onChange={(address) => set({ address })}
          />
          <LineField
            label={t('organisations.email')}
            maxLength={120}
            value={values.email}
            problem={problems['email']}
            onChange={(email) => set({ email })}
          />
          <LanguagesField
            label={t('organisations.languages')}
            chosen={values.languages}
            onChange={(languages) => set({ languages })}
          />
        </fieldset>
        <fieldset className="case-form-section">
          <legend className="organisation-legend">{t('organisations.phones')}</legend>
          {phones.map((phone, at) => (
            <Row
              // oxlint-disable-next-line react/no-array-index-key
              key={at}
              label={t('organisations.removePhone')}
              onRemove={() => set({ phones: replaced(phones, at) })}
            >
              <LineField
                label={t('organisations.phone')}
                width="short"
                maxLength={60}
                value={phone.typed}
                problem={problems[`phones.${at}.phone.asTyped`]}
                onChange={(typed) => set({ phones: replaced(phones, at, { ...phone, typed }) })}
              />
              <LineField
                label={t('organisations.phoneRemark')}
                maxLength={120}
                value={phone.remark}
                problem={problems[`phones.${at}.remark`]}
                onChange={(remark) => set({ phones: replaced(phones, at, { ...phone, remark }) })}
              />
              <label className="choice">
                <input
                  type="checkbox"
                  checked={phone.isHotline}
                  onChange={({ target }) =>
                    set({ phones: replaced(phones, at, { ...phone, isHotline: target.checked }) })
                  }
                />
                {t('organisations.hotline')}
              </label>
            </Row>
          ))}
          <AddRow onAdd={() => set({ phones: [...phones, emptyPhone] })}>
            {t('organisations.addPhone')}
          </AddRow>
        </fieldset>
        <fieldset className="case-form-section">
          <legend className="organisation-legend">{t('organisations.services')}</legend>
          {services.map((service, at) => (
            <Row
              // oxlint-disable-next-line react/no-array-index-key
              key={at}
              label={t('organisations.removeService')}
              onRemove={() => set({ services: replaced(services, at) })}
            >
              <ServiceFields
                service={service}
                problemOf={(field) => problems[`services.${at}.${field}`]}
                onChange={(change) => set({ services: replaced(services, at, { ...service, ...change }) })}
              />
            </Row>
          ))}
          <AddRow onAdd={() => set({ services: [...services, emptyService] })}>
            {t('organisations.addService')}
          </AddRow>
        </fieldset>
        <fieldset className="case-form-section">
          <TextField
            label={t('organisations.remarks')}
            rows={3}
            maxLength={1000}
            value={values.remarks}
            problem={problems['remarks']}
            onChange={(remarks) => set({ remarks })}
          />
        </fieldset>
      </form>
    </div>
  );
}

/** Fields that belong together, and a button that takes them out. */
function Row({
  label,
  onRemove,
  isName = false,
  children,
}: {
  readonly label: string;
  readonly onRemove?: () => void;
  readonly isName?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={isName ? 'organisation-row is-name' : 'organisation-row'}>
      {children}
      {onRemove !== undefined && (
        <Button look="quiet" icon={X} onClick={onRemove}>
          {label}
        </Button>
      )}
    </div>
  );
}

function AddRow({ onAdd, children }: { readonly onAdd: () => void; readonly children: string }) {
  return (
    <div>
      <Button icon={Plus} onClick={onAdd}>
        {children}
      </Button>
    </div>
  );
}
