import { useFormContext, useWatch } from 'react-hook-form';
import { romanisations } from '../../shared/text/romanise.ts';
import { useText } from '../text/use-text.ts';
import type { PersonValues } from './person-values.ts';
import './latin-spellings.css';

/**
 * Latin spellings proposed for the Lao name, each taken by a click. Shown only while no Latin name stands there: nothing
 * that was typed is ever written over.
 */
export function LatinSpellings() {
  const { t } = useText();
  const { control, setValue } = useFormContext<PersonValues>();
  const lao = useWatch({ control, name: 'nameLao' });
  const latin = useWatch({ control, name: 'nameLatin' });
  const isOpen = latin.missing === null || latin.missing === 'not-asked';
  const isWanted = lao.missing === null && isOpen && latin.typed.trim() === '';
  const proposed = isWanted ? romanisations(lao.typed) : [];
  return (
    <div className="latin-spellings" role="group" aria-label={t('names.proposed')}>
      {proposed.length > 0 && <span className="quiet small">{t('names.proposed')}</span>}
      {proposed.map((spelling) => (
        <button
          key={spelling}
          type="button"
          className="latin-spelling"
          lang="en"
          onClick={() =>
            setValue(
              'nameLatin',
              { typed: spelling, missing: null },
              { shouldDirty: true, shouldTouch: true },
            )
          }
        >
          {spelling}
        </button>
      ))}
    </div>
  );
}
