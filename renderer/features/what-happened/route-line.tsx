import { countries } from '../../../shared/codes/countries.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import { countryOf, type RouteLeg } from '../../../shared/domain/route-leg.ts';
import { useText } from '../../text/use-text.ts';
import { legText } from './what-happened-texts.tsx';

const STEP = 96;
const HEIGHT = 68;
const LINE_AT = 22;
/** Pixels of one rem at the usual text size: the line grows with the text. */
const REM = 16;

/**
 * The route as a small line, no map: a ring where somebody was recruited, a dot in transit, two bars at a border, a filled square
 * where they were exploited; dashed into a leg without a date. Ink alone, so that it prints in grey; the text says the same.
 */
export function RouteLine({ legs }: { readonly legs: readonly RouteLeg[] }) {
  const text = useText();
  const { t, label } = text;
  const told = legs.map((leg, at) => `${at + 1}. ${legText(leg, text)}`).join('; ');
  return (
    <svg
      className="route-line"
      viewBox={`0 0 ${legs.length * STEP} ${HEIGHT}`}
      width={`${(legs.length * STEP) / REM}rem`}
      role="img"
      aria-label={t('route.drawn', { count: legs.length, legs: told })}
    >
      {legs.map((leg, at) => {
        const x = at * STEP + STEP / 2;
        const country = givenValue(countryOf(leg));
        return (
          <g key={leg.id}>
            {at > 0 && (
              <line
                x1={x - STEP + 12}
                x2={x - 12}
                y1={LINE_AT}
                y2={LINE_AT}
                className="route-line-way"
                strokeDasharray={leg.when.answer === 'given' ? undefined : '4 4'}
              />
            )}
            <LegMark kind={leg.kind} x={x} />
            <text x={x} y={46} textAnchor="middle" className="route-line-number">
              {at + 1}
            </text>
            <text x={x} y={62} textAnchor="middle" className="route-line-country">
              {country === undefined ? '?' : short(label(countries, country))}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** A name that fits under its mark. */
const short = (name: string): string => (name.length > 12 ? `${name.slice(0, 11)}…` : name);

function LegMark({ kind, x }: { readonly kind: RouteLeg['kind']; readonly x: number }) {
  switch (kind) {
    case 'Recruitment':
      return <circle cx={x} cy={LINE_AT} r={8} className="route-line-open" />;
    case 'Transit':
      return <circle cx={x} cy={LINE_AT} r={5} className="route-line-full" />;
    case 'EXT_Border':
      return (
        <>
          <line x1={x - 4} x2={x - 4} y1={LINE_AT - 12} y2={LINE_AT + 12} className="route-line-way" />
          <line x1={x + 4} x2={x + 4} y1={LINE_AT - 12} y2={LINE_AT + 12} className="route-line-way" />
        </>
      );
    case 'Exploitation':
      return <rect x={x - 9} y={LINE_AT - 9} width={18} height={18} className="route-line-full" />;
  }
}
