import { useQuery } from '@tanstack/react-query';
import { MapPinPlus } from 'lucide-react';
import { useState } from 'react';
import type { PlaceEntry } from '../../../shared/contract/place.ts';
import { useSession } from '../../app/session.ts';
import { placeListQuery } from '../../queries/places.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { bareName } from '../../ui/place-names.ts';
import { provinces } from '../../ui/provinces.ts';
import { AdministrationPage } from './administration-page.tsx';
import { AddPlace } from './add-place.tsx';
import { PlaceTable } from './place-table.tsx';
import { RevisePlace } from './revise-place.tsx';

/** The divisions as the office keeps them: it adds sub-districts and villages, renames and closes what changes. */
export function PlacesScreen() {
  const text = useText();
  const { t } = text;
  const [province, setProvince] = useState(useSession().office.provinceCode);
  const [district, setDistrict] = useState('');
  const inside = useQuery(placeListQuery(province));
  const [open, setOpen] = useState<PlaceEntry | 'new' | null>(null);
  const close = () => setOpen(null);
  if (inside.data === undefined) return <Loading screen="places" failure={inside.error ?? undefined} />;
  const districts = inside.data.filter(({ level }) => level === 'district');
  const shown = district === '' ? districts : inside.data.filter(({ code }) => code.startsWith(district));
  const chosen = districts.find(({ code }) => code === district);
  return (
    <AdministrationPage
      screen="places"
      title={t('places.title')}
      acts={
        <Button look="main" icon={MapPinPlus} disabled={chosen === undefined} onClick={() => setOpen('new')}>
          {t('places.add')}
        </Button>
      }
    >
      <p className="quiet">{t('places.about')}</p>
      <div className="places-where">
        <Field label={t('places.province')} width="medium">
          {(control) => (
            <select
              {...control}
              className="input"
              value={province}
              onChange={({ target }) => {
                setProvince(target.value);
                setDistrict('');
              }}
            >
              {provinces.map((each) => (
                <option key={each.code} value={each.code}>
                  {text.language === 'lo' ? each.nameLao : each.nameEnglish}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('places.district')} width="medium">
          {(control) => (
            <select
              {...control}
              className="input"
              value={district}
              onChange={({ target }) => setDistrict(target.value)}
            >
              <option value="">{t('places.allDistricts')}</option>
              {districts.map((each) => (
                <option key={each.code} value={each.code}>
                  {bareName(text, each)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {chosen === undefined && <p className="quiet">{t('places.chooseDistrict')}</p>}
      <PlaceTable places={shown} onEdit={setOpen} />
      <Dialog title={t('places.add')} isOpen={open === 'new'} onClose={close}>
        {open === 'new' && chosen !== undefined && (
          <AddPlace district={chosen} inside={shown} onDone={close} />
        )}
      </Dialog>
      <Dialog title={t('places.edit')} isOpen={open !== null && open !== 'new'} onClose={close}>
        {open !== null && open !== 'new' && (
          <RevisePlace key={open.code} place={open} others={inside.data} onDone={close} />
        )}
      </Dialog>
    </AdministrationPage>
  );
}
