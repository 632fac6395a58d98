import { useState, type ReactNode } from 'react';

/** Something of a page that few come for: its name, and the rest when it is opened. Closing it forgets what was typed. */
export function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="fold" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {isOpen && <div className="fold-content">{children}</div>}
    </details>
  );
}
