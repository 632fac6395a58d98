import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../text/use-text.ts';
import { BackButton } from '../../ui/back-button.tsx';
import { PersonChooser } from '../person-search/person-chooser.tsx';
import './duplicates.css';

/** Asks which other record of the same person is on file, to compare the two. */
export function ChooseOtherScreen({ personId }: { readonly personId: string }) {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <div className="screen choose-other" data-screen="choose-other">
      <header className="screen-title">
        <BackButton />
        <h1>{t('duplicates.otherTitle')}</h1>
      </header>
      <p className="quiet" id="choose-other-help">
        {t('duplicates.otherHelp')}
      </p>
      <div className="choose-other-search">
        <label className="field-label" id="choose-other-label" htmlFor="choose-other-box">
          {t('duplicates.other')}
        </label>
        <PersonChooser
          control={{
            id: 'choose-other-box',
            labelId: 'choose-other-label',
            'aria-describedby': 'choose-other-help',
          }}
          leftOut={[personId]}
          takesCursor
          onChoose={({ personId: otherPersonId }) =>
            void navigate({
              to: '/duplicates/$personId/$otherPersonId',
              params: { personId, otherPersonId },
              replace: true,
            })
          }
        />
      </div>
    </div>
  );
}
