import { countries } from '../../../shared/codes/countries.ts';
import { placeTypes } from '../../../shared/codes/place-types.ts';
import { routeLegKinds } from '../../../shared/codes/route-leg-kinds.ts';
import { screeningConclusions } from '../../../shared/codes/screening-conclusions.ts';
import { sourcesOfDetection } from '../../../shared/codes/sources-of-detection.ts';
import { identificationAuthorities } from '../../../shared/codes/identification-authorities.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { SeenStep } from '../../../shared/contract/identification.ts';
import type { ScreeningSummary } from '../../../shared/contract/screening.ts';
import type { WhatHappenedFile } from '../../../shared/contract/what-happened.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { type Answer, givenValue } from '../../../shared/domain/answer.ts';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import { countryOf, type RouteLeg } from '../../../shared/domain/route-leg.ts';
import { codedQuestionNames, codedQuestions } from '../../../shared/domain/what-happened.ts';
import { whatHappenedLabels } from '../../forms/what-happened-labels.ts';
import type { Text } from '../../text/use-text.ts';

/** What is coded of a case, as far as the writer sees it. */
export interface CodedCase {
  readonly file: Pick<CaseFile, 'facts'>;
  readonly steps: readonly Pick<SeenStep, 'entry'>[];
  readonly record: WhatHappenedFile['record'];
  readonly screenings: readonly Pick<ScreeningSummary, 'title' | 'heldOn' | 'conclusion'>[];
}

/**
 * A proposal's summary to begin with, a line for each thing that is coded, and nothing that anybody said in words: no name,
 * no place as it was written. What nobody has answered is not spoken of; the officer checks and completes it.
 */
export function codedSummary({ file, steps, record, screenings }: CodedCase, text: Text): string {
  const { t, label, language } = text;
  const source = file.facts.sourceOfDetection && givenValue(file.facts.sourceOfDetection);
  const labels = whatHappenedLabels(t);
  const lines = [
    ...(source === undefined ? [] : [t('timeline.openedBy', { source: label(sourcesOfDetection, source) })]),
    ...steps.map(({ entry }) => stepLine(entry, text)),
    ...codedQuestionNames.flatMap((name) => {
      const codes = record[name] && givenValue<readonly string[]>(record[name]);
      if (codes === undefined) return [];
      return [`${labels[name]}: ${codes.map((code) => label(codedQuestions[name], code)).join(', ')}`];
    }),
    ...((record.route && givenValue(record.route)) ?? []).map((leg) => legLine(leg, text)),
    ...screenings
      .toReversed()
      .map(({ title, heldOn, conclusion }) =>
        [
          on(heldOn, text),
          t('timeline.screening'),
          title[language],
          conclusion ? label(screeningConclusions, conclusion) : '',
        ]
          .filter(Boolean)
          .join(' · '),
      ),
  ];
  return lines.filter(Boolean).join('\n');
}

function stepLine({ status, authority, decidedOn }: SeenStep['entry'], text: Text): string {
  const { t, label } = text;
  if (status === undefined) return '';
  const by = authority && givenValue(authority);
  return [
    on(decidedOn, text),
    by === undefined
      ? t(`timeline.${status}Plain`)
      : t(`timeline.${status}By`, { authority: label(identificationAuthorities, by) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A leg in codes alone: its place may have been written as people say it. */
function legLine(leg: RouteLeg, text: Text): string {
  const { label } = text;
  const placeType = givenValue(leg.placeType);
  const country = givenValue(countryOf(leg));
  return [
    on(leg.when, text),
    label(routeLegKinds, leg.kind),
    placeType === undefined ? '' : label(placeTypes, placeType),
    country === undefined ? '' : label(countries, country),
  ]
    .filter(Boolean)
    .join(' · ');
}

function on(date: Answer<PartialDate> | undefined, { language }: Text): string {
  const day = date && givenValue(date);
  return day === undefined ? '' : formatPartialDate(day, language);
}
