import { memo } from 'react';
import { formsOfExploitation } from '../../../shared/codes/forms-of-exploitation.ts';
import type { CaseSummary } from '../../../shared/contract/case.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useText } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { MatchMarks } from '../../ui/match-marks.tsx';
import { answerText } from '../../ui/person-text.ts';
import { useLineKeys } from '../../ui/line-keys.ts';
import { RecordNames } from '../../ui/record-names.tsx';
import { RecordRow, RecordTable } from '../../ui/record-table.tsx';
import { SexAndAge } from '../../ui/sex-and-age.tsx';
import { today } from '../../ui/today.ts';
import { daysText, waitedDays } from '../../ui/waiting-text.ts';
import type { NameSwitch, RevealedNames } from '../../ui/use-revealed-names.ts';

/** The lines of the list; arrows move, Enter or a click opens. */
export function CaseTable({
  cases,
  names,
  landOn,
  onOpen,
}: {
  readonly cases: readonly CaseSummary[];
  /** The names that somebody asked for; null where the reader may ask for none. */
  readonly names: RevealedNames | null;
  /** The line that takes the cursor when it appears. */
  readonly landOn: string | null;
  readonly onOpen: (caseId: string) => void;
}) {
  const { t } = useText();
  const keys = useLineKeys(cases.map(({ caseId }) => caseId));
  return (
    <RecordTable
      label={t('cases.table')}
      onOpen={onOpen}
      head={
        <>
          <th scope="col" className="case-table-number">
            {t('cases.number')}
          </th>
          <th scope="col">{t('cases.codeName')}</th>
          <th scope="col" className="case-table-age">
            {t('cases.sexAge')}
          </th>
          <th scope="col" className="case-table-status">
            {t('cases.status')}
          </th>
          <th scope="col" className="case-table-forms">
            {t('cases.forms')}
          </th>
          <th scope="col" className="case-table-opened">
            {t('cases.opened')}
          </th>
          <th scope="col" className="case-table-officer">
            {t('cases.officer')}
          </th>
        </>
      }
    >
      {cases.map((line) => (
        <CaseRow
          key={keys.get(line.caseId)}
          line={line}
          shown={names?.namesOf(line.caseId)}
          names={names?.switch ?? null}
          isLanding={line.caseId === landOn}
        />
      ))}
    </RecordTable>
  );
}

const CaseRow = memo(function CaseRow({
  line,
  shown,
  names,
  isLanding,
}: {
  readonly line: CaseSummary;
  readonly shown: readonly string[] | undefined;
  readonly names: NameSwitch | null;
  readonly isLanding: boolean;
}) {
  const text = useText();
  const { t, language } = text;
  const waited = waitedDays(line, today());
  return (
    <RecordRow id={line.caseId} isLanding={isLanding}>
      <td className="case-table-number">{line.number}</td>
      <th scope="row">
        <RecordNames
          id={line.caseId}
          codeName={codeNameText(line.caseId, language)}
          calledBy={line.number}
          shown={shown}
          names={names}
        />
        <MatchMarks matches={line.matches} />
        {line.isClosed && <span className="tag">{t('cases.closed')}</span>}
        {line.hasDraft && (
          <span className="tag tag-draft" title={t('cases.draftHelp')}>
            {t('cases.draft')}
          </span>
        )}
      </th>
      <td className="case-table-age">
        <SexAndAge sex={line.sex} birth={line.birth} />
      </td>
      <td className="case-table-status">
        {t(`status.${line.status}`)}
        {waited !== undefined && <span className="quiet small"> {daysText(waited, text)}</span>}
      </td>
      <td className="case-table-forms">
        <FormsOfExploitation forms={line.formsOfExploitation} />
      </td>
      <td className="case-table-opened" data-label={t('cases.opened')}>
        {formatDate(line.openedOn.earliest, language, 'short')}
      </td>
      <td className="case-table-officer" data-label={t('cases.officer')}>
        <span className="one-line" title={line.responsibleOfficerName}>
          {line.responsibleOfficerName}
        </span>
      </td>
    </RecordRow>
  );
});

/** The first form and how many more there are; all of them when pointed at. Empty where they are withheld. */
function FormsOfExploitation({ forms }: { readonly forms: CaseSummary['formsOfExploitation'] }) {
  const text = useText();
  if (forms === undefined) return null;
  const labels =
    forms.answer === 'given' ? forms.value.map((code) => text.label(formsOfExploitation, code)) : [];
  const [first, ...others] = labels;
  if (first === undefined) return <span className="quiet">{answerText(text, forms, () => '')}</span>;
  return (
    <span className="forms-of-exploitation" title={labels.join(', ')}>
      <span className="one-line">{first}</span>
      {others.length > 0 && <span className="quiet small">+{text.number(others.length)}</span>}
      {others.length > 0 && <span className="unseen">{others.join(', ')}</span>}
    </span>
  );
}
