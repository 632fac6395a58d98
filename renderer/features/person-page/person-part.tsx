import type { ReactNode } from 'react';
import { useText } from '../../text/use-text.ts';
import { partId, type PersonPart } from './part-links.tsx';

/** One part of a person's page: its heading with the number of records, and what can be added to it. */
export function Part({
  part,
  count,
  action,
  children,
}: {
  readonly part: PersonPart;
  readonly count?: number;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t, number } = useText();
  return (
    <section className="person-part" aria-labelledby={partId(part)}>
      <header className="person-part-head">
        <h2 id={partId(part)} tabIndex={-1}>
          {t(`person.part.${part}`)}{' '}
          {count !== undefined && count > 0 && <span className="quiet">{number(count)}</span>}
        </h2>
        {action}
      </header>
      {children}
    </section>
  );
}

/** A question and its answer. */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
