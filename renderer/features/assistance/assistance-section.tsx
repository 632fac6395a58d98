import { useQuery } from '@tanstack/react-query';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { assistanceQuery } from '../../queries/assistance.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { NeedsPart } from './needs-part.tsx';
import { PlanPart } from './plan-part.tsx';
import { RiskPart } from './risk-part.tsx';
import { ServicesPart } from './services-part.tsx';
import { WellbeingPart } from './wellbeing-part.tsx';
import './assistance.css';

/** What the social-work wing does for the person: what they need and what is given, each with its history on the timeline. */
export function AssistanceSection({ file }: { readonly file: CaseFile }) {
  const { t } = useText();
  const assistance = useQuery(assistanceQuery(file.caseId));
  return (
    <section className="case-panel" aria-labelledby="assistance-title" data-section="assistance">
      <header>
        <h2 id="assistance-title">{t('casePage.section.assistance')}</h2>
        <p className="quiet small">{t('assistance.help')}</p>
      </header>
      {assistance.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, assistance.error)}</p>
        </Notice>
      )}
      {assistance.isPending && <p className="quiet">{t('program.loading')}</p>}
      {assistance.data === null && <p>{t('assistance.withheld')}</p>}
      {assistance.data !== undefined && assistance.data !== null && (
        <>
          <RiskPart file={file} risks={assistance.data.risks} />
          <NeedsPart file={file} needs={assistance.data.needs} />
          <PlanPart file={file} plans={assistance.data.plans} />
          <ServicesPart
            file={file}
            services={assistance.data.services}
            needs={assistance.data.needs}
            objectives={assistance.data.plans[0]?.objectives ?? []}
          />
          <WellbeingPart file={file} scorings={assistance.data.scorings} />
        </>
      )}
    </section>
  );
}
