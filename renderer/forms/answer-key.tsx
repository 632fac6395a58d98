import type { MissingAnswer } from '../../shared/domain/answer.ts';
import { shortcuts } from '../app/shortcuts.ts';
import { useText } from '../text/use-text.ts';

const signs = [
  { missing: 'unknown', sign: '?', keys: shortcuts.answerUnknown.keys },
  { missing: 'refused', sign: '–', keys: shortcuts.answerRefused.keys },
  { missing: 'not-asked', sign: '✗', keys: shortcuts.answerNotAsked.keys },
] as const;
const notApplicable = {
  missing: 'not-applicable',
  sign: '∅',
  keys: shortcuts.answerNotApplicable.keys,
} as const;

/**
 * `? – ✗`: the answers there are instead of a value, and `∅` where the question may not apply. Pressing the one that
 * stands takes it back.
 */
export function AnswerKey({
  question,
  missing,
  mayNotApply,
  onChoose,
}: {
  readonly question: string;
  readonly missing: MissingAnswer | null;
  readonly mayNotApply: boolean;
  readonly onChoose: (missing: MissingAnswer | null) => void;
}) {
  const { t } = useText();
  return (
    <div className="answer">
      <div className="answer-key" role="group" aria-label={t('answer.key', { question })}>
        {[...signs, ...(mayNotApply ? [notApplicable] : [])].map(({ missing: each, sign, keys }) => (
          <button
            key={each}
            type="button"
            aria-pressed={missing === each}
            aria-label={t(`answer.${each}`)}
            title={`${t(`answer.${each}`)} (${keys})`}
            onClick={() => onChoose(missing === each ? null : each)}
          >
            <span aria-hidden>{sign}</span>
          </button>
        ))}
      </div>
      <strong className="answer-stands" role="status">
        {missing === null ? '' : t(`answer.short.${missing}`)}
      </strong>
    </div>
  );
}
