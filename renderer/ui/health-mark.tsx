import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { HealthState } from '../../shared/domain/health.ts';
import './health-mark.css';

const icons = { good: CircleCheck, look: TriangleAlert, act: CircleAlert } as const;

/** The sign of a state; words beside it say the same. */
export function HealthMark({ state }: { readonly state: HealthState }) {
  const Icon = icons[state];
  return <Icon className={`icon health-mark health-mark-${state}`} aria-hidden />;
}
