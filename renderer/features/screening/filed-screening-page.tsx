import { Link, useNavigate } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { interpreterUses } from '../../../shared/codes/interpreter-uses.ts';
import { interviewConsents } from '../../../shared/codes/interview-consents.ts';
import { languages } from '../../../shared/codes/languages.ts';
import { screeningConclusions } from '../../../shared/codes/screening-conclusions.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { ScreeningFile } from '../../../shared/contract/screening.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { stepsFrom } from '../../../shared/domain/identification-steps.ts';
import { timesTold } from '../../../shared/domain/screening.ts';
import { answerTo, resultOf } from '../../../shared/screening/screening-result.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { screeningLabels } from '../../forms/screening-labels.ts';
import { mayEdit } from '../../forms/whole-case.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { codeNameText } from '../../ui/code-name-text.ts';
import { answerText } from '../../ui/person-text.ts';
import { PlaceText } from '../../ui/place-text.tsx';
import { InstrumentFacts } from './choose-instrument.tsx';
import { interviewedText } from './interviewed-text.ts';
import { ResultPanel } from './result-panel.tsx';

/** Which steps of the ledger rest on it; where none does, the way to the form of one, filled in from it. */
function StepsOfScreening({
  kept: { caseId, screeningId, steps, screening },
  mayTake,
}: {
  readonly kept: ScreeningFile;
  readonly mayTake: boolean;
}) {
  const { t } = useText();
  const [recordId] = useState(() => newRecordId());
  return (
    <div className="screening-steps" data-steps={steps.length}>
      {steps.map(({ identificationId, status }) => (
        <p key={identificationId}>
          {t('screening.ledgerStep')}{' '}
          <Link
            to="/cases/$caseId"
            params={{ caseId }}
            search={{ section: 'identification', event: identificationId }}
          >
            {t(`status.${status}`)}
          </Link>
        </p>
      ))}
      {steps.length === 0 && screening.conclusion !== undefined && (
        <p>
          <span className="quiet">{t('screening.noStepYet')}</span>{' '}
          {mayTake && screening.conclusion !== null && (
            <Link
              to="/cases/$caseId/identification/$recordId"
              params={{ caseId, recordId }}
              search={{ screening: screeningId }}
            >
              {t('screening.takeStep')}
            </Link>
          )}
        </p>
      )}
    </div>
  );
}

/** A screening on file, to be read: what was concluded and why, the reading of the instrument, and every answer. */
export function FiledScreeningPage({
  file,
  kept,
  mayChange,
}: {
  readonly file: CaseFile;
  readonly kept: ScreeningFile;
  readonly mayChange: boolean;
}) {
  const text = useText();
  const { t, language, label, moment } = text;
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { caseId, screeningId, screening, words, instrument } = kept;
  const labels = screeningLabels(t);
  const edit = () =>
    void navigate({
      to: '/cases/$caseId/screenings/$screeningId',
      params: { caseId, screeningId },
      search: { isEditing: true },
    });
  useShortcut('edit', edit, mayChange);
  const { answers, path, act } = screening;
  const mayTake = mayEdit(file) && stepsFrom(file.standing.status).length > 0;
  return (
    <div className="screen screening" data-screen="screening-page">
      <p className="quiet screening-of">
        {file.number} · {codeNameText(caseId, language)} ·{' '}
        {interviewedText(text, timesTold(kept.earlierInterviews, screening))}
      </p>
      <header className="screen-title">
        <h1 ref={heading} tabIndex={-1}>
          {t('screening.title')}
        </h1>
        <div className="push case-panel-actions">
          <Button
            onClick={() =>
              void navigate({
                to: '/cases/$caseId',
                params: { caseId },
                search: { section: 'identification' },
              })
            }
          >
            {t('screening.backToCase')}
          </Button>
          {mayChange && (
            <Button icon={Pencil} keys={shortcuts.edit.keys} onClick={edit}>
              {t('action.edit')}
            </Button>
          )}
        </div>
      </header>
      <p>
        {instrument.title[language]} <InstrumentFacts instrument={instrument} />
      </p>
      <div className="screening-filed">
        <div className="screening-column">
          <section className="screening-section" aria-labelledby="filed-conclusion">
            <h2 id="filed-conclusion">{t('screening.decide')}</h2>
            <dl className="facts">
              {screening.conclusion !== undefined && (
                <>
                  <dt>{labels.conclusion}</dt>
                  <dd>
                    <strong>
                      {screening.conclusion === null
                        ? t('screening.noConclusion')
                        : label(screeningConclusions, screening.conclusion)}
                    </strong>
                  </dd>
                </>
              )}
              {words !== undefined && (
                <>
                  <dt>{labels.conclusionReason}</dt>
                  <dd className="case-panel-narrative">{words.conclusionReason ?? '–'}</dd>
                  <dt>{labels.notes}</dt>
                  <dd className="case-panel-narrative">{words.notes ?? '–'}</dd>
                </>
              )}
            </dl>
            <StepsOfScreening kept={kept} mayTake={mayTake} />
            {words === undefined && (
              <p className="quiet">
                {t('screening.wordsElsewhere', { wing: t(`compartment.${kept.wing}`) })}
              </p>
            )}
          </section>
          <section className="screening-section" aria-labelledby="filed-interview">
            <h2 id="filed-interview">{t('screening.interview')}</h2>
            <dl className="facts">
              {screening.heldOn !== undefined && (
                <>
                  <dt>{labels.heldOn}</dt>
                  <dd>
                    {answerText(text, screening.heldOn, (date) => formatPartialDate(date, language))}
                    {screening.heldAt?.answer === 'given' && ` · ${screening.heldAt.value}`}
                  </dd>
                </>
              )}
              {screening.place !== undefined && (
                <>
                  <dt>{labels.place}</dt>
                  <dd>
                    <PlaceText place={screening.place} />
                  </dd>
                </>
              )}
              {screening.consent !== undefined && (
                <>
                  <dt>{labels.consent}</dt>
                  <dd>{answerText(text, screening.consent, (code) => label(interviewConsents, code))}</dd>
                </>
              )}
              {screening.interviewsElsewhere !== undefined && (
                <>
                  <dt>{labels.interviewsElsewhere}</dt>
                  <dd>{answerText(text, screening.interviewsElsewhere, (times) => text.number(times))}</dd>
                </>
              )}
              {screening.interpreter !== undefined && (
                <>
                  <dt>{labels.interpreter}</dt>
                  <dd>
                    {answerText(text, screening.interpreter, (code) => label(interpreterUses, code))}
                    {screening.interpreterLanguage?.answer === 'given' &&
                      ` · ${label(languages, screening.interpreterLanguage.value)}`}
                    {words?.interpreterName !== undefined &&
                      words.interpreterName !== null &&
                      ` · ${words.interpreterName}`}
                  </dd>
                </>
              )}
              {words !== undefined && (
                <>
                  <dt>{labels.presentOthers}</dt>
                  <dd className="case-panel-narrative">{words.presentOthers ?? '–'}</dd>
                  {words.repeatReason !== null && (
                    <>
                      <dt>{labels.repeatReason}</dt>
                      <dd className="case-panel-narrative">{words.repeatReason}</dd>
                    </>
                  )}
                </>
              )}
              {path !== undefined && (
                <>
                  <dt>{labels.path}</dt>
                  <dd>
                    {t(`screening.paths.${path}`)}
                    {words?.pathReason !== undefined && words.pathReason !== null && ` · ${words.pathReason}`}
                  </dd>
                </>
              )}
              {path !== undefined && path !== 'adult' && act !== undefined && (
                <>
                  <dt>{labels.act}</dt>
                  <dd>{t(`screening.answer.${act}`)}</dd>
                </>
              )}
            </dl>
          </section>
          {answers !== undefined &&
            instrument.dimensions.map((dimension) => (
              <section
                key={dimension.code}
                className="screening-section"
                aria-labelledby={`filed-${dimension.code}`}
              >
                <h2 id={`filed-${dimension.code}`}>{dimension.title[language]}</h2>
                <dl className="facts screening-filed-items">
                  {instrument.items
                    .filter((item) => item.dimension === dimension.code)
                    .map((item) => (
                      <div key={item.code} data-answer={answerTo(answers, item.code)}>
                        <dt>{item.text[language]}</dt>
                        <dd>
                          {t(`screening.answer.${answerTo(answers, item.code)}`)}
                          {words?.itemNotes[item.code] !== undefined && (
                            <p className="case-panel-narrative">{words.itemNotes[item.code]}</p>
                          )}
                        </dd>
                      </div>
                    ))}
                </dl>
              </section>
            ))}
          <p className="quiet small">
            {t('timeline.recorded', { when: moment(kept.recordedAt), name: kept.recordedByName })}
          </p>
        </div>
        {answers !== undefined && path !== undefined && act !== undefined && (
          <ResultPanel instrument={instrument} result={resultOf(instrument, answers, { path, act })} />
        )}
      </div>
    </div>
  );
}
