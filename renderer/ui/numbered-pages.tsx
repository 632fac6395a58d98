import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useText } from '../text/use-text.ts';
import { Button } from './button.tsx';

/** Below a table whose pages have numbers, from 0: which lines are shown, and the pages beside them. */
export function NumberedPages({
  page,
  perPage,
  total,
  onTurn,
}: {
  readonly page: number;
  readonly perPage: number;
  readonly total: number;
  readonly onTurn: (page: number) => void;
}) {
  const { t, number } = useText();
  const last = Math.ceil(total / perPage) - 1;
  return (
    <footer className="record-table-pages">
      <Button icon={ChevronLeft} disabled={page === 0} onClick={() => onTurn(page - 1)}>
        {t('cases.previousPage')}
      </Button>
      <span>
        {t('cases.shown', {
          from: number(page * perPage + 1),
          to: number(Math.min(total, (page + 1) * perPage)),
          total: number(total),
        })}
      </span>
      <Button icon={ChevronRight} disabled={page >= last} onClick={() => onTurn(page + 1)}>
        {t('cases.nextPage')}
      </Button>
    </footer>
  );
}
