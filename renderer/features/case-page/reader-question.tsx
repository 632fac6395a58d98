import type { EventCompartment } from '../../../shared/domain/event.ts';
import type { BoundTo } from '../../forms/bound.tsx';
import { Question } from '../../forms/question.tsx';
import { useText } from '../../text/use-text.ts';

interface ReaderQuestionProps extends BoundTo<EventCompartment> {
  readonly label: string;
  /** The compartments that this person can write into. */
  readonly readers: readonly EventCompartment[];
}

/** Who may read an event: one's own wing, or both. */
export function ReaderQuestion({ name, raw, onRaw, onLeave, problem, label, readers }: ReaderQuestionProps) {
  const { t } = useText();
  return (
    <Question
      name={name}
      label={label}
      help={t('event.compartmentHelp')}
      problem={problem}
      isGroup
      onBlur={onLeave}
    >
      {({ id }) => (
        <div className="choices">
          {readers.map((reader) => (
            <label key={reader} className="choice">
              <input type="radio" name={id} checked={raw === reader} onChange={() => onRaw(reader)} />
              {t(`event.${reader}`)}
            </label>
          ))}
        </div>
      )}
    </Question>
  );
}
