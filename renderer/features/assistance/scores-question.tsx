import type { WellbeingScale } from '../../../shared/domain/wellbeing.ts';
import type { BoundTo } from '../../forms/bound.tsx';
import { PlainTextQuestion } from '../../forms/plain-text-question.tsx';
import { Question } from '../../forms/question.tsx';
import type { RawScore } from '../../forms/wellbeing-values.ts';
import { useText } from '../../text/use-text.ts';

/** One score and a remark in each domain of a scale; whoever does not want to say so is asked nothing more. */
export function ScoresQuestion({
  name,
  raw: rows,
  onRaw,
  label,
  scale,
}: BoundTo<readonly RawScore[]> & { readonly label: string; readonly scale: WellbeingScale }) {
  const { t, language } = useText();
  const set = (domain: string, change: Partial<RawScore>) =>
    onRaw(rows.map((row) => (row.domain === domain ? { ...row, ...change } : row)));
  return (
    <section className="scores" aria-label={label} id={`question-${name}`}>
      {scale.domains.map(({ id: domain, title, asks }) => {
        const row = rows.find((each) => each.domain === domain);
        if (row === undefined) return null;
        const { score } = row;
        return (
          <div key={domain} className="score">
            <Question
              name={`${name}-${domain}`}
              label={title[language]}
              help={asks[language]}
              isGroup
              answer={{
                missing: score.missing,
                onMissing: (missing) => set(domain, { score: { ...score, missing } }),
              }}
            >
              {({ id }) => (
                <div className="choices score-choices">
                  {scale.scores.map((said, at) => (
                    <label key={said.en} className="choice">
                      <input
                        type="radio"
                        name={id}
                        checked={score.missing === null && score.typed === String(at + 1)}
                        onChange={() => set(domain, { score: { typed: String(at + 1), missing: null } })}
                      />
                      {at + 1} · {said[language]}
                    </label>
                  ))}
                </div>
              )}
            </Question>
            <PlainTextQuestion
              name={`${name}-${domain}-remark`}
              label={t('wellbeing.remarkOn', { domain: title[language] })}
              raw={row.remark}
              onRaw={(remark) => set(domain, { remark })}
              onLeave={() => undefined}
              problem={undefined}
            />
          </div>
        );
      })}
    </section>
  );
}
