import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import './record-table.css';

/** Lines that the cursor passes over at once. */
const LINES_PER_STEP = 10;

/**
 * A page of records as a grid of lines (WAI-ARIA Authoring Practices, grid pattern with the row as its element): arrows,
 * Home, End and Page keys move from line to line, the right arrow to a button within it and the left one back, Enter or
 * a click opens. Plain elements, not a component of a library for each cell: a page of fifty lines took it ten times as
 * long.
 */
export function RecordTable({
  label,
  head,
  children,
  onOpen,
}: {
  readonly label: string;
  /** The cells of the head, each a `th` of scope `col`. */
  readonly head: ReactNode;
  /** {@link RecordRow}s. */
  readonly children: ReactNode;
  /** Opens the record of a line. */
  readonly onOpen: (id: string) => void;
}) {
  const table = useRef<HTMLTableElement>(null);
  // The Tab key comes to one line in any case, also where none takes the cursor by itself or the one that had it is gone.
  useLayoutEffect(() => {
    const lines = table.current === null ? [] : linesOf(table.current);
    const [first] = lines;
    if (first !== undefined && lines.every(({ tabIndex }) => tabIndex !== 0)) first.tabIndex = 0;
  });
  return (
    <table
      ref={table}
      className="record-table"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA in HTML allows a table to be a grid
      role="grid"
      aria-label={label}
      onFocus={holdTabStop}
      onKeyDown={(event) => moveOrOpen(event, onOpen)}
      onClick={(event) => {
        const line = lineOf(event);
        if (line?.dataset['key'] !== undefined && controlOf(event) === null) onOpen(line.dataset['key']);
      }}
    >
      <thead>
        <tr>{head}</tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** One function for all drawings, so that the cursor is put there once. */
const takeCursor = (row: HTMLTableRowElement | null): void => row?.focus();

/** A line of a {@link RecordTable}: `td`s, and a `th` of scope `row` for what the record is called. */
export function RecordRow({
  id,
  isLanding,
  children,
}: {
  readonly id: string;
  /** Whether it takes the cursor when it appears. */
  readonly isLanding: boolean;
  readonly children: ReactNode;
}) {
  return (
    <tr
      className="record-row"
      data-key={id}
      tabIndex={isLanding ? 0 : -1}
      ref={isLanding ? takeCursor : null}
    >
      {children}
    </tr>
  );
}

/** A button within a line; the Tab key passes it by, the right arrow leads to it. */
export function RecordButton({
  className,
  label,
  onPress,
  children,
}: {
  readonly className: string;
  readonly label: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className={className} aria-label={label} tabIndex={-1} onClick={onPress}>
      {children}
    </button>
  );
}

const lineOf = (event: { readonly target: EventTarget }): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('tr[data-key]') : null;
const controlOf = (event: { readonly target: EventTarget }): Element | null =>
  event.target instanceof Element ? event.target.closest('button') : null;
const linesOf = (table: HTMLElement): HTMLElement[] => [
  ...table.querySelectorAll<HTMLElement>('tbody > tr[data-key]'),
];

/** The line with the cursor is the one that the Tab key comes back to; written on it, so that no line is drawn anew for it. */
function holdTabStop(event: FocusEvent<HTMLTableElement>): void {
  const line = lineOf(event);
  if (line === null) return;
  for (const other of linesOf(event.currentTarget)) if (other.tabIndex === 0) other.tabIndex = -1;
  line.tabIndex = 0;
}

function moveOrOpen(event: KeyboardEvent<HTMLTableElement>, onOpen: (id: string) => void): void {
  const line = lineOf(event);
  if (line === null || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Enter') {
    if (controlOf(event) !== null || line.dataset['key'] === undefined) return;
    event.preventDefault();
    onOpen(line.dataset['key']);
    return;
  }
  const next = nextOf(event, line, linesOf(event.currentTarget));
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Where the cursor goes by a key, in the line or to another one. */
function nextOf(
  event: KeyboardEvent<HTMLTableElement>,
  line: HTMLElement,
  lines: readonly HTMLElement[],
): HTMLElement | undefined {
  const at = lines.indexOf(line);
  const controls = [...line.querySelectorAll<HTMLElement>('button')];
  const within = controls.findIndex((control) => control === event.target);
  switch (event.key) {
    case 'ArrowDown':
      return lines[Math.min(at + 1, lines.length - 1)];
    case 'ArrowUp':
      return lines[Math.max(at - 1, 0)];
    case 'PageDown':
      return lines[Math.min(at + LINES_PER_STEP, lines.length - 1)];
    case 'PageUp':
      return lines[Math.max(at - LINES_PER_STEP, 0)];
    case 'Home':
      return lines[0];
    case 'End':
      return lines.at(-1);
    case 'ArrowRight':
      return controls[within + 1];
    case 'ArrowLeft':
      if (within < 0) return undefined;
      return controls[within - 1] ?? line;
    default:
      return undefined;
  }
}
