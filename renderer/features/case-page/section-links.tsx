import { Link } from '@tanstack/react-router';
import type { Wing } from '../../../shared/compartment.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { useSession } from '../../app/session.ts';
import { useText } from '../../text/use-text.ts';

/** What stands beside the timeline where no entry of it is open. */
export const caseSections = [
  'summary',
  'identification',
  'what-happened',
  'consent',
  'assistance',
  'tasks',
  'officers',
  'sides',
  'history',
] as const;
export type CaseSection = (typeof caseSections)[number];

/** The sections that the reader of a case may open; what the other side of the wall does is none of theirs. */
const sectionsFor = ({ may }: CaseFile, wings: readonly Wing[]): readonly CaseSection[] =>
  caseSections.filter((section) => {
    if (section === 'assistance') return wings.includes('assistance');
    return section !== 'history' || may.includes('case:history');
  });

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
