import { useNavigate } from '@tanstack/react-router';
import { ArrowRight, Pencil, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { reasonsServiceDeclined } from '../../../shared/codes/reasons-service-declined.ts';
import { reasonsServiceEnded } from '../../../shared/codes/reasons-service-ended.ts';
import { serviceKinds } from '../../../shared/codes/service-kinds.ts';
import { serviceOutcomes } from '../../../shared/codes/service-outcomes.ts';
import type { Objective } from '../../../shared/domain/support-plan.ts';
import type { SeenNeed, SeenService } from '../../../shared/contract/assistance.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { isServiceOpen } from '../../../shared/domain/service-moves.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useText, type Text } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { moneyText } from '../../ui/money-text.ts';
import { today } from '../../ui/today.ts';
import { useKeptCursor } from '../../ui/use-kept-cursor.ts';
import { dueText } from '../protocol/due-text.ts';
import { PartHead } from './part-head.tsx';
import { ProviderName } from './provider-name.tsx';
import { ServiceMoveDialog } from './service-move-dialog.tsx';

/** The services for the person: those with which something is still to be done first. */
export function ServicesPart({
  file,
  services,
  needs,
  objectives,
}: {
  readonly file: CaseFile;
  readonly services: readonly SeenService[];
  readonly needs: readonly SeenNeed[];
  readonly objectives: readonly Objective[];
}) {
  const { t } = useText();
  const [asked, setAsked] = useState<SeenService | null>(null);
  const heading = useKeptCursor<HTMLHeadingElement>(services, asked);
  return (
    <section className="case-subsection" aria-labelledby="services-title">
      <PartHead
        file={file}
        part="service"
        id="services-title"
        title={t('services.title')}
        count={services.length}
        add={t('services.add')}
        heading={heading}
      />
      {services.length === 0 && <p className="quiet">{t('services.none')}</p>}
      <ul className="rows">
        {services.map((service) => (
          <ServiceRow
            key={service.serviceId}
            file={file}
            service={service}
            need={needs.find(({ needId }) => needId === service.needId)}
            objective={objectives.find(({ id }) => id === service.objectiveId)}
            onMove={() => setAsked(service)}
          />
        ))}
      </ul>
      {asked !== null && <ServiceMoveDialog service={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

function ServiceRow({
  file: { caseId, may },
  service,
  need,
  objective,
  onMove,
}: {
  readonly file: CaseFile;
  readonly service: SeenService;
  readonly need: SeenNeed | undefined;
  readonly objective: Objective | undefined;
  readonly onMove: () => void;
}) {
  const text = useText();
  const { t, label } = text;
  const navigate = useNavigate();
  const { serviceId, state, words, outcome, outcomeWords, dueOn } = service;
  const name = label(serviceKinds, service.kind);
  const isOpen = isServiceOpen(state);
  const isLate = isOpen && dueOn !== null && dueOn < today();
  const because = becauseText(service, text);
  return (
    <li data-service={state}>
      <span className="rows-main">
        <span>
          <span className="rows-name">{name}</span> · <ProviderName provider={service.provider} />
        </span>
        <span className="small">
          <strong>{t(`services.state.${state}`)}</strong>
          {because !== undefined && ` (${because})`}
          {factsOf(service, text).map((fact) => ` · ${fact}`)}
        </span>
        {isOpen && dueOn !== null && (
          <span className={isLate ? 'small rows-warning' : 'small quiet'}>
            {isLate && <TriangleAlert className="icon" aria-hidden />} {t('services.dueOn')}:{' '}
            {formatDate(dueOn, text.language, 'short')} · {dueText(text, dueOn, today())}
          </span>
        )}
        {need !== undefined && need.kind !== service.kind && (
          <span className="quiet small">
            {t('services.forNeed', { need: label(serviceKinds, need.kind) })}
          </span>
        )}
        {objective !== undefined && (
          <span className="quiet small">{t('services.forObjective', { objective: objective.words })}</span>
        )}
        {words !== null && <span className="assistance-words">{words}</span>}
        {(outcome !== null || outcomeWords !== null) && (
          <span className="assistance-words">
            <span className="quiet">{t('services.outcome')}:</span>{' '}
            {[outcome === null ? '' : label(serviceOutcomes, outcome), outcomeWords ?? '']
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
      </span>
      {may.includes('case:write') && (
        <span className="assistance-acts">
          {isOpen && (
            <Button icon={ArrowRight} aria-label={t('assistance.move', { what: name })} onClick={onMove}>
              {t('services.next')}
            </Button>
          )}
          <Button
            look="quiet"
            icon={Pencil}
            aria-label={t('assistance.edit', { what: name })}
            onClick={() =>
              void navigate({
                to: '/cases/$caseId/assistance/$part/$recordId',
                params: { caseId, part: 'service', recordId: serviceId },
                search: {},
              })
            }
          >
            {t('action.edit')}
          </Button>
        </span>
      )}
    </li>
  );
}

const becauseText = ({ declinedBecause, endedBecause }: SeenService, { label }: Text): string | undefined =>
  declinedBecause !== null
    ? label(reasonsServiceDeclined, declinedBecause)
    : endedBecause !== null
      ? label(reasonsServiceEnded, endedBecause)
      : undefined;

/** Days, nights, sessions and money, as far as they are on file. */
function factsOf(service: SeenService, text: Text): readonly string[] {
  const { t, language } = text;
  const { startedOn, endedOn, decidedOn, offeredOn, shelterNights, sessions, cost, valueInKind } = service;
  const day = (iso: string) => formatDate(iso, language, 'short');
  return [
    startedOn === null
      ? day(endedOn ?? decidedOn ?? offeredOn)
      : endedOn === null
        ? t('services.since', { day: day(startedOn) })
        : `${day(startedOn)} – ${day(endedOn)}`,
    shelterNights === null ? '' : t('services.nights', { count: shelterNights }),
    sessions === null ? '' : t('services.sessionsCount', { count: sessions }),
    cost === null ? '' : moneyText(cost, text),
    valueInKind === null
      ? ''
      : t('services.inKind', {
          sum: moneyText(valueInKind, text),
        }),
  ].filter(Boolean);
}
