import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { ScreeningFile } from '../../../shared/contract/screening.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import { type EarlierInterviews, Screening, timesTold } from '../../../shared/domain/screening.ts';
import type { ScreeningInstrument } from '../../../shared/domain/screening-instrument.ts';
import { restoreDraft } from '../../forms/draft-content.ts';
import { newScreeningValues, ScreeningValues } from '../../forms/screening-values.ts';
import { caseFileQuery } from '../../queries/cases.ts';
import { draftQuery } from '../../queries/drafts.ts';
import { instrumentsQuery, screeningQuery, screeningsQuery } from '../../queries/screenings.ts';
import { useText } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { ChooseInstrument } from './choose-instrument.tsx';
import { FiledScreeningPage } from './filed-screening-page.tsx';
import { interviewedText } from './interviewed-text.ts';
import { ScreeningForm } from './screening-form.tsx';
import '../case-form/case-form.css';
import '../case-page/case-page.css';
import '../person-page/person-page.css';
import './screening.css';

interface ScreeningScreenProps {
  readonly caseId: string;
  readonly screeningId: string;
  readonly isEditing: boolean;
}

/** One screening of a case: read where it is on file, else its form, which begins with the choice of an instrument. */
export function ScreeningScreen({ caseId, screeningId, isEditing }: ScreeningScreenProps) {
  const [round, setRound] = useState(0);
  const file = useQuery(caseFileQuery(caseId));
  const list = useQuery(screeningsQuery(caseId));
  const isOnFile = list.data?.some((line) => line.screeningId === screeningId) ?? false;
  const kept = useQuery({ ...screeningQuery(screeningId), enabled: isOnFile });
  const instruments = useQuery(instrumentsQuery);
  const draft = useQuery(draftQuery(screeningId, round));
  const client = useQueryClient();
  const failure = file.error ?? list.error ?? kept.error ?? instruments.error ?? draft.error;
  if (failure !== null) return <Loading screen="screening" failure={failure} />;
  if (
    file.data === undefined ||
    list.data === undefined ||
    instruments.data === undefined ||
    draft.data === undefined ||
    (isOnFile && kept.data === undefined)
  )
    return <Loading screen="screening" />;
  const mayChange = file.data.may.includes('case:write') && (kept.data === undefined || isWhole(kept.data));
  if (kept.data !== undefined && !(mayChange && (isEditing || draft.data !== null)))
    return <FiledScreeningPage file={file.data} kept={kept.data} mayChange={mayChange} />;
  return (
    <ScreeningRoom
      key={round}
      file={file.data}
      screeningId={screeningId}
      kept={kept.data ?? null}
      instruments={instruments.data.map(({ instrument }) => instrument)}
      draft={draft.data}
      earlierInterviews={kept.data?.earlierInterviews ?? file.data.interviews}
      onStartAgain={async () => {
        await client.fetchQuery({ ...caseFileQuery(caseId), staleTime: 0 });
        await client.fetchQuery({ ...screeningsQuery(caseId), staleTime: 0 });
        if (isOnFile) await client.fetchQuery({ ...screeningQuery(screeningId), staleTime: 0 });
        setRound(round + 1);
      }}
    />
  );
}

/** Whether the reader sees every field, words included: who does not, does not write over them. */
const isWhole = ({ screening, words }: ScreeningFile): boolean =>
  words !== undefined && Screening.safeParse(screening).success;

/** The form, once its instrument is known: that of the record, of the draft, or the one chosen now. */
function ScreeningRoom({
  file,
  screeningId,
  kept,
  instruments,
  draft,
  earlierInterviews,
  onStartAgain,
}: {
  readonly file: CaseFile;
  readonly screeningId: string;
  readonly kept: ScreeningFile | null;
  readonly instruments: readonly ScreeningInstrument[];
  readonly draft: SavedDraft | null;
  readonly earlierInterviews: EarlierInterviews;
  readonly onStartAgain: () => Promise<void>;
}) {
  const text = useText();
  const { language } = text;
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(kept?.instrument ?? instrumentOfDraft(draft, instruments));
  const back = () =>
    void navigate({
      to: '/cases/$caseId',
      params: { caseId: file.caseId },
      search: { section: 'identification' },
    });
  return (
    <div className="screen screening">
      <p className="quiet screening-of">
        {file.number} · {codeNameText(file.caseId, language)}
        {' · '}
        {interviewedText(text, timesTold(earlierInterviews, {}))}
      </p>
      {chosen === undefined ? (
        <ChooseInstrument instruments={instruments} onChoose={setChosen} onLeave={back} />
      ) : (
        <ScreeningForm
          file={file}
          screeningId={screeningId}
          kept={kept}
          instrument={chosen}
          draft={draft}
          earlierInterviews={earlierInterviews}
          onLeave={back}
          onFiled={() =>
            void navigate({
              to: '/cases/$caseId/screenings/$screeningId',
              params: { caseId: file.caseId, screeningId },
              search: {},
            })
          }
          onStartAgain={onStartAgain}
        />
      )}
    </div>
  );
}

/** The instrument that a draft was begun with. One that was replaced meanwhile is chosen anew. */
function instrumentOfDraft(
  draft: SavedDraft | null,
  instruments: readonly ScreeningInstrument[],
): ScreeningInstrument | undefined {
  if (draft === null) return undefined;
  const values = restoreDraft(ScreeningValues, draft.content, newScreeningValues({ id: '', version: 0 }));
  return instruments.find(
    ({ id, version }) => id === values.instrumentId && version === values.instrumentVersion,
  );
}
