import { partsInCase } from '../../../shared/codes/parts-in-case.ts';
import { rolesInProcess } from '../../../shared/codes/roles-in-process.ts';
import type { BoundTo } from '../../forms/bound.tsx';
import { CodesQuestion } from '../../forms/code-questions.tsx';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import type { RawAnswer } from '../../forms/raw-answer.ts';
import { TextQuestion } from '../../forms/text-question.tsx';
import { newOther, otherProblem, type RawOther } from '../../forms/what-happened-values.ts';
import { useText } from '../../text/use-text.ts';
import { RowOfAnswer, RowsOfAnswer } from './rows-of-answer-question.tsx';

/** Who else is in the case, a row each: their part, their name, and what they did in the process. */
export function OthersQuestion(
  question: BoundTo<RawAnswer<readonly RawOther[]>> & { readonly label: string; readonly help: string },
) {
  const { t } = useText();
  return (
    <RowsOfAnswer<RawOther> {...question} add={t('others.add')} newRow={newOther} first="part">
      {({ place, ...row }) => <OtherFields {...row} title={t('others.row', { place })} />}
    </RowsOfAnswer>
  );
}

function OtherFields({
  name,
  title,
  row,
  onChange,
  onRemove,
}: {
  readonly name: string;
  readonly title: string;
  readonly row: RawOther;
  readonly onChange: (change: Partial<RawOther>) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useText();
  const field = <K extends keyof RawOther>(key: K) => ({
    name: `${name}-${key}`,
    raw: row[key],
    onRaw: (raw: RawOther[K]) => onChange({ [key]: raw }),
    onLeave: () => undefined,
    problem: undefined,
  });
  return (
    <RowOfAnswer title={title} onRemove={onRemove} problem={otherProblem(row)}>
      <NeededCodeQuestion {...field('part')} label={t('others.part')} list={partsInCase} />
      <TextQuestion {...field('name')} label={t('others.name')} />
      <CodesQuestion
        {...field('rolesInProcess')}
        label={t('others.rolesInProcess')}
        help={t('others.rolesHelp')}
        list={rolesInProcess}
        mayNotApply
      />
    </RowOfAnswer>
  );
}
