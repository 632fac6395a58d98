import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ClipboardList, FilePen } from 'lucide-react';
import { v7 as newRecordId } from 'uuid';
import { screeningConclusions } from '../../../shared/codes/screening-conclusions.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { timesTold } from '../../../shared/domain/screening.ts';
import { draftsQuery } from '../../queries/drafts.ts';
import { screeningsQuery } from '../../queries/screenings.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { interviewedText } from './interviewed-text.ts';
import './screening.css';

/** The screenings of a case: how often the person was asked, when, by what and with which conclusion. */
export function ScreeningList({ file }: { readonly file: CaseFile }) {
  const text = useText();
  const { t, language, label, moment } = text;
  const navigate = useNavigate();
  const { caseId } = file;
  const list = useQuery(screeningsQuery(caseId));
  const mayWrite = file.may.includes('case:write');
  const drafts = useQuery({ ...draftsQuery, enabled: mayWrite });
  const begun = (drafts.data ?? []).filter(
    (draft) => draft.subject === 'screening' && draft.caseId === caseId && draft.baseVersion === 0,
  );
  const open = (screeningId: string) =>
    void navigate({
      to: '/cases/$caseId/screenings/$screeningId',
      params: { caseId, screeningId },
      search: {},
    });
  return (
    <section className="case-panel" aria-labelledby="screenings-title">
      <h3 id="screenings-title">
        {t('screening.list')}{' '}
        <span className="quiet">{interviewedText(text, timesTold(file.interviews, {}))}</span>
      </h3>
      {list.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, list.error)}</p>
        </Notice>
      )}
      {list.data?.length === 0 && <p className="quiet">{t('screening.none')}</p>}
      <ul className="screening-lines">
        {list.data?.map((line) => (
          <li key={line.screeningId}>
            <Link
              to="/cases/$caseId/screenings/$screeningId"
              params={{ caseId, screeningId: line.screeningId }}
              search={{}}
            >
              {line.heldOn?.answer === 'given'
                ? formatPartialDate(line.heldOn.value, language)
                : moment(line.recordedAt)}{' '}
              · {line.title[language]}
            </Link>
            <span>
              {line.conclusion !== undefined && (
                <strong>
                  {line.conclusion === null
                    ? t('screening.noConclusion')
                    : label(screeningConclusions, line.conclusion)}
                </strong>
              )}
              {line.counts !== undefined && ` · ${t('screening.counts', line.counts)}`}
            </span>
            <span className="quiet small">
              {t('screening.version', { version: line.instrumentVersion })} ·{' '}
              {t('timeline.recorded', { when: moment(line.recordedAt), name: line.recordedByName })}
            </span>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <div className="case-panel-actions">
          {begun.map((draft) => (
            <Button key={draft.recordId} look="quiet" icon={FilePen} onClick={() => open(draft.recordId)}>
              {t('screening.continue', { when: moment(draft.savedAt) })}
            </Button>
          ))}
          <Button icon={ClipboardList} onClick={() => open(newRecordId())}>
            {t(list.data?.length === 0 ? 'screening.begin' : 'screening.again')}
          </Button>
        </div>
      )}
    </section>
  );
}
