import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { auditGroups } from '../../../shared/contract/audit.ts';
import { accountsQuery } from '../../queries/accounts.ts';
import { auditQuery, type AuditFilter } from '../../queries/audit.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AdministrationPage } from './administration-page.tsx';
import { AuditTable } from './audit-table.tsx';
import { WrittenDay } from './written-day.tsx';
import { ExportAudit } from './export-audit.tsx';
import { VerifyAudit } from './verify-audit.tsx';
import './audit.css';

const everything: AuditFilter = { actor: null, record: null, group: null, from: null, to: null };

/** The inspector's view of the audit: who did what, when, to which record; never a person's name. */
export function AuditScreen() {
  const { t } = useText();
  const [filter, setFilter] = useState(everything);
  const [cleared, setCleared] = useState(0);
  const accounts = useQuery(accountsQuery).data ?? [];
  const audit = useInfiniteQuery(auditQuery(filter));
  const rows = audit.data?.pages.flatMap(({ entries }) => entries) ?? [];
  const clear = () => {
    setFilter(everything);
    setCleared(cleared + 1);
  };
  const change = (changed: Partial<AuditFilter>) => setFilter({ ...filter, ...changed });
  return (
    <AdministrationPage screen="audit" title={t('audit.title')}>
      <p className="quiet">{t('audit.about')}</p>
      <VerifyAudit />
      <div className="audit-filter" role="search" aria-label={t('audit.filter')}>
        <Field label={t('audit.who')} width="short">
          {(control) => (
            <select
              {...control}
              className="input"
              value={filter.actor ?? ''}
              onChange={({ target }) => change({ actor: target.value || null })}
            >
              <option value="">{t('audit.everybody')}</option>
              {accounts.map(({ id, displayName }) => (
                <option key={id} value={id}>
                  {displayName}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('audit.group')} width="short">
          {(control) => (
            <select
              {...control}
              className="input"
              value={filter.group ?? ''}
              onChange={({ target }) =>
                change({ group: auditGroups.find((group) => group === target.value) ?? null })
              }
            >
              <option value="">{t('audit.everything')}</option>
              {auditGroups.map((group) => (
                <option key={group} value={group}>
                  {t(`audit.groups.${group}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <WrittenDay key={`from ${cleared}`} label={t('audit.from')} onDay={(from) => change({ from })} />
        <WrittenDay key={`to ${cleared}`} label={t('audit.to')} onDay={(to) => change({ to })} />
        <Field label={t('audit.record')} width="medium">
          {(control) => (
            <input
              {...control}
              className="input fixed"
              value={filter.record ?? ''}
              maxLength={80}
              spellCheck={false}
              autoComplete="off"
              onChange={({ target }) => change({ record: target.value.trim() || null })}
            />
          )}
        </Field>
        <Button onClick={clear}>{t('audit.clear')}</Button>
      </div>
      {audit.error !== null && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, audit.error)}</p>
        </Notice>
      )}
      {audit.isPending && <p className="quiet">{t('program.loading')}</p>}
      {audit.isSuccess && rows.length === 0 && <p>{t('audit.none')}</p>}
      {rows.length > 0 && <AuditTable rows={rows} onRecord={(record) => change({ record })} />}
      {audit.hasNextPage && (
        <div>
          <Button disabled={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
            {audit.isFetchingNextPage ? t('program.loading') : t('audit.more')}
          </Button>
        </div>
      )}
      <ExportAudit />
    </AdministrationPage>
  );
}
