import { TriangleAlert } from 'lucide-react';
import { countries } from '../../../shared/codes/countries.ts';
import { documentHolders } from '../../../shared/codes/document-holders.ts';
import { documentTypes } from '../../../shared/codes/document-types.ts';
import type { PersonFile } from '../../../shared/contract/person.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import type { PersonDocument } from '../../../shared/domain/person-document.ts';
import { useText } from '../../text/use-text.ts';
import { answerText } from '../../ui/person-text.ts';
import { Part } from './person-part.tsx';
import { AddRecord, RecordActs } from './record-acts.tsx';
import { RecordDrafts } from './record-drafts.tsx';

/** Papers in the hands of those who use them as a means of control, or in nobody's. */
const heldByOthers: readonly string[] = ['EmployerOrExploiter', 'Broker', 'Lost', 'Destroyed'];

/** The person's papers, and in whose hands each of them is. */
export function DocumentsSection({
  file: { personId, documents },
  mayWrite,
}: {
  readonly file: PersonFile;
  readonly mayWrite: boolean;
}) {
  const text = useText();
  const { t } = text;
  if (documents === undefined) return null;
  return (
    <Part
      part="documents"
      count={documents.length}
      action={mayWrite && <AddRecord personId={personId} part="document" />}
    >
      <RecordDrafts personId={personId} part="document" />
      {documents.length === 0 && <p className="quiet">{t('document.empty')}</p>}
      <ul className="rows">
        {documents.map(({ id, version, document }) => {
          const type = answerText(text, document.type, (code) => text.label(documentTypes, code));
          return (
            <li key={id}>
              <div className="rows-main">
                <span className="rows-name">
                  {type}
                  {document.number.answer !== 'not-asked' &&
                    ` · ${answerText(text, document.number, (number) => number)}`}
                </span>
                <HeldBy heldBy={document.heldBy} />
                <Issue document={document} />
                {document.remark.answer === 'given' && (
                  <span className="person-words">{document.remark.value}</span>
                )}
              </div>
              {mayWrite && (
                <RecordActs
                  personId={personId}
                  part="document"
                  recordId={id}
                  version={version}
                  what={[type, givenValue(document.number)].filter(Boolean).join(' · ')}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

function HeldBy({ heldBy }: Pick<PersonDocument, 'heldBy'>) {
  const text = useText();
  const isElsewhere = heldBy.answer === 'given' && heldByOthers.includes(heldBy.value);
  return (
    <span className={isElsewhere ? 'rows-warning person-marked' : 'quiet'}>
      {isElsewhere && <TriangleAlert className="icon" aria-hidden />}
      <span>
        {text.t('document.heldBy')}: {answerText(text, heldBy, (code) => text.label(documentHolders, code))}
      </span>
    </span>
  );
}

/** By whom and when it was issued, and until when it is valid, as far as anybody said. */
function Issue({
  document: { issuer, issuingCountry, issuedOn, expiresOn },
}: {
  readonly document: PersonDocument;
}) {
  const text = useText();
  const { t, language } = text;
  const parts = [
    givenValue(issuer),
    issuingCountry.answer === 'given' ? text.label(countries, issuingCountry.value) : undefined,
    issuedOn.answer === 'given'
      ? t('document.issued', { date: formatPartialDate(issuedOn.value, language) })
      : undefined,
    expiresOn.answer === 'given'
      ? t('document.expires', { date: formatPartialDate(expiresOn.value, language) })
      : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? null : <span className="quiet small">{parts.join(' · ')}</span>;
}
