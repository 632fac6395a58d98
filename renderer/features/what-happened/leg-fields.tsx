import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { companions } from '../../../shared/codes/companions.ts';
import { countries } from '../../../shared/codes/countries.ts';
import { documentsTaken } from '../../../shared/codes/documents-taken.ts';
import { placeTypes } from '../../../shared/codes/place-types.ts';
import { routeLegKinds } from '../../../shared/codes/route-leg-kinds.ts';
import { transportKinds } from '../../../shared/codes/transport-kinds.ts';
import { CodeQuestion, CodesQuestion } from '../../forms/code-questions.tsx';
import { DateQuestion } from '../../forms/date-question.tsx';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import { PlaceQuestion } from '../../forms/place-question.tsx';
import { TextQuestion } from '../../forms/text-question.tsx';
import { legProblem, type RawLeg } from '../../forms/what-happened-values.ts';
import { problemText } from '../../text/problem-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/today.ts';

interface LegFieldsProps {
  /** Begins the names of the questions inside. */
  readonly name: string;
  readonly leg: RawLeg;
  /** Which leg it is, from 1. */
  readonly place: number;
  readonly isLast: boolean;
  readonly onChange: (change: Partial<RawLeg>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One leg of the route: what it was, where, when, by what and with whom, and what was taken. */
export function LegFields({ name, leg, place, isLast, onChange, onMove, onRemove }: LegFieldsProps) {
  const { t } = useText();
  const group = useRef<HTMLFieldSetElement>(null);
  const travel = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || !event.shiftKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  });
  useEffect(() => {
    const fields = group.current;
    // Before the lists and boxes inside, whose own arrows open them.
    const listen = (event: KeyboardEvent) => travel(event);
    fields?.addEventListener('keydown', listen, { capture: true });
    return () => fields?.removeEventListener('keydown', listen, { capture: true });
  }, []);
  const field = <K extends keyof RawLeg>(key: K) => ({
    name: `${name}-${key}`,
    raw: leg[key],
    onRaw: (raw: RawLeg[K]) => onChange({ [key]: raw }),
    onLeave: () => undefined,
    problem: undefined,
  });
  const wrong = legProblem(leg, today());
  return (
    <fieldset ref={group} className="happened-row">
      <legend>{t('route.leg', { place })}</legend>
      <div className="happened-row-acts">
        <Button
          look="quiet"
          icon={ArrowUp}
          aria-label={t('route.up', { place })}
          disabled={place === 1}
          onClick={() => onMove(-1)}
        >
          {t('route.upShort')}
        </Button>
        <Button
          look="quiet"
          icon={ArrowDown}
          aria-label={t('route.down', { place })}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          {t('route.downShort')}
        </Button>
        <Button look="quiet" icon={Trash2} aria-label={t('route.remove', { place })} onClick={onRemove}>
          {t('rows.removeShort')}
        </Button>
      </div>
      <NeededCodeQuestion {...field('kind')} label={t('route.kind')} list={routeLegKinds} />
      <DateQuestion {...field('when')} label={t('route.when')} help={t('route.whenHelp')} />
      <CodeQuestion {...field('country')} label={t('route.country')} list={countries} />
      <PlaceQuestion {...field('place')} label={t('route.place')} />
      <CodeQuestion {...field('placeType')} label={t('route.placeType')} list={placeTypes} />
      <TextQuestion {...field('placeName')} label={t('route.placeName')} help={t('route.placeNameHelp')} />
      <CodesQuestion {...field('transport')} label={t('route.transport')} list={transportKinds} />
      <CodesQuestion {...field('companions')} label={t('route.companions')} list={companions} />
      <CodeQuestion {...field('documents')} label={t('route.documents')} list={documentsTaken} />
      {wrong !== undefined && <p className="question-problem">{problemText(t, wrong)}</p>}
    </fieldset>
  );
}
