import { useEffect, useRef } from 'react';
import type { ScreeningInstrument } from '../../../shared/domain/screening-instrument.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';

/** By which instrument to screen; each says where it comes from and how sure that is. */
export function ChooseInstrument({
  instruments,
  onChoose,
  onLeave,
}: {
  readonly instruments: readonly ScreeningInstrument[];
  readonly onChoose: (instrument: ScreeningInstrument) => void;
  readonly onLeave: () => void;
}) {
  const { t, language } = useText();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    <section
      className="choose-instrument"
      aria-labelledby="choose-instrument"
      data-screen="choose-instrument"
    >
      <header className="screen-title">
        <h1 id="choose-instrument">{t('screening.choose')}</h1>
        <div className="push">
          <Button onClick={onLeave}>{t('screening.backToCase')}</Button>
        </div>
      </header>
      <p>{t('screening.chooseHelp')}</p>
      <ul className="instrument-list" ref={list}>
        {instruments.map((instrument) => (
          <li key={instrument.id}>
            <div className="instrument-head">
              <Button
                disabled={instrument.items.length === 0}
                aria-describedby={`instrument-${instrument.id}`}
                onClick={() => onChoose(instrument)}
              >
                {instrument.title[language]}
              </Button>
              <InstrumentFacts instrument={instrument} />
            </div>
            <p className="quiet" id={`instrument-${instrument.id}`}>
              {instrument.remark?.[language]}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Version, number of items and how sure the texts are, in one line. */
export function InstrumentFacts({ instrument }: { readonly instrument: ScreeningInstrument }) {
  const { t } = useText();
  const { version, items, status, translation } = instrument;
  return (
    <span className="quiet small">
      {t('screening.version', { version })} · {t('screening.items', { count: items.length })} ·{' '}
      {t(`screening.status.${status}`)}
      {items.length > 0 && translation.confidence === 'low' && ` · ${t('screening.toReview')}`}
    </span>
  );
}
