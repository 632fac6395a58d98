import type { NamedPlanNode } from '../../shared/contract/named-plan-node.ts';
import type { Text } from '../text/use-text.ts';

/** A node of the plan as lists name it: plan, number and text, in Lao where it is not translated. */
export const planNodeText = (
  { language }: Pick<Text, 'language'>,
  { planCode, code, textLao, textEnglish }: NamedPlanNode,
): string => `${planCode} ${code} · ${language === 'lo' ? textLao : (textEnglish ?? textLao)}`;
