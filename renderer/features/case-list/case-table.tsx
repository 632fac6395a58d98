import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import { formsOfExploitation } from '../../../shared/codes/forms-of-exploitation.ts';
import type { CaseSummary } from '../../../shared/contract/case.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useText } from '../../text/use-text.ts';
import { answerText, shownNames } from '../../ui/person-text.ts';
import { SexAndAge } from '../../ui/sex-and-age.tsx';

/** The lines of the list; arrows move, Enter or a click opens. */
export function CaseTable({
  cases,
  landOn,
  onOpen,
}: {
  readonly cases: readonly CaseSummary[];
  /** The line that takes the cursor when it appears. */
  readonly landOn: string | null;
  readonly onOpen: (caseId: string) => void;
}) {
  const { t } = useText();
  return (
    <Table className="case-table" aria-label={t('cases.table')} onRowAction={(key) => onOpen(String(key))}>
      <TableHeader>
        <Column className="case-table-number">{t('cases.number')}</Column>
        <Column isRowHeader>{t('cases.name')}</Column>
        <Column className="case-table-age">{t('cases.sexAge')}</Column>
        <Column className="case-table-status">{t('cases.status')}</Column>
        <Column className="case-table-forms">{t('cases.forms')}</Column>
        <Column className="case-table-opened">{t('cases.opened')}</Column>
        <Column className="case-table-officer">{t('cases.officer')}</Column>
      </TableHeader>
      <TableBody>
        {cases.map((line) => (
          <CaseRow key={line.caseId} line={line} isLanding={line.caseId === landOn} />
        ))}
      </TableBody>
    </Table>
  );
}

/** One function for all drawings, so that the cursor is put there once. */
const takeCursor = (row: HTMLTableRowElement | null): void => row?.focus();

function CaseRow({ line, isLanding }: { readonly line: CaseSummary; readonly isLanding: boolean }) {
  const text = useText();
  const { t, language } = text;
  const shown = shownNames(line);
  const others = line.matchedNames.filter((name) => !shown.includes(name));
  return (
    <Row
      id={line.caseId}
      className="case-row"
      textValue={shown || line.number}
      ref={isLanding ? takeCursor : null}
    >
      <Cell className="case-table-number">{line.number}</Cell>
      <Cell>
        <span className={shown === '' ? 'quiet' : 'case-row-name'}>{shown || t('cases.noName')}</span>
        {others.length > 0 && (
          <span className="quiet small"> {t('cases.matched', { names: others.join(', ') })}</span>
        )}
        {line.hasDraft && (
          <span className="tag tag-draft" title={t('cases.draftHelp')}>
            {t('cases.draft')}
          </span>
        )}
      </Cell>
      <Cell className="case-table-age">
        <SexAndAge sex={line.sex} birth={line.birth} />
      </Cell>
      <Cell className="case-table-status">{t(`status.${line.status}`)}</Cell>
      <Cell className="case-table-forms">
        <FormsOfExploitation forms={line.formsOfExploitation} />
      </Cell>
      <Cell className="case-table-opened" data-label={t('cases.opened')}>
        {formatDate(line.openedOn.earliest, language, 'short')}
      </Cell>
      <Cell className="case-table-officer" data-label={t('cases.officer')}>
        <span className="one-line" title={line.responsibleOfficerName}>
          {line.responsibleOfficerName}
        </span>
      </Cell>
    </Row>
  );
}

/** The first form and how many more there are; all of them when pointed at. */
function FormsOfExploitation({ forms }: { readonly forms: CaseSummary['formsOfExploitation'] }) {
  const text = useText();
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
