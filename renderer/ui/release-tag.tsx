import { Ban, Clock, Share2, Undo2, type LucideIcon } from 'lucide-react';
import type { Release } from '../../shared/contract/wall.ts';
import { useText } from '../text/use-text.ts';
import './tag.css';

const icons: Readonly<Record<Release['state'], LucideIcon>> = {
  proposed: Clock,
  released: Share2,
  declined: Ban,
  withdrawn: Undo2,
};

/** How far a record is on its way to the other side: a sign and the words. */
export function ReleaseTag({ state }: Pick<Release, 'state'>) {
  const { t } = useText();
  const Icon = icons[state];
  return (
    <span className="tag tag-with-icon" data-release={state}>
      <Icon className="icon" aria-hidden />
      {t(`releases.state.${state}`)}
    </span>
  );
}
