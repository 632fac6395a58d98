import { useQuery } from '@tanstack/react-query';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { eventStandings } from '../../../shared/codes/event-standings.ts';
import { participantAgeBands } from '../../../shared/codes/participant-age-bands.ts';
import { partnerCountries } from '../../../shared/codes/partner-countries.ts';
import { programmeEventKinds } from '../../../shared/codes/programme-event-kinds.ts';
import type { ProgrammeEvent } from '../../../shared/domain/programme-event.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import { Bound, type BoundTo } from '../../forms/bound.tsx';
import { codeChoices } from '../../forms/code-choices.ts';
import { ChosenQuestion } from '../../forms/chosen-question.tsx';
import { NeededDateQuestion } from '../../forms/date-question.tsx';
import { MoneyQuestion } from '../../forms/money-input.tsx';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import { OrganisationQuestion } from '../../forms/organisation-question.tsx';
import { PartiesQuestion } from '../../forms/parties-question.tsx';
import { DivisionBox } from '../../forms/place-question.tsx';
import { PlainTextQuestion } from '../../forms/plain-text-question.tsx';
import {
  emptyTotal,
  programmeEventLabels,
  type ProgrammeEventValues,
  type RawTest,
  type RawTotal,
} from '../../forms/programme-event-values.ts';
import { Question } from '../../forms/question.tsx';
import { emptyPlace } from '../../forms/raw-place.ts';
import { RowsQuestion } from '../../forms/rows-question.tsx';
import { planNodesQuery, trainersQuery } from '../../queries/programme-events.ts';
import { useText } from '../../text/use-text.ts';
import { planNodeText } from './event-text.ts';
import { ReachQuestion } from './reach-question.tsx';
import { TotalInputs } from './total-inputs.tsx';

/** The questions of an event; what belongs to one kind alone unfolds with it. */
export function EventQuestions({
  form,
}: {
  readonly form: UseFormReturn<ProgrammeEventValues, unknown, ProgrammeEvent>;
}) {
  const { t, label, language } = useText();
  const labels = programmeEventLabels(t);
  const { control } = form;
  const kind = useWatch({ control, name: 'kind' });
  return (
    <>
      <Bound control={control} name="kind">
        {(bound) => <NeededCodeQuestion {...bound} list={programmeEventKinds} label={labels.kind} />}
      </Bound>
      <Bound control={control} name="standing">
        {(bound) => <NeededCodeQuestion {...bound} list={eventStandings} label={labels.standing} />}
      </Bound>
      <Bound control={control} name="titleLao">
        {(bound) => <PlainTextQuestion {...bound} label={labels.titleLao} rows={2} />}
      </Bound>
      <Bound control={control} name="titleEnglish">
        {(bound) => <PlainTextQuestion {...bound} label={labels.titleEnglish} rows={2} />}
      </Bound>
      <Bound control={control} name="begins">
        {(bound) => (
          <NeededDateQuestion
            {...bound}
            isAhead
            label={labels.begins}
            help={t('programmeEvents.beginsHelp')}
          />
        )}
      </Bound>
      <Bound control={control} name="ends">
        {(bound) => (
          <NeededDateQuestion {...bound} isAhead label={labels.ends} help={t('programmeEvents.endsHelp')} />
        )}
      </Bound>
      <Bound control={control} name="places">
        {(bound) => (
          <RowsQuestion
            {...bound}
            label={labels.places}
            add={t('programmeEvents.addPlace')}
            empty={emptyPlace}
          >
            {({ row, control: of, put }) => (
              <div className="place-parts">
                <DivisionBox
                  control={of}
                  raw={{ typed: row, missing: null }}
                  onChange={(change) => put({ ...row, ...change })}
                />
                <div>
                  <label className="small-label" htmlFor={`${of.id}-other`}>
                    {t('programmeEvents.placeOther')}
                  </label>
                  <input
                    id={`${of.id}-other`}
                    className="input"
                    value={row.other}
                    autoComplete="off"
                    spellCheck={false}
                    onChange={({ target }) => put({ ...row, other: target.value })}
                  />
                </div>
              </div>
            )}
          </RowsQuestion>
        )}
      </Bound>
      <Bound control={control} name="organiser">
        {(bound) => (
          <OrganisationQuestion {...bound} label={labels.organiser} help={t('programmeEvents.partyHelp')} />
        )}
      </Bound>
      <Bound control={control} name="funders">
        {(bound) => (
          <PartiesQuestion
            {...bound}
            label={labels.funders}
            add={t('programmeEvents.addFunder')}
            help={t('programmeEvents.partyHelp')}
          />
        )}
      </Bound>
      <Bound control={control} name="partners">
        {(bound) => (
          <PartiesQuestion
            {...bound}
            label={labels.partners}
            add={t('programmeEvents.addPartner')}
            help={t('programmeEvents.partyHelp')}
          />
        )}
      </Bound>
      {kind === 'Meeting' && (
        <Bound control={control} name="countries">
          {(bound) => (
            <ChosenQuestion
              {...bound}
              label={labels.countries}
              help={t('programmeEvents.countriesHelp')}
              choices={codeChoices(partnerCountries, language)}
              called={(country) => label(partnerCountries, country)}
            />
          )}
        </Bound>
      )}
      <Bound control={control} name="chairName">
        {(bound) => <PlainTextQuestion {...bound} label={labels.chairName} />}
      </Bound>
      <Bound control={control} name="chairPosition">
        {(bound) => <PlainTextQuestion {...bound} label={labels.chairPosition} rows={2} />}
      </Bound>
      <Bound control={control} name="planNodeIds">
        {(bound) => <PlanNodesQuestion {...bound} label={labels.planNodeIds} />}
      </Bound>
      <Bound control={control} name="subjects">
        {(bound) => (
          <RowsQuestion
            {...bound}
            label={labels.subjects}
            help={t('programmeEvents.subjectsHelp')}
            add={t('programmeEvents.addSubject')}
            empty={{ lao: '', english: '' }}
          >
            {({ row, at, control: of, put }) => (
              <>
                <input
                  id={`${of.id}-lao`}
                  className="input"
                  lang="lo"
                  aria-label={t('programmeEvents.subjectLao', { at: at + 1 })}
                  value={row.lao}
                  autoComplete="off"
                  spellCheck={false}
                  onChange={({ target }) => put({ ...row, lao: target.value })}
                  onPaste={(event) => {
                    const lines = linesOf(event.clipboardData.getData('text/plain'));
                    if (lines.length < 2) return;
                    event.preventDefault();
                    put(...lines.map((lao) => ({ lao, english: '' })));
                  }}
                />
                <input
                  id={`${of.id}-english`}
                  className="input"
                  lang="en"
                  aria-label={t('programmeEvents.subjectEnglish', { at: at + 1 })}
                  placeholder={t('programmeEvents.inEnglish')}
                  value={row.english}
                  autoComplete="off"
                  spellCheck={false}
                  onChange={({ target }) => put({ ...row, english: target.value })}
                />
              </>
            )}
          </RowsQuestion>
        )}
      </Bound>
      <Bound control={control} name="trainerIds">
        {(bound) => <TrainersQuestion {...bound} label={labels.trainerIds} />}
      </Bound>
      <Bound control={control} name="counts">
        {({ name, raw, onRaw, onLeave, problem }) => (
          <Question
            name={name}
            label={labels.counts}
            help={t('programmeEvents.countsHelp')}
            problem={problem}
            isGroup
            onBlur={onLeave}
          >
            {(of) => <TotalInputs control={of} of={labels.counts} raw={raw} onRaw={onRaw} />}
          </Question>
        )}
      </Bound>
      <Bound control={control} name="byAge">
        {(bound) => <BandsQuestion {...bound} label={labels.byAge} />}
      </Bound>
      {kind === 'Outreach' && (
        <Bound control={control} name="reach">
          {(bound) => <ReachQuestion {...bound} label={labels.reach} />}
        </Bound>
      )}
      {kind === 'Training' && (
        <Bound control={control} name="test">
          {(bound) => <TestQuestion {...bound} label={labels.test} />}
        </Bound>
      )}
      <Bound control={control} name="materials">
        {(bound) => <PlainTextQuestion {...bound} label={labels.materials} rows={2} />}
      </Bound>
      <Bound control={control} name="cost">
        {(bound) => <MoneyQuestion {...bound} label={labels.cost} help={t('programmeEvents.costHelp')} />}
      </Bound>
      <Bound control={control} name="remarks">
        {(bound) => <PlainTextQuestion {...bound} label={labels.remarks} rows={4} />}
      </Bound>
    </>
  );
}

/** Lines that somebody pasted, without the numbers that stand before them in a list. */
function linesOf(pasted: string): string[] {
  return pasted
    .split(/\r\n?|\n/u)
    .map((line) => line.replace(/^\s*(?:[\p{Nd}]+[.)]|[-•–])\s*/u, '').trim())
    .filter((line) => line !== '');
}

function PlanNodesQuestion(bound: BoundTo<readonly string[]> & { readonly label: string }) {
  const text = useText();
  const nodes = useQuery(planNodesQuery).data ?? [];
  return (
    <ChosenQuestion
      {...bound}
      help={text.t('programmeEvents.planNodesHelp')}
      choices={nodes.map((node) => ({
        id: node.nodeId,
        label: planNodeText(text, node),
        foldedText: foldForSearch(`${node.code} ${node.textLao} ${node.textEnglish ?? ''}`),
      }))}
      called={(id) => {
        const node = nodes.find(({ nodeId }) => nodeId === id);
        return node === undefined ? '' : planNodeText(text, node);
      }}
    />
  );
}

function TrainersQuestion(bound: BoundTo<readonly string[]> & { readonly label: string }) {
  const { t } = useText();
  const trainers = useQuery(trainersQuery).data ?? [];
  return (
    <ChosenQuestion
      {...bound}
      help={t('programmeEvents.trainersHelp')}
      choices={trainers
        .filter(({ trainer }) => trainer.isActive)
        .map(({ trainerId, trainer }) => ({
          id: trainerId,
          label: trainer.name,
          ...(trainer.subjects === null ? {} : { hint: trainer.subjects }),
          foldedText: foldForSearch(`${trainer.name} ${trainer.subjects ?? ''}`),
        }))}
      called={(id) => trainers.find(({ trainerId }) => trainerId === id)?.trainer.name ?? ''}
    />
  );
}

/** The counts parted by age; bands that nobody knows stay empty. */
function BandsQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
}: BoundTo<Readonly<Record<string, RawTotal>>> & { readonly label: string }) {
  const text = useText();
  return (
    <Question
      name={name}
      label={label}
      help={text.t('programmeEvents.byAgeHelp')}
      problem={problem}
      isGroup
      onBlur={onLeave}
    >
      {(of) => (
        <div className="band-inputs">
          {participantAgeBands.values.map(({ code }) => {
            const band = text.label(participantAgeBands, code);
            return (
              <div key={code} className="band-input">
                <span>{band}</span>
                <TotalInputs
                  control={{ ...of, id: `${of.id}-${code}` }}
                  of={band}
                  raw={raw[code] ?? emptyTotal}
                  onRaw={(total) => onRaw({ ...raw, [code]: total })}
                />
              </div>
            );
          })}
        </div>
      )}
    </Question>
  );
}

const testParts = ['fullMarks', 'beforePeople', 'beforeSum', 'afterPeople', 'afterSum'] as const;

/** A test before and after, for a group whose marks are summed; marks of single people stand in the list of names. */
function TestQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
}: BoundTo<RawTest> & { readonly label: string }) {
  const { t } = useText();
  return (
    <Question
      name={name}
      label={label}
      help={t('programmeEvents.testHelp')}
      problem={problem}
      isGroup
      onBlur={onLeave}
    >
      {({ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => (
        <div className="test-inputs">
          {testParts.map((part) => (
            <label key={part} className="total-input">
              <span className="small-label">{t(`programmeEvents.testParts.${part}`)}</span>
              <input
                id={`${id}-${part}`}
                aria-describedby={describedBy}
                aria-invalid={isInvalid}
                className="input"
                inputMode="decimal"
                autoComplete="off"
                value={raw[part]}
                onChange={({ target }) => onRaw({ ...raw, [part]: target.value })}
              />
            </label>
          ))}
        </div>
      )}
    </Question>
  );
}
