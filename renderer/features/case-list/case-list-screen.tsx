import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FolderPlus, UsersRound } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { v7 as newRecordId } from 'uuid';
import { CaseOrder, CaseWork } from '../../../shared/contract/case.ts';
import { readCaseNumber } from '../../../shared/identity/case-number.ts';
import { useSession } from '../../app/session.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { CASES_PER_PAGE, caseListQuery, type Cursor } from '../../queries/cases.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RevealButton, RevealStatus } from '../../ui/reveal-names.tsx';
import { useRevealedNames } from '../../ui/use-revealed-names.ts';
import { LocateCase } from '../urgent-access/locate-case.tsx';
import { CaseTable } from './case-table.tsx';
import { useTypedText } from './use-typed-text.ts';
import '../../ui/record-table.css';
import { TablePages } from '../../ui/table-pages.tsx';
import './case-list.css';

/** Where the list stands, kept in the history, so that "back" from a case leads to the same line. */
export interface PlaceInList {
  readonly text: string;
  readonly order: CaseOrder;
  readonly work: CaseWork;
  /** The last lines of the pages before this one. */
  readonly after: readonly Cursor[];
  /** The case that was opened from here. */
  readonly line: string | null;
}

/** All cases of the office, newest or longest waiting first, found by part of a name or number. */
export function CaseListScreen({ place }: { readonly place: PlaceInList }) {
  const { t } = useText();
  const { may } = useSession();
  const navigate = useNavigate();
  const goTo = ({ text, order, work, after, line }: PlaceInList) =>
    navigate({
      to: '/cases',
      search: {
        ...(text === '' ? {} : { text }),
        ...(order === 'newest' ? {} : { order }),
        ...(work === 'all' ? {} : { work }),
        ...(after.length === 0 ? {} : { after: [...after] }),
        ...(line === null ? {} : { line }),
      },
      replace: true,
    });
  const [text, setText] = useTypedText(
    place.text,
    (typed) => void goTo({ ...place, text: typed, after: [], line: null }),
  );
  const list = useQuery(
    caseListQuery(place.text, place.after.at(-1) ?? null, CASES_PER_PAGE, place.order, place.work),
  );
  const names = useRevealedNames(`${place.text} ${place.order} ${place.work} ${place.after.length}`);
  const filter = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const hasLanded = useRef(false);
  const isRead = !list.isPending;
  const isLineShown = list.data?.cases.some(({ caseId }) => caseId === place.line) ?? false;
  useEffect(() => {
    if (hasLanded.current || (place.line !== null && !isRead)) return;
    hasLanded.current = true;
    if (!isLineShown) filter.current?.focus();
  }, [place.line, isRead, isLineShown]);
  /** Goes on from a page once it is there; a quick second press would count the same page twice. */
  const turnTo = (after: readonly Cursor[]) => {
    if (!list.isPlaceholderData) void goTo({ ...place, after, line: null });
  };

  const down = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>('tr[data-key]')?.focus();
  };
  const open = async (caseId: string) => {
    await goTo({ ...place, line: caseId });
    await navigate({ to: '/cases/$caseId', params: { caseId }, search: {} });
  };
  return (
    <div className="screen case-list" data-screen="case-list">
      <header className="screen-title">
        <h1>{t('cases.title')}</h1>
        <p className="quiet" role="status">
          {list.data === undefined ? '' : t('cases.count', { count: list.data.total })}
        </p>
        {may('case:write') && (
          <div className="push">
            <Button icon={UsersRound} onClick={() => void navigate({ to: '/incidents' })}>
              {t('incidents.title')}
            </Button>
            <Button
              look="main"
              icon={FolderPlus}
              keys={shortcuts.newCase.keys}
              onClick={() => void navigate({ to: '/new-case/$caseId', params: { caseId: newRecordId() } })}
            >
              {t('cases.new')}
            </Button>
          </div>
        )}
      </header>
      <div className="case-list-controls">
        <Field label={t('cases.filter')} help={t('cases.filterHelp')} width="medium">
          {(control) => (
            <input
              {...control}
              ref={filter}
              className="input"
              type="search"
              value={text}
              spellCheck={false}
              autoComplete="off"
              onKeyDown={down}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={t('cases.order.label')}
          width="short"
          help={
            place.order === 'waiting' && list.data?.order === 'newest' ? t('cases.order.withheld') : undefined
          }
        >
          {(control) => (
            <select
              {...control}
              className="input"
              value={place.order}
              onChange={(event) =>
                void goTo({ ...place, order: CaseOrder.parse(event.target.value), after: [], line: null })
              }
            >
              {CaseOrder.options.map((order) => (
                <option key={order} value={order}>
                  {t(`cases.order.${order}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('cases.work.label')} width="short">
          {(control) => (
            <select
              {...control}
              className="input"
              value={place.work}
              onChange={(event) =>
                void goTo({ ...place, work: CaseWork.parse(event.target.value), after: [], line: null })
              }
            >
              {CaseWork.options.map((work) => (
                <option key={work} value={work}>
                  {t(`cases.work.${work}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {list.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, list.error)}</p>
        </Notice>
      )}
      {list.data !== undefined && list.data.cases.length > 0 && (
        <div ref={table}>
          {may('case:reveal') && (
            <div className="record-table-names">
              <RevealButton
                names={names}
                ids={list.data.cases.map(({ caseId }) => caseId)}
                targetOf={lineWithCursor}
              />
              <RevealStatus names={names} />
            </div>
          )}
          <CaseTable
            cases={list.data.cases}
            names={may('case:reveal') ? names : null}
            landOn={place.line}
            onOpen={(caseId) => void open(caseId)}
          />
          <TablePages
            after={place.after}
            next={list.data.next}
            linesPerPage={CASES_PER_PAGE}
            shown={list.data.cases.length}
            total={list.data.total}
            isWaiting={list.isPlaceholderData}
            onTurn={turnTo}
          />
        </div>
      )}
      {list.data?.cases.length === 0 && !list.isPlaceholderData && (
        <Nothing
          text={place.text}
          work={place.work}
          number={may('case:open-urgently') ? wholeNumberIn(place.text) : null}
          onClear={() => setText('')}
        />
      )}
    </div>
  );
}

/** The case on whose line the cursor stands; React Aria writes the key of a line on it. */
const lineWithCursor = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('.record-row[data-key]')?.dataset['key'];

/** The case number that a text is, where it is a whole one. */
function wholeNumberIn(text: string): string | null {
  const read = readCaseNumber(text);
  return read.ok ? read.caseNumber : null;
}

function Nothing({
  text,
  work,
  number,
  onClear,
}: {
  readonly text: string;
  readonly work: CaseWork;
  /** The case number that was looked for, where the reader may ask whose it is. */
  readonly number: string | null;
  readonly onClear: () => void;
}) {
  const { t } = useText();
  if (text === '')
    return (
      <Notice kind="plain">
        <p>{t(work === 'all' ? 'cases.empty' : `cases.work.none.${work}`)}</p>
      </Notice>
    );
  if (number !== null) return <LocateCase key={number} number={number} />;
  return (
    <Notice kind="plain" title={t('cases.noMatch', { text })}>
      <p>{t('cases.noMatchHelp')}</p>
      <Button onClick={onClear}>{t('cases.clearFilter')}</Button>
    </Notice>
  );
}
