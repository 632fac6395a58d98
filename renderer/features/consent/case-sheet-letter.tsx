import type { ReactNode } from 'react';
import { actsOfTrafficking } from '../../../shared/codes/acts-of-trafficking.ts';
import type { CodeList } from '../../../shared/codes/code-list.ts';
import { consentPurposes } from '../../../shared/codes/consent-purposes.ts';
import { contactKinds } from '../../../shared/codes/contact-kinds.ts';
import { contactSafety } from '../../../shared/codes/contact-safety.ts';
import { countries } from '../../../shared/codes/countries.ts';
import { dataCategories } from '../../../shared/codes/data-categories.ts';
import { disabilities } from '../../../shared/codes/disabilities.ts';
import { documentTypes } from '../../../shared/codes/document-types.ts';
import { formsOfExploitation } from '../../../shared/codes/forms-of-exploitation.ts';
import { identificationAuthorities } from '../../../shared/codes/identification-authorities.ts';
import { industries } from '../../../shared/codes/industries.ts';
import { languages } from '../../../shared/codes/languages.ts';
import { meansOfTrafficking } from '../../../shared/codes/means-of-trafficking.ts';
import { needUrgencies } from '../../../shared/codes/need-urgencies.ts';
import { purposesOfTrafficking } from '../../../shared/codes/purposes-of-trafficking.ts';
import { relationshipKinds } from '../../../shared/codes/relationship-kinds.ts';
import { safetyAlerts } from '../../../shared/codes/safety-alerts.ts';
import { serviceKinds } from '../../../shared/codes/service-kinds.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import type { CaseSheet } from '../../../shared/contract/case-sheet.ts';
import { formatBirth } from '../../../shared/dates/format-birth.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { formatMoment, vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { givenValue, type Answer } from '../../../shared/domain/answer.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useLaoText, type Text } from '../../text/use-text.ts';
import { Letter } from '../../ui/letter.tsx';
import { answerText } from '../../ui/person-text.ts';
import { PlaceText } from '../../ui/place-text.tsx';
import { recipientText } from '../../ui/recipient-text.ts';

/** A case as its recipient reads it, in Lao whatever the screen speaks: what may go, and of nothing else a word. */
export function CaseSheetLetter({
  sheet,
  printedBy,
  printedAt,
}: {
  readonly sheet: CaseSheet;
  readonly printedBy: string;
  readonly printedAt: string;
}) {
  const text = useLaoText();
  const { t, label } = text;
  return (
    <Letter
      mark={t('caseSheet.mark', {
        name: printedBy,
        when: formatMoment(printedAt, 'lo', 'short'),
        number: sheet.number,
      })}
    >
      <div className="letter-head">
        <p>{sheet.office.nameLao}</p>
        <p>
          {t('letter.date')}: {formatDate(vientianeDay(printedAt), 'lo', 'short')}
        </p>
      </div>
      <p className="letter-title">{t('caseSheet.letterTitle')}</p>
      <p className="letter-to">
        {t('caseSheet.to', {
          recipient: recipientText(
            text,
            sheet.recipient,
            sheet.organisation === null ? [] : [sheet.organisation],
          ),
        })}
      </p>
      <dl className="letter-facts">
        <Fact label={t('letter.case')}>{sheet.number}</Fact>
        <Fact label={t('consent.purpose')}>{label(consentPurposes, sheet.purpose)}</Fact>
        <Fact label={t('consent.basis')}>{t(`consent.bases.${sheet.basis}`)}</Fact>
      </dl>
      <Parts sheet={sheet} text={text} />
      <p className="letter-words">{t('caseSheet.confidential')}</p>
    </Letter>
  );
}

function Parts({ sheet, text }: { readonly sheet: CaseSheet; readonly text: Text }) {
  const { t, label } = text;
  const codes = (list: CodeList, answer: Answer<readonly string[]>): string =>
    answerText(text, answer, (values) => values.map((code) => label(list, code)).join(', '));
  const code = (list: CodeList, answer: Answer<string>): string =>
    answerText(text, answer, (value) => label(list, value));
  const words = (answer: Answer<string>): string => answerText(text, answer, (value) => value);
  const { identity, contactAndPlace, characteristics, identification, whatHappened } = sheet;
  return (
    <>
      {identity !== undefined && (
        <Part title={label(dataCategories, 'identity')}>
          <Fact label={t('letter.person')}>
            {[identity.nameLao, identity.nameLatin].flatMap((name) => givenValue(name) ?? []).join(' · ') ||
              words(identity.nameLao)}
          </Fact>
          {givenValue(identity.otherNames) !== undefined && (
            <Fact label={t('caseSheet.otherNames')}>
              {givenValue(identity.otherNames)
                ?.map((name) => name.text)
                .join(', ')}
            </Fact>
          )}
          {identity.documents.map(({ type, number, issuingCountry }, at) => (
            // Papers have no id here, and the sheet is drawn once.
            // oxlint-disable-next-line react/no-array-index-key
            <Fact key={at} label={code(documentTypes, type)}>
              {[
                words(number),
                givenValue(issuingCountry) === undefined ? '' : code(countries, issuingCountry),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Fact>
          ))}
        </Part>
      )}
      {characteristics !== undefined && (
        <Part title={label(dataCategories, 'characteristics')}>
          <Fact label={t('letter.sex')}>{code(sexes, characteristics.sex)}</Fact>
          <Fact label={t('letter.birth')}>
            {answerText(text, characteristics.birth, (birth) => formatBirth(birth, 'lo'))}
          </Fact>
          <Fact label={t('letter.nationality')}>{codes(countries, characteristics.nationalities)}</Fact>
          <Fact label={t('caseSheet.languages')}>{codes(languages, characteristics.languages)}</Fact>
          {givenValue(characteristics.interpreterLanguage) !== undefined && (
            <Fact label={t('caseSheet.interpreter')}>
              {code(languages, characteristics.interpreterLanguage)}
            </Fact>
          )}
        </Part>
      )}
      {contactAndPlace !== undefined && (
        <Part title={label(dataCategories, 'contact_and_place')}>
          <Fact label={t('caseSheet.home')}>
            <PlaceText place={contactAndPlace.home} />
          </Fact>
          {contactAndPlace.contacts.map((contact, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <Fact key={at} label={label(contactKinds, contact.kind)}>
              {[
                contact.value,
                code(contactSafety, contact.safety),
                ...[contact.when, contact.how, contact.mayBeSaid].flatMap((said) => givenValue(said) ?? []),
              ].join(' · ')}
            </Fact>
          ))}
        </Part>
      )}
      {identification !== undefined && (
        <Part title={label(dataCategories, 'identification')}>
          <Fact label={t('caseSheet.status')}>
            {[
              t(`status.${identification.status}`),
              answerText(text, identification.decidedOn, (date) => formatPartialDate(date, 'lo')),
              code(identificationAuthorities, identification.authority),
            ].join(' · ')}
          </Fact>
        </Part>
      )}
      {whatHappened !== undefined && (
        <Part title={label(dataCategories, 'what_happened')}>
          <Fact label={t('whatHappened.field.acts')}>{codes(actsOfTrafficking, whatHappened.acts)}</Fact>
          <Fact label={t('whatHappened.field.means')}>{codes(meansOfTrafficking, whatHappened.means)}</Fact>
          <Fact label={t('whatHappened.field.purposes')}>
            {codes(purposesOfTrafficking, whatHappened.purposes)}
          </Fact>
          <Fact label={t('whatHappened.field.formsOfExploitation')}>
            {codes(formsOfExploitation, whatHappened.formsOfExploitation)}
          </Fact>
          <Fact label={t('whatHappened.field.industries')}>{codes(industries, whatHappened.industries)}</Fact>
        </Part>
      )}
      {sheet.needs !== undefined && (
        <Part title={label(dataCategories, 'needs')}>
          {sheet.needs.needs.length === 0 && <Fact label={t('needs.title')}>{t('caseSheet.noNeeds')}</Fact>}
          {sheet.needs.needs.map(({ kind, urgency, assessedOn }, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <Fact key={at} label={label(serviceKinds, kind)}>
              {label(needUrgencies, urgency)} · {formatDate(assessedOn, 'lo', 'short')}
            </Fact>
          ))}
        </Part>
      )}
      {sheet.health !== undefined && (
        <Part title={label(dataCategories, 'health')}>
          <Fact label={t('caseSheet.disabilities')}>{codes(disabilities, sheet.health.disabilities)}</Fact>
        </Part>
      )}
      {sheet.safety !== undefined && (
        <Part title={label(dataCategories, 'safety')}>
          <Fact label={t('caseSheet.alerts')}>
            {sheet.safety.alerts.map((kind) => label(safetyAlerts, kind)).join(', ') ||
              t('caseSheet.noAlerts')}
          </Fact>
        </Part>
      )}
      {sheet.family !== undefined && (
        <Part title={label(dataCategories, 'family')}>
          {sheet.family.relationships.map((kin, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <Fact key={at} label={label(relationshipKinds, kin.kind)}>
              {[
                givenValue(kin.name) ?? t('caseSheet.onFile'),
                givenValue(kin.phone) ?? '',
                kin.isGuardian ? t('caseSheet.guardian') : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </Fact>
          ))}
        </Part>
      )}
      {sheet.words !== undefined && (
        <>
          <p className="letter-heading">{label(dataCategories, 'words')}</p>
          <p className="letter-words">{words(sheet.words.told)}</p>
        </>
      )}
    </>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <>
    <p className="letter-heading">{title}</p>
    <dl className="letter-facts">{children}</dl>
  </>
);

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
