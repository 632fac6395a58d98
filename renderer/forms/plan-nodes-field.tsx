import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { planLevels } from '../../shared/codes/plan-levels.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import { choosablePlanNodesQuery } from '../queries/plan-nodes.ts';
import { useText } from '../text/use-text.ts';
import { planNodeText } from '../ui/plan-node-text.ts';
import { ChoiceBox } from './choice-box.tsx';
import { Question } from './question.tsx';

/** The nodes of the national plan that a record is for, found by number or words; each chosen one can be taken out. */
export function PlanNodesField({
  chosen,
  onChange,
  problem,
}: {
  readonly chosen: readonly string[];
  readonly onChange: (nodeIds: readonly string[]) => void;
  readonly problem: string | undefined;
}) {
  const text = useText();
  const { t, label } = text;
  const nodes = useQuery(choosablePlanNodesQuery);
  // Put anew after each choice, so that it is empty again.
  const [round, setRound] = useState(0);
  const named = (nodeId: string): string => {
    const node = nodes.data?.find((each) => each.nodeId === nodeId);
    return node === undefined ? t('planRecord.nodeElsewhere') : planNodeText(text, node);
  };
  return (
    <Question
      name="planNodeIds"
      label={t('planRecord.nodes')}
      help={nodes.data?.length === 0 ? t('planRecord.noPlan') : t('planRecord.nodesHelp')}
      problem={problem}
    >
      {(control) => (
        <>
          {chosen.length > 0 && (
            <ul className="chips" aria-label={t('form.chosen', { question: t('planRecord.nodes') })}>
              {chosen.map((nodeId) => (
                <li key={nodeId} className="chip">
                  {named(nodeId)}
                  <button
                    type="button"
                    aria-label={t('action.remove', { what: named(nodeId) })}
                    onClick={() => onChange(chosen.filter((other) => other !== nodeId))}
                  >
                    <X className="icon" aria-hidden />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <ChoiceBox
            key={round}
            control={control}
            choices={(nodes.data ?? [])
              .filter(({ nodeId }) => !chosen.includes(nodeId))
              .map((node) => ({
                id: node.nodeId,
                label: planNodeText(text, node),
                hint: label(planLevels, node.level),
                foldedText: foldForSearch(
                  `${node.planCode} ${node.code} ${node.textLao} ${node.textEnglish ?? ''}`,
                ),
              }))}
            missing={null}
            chosenId={null}
            shown=""
            isNext={round > 0}
            onChoose={(nodeId) => {
              if (nodeId === null) return;
              onChange([...chosen, nodeId]);
              setRound(round + 1);
            }}
            placeholder={t('form.typeToSearch')}
          />
        </>
      )}
    </Question>
  );
}
