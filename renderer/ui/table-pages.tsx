import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useText } from '../text/use-text.ts';
import { Button } from './button.tsx';

interface TablePagesProps<C> {
  /** The last lines of the pages before this one. */
  readonly after: readonly C[];
  /** Where the next page begins; null on the last. */
  readonly next: C | null;
  readonly linesPerPage: number;
  /** Lines of this page, and of all. */
  readonly shown: number;
  readonly total: number;
  /** Whether another page is on its way. */
  readonly isWaiting: boolean;
  readonly onTurn: (after: readonly C[]) => void;
}

/** Below a table: which of its lines are shown, the pages beside them, and its keys. One page needs no turning. */
export function TablePages<C>({
  after,
  next,
  linesPerPage,
  shown,
  total,
  isWaiting,
  onTurn,
}: TablePagesProps<C>) {
  const { t, number } = useText();
  const from = after.length * linesPerPage;
  return (
    <footer className="record-table-pages">
      {(after.length > 0 || next !== null) && (
        <>
          <Button
            icon={ChevronLeft}
            disabled={after.length === 0}
            aria-disabled={isWaiting}
            onClick={() => onTurn(after.slice(0, -1))}
          >
            {t('cases.previousPage')}
          </Button>
          <span>
            {t('cases.shown', { from: number(from + 1), to: number(from + shown), total: number(total) })}
          </span>
          <Button
            icon={ChevronRight}
            disabled={next === null}
            aria-disabled={isWaiting}
            onClick={() => next !== null && onTurn([...after, next])}
          >
            {t('cases.nextPage')}
          </Button>
        </>
      )}
      <span className="quiet small">{t('cases.keys')}</span>
    </footer>
  );
}
