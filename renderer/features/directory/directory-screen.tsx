import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Building2, Phone as PhoneIcon } from 'lucide-react';
import { v7 as newRecordId } from 'uuid';
import { codeSchema } from '../../../shared/codes/code-schema.ts';
import { countries } from '../../../shared/codes/countries.ts';
import { organisationKinds } from '../../../shared/codes/organisation-kinds.ts';
import { serviceKinds } from '../../../shared/codes/service-kinds.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import type { OrganisationSummary } from '../../../shared/contract/organisation.ts';
import { asciiDigits } from '../../../shared/text/digits.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useSession } from '../../app/session.ts';
import { everyOrganisation, organisationsQuery } from '../../queries/organisations.ts';
import { failureText } from '../../text/error-text.ts';
import { useText, type Text } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { CodeFilter } from '../../ui/code-filter.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { organisationName, organisationOtherName } from '../../ui/organisation-text.ts';
import { useTypedText } from '../case-list/use-typed-text.ts';
import { placeOf, WhereSelect } from './where-select.tsx';
import { servedText, whereText } from './service-text.ts';
import '../../ui/record-table.css';
import './directory.css';

/** What is looked for, as it stands in the fields; empty where it does not matter. */
export interface PlaceInDirectory {
  readonly text: string;
  readonly kind: string;
  readonly serviceKind: string;
  readonly where: string;
  readonly sex: string;
  readonly age: string;
  readonly closed: boolean;
}

const [Kind, ServiceKind, Country, Sex] = [
  codeSchema(organisationKinds),
  codeSchema(serviceKinds),
  codeSchema(countries),
  codeSchema(sexes),
];

/** An age as typed, or null; more than anybody reaches is nobody's. */
function ageOf(typed: string): number | null {
  const digits = asciiDigits(typed).trim();
  return /^\d{1,3}$/u.test(digits) && Number(digits) <= 120 ? Number(digits) : null;
}

const filterOf = (place: PlaceInDirectory) => {
  const { country, provinceCode } = placeOf(place.where);
  return {
    ...everyOrganisation,
    text: place.text,
    kind: Kind.safeParse(place.kind).data ?? null,
    serviceKind: ServiceKind.safeParse(place.serviceKind).data ?? null,
    country: Country.safeParse(country).data ?? null,
    provinceCode,
    sex: Sex.safeParse(place.sex).data ?? null,
    age: ageOf(place.age),
    alsoClosed: place.closed,
  };
};

/** Who helps, where and whom: found by name, by what they do, and by the person who needs it. */
export function DirectoryScreen({ place }: { readonly place: PlaceInDirectory }) {
  const text = useText();
  const { t } = text;
  const { may } = useSession();
  const navigate = useNavigate();
  const goTo = (change: Partial<PlaceInDirectory>) => {
    const kept = Object.entries({ ...place, ...change }).filter(
      ([, value]) => value !== '' && value !== false,
    );
    void navigate({ to: '/organisations', search: Object.fromEntries(kept), replace: true });
  };
  const [typed, setTyped] = useTypedText(place.text, (words) => goTo({ text: words }));
  const list = useQuery(organisationsQuery(filterOf(place)));
  return (
    <div className="screen directory" data-screen="directory">
      <header className="screen-title">
        <h1>{t('organisations.title')}</h1>
        <p className="quiet" role="status">
          {list.data === undefined ? '' : t('organisations.count', { count: list.data.total })}
        </p>
        {may('directory:manage') && (
          <div className="push">
            <Button
              look="main"
              icon={Building2}
              onClick={() =>
                void navigate({
                  to: '/new-organisation/$organisationId',
                  params: { organisationId: newRecordId() },
                })
              }
            >
              {t('organisations.new')}
            </Button>
          </div>
        )}
      </header>
      <div className="directory-filters" role="search" aria-label={t('organisations.find')}>
        <Field label={t('organisations.text')} width="short">
          {(control) => (
            <input
              {...control}
              className="input"
              type="search"
              value={typed}
              spellCheck={false}
              autoComplete="off"
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Field>
        <CodeFilter
          label={t('organisations.service')}
          list={serviceKinds}
          value={place.serviceKind}
          onChange={(serviceKind) => goTo({ serviceKind })}
        />
        <WhereSelect
          label={t('organisations.where')}
          anywhere={t('organisations.anywhere')}
          value={place.where}
          onChange={(where) => goTo({ where })}
        />
        <CodeFilter
          label={t('organisations.kind')}
          list={organisationKinds}
          value={place.kind}
          onChange={(kind) => goTo({ kind })}
        />
        <fieldset className="directory-whom">
          <legend className="field-label">{t('organisations.whoHelps')}</legend>
          <select
            className="input"
            aria-label={t('organisations.sex')}
            value={place.sex}
            onChange={({ target }) => goTo({ sex: target.value })}
          >
            <option value="">{t('organisations.anySex')}</option>
            {sexes.values.map(({ code }) => (
              <option key={code} value={code}>
                {text.label(sexes, code)}
              </option>
            ))}
          </select>
          <input
            className="input"
            inputMode="numeric"
            aria-label={t('organisations.age')}
            placeholder={t('organisations.age')}
            maxLength={3}
            value={place.age}
            aria-invalid={place.age !== '' && ageOf(place.age) === null ? true : undefined}
            onChange={({ target }) => goTo({ age: target.value })}
          />
        </fieldset>
        <label className="choice directory-closed">
          <input
            type="checkbox"
            checked={place.closed}
            onChange={({ target }) => goTo({ closed: target.checked })}
          />
          {t('organisations.alsoClosed')}
        </label>
      </div>
      {list.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, list.error)}</p>
        </Notice>
      )}
      {list.data?.organisations.length === 0 && (
        <Notice kind="plain" title={t('organisations.noMatch')}>
          <p>{t('organisations.noMatchHelp')}</p>
        </Notice>
      )}
      {list.data !== undefined && list.data.organisations.length > 0 && (
        <table className="record-table directory-table" aria-label={t('organisations.title')}>
          <thead>
            <tr>
              <th scope="col">{t('organisations.name')}</th>
              <th scope="col" className="directory-kind">
                {t('organisations.kind')}
              </th>
              <th scope="col" className="directory-where">
                {t('organisations.where')}
              </th>
              <th scope="col">{t('organisations.services')}</th>
              <th scope="col" className="directory-phones">
                {t('organisations.phones')}
              </th>
            </tr>
          </thead>
          <tbody>
            {list.data.organisations.map((organisation) => (
              <DirectoryRow
                key={organisation.organisationId}
                organisation={organisation}
                wanted={place.serviceKind}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** One organisation; what it offers stands with whom it takes, where it says so. */
function DirectoryRow({
  organisation,
  wanted,
}: {
  readonly organisation: OrganisationSummary;
  readonly wanted: string;
}) {
  const text = useText();
  const { t, label, language } = text;
  const { organisationId, kind, services, phones, acronym, closedOn, earlierName } = organisation;
  const shown = wanted === '' ? services : services.filter((service) => service.kind === wanted);
  return (
    <tr className={closedOn === null ? 'record-row' : 'record-row is-closed'}>
      <th scope="row">
        <Link to="/organisations/$organisationId" params={{ organisationId }}>
          {organisationName(text, organisation)}
        </Link>
        {acronym !== null && <span className="quiet"> {acronym}</span>}
        <span className="quiet small directory-other-name" lang={language === 'lo' ? 'en' : 'lo'}>
          {organisationOtherName(text, organisation)}
        </span>
        {earlierName !== null && (
          <span className="quiet small directory-other-name">
            {t('place.earlier', { name: earlierName })}
          </span>
        )}
        {closedOn !== null && (
          <span className="tag">
            {t('places.closedOn', { day: formatDate(closedOn, language, 'short') })}
          </span>
        )}
      </th>
      <td data-label={t('organisations.kind')}>{label(organisationKinds, kind)}</td>
      <td data-label={t('organisations.where')}>{whereText(text, organisation)}</td>
      <td data-label={t('organisations.services')}>
        <ServiceList services={shown} text={text} />
      </td>
      <td data-label={t('organisations.phones')}>
        {phones.map(({ phone, isHotline }) => (
          <span key={phone.asTyped} className={isHotline ? 'directory-phone is-hotline' : 'directory-phone'}>
            {isHotline && <PhoneIcon className="icon" aria-label={t('organisations.hotline')} />}
            {phone.asTyped}
          </span>
        ))}
      </td>
    </tr>
  );
}

function ServiceList({
  services,
  text,
}: {
  readonly services: OrganisationSummary['services'];
  readonly text: Text;
}) {
  if (services.length === 0) return '–';
  return services
    .map((service) => {
      const served = servedText(text, service);
      const name = text.label(serviceKinds, service.kind);
      return served === '' ? name : `${name} (${served})`;
    })
    .join(' · ');
}
