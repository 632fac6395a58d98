import type { PlaceEntry } from '../../../shared/contract/place.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { bareName, namedDivision } from '../../ui/place-names.ts';

/** Divisions with their names of now and before, and what holds them. */
export function PlaceTable({
  places,
  onEdit,
}: {
  readonly places: readonly PlaceEntry[];
  readonly onEdit: (place: PlaceEntry) => void;
}) {
  const text = useText();
  const { t, language } = text;
  const nameOf = (code: string | null) => {
    const found = places.find((place) => place.code === code);
    return found === undefined ? '' : namedDivision(text, found);
  };
  const stateOf = ({ closedOn, successorCode, isOwn }: PlaceEntry): string =>
    closedOn === null
      ? isOwn
        ? t('places.own')
        : ''
      : [t('places.closedOn', { day: formatDate(closedOn, language, 'short') }), nameOf(successorCode)]
          .filter(Boolean)
          .join(' → ');
  return (
    <table className="administration-table place-table" aria-label={t('places.title')}>
      <thead>
        <tr>
          <th scope="col">{t('places.name')}</th>
          <th scope="col">{t('places.otherName')}</th>
          <th scope="col">{t('places.within')}</th>
          <th scope="col">{t('places.earlier')}</th>
          <th scope="col">{t('places.state')}</th>
          <th scope="col">
            <span className="unseen">{t('action.edit')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place.code} className={place.closedOn === null ? '' : 'is-shut-out'}>
            <th scope="row">{namedDivision(text, place)}</th>
            <td data-label={t('places.otherName')} lang={language === 'lo' ? 'en' : 'lo'}>
              {language === 'lo' ? place.nameEnglish || '—' : place.nameLao}
            </td>
            <td data-label={t('places.within')}>{nameOf(place.parentCode)}</td>
            <td data-label={t('places.earlier')}>
              {place.earlierNames.map(({ text: name }) => name).join(', ')}
            </td>
            <td data-label={t('places.state')}>{stateOf(place)}</td>
            <td>
              {place.closedOn === null && (
                <Button
                  look="quiet"
                  aria-label={t('places.editOf', { name: bareName(text, place) })}
                  onClick={() => onEdit(place)}
                >
                  {t('action.edit')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
