import { ArchiveRestore } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { unfitForStore } from '../../../shared/domain/storage-place.ts';
import { interfaceLanguages } from '../../../shared/look.ts';
import { placeOfStoreQuery } from '../../queries/session.ts';
import { showLanguage } from '../../text/i18n.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ToTraining } from '../training/to-training.tsx';

/** The language of the program, and what should lie ready before one begins. */
export function LanguageStep({
  onNext,
  onRestore,
}: {
  readonly onNext: () => void;
  readonly onRestore: () => void;
}) {
  const { t, language } = useText();
  const place = useQuery(placeOfStoreQuery);
  const unfit = place.data === undefined ? undefined : unfitForStore(place.data);
  return (
    <form
      className="set-up-step"
      onSubmit={(event) => {
        event.preventDefault();
        if (unfit === undefined) onNext();
      }}
    >
      <p>{t('setUp.intro')}</p>
      <fieldset className="set-up-language">
        <legend className="field-label">{t('setUp.language')}</legend>
        {interfaceLanguages.map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name="language"
              checked={language === each}
              onChange={() => showLanguage(each)}
            />
            {t(`language.${each}Name`)}
          </label>
        ))}
      </fieldset>
      <div>
        <h3>{t('setUp.readyTitle')}</h3>
        <ul className="set-up-points">
          <li>{t('setUp.readyPrinter')}</li>
          <li>{t('setUp.readyKeepers')}</li>
          <li>{t('setUp.readyBackup')}</li>
        </ul>
      </div>
      {unfit === undefined ? (
        <div className="set-up-acts">
          <Button type="submit" look="main" disabled={place.isPending}>
            {t('setUp.next')}
          </Button>
          <Button icon={ArchiveRestore} onClick={onRestore}>
            {t('restore.haveCopy')}
          </Button>
          <p className="quiet small">{t('restore.haveCopyHelp')}</p>
        </div>
      ) : (
        <Notice kind="problem" title={t('setUp.notHere')}>
          <p>{t(`error.refused.${unfit}`)}</p>
        </Notice>
      )}
      <ToTraining />
    </form>
  );
}
