import type { PersonFile } from '../../../shared/contract/person.ts';
import { useText } from '../../text/use-text.ts';
import { personCodeName } from '../../ui/person-label.ts';

/** What a merge will do, in plain words and numbers, before it is done. */
export function WhatHappens({ kept, merged }: { readonly kept: PersonFile; readonly merged: PersonFile }) {
  const { t, number, language } = useText();
  const sum = (count: (file: PersonFile) => number): string => number(count(kept) + count(merged));
  return (
    <section className="merge-happens" aria-labelledby="merge-happens">
      <h2 id="merge-happens">{t('merge.happens')}</h2>
      <ul>
        <li>
          {t('merge.stays', {
            kept: personCodeName(kept, language),
            merged: personCodeName(merged, language),
          })}
        </li>
        <li>
          {t('merge.belongs', {
            cases: sum(({ cases }) => cases.length),
            documents: sum(({ documents = [] }) => documents.length),
            contacts: sum(({ contacts = [] }) => contacts.length),
            relationships: sum(({ relationships = [] }) => relationships.length),
          })}
        </li>
        <li>{t('merge.namesStay')}</li>
        <li>{t('merge.historiesStay')}</li>
        <li>{t('merge.canBeUndone')}</li>
      </ul>
    </section>
  );
}
