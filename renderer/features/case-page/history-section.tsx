import { useQuery } from '@tanstack/react-query';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { HistoryEntry } from '../../../shared/contract/case-access.ts';
import { caseHistoryQuery } from '../../queries/case-access.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { CaseViews } from './case-views.tsx';
import {
  historyFieldLabel,
  historyValueText,
  inQuestionOrder,
  isNameField,
  isRemoval,
} from './history-text.tsx';

/** What changed in the records of a case, newest first, and who looked at it. */
export function HistorySection({
  file,
  areNamesShown,
}: {
  readonly file: CaseFile;
  readonly areNamesShown: boolean;
}) {
  const { t } = useText();
  const history = useQuery(caseHistoryQuery(file.caseId));
  return (
    <section className="case-panel" aria-labelledby="history-title">
      <h2 id="history-title">{t('history.title')}</h2>
      {history.isPending && <p className="quiet">{t('program.loading')}</p>}
      {history.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, history.error)}</p>
        </Notice>
      )}
      {history.data?.length === 0 && <p className="quiet">{t('history.empty')}</p>}
      <ol className="history">
        {history.data?.map((entry) => (
          <li key={`${entry.recordId} ${entry.version}`}>
            <Change entry={entry} areNamesShown={areNamesShown} />
          </li>
        ))}
      </ol>
      <CaseViews caseId={file.caseId} />
    </section>
  );
}

interface ChangeProps {
  readonly entry: HistoryEntry;
  readonly areNamesShown: boolean;
}

/** One change: when, who, of what; a record's first state is folded, because all of it is new. */
function Change({ entry, areNamesShown }: ChangeProps) {
  const { t, moment } = useText();
  const { entity, version, at, byName, fields } = entry;
  if (entity === 'merge')
    return (
      <p>
        <strong>{moment(at)}</strong> · {byName} ·{' '}
        {t(version === 1 ? 'history.merged' : 'history.mergeUndone')}
      </p>
    );
  const head = (
    <>
      <strong>{moment(at)}</strong> · {byName} · {t(`history.entity.${entity}`)}{' '}
      {t(version === 1 ? 'history.filed' : isRemoval(entry) ? 'history.removed' : 'history.changed')}
    </>
  );
  if (isRemoval(entry)) return <p>{head}</p>;
  if (version > 1)
    return (
      <>
        <p>{head}</p>
        <ChangedFields entry={entry} areNamesShown={areNamesShown} />
      </>
    );
  return (
    <details>
      <summary>
        {head} · <span className="quiet">{t('history.answers', { count: fields.length })}</span>
      </summary>
      <ChangedFields entry={entry} areNamesShown={areNamesShown} />
    </details>
  );
}

function ChangedFields({ entry: { entity, version, fields }, areNamesShown }: ChangeProps) {
  const text = useText();
  const { t } = text;
  /** All else of the record is seen: it is this person who is out of reach. */
  const isOtherOutOfReach = entity === 'relationship' && fields.some(({ after }) => after !== undefined);
  const valueOf = (field: string, json: string | null | undefined) => {
    if (json === undefined)
      return (
        <span className="quiet">
          {t(isOtherOutOfReach && field === 'otherPersonId' ? 'relationship.outOfReach' : 'history.withheld')}
        </span>
      );
    if (json === null) return null;
    if (!areNamesShown && isNameField(entity, field))
      return <span className="quiet">{t('names.hidden')}</span>;
    return historyValueText(entity, field, json, text);
  };
  return (
    <table className="history-fields">
      <thead>
        <tr>
          <th scope="col">{t('history.question')}</th>
          {version > 1 && <th scope="col">{t('history.before')}</th>}
          <th scope="col">{t(version > 1 ? 'history.after' : 'history.answer')}</th>
        </tr>
      </thead>
      <tbody>
        {inQuestionOrder(entity, fields).map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{historyFieldLabel(entity, field, text)}</th>
            {version > 1 && <td data-label={t('history.before')}>{valueOf(field, before)}</td>}
            <td data-label={t('history.after')}>{valueOf(field, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
