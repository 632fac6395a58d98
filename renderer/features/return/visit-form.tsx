import type { ReactNode } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { serviceKinds } from '../../../shared/codes/service-kinds.ts';
import { situationRatings } from '../../../shared/codes/situation-ratings.ts';
import { visitWays } from '../../../shared/codes/visit-ways.ts';
import type { SeenVisit } from '../../../shared/contract/return.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import { situationDomains } from '../../../shared/domain/return.ts';
import { visitAfter, visitMoveNames } from '../../../shared/domain/visit-moves.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { call } from '../../bridge.ts';
import { Bound } from '../../forms/bound.tsx';
import { CodesQuestion, ShortCodeQuestion } from '../../forms/code-questions.tsx';
import { NeededDateQuestion } from '../../forms/date-question.tsx';
import { Question } from '../../forms/question.tsx';
import { wordsOf } from '../../forms/raw-values-text.tsx';
import { TextQuestion } from '../../forms/text-question.tsx';
import {
  type FiledVisit,
  readVisitValues,
  visitFieldOrder,
  VisitValues,
  visitValuesOf,
} from '../../forms/visit-values.ts';
import { useText } from '../../text/use-text.ts';
import { today } from '../../ui/today.ts';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';
import { visitLabels } from './return-text.ts';

interface VisitFormProps {
  readonly caseId: string;
  readonly kept: SeenVisit;
  readonly draft: SavedDraft | null;
  readonly onDone: () => void;
  readonly onStartAgain: () => Promise<void>;
}

/** What became of a visit, and how the person is: each part of a life by itself. */
export function VisitForm({ caseId, kept, draft, onDone, onStartAgain }: VisitFormProps) {
  const { t, language, number } = useText();
  const labels = visitLabels(t);
  const { visitId, state } = kept;
  const possible = visitMoveNames.filter((move) => visitAfter(state, move) !== undefined);
  return (
    <RecordForm<VisitValues, FiledVisit>
      screen="visit-form"
      title={t('visits.title', { months: number(kept.months) })}
      drafted={{ subject: 'visit', recordId: visitId, caseId }}
      opened={openRecord(VisitValues, {
        fields: visitFieldOrder,
        onFile: visitValuesOf(kept.visit, {
          move: state === 'done' ? 'do' : '',
          on: state === 'done' && kept.closedOn !== null ? kept.closedOn : today(),
        }),
        version: kept.version,
        draft,
      })}
      fields={visitFieldOrder}
      labels={labels}
      read={readVisitValues}
      inWords={(values, said) => ({
        move: possible
          .filter((move) => move === values.move)
          .map((move) => said.t(`visits.move.${move}`))
          .join(''),
        on: values.on.text,
        how: wordsOf(said, values.how, (typed) => said.label(visitWays, typed)),
        ...Object.fromEntries(
          situationDomains.map((domain) => [
            domain,
            wordsOf(said, values[domain], (typed) => said.label(situationRatings, typed)),
          ]),
        ),
        needs: wordsOf(said, values.needs, (all) =>
          all.map((each) => said.label(serviceKinds, each)).join(', '),
        ),
        words: wordsOf(said, values.words, (typed) => typed),
      })}
      put={(filed, version) => call('visit.save', { visitId, caseId, version, ...filed })}
      onFiled={onDone}
      onLeave={onDone}
      onStartAgain={onStartAgain}
    >
      {({ control }) => (
        <>
          <p className="quiet">
            {t('visits.planned', { day: formatDate(kept.plannedOn, language, 'short') })}
          </p>
          <Bound control={control} name="move">
            {({ name, raw, onRaw, onLeave, problem }) => (
              <Question name={name} label={labels.move} problem={problem} isGroup onBlur={onLeave}>
                {({ id }) => (
                  <div className="choices">
                    {possible.map((move) => (
                      <label key={move} className="choice">
                        <input type="radio" name={id} checked={raw === move} onChange={() => onRaw(move)} />
                        {t(`visits.move.${move}`)}
                      </label>
                    ))}
                  </div>
                )}
              </Question>
            )}
          </Bound>
          <WhileMoving control={control}>
            {(isMoved) => (
              <Bound control={control} name="on">
                {(bound) => (
                  <NeededDateQuestion
                    {...bound}
                    label={isMoved ? t('visits.newDay') : labels.on}
                    help={t('caseForm.openedOnHelp')}
                    {...(isMoved && { isAhead: true })}
                  />
                )}
              </Bound>
            )}
          </WhileMoving>
          <IfDone control={control}>
            <Bound control={control} name="how">
              {(bound) => <ShortCodeQuestion {...bound} label={labels.how} list={visitWays} />}
            </Bound>
            {situationDomains.map((domain) => (
              <Bound key={domain} control={control} name={domain}>
                {(bound) => (
                  <ShortCodeQuestion {...bound} label={labels[domain]} list={situationRatings} mayNotApply />
                )}
              </Bound>
            ))}
            <Bound control={control} name="needs">
              {(bound) => <CodesQuestion {...bound} label={labels.needs} list={serviceKinds} mayNotApply />}
            </Bound>
          </IfDone>
          <Bound control={control} name="words">
            {(bound) => <TextQuestion {...bound} label={labels.words} rows={5} />}
          </Bound>
        </>
      )}
    </RecordForm>
  );
}

type VisitControl = Control<VisitValues, unknown, FiledVisit>;

/** Draws what depends on whether the visit is moved. */
function WhileMoving({
  control,
  children,
}: {
  readonly control: VisitControl;
  readonly children: (isMoved: boolean) => ReactNode;
}) {
  return children(useWatch({ control, name: 'move' }) === 'move');
}

/** Only a visit that was made tells how somebody lives. */
function IfDone({ control, children }: { readonly control: VisitControl; readonly children: ReactNode }) {
  return useWatch({ control, name: 'move' }) === 'do' ? children : null;
}
