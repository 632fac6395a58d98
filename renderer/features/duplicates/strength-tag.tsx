import { CircleAlert, Eye } from 'lucide-react';
import type { DuplicateStrength } from '../../../shared/domain/duplicate.ts';
import { useText } from '../../text/use-text.ts';
import '../../ui/tag.css';

/** How sure the program is when it asks. */
export function StrengthTag({ strength }: { readonly strength: DuplicateStrength }) {
  const { t } = useText();
  const Icon = strength === 'likely' ? CircleAlert : Eye;
  return (
    <span className={`tag tag-with-icon duplicates-${strength}`}>
      <Icon className="icon" aria-hidden />
      {t(`duplicates.strength.${strength}`)}
    </span>
  );
}
