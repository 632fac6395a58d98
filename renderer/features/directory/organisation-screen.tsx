import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { DoorClosed, Pencil } from 'lucide-react';
import { useState } from 'react';
import { languages } from '../../../shared/codes/languages.ts';
import { organisationKinds } from '../../../shared/codes/organisation-kinds.ts';
import { serviceKinds } from '../../../shared/codes/service-kinds.ts';
import type { OrganisationCalled, OrganisationFile } from '../../../shared/contract/organisation.ts';
import type { OrganisationService } from '../../../shared/domain/organisation.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useSession } from '../../app/session.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { organisationQuery } from '../../queries/organisations.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { organisationName, organisationOtherName } from '../../ui/organisation-text.ts';
import { CloseOrganisationDialog } from './close-organisation-dialog.tsx';
import { servedText, whereText } from './service-text.ts';
import '../../ui/record-table.css';
import '../../ui/facts.css';
import './directory.css';

/** All that the office knows of one organisation. */
export function OrganisationScreen({ organisationId }: { readonly organisationId: string }) {
  const text = useText();
  const { t, label, language, moment } = text;
  const { may } = useSession();
  const navigate = useNavigate();
  const [isClosing, setClosing] = useState(false);
  const file = useQuery(organisationQuery(organisationId));
  const mayManage = may('directory:manage');
  const edit = () => void navigate({ to: '/organisations/$organisationId/edit', params: { organisationId } });
  useShortcut('edit', edit, mayManage && file.data !== undefined);
  if (file.data === undefined) return <Loading screen="organisation" failure={file.error ?? undefined} />;
  const { organisation, closedOn, successor, mergedInto, changedAt, changedByName } = file.data;
  const day = (date: string) => formatDate(date, language, 'short');
  const listed = (codes: readonly string[]) => codes.map((code) => label(languages, code)).join(', ');
  return (
    <div className="screen organisation" data-screen="organisation">
      <header className="screen-title">
        <h1>{organisationName(text, file.data)}</h1>
        {organisation.acronym !== null && <p className="quiet">{organisation.acronym}</p>}
        {mayManage && (
          <div className="push">
            <Button icon={DoorClosed} onClick={() => setClosing(true)}>
              {t(closedOn === null ? 'organisations.close' : 'organisations.reopen')}
            </Button>
            <Button icon={Pencil} keys={shortcuts.edit.keys} onClick={edit}>
              {t('action.edit')}
            </Button>
          </div>
        )}
      </header>
      <p className="quiet small organisation-line">
        <Link to="/organisations" search={{}}>
          {t('organisations.title')}
        </Link>
        <span lang={language === 'lo' ? 'en' : 'lo'}>{organisationOtherName(text, file.data)}</span>
        <span>
          {changedByName === null
            ? t('organisations.shipped')
            : t('organisations.changed', { when: moment(changedAt), name: changedByName })}
        </span>
      </p>
      {closedOn !== null && (
        <Notice kind="warning" title={t('organisations.closedOn', { day: day(closedOn) })}>
          {successor !== null && (
            <p>
              {t('organisations.becamePartOf')} <OrganisationLink called={successor} />
            </p>
          )}
        </Notice>
      )}
      <section className="organisation-section">
        <dl className="facts">
          <dt>{t('organisations.kind')}</dt>
          <dd>{label(organisationKinds, organisation.kind)}</dd>
          <dt>{t('organisations.where')}</dt>
          <dd>{whereText(text, organisation)}</dd>
          {organisation.address !== null && (
            <>
              <dt>{t('organisations.address')}</dt>
              <dd className="written">{organisation.address}</dd>
            </>
          )}
          <dt>{t('organisations.phones')}</dt>
          <dd>
            {organisation.phones.length === 0 && t('organisations.noneKnown')}
            {organisation.phones.map(({ phone, isHotline, remark }) => (
              <span key={phone.asTyped} className="organisation-phone">
                <strong>{phone.asTyped}</strong>
                {isHotline && <span className="tag">{t('organisations.hotline')}</span>}
                {remark !== null && <span className="quiet">{remark}</span>}
              </span>
            ))}
          </dd>
          {organisation.email !== null && (
            <>
              <dt>{t('organisations.email')}</dt>
              <dd>{organisation.email}</dd>
            </>
          )}
          {organisation.languages.length > 0 && (
            <>
              <dt>{t('organisations.languages')}</dt>
              <dd>{listed(organisation.languages)}</dd>
            </>
          )}
          {organisation.remarks !== null && (
            <>
              <dt>{t('organisations.remarks')}</dt>
              <dd className="written">{organisation.remarks}</dd>
            </>
          )}
        </dl>
      </section>
      <section className="organisation-section">
        <h2>{t('organisations.services')}</h2>
        {organisation.services.length === 0 ? (
          <p className="quiet">{t('organisations.noServices')}</p>
        ) : (
          <ServiceTable services={organisation.services} />
        )}
      </section>
      <NameHistory file={file.data} />
      {mergedInto.length > 0 && (
        <section className="organisation-section">
          <h2>{t('organisations.mergedInto')}</h2>
          <ul>
            {mergedInto.map((called) => (
              <li key={called.organisationId}>
                <OrganisationLink called={called} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {isClosing && <CloseOrganisationDialog file={file.data} onClose={() => setClosing(false)} />}
    </div>
  );
}

function OrganisationLink({ called }: { readonly called: OrganisationCalled }) {
  const text = useText();
  return (
    <Link to="/organisations/$organisationId" params={{ organisationId: called.organisationId }}>
      {organisationName(text, called)}
    </Link>
  );
}

function ServiceTable({ services }: { readonly services: readonly OrganisationService[] }) {
  const text = useText();
  const { t, label, number, language } = text;
  const day = (date: string | null) => (date === null ? '' : formatDate(date, language, 'short'));
  const price = (isFree: boolean | null) =>
    isFree === null ? '–' : t(isFree ? 'organisations.free' : 'organisations.notFree');
  return (
    <table className="record-table service-table" aria-label={t('organisations.services')}>
      <thead>
        <tr>
          <th scope="col">{t('organisations.service')}</th>
          <th scope="col">{t('organisations.whom')}</th>
          <th scope="col">{t('organisations.hours')}</th>
          <th scope="col">{t('organisations.capacity')}</th>
          <th scope="col">{t('organisations.cost')}</th>
          <th scope="col">{t('organisations.languages')}</th>
          <th scope="col">{t('organisations.time')}</th>
        </tr>
      </thead>
      <tbody>
        {services.map((service, at) => (
          // A service has no name of its own: there may be two of one kind.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={`${service.kind} ${at}`} className="record-row">
            <th scope="row">{label(serviceKinds, service.kind)}</th>
            <td data-label={t('organisations.whom')}>
              {servedText(text, service) || t('organisations.everybody')}
            </td>
            <td data-label={t('organisations.hours')}>{service.hours ?? '–'}</td>
            <td data-label={t('organisations.capacity')}>
              {service.capacity === null ? '–' : number(service.capacity)}
            </td>
            <td data-label={t('organisations.cost')}>{price(service.isFree)}</td>
            <td data-label={t('organisations.languages')}>
              {service.languages.map((code) => label(languages, code)).join(', ') || '–'}
            </td>
            <td data-label={t('organisations.time')}>
              {service.since === null && service.until === null
                ? '–'
                : `${day(service.since)}–${day(service.until)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What it was called and when; nothing where it has had one name only. */
function NameHistory({ file }: { readonly file: OrganisationFile }) {
  const text = useText();
  const { names } = file.organisation;
  if (names.length < 2) return null;
  return (
    <section className="organisation-section">
      <h2>{text.t('organisations.names')}</h2>
      <ul>
        {names.toReversed().map((name) => (
          <li key={name.since ?? ''}>
            {organisationName(text, name)}{' '}
            <span className="quiet small">
              {name.since === null
                ? ''
                : text.t('organisations.sinceDay', { day: formatDate(name.since, text.language, 'short') })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
