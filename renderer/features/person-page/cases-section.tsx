import { Link } from '@tanstack/react-router';
import type { PersonFile } from '../../../shared/contract/person.ts';
import { useText } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { Part } from './person-part.tsx';

/** The cases of the person that the reader reaches, and where their history is read. */
export function CasesSection({ file: { cases, may } }: { readonly file: PersonFile }) {
  const { t, language } = useText();
  return (
    <Part part="cases" count={cases.length}>
      <ul className="rows">
        {cases.map(({ caseId, number, status }) => (
          <li key={caseId}>
            <span className="rows-main">
              <span>
                <Link className="rows-name" to="/cases/$caseId" params={{ caseId }} search={{}}>
                  {number}
                </Link>{' '}
                <span className="quiet">
                  {codeNameText(caseId, language)} · {t(`status.${status}`)}
                </span>
              </span>
            </span>
            {may.includes('case:history') && (
              <Link to="/cases/$caseId" params={{ caseId }} search={{ section: 'history' }}>
                {t('person.history')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
