import type { ScreeningInstrument } from '../../../shared/domain/screening-instrument.ts';
import type { DimensionReading } from '../../../shared/screening/ilo-rule.ts';
import type { ListReading, ScreeningResult } from '../../../shared/screening/screening-result.ts';
import { useText } from '../../text/use-text.ts';

/** What the instrument makes of the answers, dimension by dimension: a recommendation that says by what it came about. */
export function ResultPanel({
  instrument,
  result,
}: {
  readonly instrument: ScreeningInstrument;
  readonly result: ScreeningResult;
}) {
  const { t, language } = useText();
  const textOf = (code: string) =>
    instrument.items.find((item) => item.code === code)?.text[language] ?? code;
  return (
    // It scrolls by itself, so the cursor must come into it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <aside className="screening-result" aria-labelledby="screening-reading" tabIndex={0}>
      <h2 id="screening-reading">{t('screening.reading')}</h2>
      <p className="quiet small">{t('screening.notAVerdict')}</p>
      {result.rule === 'none' ? (
        <>
          <p>
            <strong>{t('screening.seen', { count: result.seen.length })}</strong>
          </p>
          <p className="quiet small">{t('screening.noScore')}</p>
          <ul>
            {result.seen.map((code) => (
              <li key={code}>{textOf(code)}</li>
            ))}
          </ul>
        </>
      ) : (
        result.readings.map((reading) => (
          <ListResult
            key={reading.list}
            instrument={instrument}
            reading={reading}
            isOneOfTwo={result.readings.length > 1}
            textOf={textOf}
          />
        ))
      )}
    </aside>
  );
}

function ListResult({
  instrument,
  reading: { list, reading, dimensions },
  isOneOfTwo,
  textOf,
}: {
  readonly instrument: ScreeningInstrument;
  readonly reading: ListReading;
  readonly isOneOfTwo: boolean;
  readonly textOf: (code: string) => string;
}) {
  const { t } = useText();
  return (
    <div className="screening-list-reading">
      <h3>{t(`screening.lists.${list}`)}</h3>
      <p data-reading={reading}>
        <strong>{t(`screening.readings.${reading}`)}</strong>
      </p>
      <ul className="screening-dimensions">
        {dimensions.map((dimension) => (
          <li key={dimension.dimension} data-state={dimension.state}>
            <DimensionResult
              instrument={instrument}
              reading={dimension}
              isOpen={!isOneOfTwo}
              textOf={textOf}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function DimensionResult({
  instrument,
  reading: { dimension, state, present, unanswered, counted },
  isOpen,
  textOf,
}: {
  readonly instrument: ScreeningInstrument;
  readonly reading: DimensionReading;
  readonly isOpen: boolean;
  readonly textOf: (code: string) => string;
}) {
  const { t, language } = useText();
  const title = instrument.dimensions.find(({ code }) => code === dimension)?.title[language] ?? dimension;
  return (
    <>
      <span className="screening-dimension-title">{title}</span>
      <strong>{t(`screening.states.${state}`)}</strong>
      <span className="quiet small">
        {t('screening.counted', counted)}
        {unanswered.length > 0 && ` · ${t('screening.unanswered', { count: unanswered.length })}`}
      </span>
      {isOpen && present.length > 0 && (
        <span className="small screening-fired">{present.map(textOf).join(' · ')}</span>
      )}
    </>
  );
}
