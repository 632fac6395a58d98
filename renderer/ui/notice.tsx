import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './notice.css';

const icons = { problem: CircleAlert, warning: TriangleAlert, good: CircleCheck, plain: Info } as const;

/** Something the person must know, in place; problems interrupt a screen reader, the rest waits its turn. */
export function Notice({
  kind,
  title,
  children,
}: {
  readonly kind: keyof typeof icons;
  readonly title?: string;
  readonly children?: ReactNode;
}) {
  const Icon = icons[kind];
  return (
    <div className={`notice notice-${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      <Icon className="icon" aria-hidden />
      <div className="notice-text">
        {title !== undefined && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
