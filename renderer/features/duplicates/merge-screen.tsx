import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Person } from '../../../shared/domain/person.ts';
import { comparisonQuery } from '../../queries/duplicates.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { NotHere } from '../../ui/not-here.tsx';
import { MergeForm } from './merge-form.tsx';
import { Merged, type DoneMerge } from './merged.tsx';
import './duplicates.css';

/** Two records that become one: whose answer stands in each field, what will happen, and what came of it. */
export function MergeScreen({
  personId,
  otherPersonId,
}: {
  readonly personId: string;
  readonly otherPersonId: string;
}) {
  const { t } = useText();
  const [done, setDone] = useState<DoneMerge | null>(null);
  // Read once: when the two are one, there is nothing left to compare.
  const comparison = useQuery({ ...comparisonQuery(personId, otherPersonId), enabled: done === null });
  if (done !== null) return <Merged done={done} />;
  if (comparison.isError) return <Loading screen="merge" failure={comparison.error} />;
  if (comparison.data === undefined) return <Loading screen="merge" />;
  // Ids begin with their time: the record that was there first stays.
  const [kept, merged] =
    comparison.data.one.personId < comparison.data.other.personId
      ? [comparison.data.one, comparison.data.other]
      : [comparison.data.other, comparison.data.one];
  const one = Person.safeParse(kept.person);
  const other = Person.safeParse(merged.person);
  if (!one.success || !other.success) return <NotHere screen="merge-withheld" why={t('merge.withheld')} />;
  return (
    <MergeForm
      kept={{ ...kept, person: one.data }}
      merged={{ ...merged, person: other.data }}
      reasons={comparison.data.reasons}
      onDone={setDone}
    />
  );
}
