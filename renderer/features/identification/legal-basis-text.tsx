import { legalBases } from '../../../shared/codes/legal-bases.ts';
import type { LedgerEntry } from '../../../shared/domain/identification.ts';
import { useText } from '../../text/use-text.ts';
import { answerText } from '../../ui/person-text.ts';

/** Instruments and articles, each of which is not sure marked as to be checked. */
export function LegalBasisText({ answer }: { readonly answer: LedgerEntry['legalBasis'] }) {
  const text = useText();
  if (answer.answer !== 'given') return answerText(text, answer, () => '');
  return (
    <ul className="plain-rows">
      {answer.value.map((code) => (
        <li key={code}>
          {text.label(legalBases, code)}
          {isUnsure(code) && <span className="quiet"> ({text.t('identification.toCheck')})</span>}
        </li>
      ))}
    </ul>
  );
}

const isUnsure = (code: string): boolean =>
  legalBases.values.some((basis) => basis.code === code && basis.sureness !== 'high');
