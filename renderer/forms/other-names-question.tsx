import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { nameKinds } from '../../shared/codes/name-kinds.ts';
import { useText } from '../text/use-text.ts';
import type { BoundTo } from './bound.tsx';
import { codeChoices } from './code-choices.ts';
import { Question, type QuestionControl } from './question.tsx';
import type { RawAnswer } from './raw-answer.ts';
import { UNTOLD_KIND, type RawName, type RawNames } from './raw-names.ts';
import './other-names-question.css';

/** Names beside the main ones, each with what it is; below them always an empty line for one more. */
export function OtherNamesQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
}: BoundTo<RawAnswer<RawNames>> & { readonly label: string }) {
  const { t } = useText();
  const list = useRef<HTMLUListElement>(null);
  // The line whose cursor is wanted once the list is drawn again.
  const landing = useRef<number>(undefined);
  useEffect(() => {
    if (landing.current === undefined) return;
    list.current?.querySelectorAll<HTMLElement>('input')[landing.current]?.focus();
    landing.current = undefined;
  }, [raw]);
  const set = (typed: RawNames) => onRaw({ typed, missing: null });
  const lines: RawNames = [...raw.typed, { kind: UNTOLD_KIND, text: '' }];
  return (
    <Question
      name={name}
      label={label}
      help={t('caseForm.otherNamesHelp')}
      problem={problem}
      isGroup
      onBlur={onLeave}
      answer={{ missing: raw.missing, onMissing: (missing) => onRaw({ ...raw, missing }), mayNotApply: true }}
    >
      {(control) => (
        <ul className="other-names" ref={list}>
          {lines.map((line, at) => (
            // A name has nothing to be known by but its place.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>
              <NameLine
                control={control}
                line={line}
                place={at + 1}
                onLine={(next) => set([...raw.typed.slice(0, at), next, ...raw.typed.slice(at + 1)])}
                onRemove={
                  at < raw.typed.length
                    ? () => {
                        landing.current = at;
                        set(raw.typed.filter((_line, other) => other !== at));
                      }
                    : null
                }
              />
            </li>
          ))}
        </ul>
      )}
    </Question>
  );
}

function NameLine({
  control,
  line: { kind, text: name },
  place,
  onLine,
  onRemove,
}: {
  readonly control: QuestionControl;
  readonly line: RawName;
  readonly place: number;
  readonly onLine: (line: RawName) => void;
  /** Left out on the line for a new name. */
  readonly onRemove: (() => void) | null;
}) {
  const { t, language, number } = useText();
  return (
    <div className="other-name">
      <input
        className="input"
        aria-label={t('names.otherName', { place: number(place) })}
        aria-describedby={control['aria-describedby']}
        aria-invalid={control['aria-invalid']}
        value={name}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onLine({ kind, text: event.target.value })}
      />
      <select
        className="input"
        aria-label={t('names.kindOf', { place: number(place) })}
        value={kind}
        onChange={(event) => onLine({ kind: event.target.value, text: name })}
      >
        {codeChoices(nameKinds, language).map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      {onRemove === null ? (
        <span className="other-name-remove" />
      ) : (
        <button
          type="button"
          className="other-name-remove"
          aria-label={t('action.remove', { what: name || t('names.otherName', { place: number(place) }) })}
          onClick={onRemove}
        >
          <X className="icon" aria-hidden />
        </button>
      )}
    </div>
  );
}
