import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Combine } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import type { PersonFile } from '../../../shared/contract/person.ts';
import type { MatchReason } from '../../../shared/domain/duplicate.ts';
import { Person } from '../../../shared/domain/person.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { call } from '../../bridge.ts';
import { caseQuestionLabels } from '../../forms/case-labels.ts';
import { failureText } from '../../text/error-text.ts';
import { forgetCasesRead } from '../../queries/merges.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { personCodeName } from '../../ui/person-label.ts';
import { personTexts, recordTexts } from '../case-page/field-text.tsx';
import { choicesOf, chosenFields, joinedPerson, suggestedChoices, type Choice } from './merge-choices.ts';
import { ChoiceRow } from './choice-row.tsx';
import type { DoneMerge } from './merged.tsx';
import { ShutOutOfEither } from './shut-out-of-either.tsx';
import { WhatHappens } from './what-happens.tsx';

export type WholePersonFile = Omit<PersonFile, 'person'> & { readonly person: Person };

/** Whose answer stands, field by field; what will happen is said before it is done. */
export function MergeForm({
  kept,
  merged,
  reasons,
  onDone,
}: {
  /** The record that stays, and the one that becomes part of it. */
  readonly kept: WholePersonFile;
  readonly merged: WholePersonFile;
  readonly reasons: readonly MatchReason[];
  readonly onDone: (done: DoneMerge) => void;
}) {
  const text = useText();
  const { t, language, moment } = text;
  const navigate = useNavigate();
  const client = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [choices, setChoices] = useState(() => suggestedChoices(kept.person, merged.person));
  const [photo, setPhoto] = useState<Choice>('one');
  const areBothPhotos = Boolean(kept.photo) && Boolean(merged.photo);
  // Once for all attempts: a second press after a lost answer is the same merge.
  const [mergeId] = useState(() => newRecordId());
  const areAlike = reasons.some(({ field, agreement }) => field === 'name' && agreement !== 'differs');
  const joined = Person.safeParse(
    joinedPerson(kept.person, merged.person, choices, areAlike ? 'OtherSpelling' : 'Other'),
  );
  const act = useMutation({
    mutationFn: (person: Person) =>
      call('person.merge', {
        mergeId,
        keptPersonId: kept.personId,
        keptVersion: kept.version,
        mergedPersonId: merged.personId,
        mergedVersion: merged.version,
        person,
        photoOf: areBothPhotos ? (photo === 'other' ? merged.personId : kept.personId) : null,
      }),
    onSuccess() {
      forgetCasesRead(client);
      onDone({
        mergeId,
        personId: kept.personId,
        kept: personCodeName(kept, language),
        merged: personCodeName(merged, language),
      });
    },
  });
  const send = () => {
    if (joined.success && !act.isPending) act.mutate(joined.data);
  };
  useShortcut('file', send);
  const labels = caseQuestionLabels(t);
  const words = {
    one: recordTexts(kept.person, personTexts, text),
    other: recordTexts(merged.person, personTexts, text),
  };
  const names = { one: personCodeName(kept, language), other: personCodeName(merged, language) };
  const asked = chosenFields.filter((field) => choicesOf(field, kept.person, merged.person).length > 0);
  return (
    <div className="screen merge" data-screen="merge">
      <header className="screen-title">
        <h1 ref={heading} tabIndex={-1}>
          {t('merge.title')}
        </h1>
        <p className="quiet">{t('merge.two', names)}</p>
      </header>
      <section className="merge-choices" aria-labelledby="merge-choices">
        <h2 id="merge-choices">{t('merge.choose')}</h2>
        <p className="quiet">{asked.length === 0 ? t('merge.nothingToChoose') : t('merge.chooseHelp')}</p>
        {asked.map((field) => (
          <ChoiceRow
            key={field}
            label={labels[field]}
            value={choices[field]}
            onChange={(choice) => setChoices({ ...choices, [field]: choice })}
            choices={choicesOf(field, kept.person, merged.person).map((choice) => ({
              choice,
              from: choice === 'both' ? t('merge.ofBoth') : names[choice],
              text: choice === 'both' ? '' : words[choice][field],
            }))}
          />
        ))}
        {areBothPhotos && (
          <ChoiceRow
            label={t('duplicates.photo')}
            value={photo}
            onChange={setPhoto}
            choices={([kept, merged] as const).map((file, index) => ({
              choice: index === 0 ? 'one' : 'other',
              from: personCodeName(file, language),
              text: t('duplicates.photoOf', { when: moment(file.photo?.changedAt ?? file.changedAt) }),
            }))}
          />
        )}
      </section>
      <WhatHappens kept={kept} merged={merged} />
      <ShutOutOfEither cases={[...kept.cases, ...merged.cases]} />
      {!joined.success && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{t('merge.doesNotFit')}</p>
        </Notice>
      )}
      {act.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, act.error)}</p>
        </Notice>
      )}
      <div className="decide-answers">
        <Button
          look="main"
          icon={Combine}
          keys={shortcuts.file.keys}
          disabled={act.isPending || !joined.success}
          onClick={send}
        >
          {act.isPending ? t('merge.merging') : t('merge.submit')}
        </Button>
        <Button onClick={() => void navigate({ to: '/duplicates', search: {} })}>{t('action.cancel')}</Button>
      </div>
    </div>
  );
}
