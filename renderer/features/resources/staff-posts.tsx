import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { countOn } from '../../../shared/domain/staff-post.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { staffPostsQuery } from '../../queries/plan-resources.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { inOtherLanguage } from '../../ui/bilingual-text.ts';
import { Bilingual, CalledOrganisation } from '../../ui/bilingual.tsx';
import { Notice } from '../../ui/notice.tsx';
import { today } from '../../ui/today.ts';

/** Positions with their newest counts, and the sums: posts foreseen, people in post, of whom women. */
export function StaffPosts() {
  const text = useText();
  const { t, number, language } = text;
  const list = useQuery(staffPostsQuery(today()));
  if (list.isError)
    return (
      <Notice kind="problem" title={t('error.title')}>
        <p>{failureText(t, list.error)}</p>
      </Notice>
    );
  if (list.data === undefined) return <p className="quiet">{t('program.loading')}</p>;
  const { staffPosts, organisations, totals } = list.data;
  if (staffPosts.length === 0)
    return (
      <Notice kind="plain" title={t('staffPosts.none')}>
        <p>{t('staffPosts.noneHelp')}</p>
      </Notice>
    );
  return (
    <table className="record-table plan-record-table" aria-label={t('staffPosts.title')}>
      <thead>
        <tr>
          <th scope="col">{t('staffPosts.position')}</th>
          <th scope="col">{t('staffPosts.organisation')}</th>
          <th scope="col" className="is-short">
            {t('staffPosts.countedOn')}
          </th>
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
        {staffPosts.map(({ staffPostId, staffPost }) => {
          const count = countOn(staffPost, today());
          return (
            <tr key={staffPostId} className="record-row">
              <th scope="row">
                <Link to="/plan/staff-posts/$staffPostId" params={{ staffPostId }}>
                  <Bilingual lao={staffPost.positionLao} english={staffPost.positionEnglish} />
                </Link>
                <span className="quiet small other-name" lang={language === 'lo' ? 'en' : 'lo'}>
                  {inOtherLanguage(text, staffPost.positionLao, staffPost.positionEnglish)}
                </span>
              </th>
              <td data-label={t('staffPosts.organisation')}>
                <CalledOrganisation organisations={organisations} organisationId={staffPost.organisationId} />
              </td>
              <td data-label={t('staffPosts.countedOn')}>
                {count === undefined ? '–' : formatDate(count.on, language, 'short')}
              </td>
              <td data-label={t('staffPosts.foreseen')} className="is-number">
                {count === undefined || count.foreseen === null ? '–' : number(count.foreseen)}
              </td>
              <td data-label={t('staffPosts.inPost')} className="is-number">
                {count === undefined ? '–' : number(count.inPost)}
              </td>
              <td data-label={t('staffPosts.women')} className="is-number">
                {count === undefined ? '–' : number(count.women)}
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr data-testid="staff-totals">
          <th scope="row" colSpan={3}>
            {t('staffPosts.total')}
            {totals.withoutForeseen > 0 && (
              <span className="quiet small other-name">
                {t('staffPosts.withoutForeseen', { count: totals.withoutForeseen })}
              </span>
            )}
          </th>
          <td className="is-number">{number(totals.foreseen)}</td>
          <td className="is-number">{number(totals.inPost)}</td>
          <td className="is-number">{number(totals.women)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
