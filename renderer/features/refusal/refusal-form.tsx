import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import { v7 as newRecordId } from 'uuid';
import { countries } from '../../../shared/codes/countries.ts';
import { identificationAuthorities } from '../../../shared/codes/identification-authorities.ts';
import { kindsOfHelp } from '../../../shared/codes/kinds-of-help.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import { sourcesOfDetection } from '../../../shared/codes/sources-of-detection.ts';
import { yesNo } from '../../../shared/codes/yes-no.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import { call } from '../../bridge.ts';
import { BirthQuestion } from '../../forms/birth-question.tsx';
import { Bound } from '../../forms/bound.tsx';
import {
  CodeQuestion,
  CodesQuestion,
  ShortCodeQuestion,
  ShortCodesQuestion,
} from '../../forms/code-questions.tsx';
import { NeededDateQuestion } from '../../forms/date-question.tsx';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import { PlaceQuestion } from '../../forms/place-question.tsx';
import { Question } from '../../forms/question.tsx';
import { refusalLabels, refusalValuesText } from '../../forms/refusal-labels.ts';
import {
  beliefs,
  type FiledRefusal,
  isChildIn,
  newRefusalValues,
  readRefusalValues,
  refusalFieldOrder,
  RefusalValues,
} from '../../forms/refusal-values.ts';
import { NeededTextQuestion } from '../../forms/text-question.tsx';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { today } from '../../ui/today.ts';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';

type RefusalControl = Control<RefusalValues, unknown, FiledRefusal>;

/** One short page for an adult who declines: what counts them, and nothing by which they could be found. */
export function RefusalForm({
  caseId,
  draft,
  onFiled,
  onLeave,
  onStartAgain,
}: {
  readonly caseId: string;
  readonly draft: SavedDraft | null;
  readonly onFiled: () => void;
  readonly onLeave: () => void;
  readonly onStartAgain: () => Promise<void>;
}) {
  const { t } = useText();
  const [ids] = useState(() => ({ personId: newRecordId(), identificationId: newRecordId() }));
  return (
    <RecordForm<RefusalValues, FiledRefusal>
      screen="refusal-form"
      title={t('refusal.title')}
      drafted={{ subject: 'refusal', recordId: caseId, caseId }}
      opened={openRecord(RefusalValues, {
        fields: refusalFieldOrder,
        onFile: newRefusalValues(today()),
        version: 0,
        draft,
      })}
      fields={refusalFieldOrder}
      labels={refusalLabels(t)}
      read={(values, on) => readRefusalValues(values, on, t('refusal.noReasons'))}
      inWords={refusalValuesText}
      put={(filed) => call('refusal.record', { ...filed, ...ids, caseId })}
      onFiled={onFiled}
      onLeave={onLeave}
      onStartAgain={onStartAgain}
    >
      {({ control }) => <RefusalQuestions control={control} />}
    </RecordForm>
  );
}

function RefusalQuestions({ control }: { readonly control: RefusalControl }) {
  const { t } = useText();
  const labels = refusalLabels(t);
  const told = useWatch({ control, name: 'toldAboutHelp' });
  return (
    <>
      <p className="quiet">{t('refusal.intro')}</p>
      <Bound control={control} name="isAdultBelieved">
        {({ name, raw, onRaw, onLeave, problem }) => (
          <Question name={name} label={labels.isAdultBelieved} problem={problem} isGroup onBlur={onLeave}>
            {({ id }) => (
              <div className="choices">
                {beliefs.map((belief) => (
                  <label key={belief} className="choice">
                    <input type="radio" name={id} checked={raw === belief} onChange={() => onRaw(belief)} />
                    {t(`refusal.belief.${belief}`)}
                  </label>
                ))}
              </div>
            )}
          </Question>
        )}
      </Bound>
      <MayBeAChild control={control} />
      <Bound control={control} name="sex">
        {(bound) => <ShortCodeQuestion {...bound} label={labels.sex} list={sexes} />}
      </Bound>
      <Bound control={control} name="birth">
        {(bound) => <BirthQuestion {...bound} />}
      </Bound>
      <Bound control={control} name="nationalities">
        {(bound) => <CodesQuestion {...bound} label={labels.nationalities} list={countries} />}
      </Bound>
      <Bound control={control} name="metOn">
        {(bound) => <NeededDateQuestion {...bound} label={labels.metOn} help={t('date.help')} />}
      </Bound>
      <Bound control={control} name="metAt">
        {(bound) => <PlaceQuestion {...bound} label={labels.metAt} />}
      </Bound>
      <Bound control={control} name="sourceOfDetection">
        {(bound) => <CodeQuestion {...bound} label={labels.sourceOfDetection} list={sourcesOfDetection} />}
      </Bound>
      <Bound control={control} name="toldAboutHelp">
        {(bound) => <ShortCodeQuestion {...bound} label={labels.toldAboutHelp} list={yesNo} />}
      </Bound>
      {told.typed === 'yes' && told.missing === null && (
        <Bound control={control} name="toldAbout">
          {(bound) => <ShortCodesQuestion {...bound} label={labels.toldAbout} list={kindsOfHelp} />}
        </Bound>
      )}
      <Bound control={control} name="authority">
        {(bound) => (
          <NeededCodeQuestion {...bound} label={labels.authority} list={identificationAuthorities} />
        )}
      </Bound>
      <Bound control={control} name="reasons">
        {(bound) => (
          <NeededTextQuestion {...bound} label={labels.reasons} help={t('refusal.reasonsHelp')} rows={2} />
        )}
      </Bound>
    </>
  );
}

/** Said as soon as the person may be a child: nobody declines then, and the way to a case is open. */
function MayBeAChild({ control }: { readonly control: RefusalControl }) {
  const { t } = useText();
  const [recordId] = useState(() => newRecordId());
  const belief = useWatch({ control, name: 'isAdultBelieved' });
  const isChild = useWatch({ control, compute: (values: RefusalValues) => isChildIn(values, today()) });
  if (!isChild && belief !== 'no' && belief !== 'not-sure') return null;
  const which = isChild || belief === 'no' ? 'child' : 'notSure';
  return (
    <Notice kind="warning" title={t(`refusal.${which}`)}>
      <p>
        {t(`refusal.${which}Help`)}{' '}
        <Link to="/new-case/$caseId" params={{ caseId: recordId }}>
          {t('cases.new')}
        </Link>
      </p>
    </Notice>
  );
}
