import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlaceSuggestion } from '../../shared/contract/place.ts';
import { placeDescriptionsQuery, placeSuggestionsQuery } from '../queries/places.ts';
import { useText, type Text } from '../text/use-text.ts';
import { bareName, namedDivision, wholePlace } from '../ui/place-names.ts';
import { useDebounced } from '../ui/use-debounced.ts';
import type { BoundTo } from './bound.tsx';
import { ChoiceBox } from './choice-box.tsx';
import { Question, type QuestionControl } from './question.tsx';
import type { RawAnswer } from './raw-answer.ts';
import type { RawPlace } from './raw-place.ts';

const REST_MILLISECONDS = 120;

/** A place: a division of any level, found by what people call it, and room for what no list knows. */
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
          <DivisionBox control={control} raw={raw} onChange={set} />
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

/** One box for a division of any level; words that fit none stay as they are. */
export function DivisionBox({
  control,
  raw,
  onChange,
}: {
  readonly control: QuestionControl;
  readonly raw: RawAnswer<RawPlace>;
  readonly onChange: (change: Partial<RawPlace>) => void;
}) {
  const text = useText();
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(false);
  const rested = useDebounced(search, REST_MILLISECONDS);
  const found = useQuery({ ...placeSuggestionsQuery(rested), enabled: isOpen });
  const { code, text: words } = raw.typed;
  const described = useQuery(placeDescriptionsQuery(code === '' ? [] : [code]));
  const chosen = described.data?.find((place) => place.code === code);
  const id = `${control.id}-division`;
  const label = text.t('place.division');
  return (
    <div onFocus={() => setOpen(true)}>
      <label className="small-label" id={`${id}-label`} htmlFor={id}>
        {label}
      </label>
      <ChoiceBox
        control={{ ...control, id, labelId: `${id}-label`, label }}
        choices={(found.data ?? []).map((place) => choiceOf(text, place))}
        missing={raw.missing}
        chosenId={code || null}
        shown={code === '' ? words : chosen === undefined ? '' : wholePlace(text, chosen)}
        onChoose={(chosenCode) => onChange({ code: chosenCode ?? '', text: '' })}
        onText={(typed) => onChange({ code: '', text: typed })}
        onSearch={setSearch}
        placeholder={text.t('form.typeToSearch')}
      />
    </div>
  );
}

/** The division by its level and name, and quietly behind it what it lies in, its other name, and what it was. */
function choiceOf(text: Text, place: PlaceSuggestion) {
  const { t, language } = text;
  const otherName = language === 'lo' ? place.nameEnglish : place.nameLao;
  return {
    id: place.code,
    label: namedDivision(text, place),
    hint: [
      ...place.within.map((division) => bareName(text, division)),
      otherName === bareName(text, place) ? '' : otherName,
      place.earlierName === null ? '' : t('place.earlier', { name: place.earlierName }),
      place.closedOn === null ? '' : t('place.closed'),
    ]
      .filter(Boolean)
      .join(' · '),
  };
}
