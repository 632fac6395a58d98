import type { ReactNode } from 'react';
import { contactKinds } from '../../../shared/codes/contact-kinds.ts';
import { documentTypes } from '../../../shared/codes/document-types.ts';
import { relationshipKinds } from '../../../shared/codes/relationship-kinds.ts';
import type { PersonFile } from '../../../shared/contract/person.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import type { Agreement, ComparedField, MatchReason } from '../../../shared/domain/duplicate.ts';
import { caseQuestionLabels } from '../../forms/case-labels.ts';
import { personFieldOrder } from '../../forms/person-values.ts';
import { useText, type Text } from '../../text/use-text.ts';
import { AgreementMark } from '../../ui/match-reasons.tsx';
import { personCodeName } from '../../ui/person-label.ts';
import { answerText } from '../../ui/person-text.ts';
import { personTexts, recordTexts } from '../case-page/field-text.tsx';
import { agreementOf, isGivenIn } from './compared-fields.ts';

interface Line {
  readonly key: string;
  readonly label: string;
  readonly one: ReactNode;
  readonly other: ReactNode;
  readonly agreement: Agreement | null;
}

/** Two records side by side, field by field; what differs is marked by a word, an icon and a colour. */
export function ComparisonTable({
  one,
  other,
  reasons,
}: {
  readonly one: PersonFile;
  readonly other: PersonFile;
  readonly reasons: readonly MatchReason[];
}) {
  const text = useText();
  const { t, language, moment } = text;
  const labels = caseQuestionLabels(t);
  const words = [one, other].map((file) => recordTexts(file.person, personTexts, text));
  const answers: readonly Line[] = personFieldOrder
    .filter((field) => isGivenIn(field, one.person, other.person))
    .map((field) => ({
      key: field,
      label: labels[field],
      one: words[0]?.[field],
      other: words[1]?.[field],
      agreement: agreementOf(field, one.person, other.person, reasons),
    }));
  const records: readonly Line[] = (
    [
      ['document', t('duplicates.documents'), documentsText],
      ['phone', t('duplicates.contacts'), contactsText],
      ['relationship', t('duplicates.relationships'), relationshipsText],
    ] as const
  ).map(([compared, label, show]) => ({
    key: compared,
    label,
    one: show(one, text),
    other: show(other, text),
    agreement: agreementIn(reasons, compared),
  }));
  const rest: readonly Line[] = [
    {
      key: 'photo',
      label: t('duplicates.photo'),
      one: photoText(one, text),
      other: photoText(other, text),
      agreement: null,
    },
    {
      key: 'cases',
      label: t('duplicates.cases'),
      one: casesText(one),
      other: casesText(other),
      agreement: null,
    },
    {
      key: 'created',
      label: t('duplicates.created'),
      one: `${moment(one.createdAt)} · ${one.createdByName}`,
      other: `${moment(other.createdAt)} · ${other.createdByName}`,
      agreement: null,
    },
  ];
  const lines = [...answers, ...records, ...rest].filter(
    ({ one: left, other: right }) => left !== '' || right !== '',
  );
  return (
    <table className="comparison">
      <caption className="unseen">{t('duplicates.comparison')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('duplicates.field')}</th>
          <th scope="col">{personCodeName(one, language)}</th>
          <th scope="col">{personCodeName(other, language)}</th>
          <th scope="col">{t('duplicates.agreement')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label, one: left, other: right, agreement }) => (
          <tr key={key} data-agreement={agreement ?? 'none'}>
            <th scope="row">{label}</th>
            <td data-label={personCodeName(one, language)}>{left}</td>
            <td data-label={personCodeName(other, language)}>{right}</td>
            <td>{agreement !== null && <AgreementMark agreement={agreement} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const agreementIn = (reasons: readonly MatchReason[], field: ComparedField): Agreement | null =>
  reasons.find((reason) => reason.field === field)?.agreement ?? null;

const documentsText = ({ documents = [] }: PersonFile, text: Text): string =>
  documents
    .map(({ document: { type, number } }) =>
      [answerText(text, type, (code) => text.label(documentTypes, code)), givenValue(number)]
        .filter(Boolean)
        .join(' '),
    )
    .join(', ');

const contactsText = ({ contacts = [] }: PersonFile, { label }: Text): string =>
  contacts.map(({ contact: { kind, value } }) => `${label(contactKinds, kind)} ${value}`).join(', ');

const relationshipsText = ({ relationships = [] }: PersonFile, { label }: Text): string =>
  relationships
    .map(({ relationship: { kind, name } }) =>
      [label(relationshipKinds, kind), givenValue(name)].filter(Boolean).join(' '),
    )
    .join(', ');

const photoText = ({ photo }: PersonFile, text: Text): string =>
  photo === undefined || photo === null
    ? ''
    : text.t('duplicates.photoOf', { when: text.moment(photo.changedAt) });

const casesText = ({ cases }: PersonFile): string => cases.map(({ number }) => number).join(', ');
