import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FilePen } from 'lucide-react';
import { draftsQuery } from '../../queries/drafts.ts';
import { useText } from '../../text/use-text.ts';

/** Records of one kind that somebody began and has not put on file: new ones, and changes to those that stand. */
export function RecordDrafts({
  personId,
  part,
}: {
  readonly personId: string;
  readonly part: 'document' | 'contact' | 'relationship';
}) {
  const { t, moment } = useText();
  const drafts = useQuery(draftsQuery);
  const mine = (drafts.data ?? []).filter((draft) => draft.subject === part && draft.personId === personId);
  if (mine.length === 0) return null;
  return (
    <ul className="record-drafts" aria-label={t('home.drafts')}>
      {mine.map(({ recordId, savedAt, baseVersion }) => (
        <li key={recordId}>
          <Link
            className="button button-quiet"
            to="/people/$personId/$part/$recordId"
            params={{ personId, part, recordId }}
          >
            <FilePen className="icon" aria-hidden />
            <span>
              {t(baseVersion === 0 ? `${part}.new` : `${part}.edit`)} ·{' '}
              {t('home.draftSavedAt', { when: moment(savedAt) })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
