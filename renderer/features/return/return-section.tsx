import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  CalendarClock,
  CalendarPlus,
  CircleCheck,
  CircleMinus,
  FilePen,
  FilePlus,
  Pencil,
  TriangleAlert,
} from 'lucide-react';
import { useId, useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { reintegrationOutcomes } from '../../../shared/codes/reintegration-outcomes.ts';
import { returnCancelReasons } from '../../../shared/codes/return-cancel-reasons.ts';
import { returnKinds } from '../../../shared/codes/return-kinds.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { SeenReturn, SeenVisit } from '../../../shared/contract/return.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import { reintegrationCriteria, situationDomains } from '../../../shared/domain/return.ts';
import { returnAfter, type ReturnMove, returnMoveNames } from '../../../shared/domain/return-moves.ts';
import { isVisitOpen } from '../../../shared/domain/visit-moves.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { call } from '../../bridge.ts';
import { draftsQuery } from '../../queries/drafts.ts';
import { returnsQuery } from '../../queries/returns.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { today } from '../../ui/today.ts';
import { useKeptCursor } from '../../ui/use-kept-cursor.ts';
import { dueText } from '../protocol/due-text.ts';
import { DefineDialog, DefinitionText } from './definition.tsx';
import type { ReturnPart } from './return-form-screen.tsx';
import { ReturnMoveDialog } from './return-move-dialog.tsx';
import {
  criterionLabels,
  reintegrationTexts,
  returnLabels,
  returnTexts,
  visitLabels,
  visitTexts,
} from './return-text.ts';
import '../claims/claims.css';
import '../protocol/protocol.css';
import './return.css';

type Write = (part: ReturnPart, recordId: string) => void;

/** Going home, the visits after it, and what it came to. */
export function ReturnSection({ file }: { readonly file: CaseFile }) {
  const { t, moment } = useText();
  const navigate = useNavigate();
  const { caseId } = file;
  const found = useQuery(returnsQuery(caseId));
  const mayWrite = file.may.includes('case:write');
  const drafts = useQuery({ ...draftsQuery, enabled: mayWrite });
  const [isDefining, setDefining] = useState(false);
  const heading = useKeptCursor<HTMLHeadingElement>(found.data, isDefining);
  const begun = (drafts.data ?? []).filter(
    (draft) => draft.subject === 'return' && draft.caseId === caseId && draft.baseVersion === 0,
  );
  const write: Write = (part, recordId) =>
    void navigate({ to: '/cases/$caseId/going-home/$part/$recordId', params: { caseId, part, recordId } });
  return (
    <section className="case-panel" aria-labelledby="return-title" data-section="return">
      <header className="ledger-head">
        <h2 id="return-title" ref={heading} tabIndex={-1}>
          {t('returns.title')}
        </h2>
        {mayWrite && found.data !== null && (
          <Button icon={FilePlus} onClick={() => write('return', newRecordId())}>
            {t('returns.add')}
          </Button>
        )}
      </header>
      {found.isPending && <p className="quiet">{t('program.loading')}</p>}
      {found.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, found.error)}</p>
        </Notice>
      )}
      {found.data === null && <p>{t('returns.withheld')}</p>}
      {found.data?.returns.length === 0 && <p className="quiet">{t('returns.none')}</p>}
      {begun.map(({ recordId, savedAt }) => (
        <div key={recordId}>
          <Button look="quiet" icon={FilePen} onClick={() => write('return', recordId)}>
            {t('returns.draft', { when: moment(savedAt) })}
          </Button>
        </div>
      ))}
      {found.data?.returns.map((each) => (
        <ReturnCard key={each.returnId} caseId={caseId} of={each} mayWrite={mayWrite} onWrite={write} />
      ))}
      {found.data !== undefined && found.data !== null && (
        <section className="case-subsection" aria-labelledby="definition-title">
          <h3 id="definition-title">{t('reintegration.definition')}</h3>
          <DefinitionText definition={found.data.definition} />
          {file.may.includes('case:assign') && (
            <div>
              <Button icon={Pencil} onClick={() => setDefining(true)}>
                {t(found.data.definition.version === 0 ? 'reintegration.confirm' : 'reintegration.change')}
              </Button>
            </div>
          )}
          {isDefining && (
            <DefineDialog definition={found.data.definition} onClose={() => setDefining(false)} />
          )}
        </section>
      )}
    </section>
  );
}

const shownFields = [
  'isVoluntary',
  'riskAssessedOn',
  'riskFinding',
  'family',
  'from',
  'to',
  'plannedOn',
  'accompaniedBy',
  'handedToKin',
  'papers',
  'remark',
] as const;

/** One return: how it stands, its visits, what it came to, and what may be done with it now. */
function ReturnCard({
  caseId,
  of,
  mayWrite,
  onWrite,
}: {
  readonly caseId: string;
  readonly of: SeenReturn;
  readonly mayWrite: boolean;
  readonly onWrite: Write;
}) {
  const text = useText();
  const { t, label, language } = text;
  const id = useId();
  const [asked, setAsked] = useState<Exclude<ReturnMove, 'plan'> | null>(null);
  const heading = useKeptCursor<HTMLHeadingElement>(of, asked);
  const labels = returnLabels(t);
  const { state, return: planned, returnedOn, cancelledOn, cancelledBecause, agreedOn } = of;
  const day = (on: string) => formatDate(on, language, 'short');
  const plannedOn = givenValue(planned.plannedOn);
  const moves = returnMoveNames.filter(
    (move): move is Exclude<ReturnMove, 'plan'> => move !== 'plan' && returnAfter(state, move) !== undefined,
  );
  return (
    <article className="claim" aria-labelledby={id} data-return={state}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {label(returnKinds, planned.kind)}: {t(`returns.state.${state}`)}
        {returnedOn !== null && ` · ${day(returnedOn)}`}
        {cancelledOn !== null && ` · ${day(cancelledOn)}`}
      </h3>
      <Missing of={of} />
      <dl className="facts">
        {cancelledBecause !== null && (
          <div className="facts-pair">
            <dt>{t('returns.cancelledBecause')}</dt>
            <dd>{label(returnCancelReasons, cancelledBecause)}</dd>
          </div>
        )}
        {agreedOn !== null && (
          <div className="facts-pair">
            <dt>{t('returns.agreedOn')}</dt>
            <dd>{day(agreedOn)}</dd>
          </div>
        )}
        {shownFields
          .filter((field) => planned[field].answer === 'given')
          .map((field) => (
            <div key={field} className="facts-pair">
              <dt>{labels[field]}</dt>
              <dd className="claim-words">{fieldText(field, of, text)}</dd>
            </div>
          ))}
        {planned.handedToId !== null && (
          <div className="facts-pair">
            <dt>{labels.handedToId}</dt>
            <dd>{returnTexts.handedToId(planned.handedToId, text)}</dd>
          </div>
        )}
      </dl>
      {mayWrite && (
        <div className="claim-choices">
          {moves.map((move, at) => (
            <Button
              key={move}
              look={at === 0 && state !== 'returned' ? 'main' : 'plain'}
              aria-describedby={id}
              onClick={() => setAsked(move)}
            >
              {t(`returns.move.${move}`)}
            </Button>
          ))}
          {state !== 'cancelled' && (
            <Button
              look="quiet"
              icon={Pencil}
              aria-describedby={id}
              onClick={() => onWrite('return', of.returnId)}
            >
              {t('action.edit')}
            </Button>
          )}
        </div>
      )}
      {mayWrite && plannedOn !== undefined && plannedOn >= today() && state !== 'cancelled' && (
        <ShareDay caseId={caseId} on={plannedOn} />
      )}
      {of.visits.length > 0 && (
        <ul className="rows" aria-label={t('visits.all')}>
          {of.visits.map((visit) => (
            <VisitRow key={visit.visitId} visit={visit} mayWrite={mayWrite} onWrite={onWrite} />
          ))}
        </ul>
      )}
      {of.reintegrationId !== null && (
        <CameTo of={of} id={of.reintegrationId} mayWrite={mayWrite} onWrite={onWrite} />
      )}
      {asked !== null && (
        <ReturnMoveDialog caseId={caseId} of={of} move={asked} onClose={() => setAsked(null)} />
      )}
    </article>
  );
}

function fieldText(
  field: (typeof shownFields)[number],
  { return: planned }: SeenReturn,
  text: ReturnType<typeof useText>,
) {
  switch (field) {
    case 'from':
    case 'to':
      return returnTexts[field](planned[field], text);
    case 'isVoluntary':
      return returnTexts.isVoluntary(planned.isVoluntary, text);
    case 'family':
      return returnTexts.family(planned.family, text);
    case 'papers':
      return returnTexts.papers(planned.papers, text);
    case 'handedToKin':
      return returnTexts.handedToKin(planned.handedToKin, text);
    case 'riskAssessedOn':
    case 'riskFinding':
    case 'plannedOn':
    case 'accompaniedBy':
    case 'remark':
      return returnTexts[field](planned[field], text);
  }
}

/** What should stand before somebody goes: their own decision, and the look at the risks. Said, never enforced. */
function Missing({ of: { state, return: planned, returnedOn } }: { readonly of: SeenReturn }) {
  const { t } = useText();
  if (state === 'cancelled') return null;
  const riskAssessedOn = givenValue(planned.riskAssessedOn);
  const isLate = riskAssessedOn !== undefined && returnedOn !== null && riskAssessedOn > returnedOn;
  const missing = [
    givenValue(planned.isVoluntary) !== 'yes' && t('returns.notVoluntary'),
    (riskAssessedOn === undefined || isLate) && t('returns.noRiskBefore'),
    givenValue(planned.family) === 'AssessedUnsafe' && t('returns.familyUnsafe'),
  ].filter((each) => each !== false);
  if (missing.length === 0) return null;
  return (
    <Notice kind="warning" title={t('returns.lookAgain')}>
      {missing.map((each) => (
        <p key={each}>{each}</p>
      ))}
    </Notice>
  );
}

/** One visit in a line: when, how it stands, what was found. */
function VisitRow({
  visit,
  mayWrite,
  onWrite,
}: {
  readonly visit: SeenVisit;
  readonly mayWrite: boolean;
  readonly onWrite: Write;
}) {
  const text = useText();
  const { t, language, number } = text;
  const { state, plannedOn, closedOn, months } = visit;
  const isLate = isVisitOpen(state) && plannedOn < today();
  const name = t('visits.title', { months: number(months) });
  const labels = visitLabels(t);
  const poor = situationDomains.filter((domain) => givenValue(visit.visit[domain]) === 'Poor');
  const Mark =
    state === 'done'
      ? CircleCheck
      : isVisitOpen(state)
        ? isLate
          ? TriangleAlert
          : CalendarClock
        : CircleMinus;
  return (
    <li data-visit={months} data-state={state}>
      <span className="step-mark" data-late={isLate || undefined}>
        <Mark className="icon" aria-hidden />
      </span>
      <span className="rows-main">
        <span className="rows-name">
          {name}: {t(`visits.state.${state}`)}
        </span>
        <span className={isLate ? 'small rows-warning' : 'small quiet'}>
          {closedOn === null
            ? `${dueText(text, plannedOn, today())} · ${formatDate(plannedOn, language, 'short')}`
            : formatDate(closedOn, language, 'short')}
          {state === 'done' && visit.visit.how.answer === 'given' && (
            <> · {visitTexts.how(visit.visit.how, text)}</>
          )}
        </span>
        {poor.length > 0 && (
          <span className="small rows-warning">
            {t('visits.poor')}: {poor.map((domain) => labels[domain]).join(', ')}
          </span>
        )}
        {visit.visit.needs.answer === 'given' && (
          <span className="small">
            {labels.needs}: {visitTexts.needs(visit.visit.needs, text)}
          </span>
        )}
        {visit.visit.words.answer === 'given' && (
          <span className="small claim-words">{visit.visit.words.value}</span>
        )}
      </span>
      {mayWrite && (
        <span className="step-acts">
          <Button
            look={isVisitOpen(state) ? 'plain' : 'quiet'}
            aria-label={t('visits.recordOf', { what: name })}
            onClick={() => onWrite('visit', visit.visitId)}
          >
            {t(isVisitOpen(state) ? 'visits.record' : 'action.edit')}
          </Button>
        </span>
      )}
    </li>
  );
}

/** What the return came to: the conclusion, and each criterion as it was answered beside it. */
function CameTo({
  of: { reintegration },
  id,
  mayWrite,
  onWrite,
}: {
  readonly of: SeenReturn;
  readonly id: string;
  readonly mayWrite: boolean;
  readonly onWrite: Write;
}) {
  const text = useText();
  const { t, label, language } = text;
  const labels = criterionLabels(t);
  return (
    <div className="reintegration" data-reintegration={reintegration?.concluded.outcome ?? 'open'}>
      <h4>
        {t('reintegration.title')}
        {reintegration !== null &&
          `: ${label(reintegrationOutcomes, reintegration.concluded.outcome)} · ${formatDate(reintegration.concluded.concludedOn, language, 'short')}`}
      </h4>
      {reintegration === null ? (
        <p className="quiet small">{t('reintegration.notYet')}</p>
      ) : (
        <>
          <dl className="facts">
            {reintegrationCriteria.map((criterion) => (
              <div key={criterion} className="facts-pair">
                <dt>{labels[criterion]}</dt>
                <dd>{reintegrationTexts[criterion](reintegration.concluded[criterion], text)}</dd>
              </div>
            ))}
          </dl>
          <p className="claim-words">{reintegration.concluded.reasons}</p>
          <p className="quiet small">
            {reintegration.byName} ·{' '}
            {reintegrationTexts.definitionVersion(reintegration.concluded.definitionVersion, text)}
          </p>
        </>
      )}
      {mayWrite && (
        <div>
          <Button icon={Pencil} onClick={() => onWrite('reintegration', id)}>
            {t(reintegration === null ? 'reintegration.conclude' : 'reintegration.amend')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Offers to tell the other side the planned day, and nothing else of it; never by itself. */
function ShareDay({ caseId, on }: { readonly caseId: string; readonly on: string }) {
  const { t, language } = useText();
  const share = useMutation({
    mutationFn: () =>
      call('nextDate.add', { nextDateId: newRecordId(), caseId, wing: 'assistance', kind: 'Return', on }),
  });
  return (
    <p className="claim-share">
      <Button
        look="quiet"
        icon={CalendarPlus}
        disabled={share.isPending || share.isSuccess}
        onClick={() => share.mutate()}
      >
        {t('returns.shareDay', { day: formatDate(on, language, 'short') })}
      </Button>{' '}
      <span role="status" className="small quiet">
        {share.isSuccess && t('claims.hearingShared')}
        {share.isError && failureText(t, share.error)}
      </span>
    </p>
  );
}
