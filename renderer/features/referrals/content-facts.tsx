import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { actsOfTrafficking } from '../../../shared/codes/acts-of-trafficking.ts';
import { contactKinds } from '../../../shared/codes/contact-kinds.ts';
import { countries } from '../../../shared/codes/countries.ts';
import { disabilities } from '../../../shared/codes/disabilities.ts';
import { documentTypes } from '../../../shared/codes/document-types.ts';
import { formsOfExploitation } from '../../../shared/codes/forms-of-exploitation.ts';
import { industries } from '../../../shared/codes/industries.ts';
import { languages } from '../../../shared/codes/languages.ts';
import { meansOfTrafficking } from '../../../shared/codes/means-of-trafficking.ts';
import { referralUrgencies } from '../../../shared/codes/referral-urgencies.ts';
import { relationshipKinds } from '../../../shared/codes/relationship-kinds.ts';
import { safetyAlerts } from '../../../shared/codes/safety-alerts.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import type { CodeList } from '../../../shared/codes/code-list.ts';
import type { ReferralContent } from '../../../shared/contract/referral.ts';
import { formatBirth } from '../../../shared/dates/format-birth.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { type Answer, givenValue } from '../../../shared/domain/answer.ts';
import type { DataCategory } from '../../../shared/domain/consent.ts';
import type { PlaceReference } from '../../../shared/domain/place-reference.ts';
import { personQuestionLabels } from '../../forms/person-labels.ts';
import { whatHappenedLabels } from '../../forms/what-happened-labels.ts';
import { placeDescriptionsQuery } from '../../queries/places.ts';
import type { Text } from '../../text/use-text.ts';
import { answerText } from '../../ui/person-text.ts';
import { wholePlace } from '../../ui/place-names.ts';
import { needsText } from './referral-text.ts';

type Line = { readonly label: string; readonly value: ReactNode };

/** What one kind of data says of the person, field by field, in the language of `text`. */
export function ContentFacts({
  content,
  category,
  text,
}: {
  readonly content: ReferralContent;
  readonly category: DataCategory;
  readonly text: Text;
}) {
  return linesOf(content, category, text).map(({ label, value }) => (
    <div key={label} className="content-fact">
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  ));
}

function linesOf(content: ReferralContent, category: DataCategory, text: Text): readonly Line[] {
  const { t, label, language } = text;
  const questions = personQuestionLabels(t);
  const codes = (list: CodeList, answer: Answer<readonly string[]>): string =>
    answerText(text, answer, (values) => values.map((each) => label(list, each)).join(', '));
  switch (category) {
    case 'identity': {
      const { identity } = content;
      if (identity === undefined) return [];
      const names = [identity.nameLao, identity.nameLatin].flatMap((name) => givenValue(name) ?? []);
      return [
        {
          label: t('referral.content.name'),
          value: names.join(' · ') || answerText(text, identity.nameLao, (name) => name),
        },
        ...(identity.documents.length === 0
          ? []
          : [
              {
                label: t('referral.content.documents'),
                value: identity.documents
                  .map(({ type, number }) =>
                    [answerText(text, type, (code) => label(documentTypes, code)), givenValue(number) ?? '']
                      .filter(Boolean)
                      .join(' '),
                  )
                  .join(', '),
              },
            ]),
      ];
    }
    case 'contact_and_place': {
      const where = content.contact_and_place;
      if (where === undefined) return [];
      return [
        { label: questions.home, value: <PlaceIn place={where.home} text={text} /> },
        ...(where.contacts.length === 0
          ? []
          : [
              {
                label: t('referral.content.contacts'),
                value: where.contacts
                  .map(({ kind, value, mayBeSaid }) =>
                    [`${label(contactKinds, kind)} ${value}`, givenValue(mayBeSaid) ?? '']
                      .filter(Boolean)
                      .join(': '),
                  )
                  .join('; '),
              },
            ]),
      ];
    }
    case 'characteristics': {
      const { characteristics } = content;
      if (characteristics === undefined) return [];
      return [
        { label: questions.sex, value: answerText(text, characteristics.sex, (code) => label(sexes, code)) },
        {
          label: questions.birth,
          value: answerText(text, characteristics.birth, (birth) => formatBirth(birth, language)),
        },
        { label: questions.nationalities, value: codes(countries, characteristics.nationalities) },
        { label: questions.languages, value: codes(languages, characteristics.languages) },
        ...(characteristics.interpreterLanguage.answer === 'given'
          ? [
              {
                label: questions.interpreterLanguage,
                value: label(languages, characteristics.interpreterLanguage.value),
              },
            ]
          : []),
      ];
    }
    case 'identification': {
      const { identification } = content;
      if (identification === undefined) return [];
      return [
        { label: t('referral.content.status'), value: t(`status.${identification.status}`) },
        ...(identification.decidedOn.answer === 'given'
          ? [
              {
                label: t('referral.content.since'),
                value: formatPartialDate(identification.decidedOn.value, language),
              },
            ]
          : []),
      ];
    }
    case 'what_happened': {
      const happened = content.what_happened;
      if (happened === undefined) return [];
      const labels = whatHappenedLabels(t);
      const lists = {
        formsOfExploitation,
        acts: actsOfTrafficking,
        means: meansOfTrafficking,
        industries,
      } as const;
      return [
        ...(['formsOfExploitation', 'acts', 'means', 'industries'] as const)
          .filter((name) => happened[name].answer === 'given')
          .map((name) => ({ label: labels[name], value: codes(lists[name], happened[name]) })),
        ...(happened.foundOn.answer === 'given'
          ? [
              {
                label: t('referral.content.foundOn'),
                value: formatPartialDate(happened.foundOn.value, language),
              },
            ]
          : []),
      ];
    }
    case 'needs':
      return content.needs === undefined
        ? []
        : [
            { label: t('referral.needs'), value: needsText(text, content.needs.needs) },
            { label: t('referral.urgency'), value: label(referralUrgencies, content.needs.urgency) },
          ];
    case 'health':
      return content.health === undefined
        ? []
        : [{ label: questions.disabilities, value: codes(disabilities, content.health.disabilities) }];
    case 'safety':
      return content.safety === undefined
        ? []
        : [
            {
              label: t('referral.content.alerts'),
              value: content.safety.alerts.map((kind) => label(safetyAlerts, kind)).join(', '),
            },
          ];
    case 'family':
      return (content.family?.relatives ?? []).map(({ kind, name, phone, isGuardian }, at) => ({
        label: `${at + 1}. ${label(relationshipKinds, kind)}`,
        value: [
          givenValue(name) ?? '',
          givenValue(phone) ?? '',
          isGuardian ? t('referral.content.guardian') : '',
        ]
          .filter(Boolean)
          .join(' · '),
      }));
    case 'words':
      return content.words === undefined
        ? []
        : [
            {
              label: t('referral.message'),
              value: <span className="referral-words">{content.words.message}</span>,
            },
          ];
  }
}

/** A place in the language of `text`, which need not be that of the screen. */
function PlaceIn({ place, text }: { readonly place: Answer<PlaceReference>; readonly text: Text }) {
  const wanted = place.answer === 'given' ? place.value.placeCode : null;
  const described = useQuery(placeDescriptionsQuery(wanted === null ? [] : [wanted]));
  return answerText(text, place, ({ placeCode, freeText }) => {
    const found = placeCode === null ? undefined : described.data?.find((each) => each.code === placeCode);
    return [freeText, found === undefined ? null : wholePlace(text, found)].filter(Boolean).join(', ');
  });
}
