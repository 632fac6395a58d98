import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { staffPostQuery } from '../../queries/plan-resources.ts';
import { useText } from '../../text/use-text.ts';
import { CalledOrganisation } from '../../ui/bilingual.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PlanNodeList } from '../../ui/plan-node-list.tsx';
import { PlanRecordFacts, PlanRecordPage } from '../../ui/plan-record-page.tsx';
import '../../ui/record-table.css';

/** A position, and every count of it. */
export function StaffPostScreen({ staffPostId }: { readonly staffPostId: string }) {
  const { t, number, language } = useText();
  const navigate = useNavigate();
  const file = useQuery(staffPostQuery(staffPostId));
  if (file.data === undefined) return <Loading screen="staff-post" failure={file.error ?? undefined} />;
  const { staffPost, organisations, planNodes } = file.data;
  return (
    <PlanRecordPage
      screen="staff-post"
      name={{ lao: staffPost.positionLao, english: staffPost.positionEnglish }}
      file={file.data}
      list={
        <Link to="/plan/resources" search={{ view: 'staff' }}>
          {t('staffPosts.title')}
        </Link>
      }
      onEdit={() => void navigate({ to: '/plan/staff-posts/$staffPostId/edit', params: { staffPostId } })}
    >
      <PlanRecordFacts
        facts={[
          [
            t('staffPosts.organisation'),
            <CalledOrganisation
              key="organisation"
              organisations={organisations}
              organisationId={staffPost.organisationId}
            />,
          ],
          [t('planRecord.nodes'), <PlanNodeList key="nodes" nodes={planNodes} />],
          [
            t('planRecord.remarks'),
            staffPost.remarks === null ? null : (
              <span key="remarks" className="written">
                {staffPost.remarks}
              </span>
            ),
          ],
        ]}
      />
      <section className="plan-record-section">
        <h2>{t('staffPosts.counts')}</h2>
        <table className="record-table plan-record-table" aria-label={t('staffPosts.counts')}>
          <thead>
            <tr>
              <th scope="col">{t('staffPosts.countedOn')}</th>
              <th scope="col" className="is-number">
                {t('staffPosts.foreseen')}
              </th>
              <th scope="col" className="is-number">
                {t('staffPosts.inPost')}
              </th>
              <th scope="col" className="is-number">
                {t('staffPosts.women')}
              </th>
            </tr>
          </thead>
          <tbody>
            {staffPost.counts.toReversed().map((count) => (
              <tr key={count.on} className="record-row">
                <th scope="row">{formatDate(count.on, language, 'short')}</th>
                <td data-label={t('staffPosts.foreseen')} className="is-number">
                  {count.foreseen === null ? '–' : number(count.foreseen)}
                </td>
                <td data-label={t('staffPosts.inPost')} className="is-number">
                  {number(count.inPost)}
                </td>
                <td data-label={t('staffPosts.women')} className="is-number">
                  {number(count.women)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </PlanRecordPage>
  );
}
