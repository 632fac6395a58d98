import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { resourceConditions } from '../../../shared/codes/resource-conditions.ts';
import { resourceKinds } from '../../../shared/codes/resource-kinds.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { resourceQuery } from '../../queries/plan-resources.ts';
import { useText } from '../../text/use-text.ts';
import { CalledOrganisation } from '../../ui/bilingual.tsx';
import { Loading } from '../../ui/loading.tsx';
import { moneyText } from '../../ui/money-text.ts';
import { PlaceText } from '../../ui/place-text.tsx';
import { PlanNodeList } from '../../ui/plan-node-list.tsx';
import { PlanRecordFacts, PlanRecordPage } from '../../ui/plan-record-page.tsx';

/** Premises, equipment or a vehicle with all that is known of it. */
export function ResourceScreen({ resourceId }: { readonly resourceId: string }) {
  const text = useText();
  const { t, label, number, language } = text;
  const navigate = useNavigate();
  const file = useQuery(resourceQuery(resourceId));
  if (file.data === undefined) return <Loading screen="resource" failure={file.error ?? undefined} />;
  const { resource, organisations, planNodes } = file.data;
  const date = (value: typeof resource.acquiredOn) =>
    value === null ? null : formatPartialDate(value, language);
  return (
    <PlanRecordPage
      screen="resource"
      name={{ lao: resource.nameLao, english: resource.nameEnglish }}
      file={file.data}
      list={
        <Link to="/plan/resources" search={{}}>
          {t('resources.title')}
        </Link>
      }
      onEdit={() => void navigate({ to: '/plan/resources/$resourceId/edit', params: { resourceId } })}
    >
      <PlanRecordFacts
        facts={[
          [t('resources.kind'), label(resourceKinds, resource.kind)],
          [t('resources.quantity'), number(resource.quantity)],
          [
            t('resources.condition'),
            resource.condition === null ? null : label(resourceConditions, resource.condition),
          ],
          [
            t('resources.holder'),
            resource.holderId === null ? null : (
              <CalledOrganisation
                key="holder"
                organisations={organisations}
                organisationId={resource.holderId}
              />
            ),
          ],
          [
            t('resources.place'),
            resource.place === null ? null : <PlaceText place={{ answer: 'given', value: resource.place }} />,
          ],
          [t('resources.acquiredOn'), date(resource.acquiredOn)],
          [
            t('resources.funder'),
            resource.funder === null
              ? null
              : (resource.funder.name ?? (
                  <CalledOrganisation
                    key="funder"
                    organisations={organisations}
                    organisationId={resource.funder.organisationId}
                  />
                )),
          ],
          [t('resources.cost'), resource.cost === null ? null : moneyText(resource.cost, text)],
          [t('resources.givenUpOn'), date(resource.givenUpOn)],
          [t('planRecord.nodes'), <PlanNodeList key="nodes" nodes={planNodes} />],
          [
            t('planRecord.remarks'),
            resource.remarks === null ? null : (
              <span key="remarks" className="written">
                {resource.remarks}
              </span>
            ),
          ],
        ]}
      />
    </PlanRecordPage>
  );
}
