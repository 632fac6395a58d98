import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Combine, Undo2, Users } from 'lucide-react';
import { useState } from 'react';
import type { MergeOfPersons, PersonFile } from '../../../shared/contract/person.ts';
import { useSession } from '../../app/session.ts';
import { duplicatesOfQuery } from '../../queries/duplicates.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { MatchReasons } from '../../ui/match-reasons.tsx';
import { personCodeName } from '../../ui/person-label.ts';
import { PersonLine } from '../../ui/person-line.tsx';
import { UndoMergeDialog } from '../duplicates/undo-merge-dialog.tsx';

/** Who else on file may be the same person, and which records were made one with this. Nothing for who may not merge, where there is neither. */
export function SamePersonSection({ file }: { readonly file: PersonFile }) {
  const { t, moment } = useText();
  const { personId, openDuplicates, merges, may } = file;
  const mayMerge = may.includes('person:merge');
  const [undoing, setUndoing] = useState<MergeOfPersons | null>(null);
  if (openDuplicates === 0 && merges.length === 0 && !mayMerge) return null;
  return (
    <section className="person-same" aria-label={t('person.same')}>
      {openDuplicates > 0 && (
        <>
          <p className="person-marked rows-warning">
            <Users className="icon" aria-hidden />
            <span>{t('person.mayBeSame', { count: openDuplicates })}</span>
          </p>
          <MayBeSame personId={personId} />
        </>
      )}
      {merges.map((merge) => (
        <div key={merge.mergeId} className="person-merge">
          <p className="person-marked">
            <Combine className="icon" aria-hidden />
            <span>{t('person.mergedOn', { when: moment(merge.mergedAt), name: merge.mergedByName })}</span>
          </p>
          {mayMerge && (
            <Button icon={Undo2} onClick={() => setUndoing(merge)}>
              {t('merge.undo')}
            </Button>
          )}
        </div>
      ))}
      {mayMerge && (
        <Link className="small" to="/people/$personId/same" params={{ personId }}>
          {t('duplicates.findOther')}
        </Link>
      )}
      {undoing !== null && <UndoMergeDialog merge={undoing} onClose={() => setUndoing(null)} />}
    </section>
  );
}

/** The persons about whom nobody has decided yet, why each may be the same, and the way to compare. */
function MayBeSame({ personId }: { readonly personId: string }) {
  const { t, language } = useText();
  const mayReveal = useSession().may('case:reveal');
  const found = useQuery(duplicatesOfQuery(personId));
  const open = (found.data ?? []).filter(({ decision }) => decision === null);
  return (
    <ul className="rows">
      {open.map(({ person, reasons }) => (
        <li key={person.personId}>
          <div className="rows-main">
            <PersonLine person={person} names={undefined} />
            <MatchReasons reasons={reasons} />
          </div>
          {mayReveal && (
            <Link
              className="button button-plain"
              to="/duplicates/$personId/$otherPersonId"
              params={{ personId, otherPersonId: person.personId }}
              aria-label={t('duplicates.compareWith', { name: personCodeName(person, language) })}
            >
              {t('duplicates.compare')}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
