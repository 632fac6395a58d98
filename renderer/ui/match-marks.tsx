import { Ear, SpellCheck2 } from 'lucide-react';
import type { SearchMatch } from '../../shared/contract/search-match.ts';
import { useText } from '../text/use-text.ts';
import './tag.css';
import './match-marks.css';

const icons = { sound: Ear, spelling: SpellCheck2 } as const;

/** Why a person was found, as small marks: the kind of field, and how; never what stands in it. */
export function MatchMarks({ matches }: { readonly matches: readonly SearchMatch[] }) {
  const { t } = useText();
  const marks = new Map(
    matches.map(({ field, how }) => {
      const isUnlike = how === 'sound' || how === 'spelling';
      const words = t(`match.field.${field}`) + (isUnlike ? `, ${t(`match.how.${how}`)}` : '');
      return [words, isUnlike ? icons[how] : null] as const;
    }),
  );
  return (
    <span className="match-marks">
      {[...marks].map(([words, Icon]) => (
        <span key={words} className="tag tag-with-icon">
          {Icon !== null && <Icon className="icon" aria-hidden />}
          {words}
        </span>
      ))}
    </span>
  );
}
