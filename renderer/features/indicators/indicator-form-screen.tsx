import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useSession } from '../../app/session.ts';
import { DraftedForm } from '../../forms/drafted-form.tsx';
import { indicatorsAboveQuery, indicatorQuery, indicatorsOfNodeQuery } from '../../queries/indicators.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { today } from '../../ui/today.ts';
import { IndicatorForm } from './indicator-form.tsx';
import { indicatorValuesOf, IndicatorValues, newIndicatorValues } from './indicator-values.ts';
import './indicators.css';

/** The form of one indicator: reads first whether it is on file, and what it may be added into. */
export function IndicatorFormScreen({
  nodeId,
  indicatorId,
}: {
  readonly nodeId: string;
  readonly indicatorId: string;
}) {
  const { t } = useText();
  const { may } = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { history } = useRouter();
  const ofNode = useQuery(indicatorsOfNodeQuery(nodeId));
  const above = useQuery(indicatorsAboveQuery(nodeId));
  const isOnFile = ofNode.data?.some((line) => line.indicatorId === indicatorId) === true;
  const file = useQuery({ ...indicatorQuery(indicatorId), enabled: isOnFile });
  const failure = ofNode.error ?? above.error ?? file.error;
  if (failure !== null) return <Loading screen="indicator-form" failure={failure} />;
  if (ofNode.data === undefined || above.data === undefined || (isOnFile && file.data === undefined))
    return <Loading screen="indicator-form" />;
  if (!may('plan:write'))
    return (
      <div className="screen" data-screen="indicator-form">
        <Notice kind="problem" title={t('error.title')}>
          <p>{t('error.forbidden')}</p>
        </Notice>
      </div>
    );
  const namesAbove = above.data;
  return (
    <DraftedForm
      screen="indicator-form"
      subject="indicator"
      recordId={indicatorId}
      belongsToId={nodeId}
      schema={IndicatorValues}
      onFile={file.data === undefined ? newIndicatorValues(today()) : indicatorValuesOf(file.data.indicator)}
      version={file.data?.version ?? 0}
      readAgain={() => client.fetchQuery({ ...indicatorQuery(indicatorId), staleTime: 0 })}
    >
      {(opened) => (
        <IndicatorForm
          nodeId={nodeId}
          indicatorId={indicatorId}
          opened={opened}
          above={namesAbove}
          onFiled={() => void navigate({ to: '/plan/indicators/$indicatorId', params: { indicatorId } })}
          onLeave={() => history.back()}
        />
      )}
    </DraftedForm>
  );
}
