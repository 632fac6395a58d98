import { useRef } from 'react';
import { wellbeingScorers } from '../../../shared/codes/wellbeing-scorers.ts';
import type { SeenScoring } from '../../../shared/contract/assistance.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { WellbeingScale } from '../../../shared/domain/wellbeing.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { shippedScales } from '../../../shared/wellbeing/shipped-scales.ts';
import { useText } from '../../text/use-text.ts';
import { PartHead } from './part-head.tsx';
import { ScoreLine, type ScoreOnDay } from './score-line.tsx';

/** How the person stood in each domain, scoring by scoring, with the change since the first; nothing is concluded from it. */
export function WellbeingPart({
  file,
  scorings,
}: {
  readonly file: CaseFile;
  /** The first one first. */
  readonly scorings: readonly SeenScoring[];
}) {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  // A change is told between scorings of one version of a scale alone.
  const scored = shippedScales
    .map((scale) => ({
      scale,
      own: scorings.filter(
        ({ scaleId, scaleVersion }) => scaleId === scale.scaleId && scaleVersion === scale.version,
      ),
    }))
    .filter(({ own }) => own.length > 0)
    .toReversed();
  return (
    <section className="case-subsection" aria-labelledby="wellbeing-title">
      <PartHead
        file={file}
        part="wellbeing-scoring"
        id="wellbeing-title"
        title={t('wellbeing.title')}
        count={scorings.length}
        add={t('wellbeing.add')}
        heading={heading}
      />
      {scorings.length === 0 && <p className="quiet">{t('wellbeing.none')}</p>}
      {scored.map(({ scale, own }) => (
        <ScoresOverTime key={`${scale.scaleId} ${scale.version}`} scale={scale} scorings={own} />
      ))}
    </section>
  );
}

function ScoresOverTime({
  scale,
  scorings,
}: {
  readonly scale: WellbeingScale;
  readonly scorings: readonly SeenScoring[];
}) {
  const { t, language, label } = useText();
  const most = scale.scores.length;
  const title = scale.title[language];
  return (
    <>
      <p className="quiet small">
        {t('wellbeing.scaleHelp', {
          title,
          lowest: scale.scores[0]?.[language] ?? '',
          highest: scale.scores.at(-1)?.[language] ?? '',
          most,
        })}{' '}
        {t('wellbeing.isProposal')}
      </p>
      <table className="record-table wellbeing-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('wellbeing.domain')}</th>
            <th scope="col">{t('wellbeing.course')}</th>
            <th scope="col">{t('wellbeing.first')}</th>
            <th scope="col">{t('wellbeing.last')}</th>
            <th scope="col">{t('wellbeing.change')}</th>
          </tr>
        </thead>
        <tbody>
          {scale.domains.map(({ id, title: domain }) => {
            const scores = scoresIn(scorings, id);
            const first = scores[0];
            const last = scores.at(-1);
            return (
              <tr key={id} className="record-row" data-domain={id}>
                <th scope="row">{domain[language]}</th>
                <td>
                  <ScoreLine scores={scores} most={most} />
                </td>
                <td data-label={t('wellbeing.first')}>{first?.score ?? '—'}</td>
                <td data-label={t('wellbeing.last')}>{last?.score ?? '—'}</td>
                <td data-label={t('wellbeing.change')}>
                  {first === undefined || last === undefined || scores.length < 2
                    ? '—'
                    : signed(last.score - first.score)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <details>
        <summary>{t('wellbeing.all')}</summary>
        {scorings.toReversed().map(({ scoringId, scoredOn, scoredBy, scores, recordedByName }) => (
          <article key={scoringId} className="plan">
            <p className="small">
              <strong>{formatDate(scoredOn, language, 'short')}</strong> · {label(wellbeingScorers, scoredBy)}{' '}
              · <span className="quiet">{recordedByName}</span>
            </p>
            <dl className="facts">
              {scale.domains.map(({ id, title: domain }) => {
                const found = scores.find((each) => each.domain === id);
                if (found === undefined) return null;
                const { score, remark } = found;
                return (
                  <div key={id} className="facts-pair">
                    <dt>{domain[language]}</dt>
                    <dd>
                      {score.answer === 'given'
                        ? `${score.value} · ${scale.scores[score.value - 1]?.[language] ?? ''}`
                        : t(`answer.${score.answer}`)}
                      {remark !== null && <span className="assistance-words"> · {remark}</span>}
                    </dd>
                  </div>
                );
              })}
            </dl>
          </article>
        ))}
      </details>
    </>
  );
}

const scoresIn = (scorings: readonly SeenScoring[], domain: string): readonly ScoreOnDay[] =>
  scorings.flatMap(({ scoredOn, scores }) => {
    const score = scores.find((each) => each.domain === domain)?.score;
    return score?.answer === 'given' ? [{ on: scoredOn, score: score.value }] : [];
  });

/** A change with its sign; the minus is the sign of mathematics. */
const signed = (change: number): string => (change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '0');
