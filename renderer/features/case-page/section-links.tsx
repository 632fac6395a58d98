import { Link } from '@tanstack/react-router';
import type { Wing } from '../../../shared/compartment.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { mayBeChild } from '../../../shared/domain/best-interests.ts';
import { useSession } from '../../app/session.ts';
import { useText } from '../../text/use-text.ts';
import { today } from '../../ui/today.ts';

/** What stands beside the timeline where no entry of it is open. */
export const caseSections = [
  'summary',
  'identification',
  'what-happened',
  'consent',
  'assistance',
  'tasks',
  'claims',
  'return',
  'best-interests',
  'referrals',
  'officers',
  'sides',
  'history',
] as const;
export type CaseSection = (typeof caseSections)[number];

/** What lies in the social-work wing alone. */
const ofAssistance: readonly CaseSection[] = ['assistance', 'claims', 'return', 'best-interests'];

/** The sections that the reader of a case may open. */
const sectionsFor = ({ may, person, facts }: CaseFile, wings: readonly Wing[]): readonly CaseSection[] => {
  const wasMaybeChild = mayBeChild(person.birth, facts.openedOn?.earliest ?? today());
  return caseSections.filter(
    (section) =>
      (section !== 'best-interests' || wasMaybeChild) &&
      (section !== 'history' || may.includes('case:history')) &&
      (!ofAssistance.includes(section) || wings.includes('assistance')),
  );
};

/** Ways to the sections of a case, each by its name. */
export function SectionLinks({ file, shown }: { readonly file: CaseFile; readonly shown: CaseSection }) {
  const { t } = useText();
  const { wings } = useSession();
  return (
    <nav className="section-links" aria-label={t('casePage.sections')}>
      <ul>
        {sectionsFor(file, wings).map((section) => (
          <li key={section}>
            <Link
              to="/cases/$caseId"
              params={{ caseId: file.caseId }}
              search={section === 'summary' ? {} : { section }}
              activeOptions={{ exact: true }}
              activeProps={{}}
              aria-current={section === shown ? 'page' : undefined}
            >
              {t(`casePage.section.${section}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
