import type { CaseFile } from '../../shared/contract/case.ts';
import { useText } from '../text/use-text.ts';
import { codeNameText } from './code-name-text.ts';
import { SexAndAge } from './sex-and-age.tsx';

/** Above the form of a record of a case: whose case it is, without a name. */
export function CaseOfForm({ file: { caseId, number, person } }: { readonly file: CaseFile }) {
  const { language } = useText();
  return (
    <p className="person-title">
      <strong>{codeNameText(caseId, language)}</strong> <span>{number}</span>{' '}
      <span className="quiet">
        <SexAndAge sex={person.sex} birth={person.birth} />
      </span>
    </p>
  );
}
