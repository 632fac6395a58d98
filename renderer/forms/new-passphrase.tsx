import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PassphraseJudgement } from '../../shared/domain/passphrase.ts';
import { call } from '../bridge.ts';
import { withPassphrase } from '../queries/session.ts';
import { useText, type Text } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { PassphraseField } from '../ui/passphrase-field.tsx';
import { useDebounced } from '../ui/use-debounced.ts';
import './new-passphrase.css';

/** A passphrase that is being chosen: what stands in both fields. */
export interface ChosenPassphrase {
  readonly typed: string;
  readonly again: string;
}

interface NewPassphraseProps {
  readonly value: ChosenPassphrase;
  readonly onChange: (value: ChosenPassphrase) => void;
  /** Names that the passphrase must not contain. */
  readonly names: readonly string[];
  readonly label: string;
  readonly labelAgain: string;
  readonly problem?: string | undefined;
  readonly isDisabled?: boolean;
}

const REST_MILLISECONDS = 250;

/** Choosing a passphrase: typed twice, judged while it is typed, with an offer of a phrase that is good and in Lao. */
export function NewPassphrase({
  value,
  onChange,
  names,
  label,
  labelAgain,
  problem,
  isDisabled = false,
}: NewPassphraseProps) {
  const { t } = useText();
  const [suggestion, setSuggestion] = useState<string | null>(null);
  const { judgement, isJudging } = useJudgement(value.typed, names);
  const differs = value.again !== '' && !value.typed.startsWith(value.again) && value.typed !== value.again;
  // A passphrase that was not typed twice alike is mended in the second field, which is where it is found out.
  const isUnconfirmed = problem === 'passphrases-differ';
  const suggest = async () => setSuggestion((await call('passphrase.suggest', {})).phrase);
  return (
    <div className="new-passphrase">
      <PassphraseField
        label={label}
        help={t('setUp.passphraseHelp')}
        value={value.typed}
        onChange={(typed) => onChange({ ...value, typed })}
        problem={isUnconfirmed ? undefined : problem}
        autoComplete="new-password"
        isDisabled={isDisabled}
      />
      <Judgement
        judgement={value.typed === '' ? undefined : judgement}
        isJudging={value.typed !== '' && isJudging}
      />
      <div className="new-passphrase-offer">
        <Button look="plain" disabled={isDisabled} onClick={() => void suggest()}>
          {suggestion === null ? t('setUp.suggest') : t('setUp.suggestAnother')}
        </Button>
        {suggestion !== null && (
          <div className="new-passphrase-suggestion">
            <output aria-label={t('setUp.suggestion')}>{suggestion}</output>
            <p className="quiet small">{t('setUp.suggestionHelp')}</p>
            <Button onClick={() => onChange({ typed: suggestion, again: '' })}>
              {t('setUp.useSuggestion')}
            </Button>
          </div>
        )}
      </div>
      <PassphraseField
        label={labelAgain}
        value={value.again}
        onChange={(again) => {
          // Written down and typed from the paper: it need not stand on the screen any longer.
          if (again === suggestion && again === value.typed) setSuggestion(null);
          onChange({ ...value, again });
        }}
        problem={differs || isUnconfirmed ? 'passphrases-differ' : undefined}
        autoComplete="new-password"
        isDisabled={isDisabled}
      />
    </div>
  );
}

/** Whether the two fields hold one and the same passphrase. */
const isConfirmed = ({ typed, again }: ChosenPassphrase): boolean => typed !== '' && typed === again;

/** How good a passphrase is that must not contain the names. */
export const judgePassphrase = (typed: string, names: readonly string[]): Promise<PassphraseJudgement> =>
  withPassphrase(typed, (passphrase) =>
    call('passphrase.judge', { passphrase, names: names.filter((name) => name !== '') }),
  );

/** What is wrong with a choice before it is sent, or undefined; the store judges it once more. */
export async function passphraseProblem(
  chosen: ChosenPassphrase,
  names: readonly string[],
): Promise<'needed' | 'passphrases-differ' | 'passphrase-too-weak' | undefined> {
  if (chosen.typed === '') return 'needed';
  if (!isConfirmed(chosen)) return 'passphrases-differ';
  const { isAcceptable } = await judgePassphrase(chosen.typed, names);
  return isAcceptable ? undefined : 'passphrase-too-weak';
}

function useJudgement(
  typed: string,
  names: readonly string[],
): { readonly judgement: PassphraseJudgement | undefined; readonly isJudging: boolean } {
  const rested = useDebounced(typed, REST_MILLISECONDS);
  // The query is never kept: its key would hold the passphrase in the cache.
  const [asked, setAsked] = useState(0);
  const [last, setLast] = useState('');
  if (rested !== last) {
    setLast(rested);
    setAsked(asked + 1);
  }
  const query = useQuery({
    queryKey: ['passphrase', asked],
    queryFn: () => judgePassphrase(rested, names),
    enabled: rested !== '',
    placeholderData: (previous: PassphraseJudgement | undefined) => previous,
    gcTime: 0,
  });
  return { judgement: query.data, isJudging: query.isFetching };
}

const judgementText = (
  { t, number }: Text,
  { isAcceptable, characters, problems }: PassphraseJudgement,
): string => {
  if (isAcceptable) return t('passphrase.strong');
  switch (problems[0]) {
    case 'too-short':
      return t('passphrase.tooShort', { characters: number(characters) });
    case 'common':
      return t('passphrase.common');
    case 'contains-name':
      return t('passphrase.containsName');
    default:
      return t('passphrase.tooEasy');
  }
};

/** Guesses, as a power of ten, at which the bar is full. */
const FULL_BAR = 14;

function Judgement({
  judgement,
  isJudging,
}: {
  readonly judgement: PassphraseJudgement | undefined;
  readonly isJudging: boolean;
}) {
  const text = useText();
  // The first judgement reads the word lists, which takes a second or two on an old computer.
  const waiting = isJudging ? text.t('passphrase.judging') : '';
  return (
    <div className="judgement">
      <meter
        aria-label={text.t('passphrase.strength')}
        min={0}
        max={FULL_BAR}
        value={
          judgement === undefined
            ? 0
            : Math.min(judgement.guessesLog10, judgement.isAcceptable ? FULL_BAR : FULL_BAR / 2)
        }
        className={judgement?.isAcceptable === true ? 'judgement-good' : 'judgement-weak'}
      />
      <p role="status" className={judgement?.isAcceptable === true ? 'judgement-good' : 'judgement-weak'}>
        {judgement === undefined ? waiting : judgementText(text, judgement)}
      </p>
    </div>
  );
}
