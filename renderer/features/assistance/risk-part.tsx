import { TriangleAlert } from 'lucide-react';
import { useRef } from 'react';
import { riskDangers } from '../../../shared/codes/risk-dangers.ts';
import { safetyMeasures } from '../../../shared/codes/safety-measures.ts';
import type { SeenRisk } from '../../../shared/contract/assistance.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useText } from '../../text/use-text.ts';
import { today } from '../../ui/today.ts';
import { dueText } from '../protocol/due-text.ts';
import { PartHead } from './part-head.tsx';
import { RiskSign } from './risk-sign.tsx';

/** The danger for the person as it was assessed last, with the safety plan, and below it every assessment before. */
export function RiskPart({ file, risks }: { readonly file: CaseFile; readonly risks: readonly SeenRisk[] }) {
  const { t, number } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const [newest, ...earlier] = risks;
  return (
    <section className="case-subsection" aria-labelledby="risk-title">
      <PartHead
        file={file}
        part="risk-assessment"
        id="risk-title"
        title={t('risks.title')}
        count={risks.length}
        add={t('risks.add')}
        heading={heading}
      />
      {newest === undefined && <p className="quiet">{t('risks.none')}</p>}
      {newest !== undefined && <OneRisk risk={newest} isNewest />}
      {earlier.length > 0 && (
        <details>
          <summary>
            {t('risks.earlier')} <span className="quiet">{number(earlier.length)}</span>
          </summary>
          {earlier.map((risk) => (
            <OneRisk key={risk.assessmentId} risk={risk} isNewest={false} />
          ))}
        </details>
      )}
    </section>
  );
}

function OneRisk({ risk, isNewest }: { readonly risk: SeenRisk; readonly isNewest: boolean }) {
  const text = useText();
  const { t, label, language } = text;
  const { level, assessedOn, assessedBy, dangers, words, measures, reviewOn } = risk;
  const isLate = isNewest && reviewOn < today();
  return (
    <article className="plan" data-risk={level}>
      <p className="small">
        <RiskSign level={level} /> · {formatDate(assessedOn, language, 'short')} ·{' '}
        <span className="quiet">{assessedBy}</span>
      </p>
      <p className={isLate ? 'small rows-warning' : 'small quiet'}>
        {isLate && <TriangleAlert className="icon" aria-hidden />} {t('risks.reviewOn')}:{' '}
        {formatDate(reviewOn, language, 'short')}
        {isNewest && ` · ${dueText(text, reviewOn, today())}`}
      </p>
      {dangers.length > 0 && (
        <p>
          <span className="quiet small">{t('risks.dangers')}:</span>{' '}
          {dangers.map((code) => label(riskDangers, code)).join(' · ')}
        </p>
      )}
      {words !== null && <p className="assistance-words">{words}</p>}
      {measures.length > 0 && (
        <>
          <p className="quiet small">{t('risks.measures')}:</p>
          <ul className="risk-measures">
            {measures.map(({ measure, words: how }, at) => (
              // A measure may be agreed twice, for two places; nothing moves in what stays as it was.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>
                {label(safetyMeasures, measure)}
                {how !== null && <span className="assistance-words">: {how}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
