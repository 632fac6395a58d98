import { Combine, Users } from 'lucide-react';
import type { PersonFile } from '../../../shared/contract/person.ts';
import { useText } from '../../text/use-text.ts';

/** Who else on file may be the same person, and which records were made one with this. Nothing where there is neither. */
export function SamePersonSection({ file: { openDuplicates, merges } }: { readonly file: PersonFile }) {
  const { t, moment } = useText();
  if (openDuplicates === 0 && merges.length === 0) return null;
  return (
    <section className="person-same" aria-label={t('person.same')}>
      {openDuplicates > 0 && (
        <p className="person-marked rows-warning">
          <Users className="icon" aria-hidden />
          <span>{t('person.mayBeSame', { count: openDuplicates })}</span>
        </p>
      )}
      {merges.map(({ mergeId, mergedAt, mergedByName }) => (
        <p key={mergeId} className="person-marked">
          <Combine className="icon" aria-hidden />
          <span>{t('person.mergedOn', { when: moment(mergedAt), name: mergedByName })}</span>
        </p>
      ))}
    </section>
  );
}
