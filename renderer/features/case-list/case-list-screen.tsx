import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, FolderPlus } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { v7 as newRecordId } from 'uuid';
import { useSession } from '../../app/session.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { CASES_PER_PAGE, caseListQuery, type Cursor } from '../../queries/cases.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useDebounced } from '../../ui/use-debounced.ts';
import { CaseTable } from './case-table.tsx';
import './case-list.css';

const REST_MILLISECONDS = 200;

/** All cases of the office, newest first, found by part of a name or number. */
export function CaseListScreen({ initialText }: { readonly initialText: string }) {
  const { t, number } = useText();
  const { may } = useSession();
  const navigate = useNavigate();
  const [text, setText] = useState(initialText);
  const rested = useDebounced(text.trim(), REST_MILLISECONDS);
  // The cursors of the pages before this one; they belong to the text that they were read for.
  const [pages, setPages] = useState<{ readonly of: string; readonly cursors: readonly (Cursor | null)[] }>({
    of: rested,
    cursors: [null],
  });
  const cursors = pages.of === rested ? pages.cursors : [null];
  const list = useQuery(caseListQuery(rested, cursors.at(-1) ?? null));
  const filter = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLDivElement>(null);
  useEffect(() => filter.current?.focus(), []);

  const down = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>('[role="row"][data-key], tbody [role="row"]')?.focus();
  };
  const open = (caseId: string) => void navigate({ to: '/cases/$caseId', params: { caseId }, search: {} });
  const from = (cursors.length - 1) * CASES_PER_PAGE;
  return (
    <div className="screen case-list" data-screen="case-list">
      <header className="screen-title">
        <h1>{t('cases.title')}</h1>
        <p className="quiet" role="status">
          {list.data === undefined ? '' : t('cases.count', { count: list.data.total })}
        </p>
        {may('case:write') && (
          <div className="push">
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
      {list.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, list.error)}</p>
        </Notice>
      )}
      {list.data !== undefined && list.data.cases.length > 0 && (
        <div ref={table}>
          <CaseTable cases={list.data.cases} onOpen={open} />
          <footer className="case-list-pages">
            <Button
              icon={ChevronLeft}
              disabled={cursors.length === 1}
              onClick={() => setPages({ of: rested, cursors: cursors.slice(0, -1) })}
            >
              {t('cases.previousPage')}
            </Button>
            <span>
              {t('cases.shown', {
                from: number(from + 1),
                to: number(from + list.data.cases.length),
                total: number(list.data.total),
              })}
            </span>
            <Button
              icon={ChevronRight}
              disabled={list.data.next === null}
              onClick={() => setPages({ of: rested, cursors: [...cursors, list.data.next] })}
            >
              {t('cases.nextPage')}
            </Button>
            <span className="quiet small">{t('cases.keys')}</span>
          </footer>
        </div>
      )}
      {list.data?.cases.length === 0 && <Nothing text={rested} onClear={() => setText('')} />}
    </div>
  );
}

function Nothing({ text, onClear }: { readonly text: string; readonly onClear: () => void }) {
  const { t } = useText();
  if (text === '')
    return (
      <Notice kind="plain">
        <p>{t('cases.empty')}</p>
      </Notice>
    );
  return (
    <Notice kind="plain" title={t('cases.noMatch', { text })}>
      <p>{t('cases.noMatchHelp')}</p>
      <Button onClick={onClear}>{t('cases.clearFilter')}</Button>
    </Notice>
  );
}
