import type { BoundTo } from './bound.tsx';
import { DivisionBox } from './place-question.tsx';
import { Question } from './question.tsx';
import { problem, understood, type RawAnswer, type Reading } from './raw-answer.ts';
import type { RawPlace } from './raw-place.ts';

/** A division alone, found by what people call it: for records that hold no words about a place. */
export function DivisionQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem: wrong,
  label,
}: BoundTo<RawAnswer<RawPlace>> & { readonly label: string }) {
  return (
    <Question
      name={name}
      label={label}
      problem={wrong}
      isGroup
      onBlur={onLeave}
      answer={{ missing: raw.missing, onMissing: (missing) => onRaw({ ...raw, missing }) }}
    >
      {(control) => (
        <DivisionBox
          control={control}
          raw={raw}
          onChange={(change) => onRaw({ typed: { ...raw.typed, ...change }, missing: null })}
        />
      )}
    </Question>
  );
}

/** The division that was chosen; words that no division fits are a problem. */
export function readDivision({ code, text }: RawPlace): Reading<string | undefined> {
  if (code !== '') return understood(code);
  return text.trim() === '' ? understood(undefined) : problem('no-such-place');
}
