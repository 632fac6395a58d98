import type { OrganisationCalled } from '../../../shared/contract/organisation.ts';
import type { EventParty } from '../../../shared/domain/event-party.ts';
import { averageOf, type SummedMarks } from '../../../shared/domain/test-scores.ts';
import type { PlanNodeChoice } from '../../queries/programme-events.ts';
import type { Text } from '../../text/use-text.ts';
import { organisationName } from '../../ui/organisation-text.ts';

/** The title in the language shown, where it is known in it. */
export const eventTitle = (
  { language }: Pick<Text, 'language'>,
  { titleLao, titleEnglish }: { readonly titleLao: string; readonly titleEnglish: string | null },
): string => (language === 'lo' ? titleLao : (titleEnglish ?? titleLao));

/** What a body is called: by the directory, or as it was typed. */
export function partyText(
  text: Text,
  { organisationId, name }: EventParty,
  organisations: readonly OrganisationCalled[],
): string {
  const called = organisations.find((each) => each.organisationId === organisationId);
  return called === undefined ? (name ?? '') : organisationName(text, called);
}

/** A node of the plan: its number and its words. */
export const planNodeText = ({ language }: Pick<Text, 'language'>, node: PlanNodeChoice): string =>
  `${node.code} · ${language === 'lo' ? node.textLao : (node.textEnglish ?? node.textLao)}`;

/** An average, and of how many people it is. */
export const averageText = ({ t, number }: Text, marks: SummedMarks | null): string =>
  marks === null
    ? '–'
    : t('programmeEvents.average', {
        marks: number(Math.round(averageOf(marks) * 100) / 100),
        people: number(marks.people),
      });
