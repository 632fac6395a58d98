import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { v7 as newRecordId } from 'uuid';
import { resourceConditions } from '../../../shared/codes/resource-conditions.ts';
import { resourceKinds } from '../../../shared/codes/resource-kinds.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { isThereOn } from '../../../shared/domain/resource.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import { useSession } from '../../app/session.ts';
import { resourcesQuery } from '../../queries/plan-resources.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { inOtherLanguage } from '../../ui/bilingual-text.ts';
import { Bilingual, CalledOrganisation } from '../../ui/bilingual.tsx';
import { Button } from '../../ui/button.tsx';
import { CodeFilter } from '../../ui/code-filter.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { organisationCalled } from '../../ui/organisation-text.ts';
import { PlanAreas } from '../../ui/plan-areas.tsx';
import { today } from '../../ui/today.ts';
import { useTypedText } from '../case-list/use-typed-text.ts';
import { StaffPosts } from './staff-posts.tsx';
import { ViewTabs } from '../../ui/view-tabs.tsx';
import '../../ui/record-table.css';
import '../../ui/plan-record.css';

/** What is looked for, as it stands in the fields; empty where it does not matter. */
export interface PlaceInResources {
  readonly view: 'things' | 'staff';
  readonly text: string;
  readonly kind: string;
  /** Whether what was given up is listed too. */
  readonly gone: boolean;
}

/** Premises, equipment and vehicles, and the people who work with them. */
export function ResourcesScreen({ place }: { readonly place: PlaceInResources }) {
  const { t } = useText();
  const { may } = useSession();
  const navigate = useNavigate();
  const goTo = (change: Partial<PlaceInResources>) => {
    const kept = Object.entries({ ...place, ...change }).filter(
      ([, value]) => value !== '' && value !== false && value !== 'things',
    );
    void navigate({ to: '/plan/resources', search: Object.fromEntries(kept), replace: true });
  };
  return (
    <div className="screen plan-records" data-screen="resources">
      <header className="screen-title">
        <h1>{t('resources.title')}</h1>
        {may('plan:write') && (
          <div className="push">
            {place.view === 'things' ? (
              <Button
                look="main"
                icon={Plus}
                onClick={() =>
                  void navigate({
                    to: '/plan/new-resource/$resourceId',
                    params: { resourceId: newRecordId() },
                  })
                }
              >
                {t('resources.new')}
              </Button>
            ) : (
              <Button
                look="main"
                icon={Plus}
                onClick={() =>
                  void navigate({
                    to: '/plan/new-staff-post/$staffPostId',
                    params: { staffPostId: newRecordId() },
                  })
                }
              >
                {t('staffPosts.new')}
              </Button>
            )}
          </div>
        )}
      </header>
      <PlanAreas />
      <ViewTabs
        label={t('planRecord.views')}
        views={[
          { id: 'things', label: t('resources.things') },
          { id: 'staff', label: t('staffPosts.title') },
        ]}
        chosen={place.view}
        onChoose={(view) => goTo({ view })}
      />
      {place.view === 'things' ? <Things place={place} goTo={goTo} /> : <StaffPosts />}
    </div>
  );
}

function Things({
  place,
  goTo,
}: {
  readonly place: PlaceInResources;
  readonly goTo: (change: Partial<PlaceInResources>) => void;
}) {
  const text = useText();
  const { t, label, number, language } = text;
  const [typed, setTyped] = useTypedText(place.text, (words) => goTo({ text: words }));
  const list = useQuery(resourcesQuery);
  const { resources = [], organisations = [] } = list.data ?? {};
  const wanted = foldForSearch(place.text);
  const shown = resources.filter(
    ({ resource }) =>
      (place.kind === '' || resource.kind === place.kind) &&
      (place.gone || isThereOn(resource, today())) &&
      (wanted === '' ||
        foldForSearch(
          [
            resource.nameLao,
            resource.nameEnglish ?? '',
            organisationCalled({ language: 'lo' }, organisations, resource.holderId),
            organisationCalled({ language: 'en' }, organisations, resource.holderId),
          ].join(' '),
        ).includes(wanted)),
  );
  return (
    <>
      <div className="plan-record-filters" role="search" aria-label={t('planRecord.find')}>
        <Field label={t('planRecord.text')} width="short">
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
          label={t('resources.kind')}
          list={resourceKinds}
          value={place.kind}
          onChange={(kind) => goTo({ kind })}
        />
        <label className="choice">
          <input
            type="checkbox"
            checked={place.gone}
            onChange={({ target }) => goTo({ gone: target.checked })}
          />
          {t('resources.alsoGivenUp')}
        </label>
        <p className="quiet" role="status">
          {list.data === undefined ? '' : t('resources.count', { count: shown.length })}
        </p>
      </div>
      {list.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, list.error)}</p>
        </Notice>
      )}
      {list.data !== undefined && shown.length === 0 && (
        <Notice kind="plain" title={t(resources.length === 0 ? 'resources.none' : 'planRecord.noMatch')}>
          <p>{t(resources.length === 0 ? 'resources.noneHelp' : 'planRecord.noMatchHelp')}</p>
        </Notice>
      )}
      {shown.length > 0 && (
        <table className="record-table plan-record-table" aria-label={t('resources.things')}>
          <thead>
            <tr>
              <th scope="col">{t('planRecord.name')}</th>
              <th scope="col" className="is-short">
                {t('resources.kind')}
              </th>
              <th scope="col" className="is-number">
                {t('resources.quantity')}
              </th>
              <th scope="col" className="is-short">
                {t('resources.condition')}
              </th>
              <th scope="col">{t('resources.holder')}</th>
              <th scope="col" className="is-short">
                {t('resources.acquiredOn')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ resourceId, resource }) => (
              <tr key={resourceId} className="record-row">
                <th scope="row">
                  <Link to="/plan/resources/$resourceId" params={{ resourceId }}>
                    <Bilingual lao={resource.nameLao} english={resource.nameEnglish} />
                  </Link>
                  <span className="quiet small other-name" lang={language === 'lo' ? 'en' : 'lo'}>
                    {inOtherLanguage(text, resource.nameLao, resource.nameEnglish)}
                  </span>
                  {resource.givenUpOn !== null && (
                    <span className="tag">
                      {t('resources.givenUp', { day: formatPartialDate(resource.givenUpOn, language) })}
                    </span>
                  )}
                </th>
                <td data-label={t('resources.kind')}>{label(resourceKinds, resource.kind)}</td>
                <td data-label={t('resources.quantity')} className="is-number">
                  {number(resource.quantity)}
                </td>
                <td data-label={t('resources.condition')}>
                  {resource.condition === null ? '–' : label(resourceConditions, resource.condition)}
                </td>
                <td data-label={t('resources.holder')}>
                  <CalledOrganisation organisations={organisations} organisationId={resource.holderId} />
                </td>
                <td data-label={t('resources.acquiredOn')}>
                  {resource.acquiredOn === null ? '–' : formatPartialDate(resource.acquiredOn, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
