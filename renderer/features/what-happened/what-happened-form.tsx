import { useRef } from 'react';
import type { WhatHappenedFile } from '../../../shared/contract/what-happened.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import type { WhatHappened } from '../../../shared/domain/what-happened.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import {
  readWhatHappenedValues,
  whatHappenedFieldOrder,
  WhatHappenedValues,
  whatHappenedValuesOf,
  type FiledWhatHappened,
} from '../../forms/what-happened-values.ts';
import { whatHappenedLabels } from '../../forms/what-happened-labels.ts';
import { useText } from '../../text/use-text.ts';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';
import { WhatHappenedQuestions } from './what-happened-questions.tsx';
import { whatHappenedValuesText } from './what-happened-values-text.tsx';
import '../case-form/case-form.css';
import '../person-page/person-page.css';
import './what-happened.css';

interface WhatHappenedFormProps {
  readonly number: string;
  readonly opened: WhatHappenedFile;
  readonly record: WhatHappened;
  readonly draft: SavedDraft | null;
  readonly question: string | null;
  readonly onDone: () => void;
  readonly onStartAgain: () => Promise<void>;
}

/** One long calm column of what happened; what was told in words is kept in the writer's own wing. */
export function WhatHappenedForm({
  number,
  opened,
  record,
  draft,
  question,
  onDone,
  onStartAgain,
}: WhatHappenedFormProps) {
  const { t } = useText();
  const { compartments } = useSession();
  // A form keeps the record that it was opened on, also when that is read again meanwhile.
  const { current: start } = useRef(opened);
  const { caseId, whatHappenedId, words } = start;
  const wing = compartments.find((each) => each === 'investigation' || each === 'assistance');
  const own = words?.find((each) => each.wing === wing);
  const mayWriteWords = words !== undefined && wing !== undefined;
  const put = ({ record: filed, words: said }: FiledWhatHappened) =>
    call('whatHappened.save', {
      caseId,
      version: start.version,
      record: filed,
      words:
        mayWriteWords &&
        (own !== undefined || said.told.answer !== 'not-asked' || said.others.answer !== 'not-asked')
          ? { version: own?.version ?? 0, ...said }
          : null,
    });
  const labels = whatHappenedLabels(t);
  return (
    <RecordForm
      screen="what-happened-form"
      title={t('whatHappened.formTitle', { number })}
      drafted={{ subject: 'what-happened', recordId: whatHappenedId, caseId }}
      opened={openRecord(WhatHappenedValues, {
        fields: whatHappenedFieldOrder,
        onFile: whatHappenedValuesOf(record, {
          told: own?.told ?? { answer: 'not-asked' },
          others: own?.others ?? { answer: 'not-asked' },
        }),
        // Either part may be newer by itself; together they only grow.
        version: start.version + (own?.version ?? 0),
        draft,
      })}
      fields={whatHappenedFieldOrder}
      labels={labels}
      question={question}
      read={readWhatHappenedValues}
      inWords={whatHappenedValuesText}
      put={put}
      onFiled={onDone}
      onLeave={onDone}
      onStartAgain={onStartAgain}
    >
      {({ control }) => (
        <WhatHappenedQuestions
          control={control}
          labels={labels}
          mayWriteWords={mayWriteWords}
          isFromTheStart={question === null}
        />
      )}
    </RecordForm>
  );
}
