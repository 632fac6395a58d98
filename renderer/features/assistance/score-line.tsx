import { daysBetween, type PlainDate } from '../../../shared/dates/plain-date.ts';

const WIDTH = 168;
const HEIGHT = 44;
/** Room for the numbers at both ends. */
const SIDE = 16;
const EDGE = 8;

/** One score on its day. */
export interface ScoreOnDay {
  readonly on: PlainDate;
  readonly score: number;
}

/**
 * How the score in one domain went, drawn over time with the numbers at both ends; told in words by the table it stands in.
 * Ink alone, so that it prints in grey.
 */
export function ScoreLine({
  scores,
  most,
}: {
  readonly scores: readonly ScoreOnDay[];
  readonly most: number;
}) {
  const first = scores[0];
  const last = scores.at(-1);
  if (first === undefined || last === undefined) return null;
  const days = daysBetween(first.on, last.on);
  const xOf = ({ on }: ScoreOnDay): number =>
    days === 0 ? WIDTH / 2 : SIDE + (daysBetween(first.on, on) / days) * (WIDTH - 2 * SIDE);
  const yOf = (score: number): number => HEIGHT - EDGE - ((score - 1) / (most - 1)) * (HEIGHT - 2 * EDGE);
  const points = scores.map((each) => `${xOf(each)},${yOf(each.score)}`).join(' ');
  return (
    <svg
      className="score-line"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden
      focusable="false"
    >
      {[1, (most + 1) / 2, most].map((score) => (
        <line
          key={score}
          className="score-line-grid"
          x1={SIDE}
          x2={WIDTH - SIDE}
          y1={yOf(score)}
          y2={yOf(score)}
        />
      ))}
      <polyline className="score-line-way" points={points} />
      {scores.map((each) => (
        <circle
          key={`${each.on} ${xOf(each)}`}
          className="score-line-dot"
          cx={xOf(each)}
          cy={yOf(each.score)}
          r={3}
        />
      ))}
      {days > 0 && (
        <text className="score-line-number" x={2} y={yOf(first.score) + 4}>
          {first.score}
        </text>
      )}
      <text
        className="score-line-number"
        x={days === 0 ? WIDTH / 2 + 8 : WIDTH - SIDE + 6}
        y={yOf(last.score) + 4}
      >
        {last.score}
      </text>
    </svg>
  );
}
