import { monthName } from '../../../shared/text/lao-format.ts';
import { useText } from '../../text/use-text.ts';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const FIRST_YEAR = 2000;

interface MonthFieldProps {
  readonly label: string;
  readonly monthLabel: string;
  readonly yearLabel: string;
  /** `YYYY-MM` */
  readonly value: string;
  readonly lastYear: number;
  readonly problemId?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A month of a year, named in the language of the screen; the browser's own field knows no Lao. */
export function MonthField({
  label,
  monthLabel,
  yearLabel,
  value,
  lastYear,
  problemId,
  onChange,
}: MonthFieldProps) {
  const { language } = useText();
  const [year = '', month = ''] = value.split('-');
  const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, index) => String(lastYear - index));
  return (
    <div className="field">
      <span className="field-label" aria-hidden>
        {label}
      </span>
      <div className="month-field">
        <select
          className="input"
          aria-label={monthLabel}
          aria-invalid={problemId === undefined ? undefined : true}
          aria-describedby={problemId}
          value={month}
          onChange={(event) => onChange(`${year}-${event.target.value}`)}
        >
          {months.map((each) => (
            <option key={each} value={String(each).padStart(2, '0')}>
              {monthName(each, language)}
            </option>
          ))}
        </select>
        <select
          className="input"
          aria-label={yearLabel}
          aria-describedby={problemId}
          value={year}
          onChange={(event) => onChange(`${event.target.value}-${month}`)}
        >
          {years.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </div>
    </div>
  );
}
