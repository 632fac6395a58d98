import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { v7 as newRecordId } from 'uuid';
import { agreementKinds } from '../../../shared/codes/agreement-kinds.ts';
import { useSession } from '../../app/session.ts';
import { agreementsQuery } from '../../queries/plan-resources.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { CodeFilter } from '../../ui/code-filter.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PlanAreas } from '../../ui/plan-areas.tsx';
import { ViewTabs } from '../../ui/view-tabs.tsx';
import { AgreementTable } from './agreement-table.tsx';
import { Donors } from './donors.tsx';
import { Neighbours } from './neighbours.tsx';
import '../../ui/record-table.css';
import '../../ui/plan-record.css';

export const agreementViews = ['agreements', 'donors', 'neighbours'] as const;

/** Which look at the agreements is shown, and of which kind; empty for all. */
export interface PlaceInAgreements {
  readonly view: (typeof agreementViews)[number];
  readonly kind: string;
}

/** What is agreed with others, who gives money, and what there is with the neighbours. */
export function AgreementsScreen({ place }: { readonly place: PlaceInAgreements }) {
  const { t } = useText();
  const { may } = useSession();
  const navigate = useNavigate();
  const goTo = (change: Partial<PlaceInAgreements>) => {
    const { view, kind } = { ...place, ...change };
    void navigate({
      to: '/plan/agreements',
      search: { ...(view === 'agreements' ? {} : { view }), ...(kind === '' ? {} : { kind }) },
      replace: true,
    });
  };
  return (
    <div className="screen plan-records" data-screen="agreements">
      <header className="screen-title">
        <h1>{t('agreements.title')}</h1>
        {may('plan:write') && (
          <div className="push">
            <Button
              look="main"
              icon={Plus}
              onClick={() =>
                void navigate({
                  to: '/plan/new-agreement/$agreementId',
                  params: { agreementId: newRecordId() },
                })
              }
            >
              {t('agreements.new')}
            </Button>
          </div>
        )}
      </header>
      <PlanAreas />
      <ViewTabs
        label={t('planRecord.views')}
        views={agreementViews.map((id) => ({ id, label: t(`agreements.views.${id}`) }))}
        chosen={place.view}
        onChoose={(view) => goTo({ view })}
      />
      {place.view === 'agreements' && <AllAgreements kind={place.kind} onKind={(kind) => goTo({ kind })} />}
      {place.view === 'donors' && <Donors />}
      {place.view === 'neighbours' && <Neighbours />}
    </div>
  );
}

function AllAgreements({ kind, onKind }: { readonly kind: string; readonly onKind: (kind: string) => void }) {
  const { t } = useText();
  const list = useQuery(agreementsQuery);
  const { agreements = [], organisations = [] } = list.data ?? {};
  const shown = agreements.filter(({ agreement }) => kind === '' || agreement.kind === kind);
  return (
    <>
      <div className="plan-record-filters" role="search" aria-label={t('planRecord.find')}>
        <CodeFilter label={t('agreements.kind')} list={agreementKinds} value={kind} onChange={onKind} />
        <p className="quiet" role="status">
          {list.data === undefined ? '' : t('agreements.count', { count: shown.length })}
        </p>
      </div>
      {list.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, list.error)}</p>
        </Notice>
      )}
      {list.data !== undefined && shown.length === 0 && (
        <Notice kind="plain" title={t(agreements.length === 0 ? 'agreements.none' : 'planRecord.noMatch')}>
          <p>{t(agreements.length === 0 ? 'agreements.noneHelp' : 'planRecord.noMatchHelp')}</p>
        </Notice>
      )}
      {shown.length > 0 && (
        <AgreementTable agreements={shown} organisations={organisations} label={t('agreements.title')} />
      )}
    </>
  );
}
