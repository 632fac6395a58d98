import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MissingAnswer } from '../../shared/domain/answer.ts';
import type { PlaceLevel } from '../../shared/places/place.ts';
import { placeDescriptionsQuery, placeSuggestionsQuery } from '../queries/places.ts';
import { useText } from '../text/use-text.ts';
import { useDebounced } from '../ui/use-debounced.ts';
import type { BoundTo } from './bound.tsx';
import { ChoiceBox } from './choice-box.tsx';
import { Question, type QuestionControl } from './question.tsx';
import type { RawAnswer } from './raw-answer.ts';
import { noDivision, type RawDivision, type RawPlace } from './raw-place.ts';

const REST_MILLISECONDS = 120;

/** A place from province to village, each found by its Lao or Latin name, and room for what no list knows. */
export function PlaceQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  help,
}: BoundTo<RawAnswer<RawPlace>> & { readonly label: string; readonly help?: string }) {
  const { t } = useText();
  const place = raw.typed;
  const set = (change: Partial<RawPlace>) => onRaw({ typed: { ...place, ...change }, missing: null });
  return (
    <Question
      name={name}
      label={label}
      help={help ?? t('caseForm.homeHelp')}
      problem={problem}
      isGroup
      onBlur={onLeave}
      answer={{ missing: raw.missing, onMissing: (missing) => onRaw({ ...raw, missing }) }}
    >
      {(control) => (
        <div className="place-parts">
          <Division
            control={control}
            level="province"
            label={t('place.province')}
            raw={place.province}
            missing={raw.missing}
            withinCode={null}
            onRaw={(province) =>
              set(
                province.code === place.province.code
                  ? { province }
                  : { province, district: keepWords(place.district), village: keepWords(place.village) },
              )
            }
          />
          <Division
            control={control}
            level="district"
            label={t('place.district')}
            raw={place.district}
            missing={raw.missing}
            withinCode={place.province.code || null}
            onRaw={(district) =>
              set(
                district.code === place.district.code
                  ? { district }
                  : { ...larger(place, district), district, village: keepWords(place.village) },
              )
            }
          />
          <Division
            control={control}
            level="village"
            label={t('place.village')}
            raw={place.village}
            missing={raw.missing}
            withinCode={place.district.code || place.province.code || null}
            onRaw={(village) => set({ ...larger(place, village), village })}
          />
          <div>
            <label className="small-label" htmlFor={`${control.id}-other`}>
              {t('place.other')}
            </label>
            <input
              id={`${control.id}-other`}
              className="input"
              value={place.other}
              autoComplete="off"
              spellCheck={false}
              aria-describedby={`${control.id}-other-help`}
              onChange={(event) => set({ other: event.target.value })}
            />
            <span className="small-label" id={`${control.id}-other-help`}>
              {t('place.otherHelp')}
            </span>
          </div>
        </div>
      )}
    </Question>
  );
}

/** Words stay when a larger division changes; a chosen smaller division does not lie in the new one. */
const keepWords = ({ text }: RawDivision): RawDivision => ({ ...noDivision, text });

/** The larger divisions of a chosen smaller one, which its code begins with. */
function larger(place: RawPlace, { code }: RawDivision): Partial<RawPlace> {
  if (code === '') return {};
  const province = { code: code.slice(0, 2), text: '' };
  return code.length > 4 ? { province, district: { code: code.slice(0, 4), text: '' } } : { province };
}

interface DivisionProps {
  readonly control: QuestionControl;
  readonly level: PlaceLevel;
  readonly label: string;
  readonly raw: RawDivision;
  readonly missing: MissingAnswer | null;
  readonly withinCode: string | null;
  readonly onRaw: (raw: RawDivision) => void;
}

/** One level of a place: a division of the list, or words. */
function Division({ control, level, label, raw, missing, withinCode, onRaw }: DivisionProps) {
  const { t, language } = useText();
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(false);
  const rested = useDebounced(search, REST_MILLISECONDS);
  const found = useQuery({
    ...placeSuggestionsQuery(rested, level, withinCode),
    enabled: isOpen && (level !== 'village' || withinCode !== null || rested !== ''),
  });
  const described = useQuery(placeDescriptionsQuery(raw.code === '' ? [] : [raw.code]));
  const nameOf = (place: { readonly nameLao: string; readonly nameEnglish: string }) =>
    language === 'lo' ? place.nameLao : place.nameEnglish || place.nameLao;
  const choices = (found.data ?? []).map((place) => ({
    id: place.code,
    label: nameOf(place),
    hint: [language === 'lo' ? place.nameEnglish : place.nameLao, ...place.within.map(nameOf)]
      .filter(Boolean)
      .join(' · '),
  }));
  const chosen = described.data?.find(({ code }) => code === raw.code);
  const id = `${control.id}-${level}`;
  return (
    <div onFocus={() => setOpen(true)}>
      <label className="small-label" id={`${id}-label`} htmlFor={id}>
        {label}
      </label>
      <ChoiceBox
        control={{ ...control, id, labelId: `${id}-label`, label }}
        choices={choices}
        missing={missing}
        chosenId={raw.code || null}
        shown={raw.code === '' ? raw.text : chosen === undefined ? '' : nameOf(chosen)}
        onChoose={(code) => onRaw({ code: code ?? '', text: '' })}
        onText={(text) => onRaw({ code: '', text })}
        onSearch={setSearch}
        placeholder={t('form.typeToSearch')}
      />
    </div>
  );
}
