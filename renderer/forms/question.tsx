import { useContext, useId, type KeyboardEvent, type ReactNode } from 'react';
import type { MissingAnswer } from '../../shared/domain/answer.ts';
import { isShortcut } from '../app/shortcuts.ts';
import { problemText } from '../text/problem-text.ts';
import { useText } from '../text/use-text.ts';
import type { FieldControl } from '../ui/field.tsx';
import { NewerValues } from './newer-values.tsx';
import { AnswerKey } from './answer-key.tsx';
import './question.css';

/** What a control of a question needs to belong to its label. */
export interface QuestionControl extends FieldControl {
  readonly labelId: string;
  readonly label: string;
  readonly isInvalid: boolean;
}

interface QuestionProps {
  /** Name of the field; the list of problems leads to it. */
  readonly name: string;
  readonly label: string;
  readonly help?: ReactNode;
  readonly problem?: string | undefined;
  /** Left out where a question must have a value. */
  readonly answer?: {
    readonly missing: MissingAnswer | null;
    readonly onMissing: (missing: MissingAnswer | null) => void;
    /** Whether the question does not apply to everybody, so that this is an answer too. */
    readonly mayNotApply?: boolean | undefined;
  };
  /** Whether several controls stand below the label, so that it names the group. */
  readonly isGroup?: boolean;
  readonly onBlur?: (() => void) | undefined;
  readonly children: (control: QuestionControl) => ReactNode;
}

const missingByShortcut = [
  { shortcut: 'answerUnknown', missing: 'unknown' },
  { shortcut: 'answerRefused', missing: 'refused' },
  { shortcut: 'answerNotAsked', missing: 'not-asked' },
  { shortcut: 'answerNotApplicable', missing: 'not-applicable' },
] as const;

/** One question: label above, the answer, quiet help below, and at its end the answers there are instead of a value. */
export function Question({
  name,
  label,
  help,
  problem,
  answer,
  isGroup = false,
  onBlur,
  children,
}: QuestionProps) {
  const { t } = useText();
  const id = useId();
  const newer = useContext(NewerValues)[name];
  const hasHelp = help !== undefined && help !== '';
  const describedBy = [
    hasHelp ? `${id}-help` : '',
    newer === undefined ? '' : `${id}-newer`,
    problem === undefined ? '' : `${id}-problem`,
  ]
    .filter(Boolean)
    .join(' ');
  const isInvalid = problem !== undefined;
  const control: QuestionControl = {
    id,
    labelId: `${id}-label`,
    label,
    isInvalid,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': isInvalid || undefined,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A question inside this one has taken the key.
    if (answer === undefined || event.defaultPrevented) return;
    for (const { shortcut, missing } of missingByShortcut) {
      if (!isShortcut(shortcut, event.nativeEvent)) continue;
      if (missing === 'not-applicable' && answer.mayNotApply !== true) continue;
      event.preventDefault();
      answer.onMissing(answer.missing === missing ? null : missing);
    }
  };
  const leave = (event: React.FocusEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) onBlur?.();
  };
  // The controls inside are what people act on; the question only hears what comes up from them.
  const fromWithin = { onKeyDown, onBlur: leave };
  return (
    <div
      className="question"
      id={questionId(name)}
      data-missing={answer?.missing ?? undefined}
      role="group"
      aria-labelledby={isGroup ? `${id}-label` : undefined}
      aria-describedby={isGroup ? describedBy || undefined : undefined}
      {...fromWithin}
    >
      {isGroup ? (
        <span className="question-label" id={`${id}-label`}>
          {label}
        </span>
      ) : (
        <label className="question-label" id={`${id}-label`} htmlFor={id}>
          {label}
        </label>
      )}
      <div className="question-row">
        <div className="question-control">{children(control)}</div>
        {answer !== undefined && (
          <AnswerKey
            question={label}
            missing={answer.missing}
            mayNotApply={answer.mayNotApply === true}
            onChoose={answer.onMissing}
          />
        )}
      </div>
      {hasHelp && (
        <p className="question-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {newer !== undefined && (
        <p className="question-newer" id={`${id}-newer`}>
          {t('conflict.newer')} {newer}
        </p>
      )}
      {isInvalid && (
        <p className="question-problem" id={`${id}-problem`}>
          {problemText(t, problem)}
        </p>
      )}
    </div>
  );
}

/** The element of a question in the page. */
export const questionId = (name: string): string => `question-${name}`;

/** Brings a question into sight and the cursor into it. */
export function goToQuestion(name: string): void {
  const question = document.getElementById(questionId(name));
  question?.scrollIntoView({ block: 'center' });
  for (const wanted of WHERE_TO_ANSWER) {
    const found = question?.querySelector<HTMLElement>(wanted);
    if (found === null || found === undefined) continue;
    found.focus({ preventScroll: true });
    return;
  }
}

/** What of a question the cursor goes to, best first: what is wrong, what is chosen, where to type, anything to choose. */
const WHERE_TO_ANSWER = [
  ':is(input, textarea, select)[aria-invalid="true"]:not([disabled])',
  'input[type="radio"]:checked',
  ':is(input:not([type="radio"], [type="checkbox"], [type="hidden"]), textarea, select):not([disabled])',
  'input:not([type="hidden"], [disabled])',
] as const;
