import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check, CircleDashed, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { countries } from '../../../shared/codes/countries.ts';
import { placeTypes } from '../../../shared/codes/place-types.ts';
import { routeLegKinds } from '../../../shared/codes/route-leg-kinds.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { WhatHappenedFile } from '../../../shared/contract/what-happened.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import { countryOf, type RouteLeg } from '../../../shared/domain/route-leg.ts';
import { WhatHappened } from '../../../shared/domain/what-happened.ts';
import {
  ageThen,
  lawElements,
  missingElements,
  neededElements,
  type AgeThen,
} from '../../../shared/what-happened/law-elements.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { whatHappenedLabels } from '../../forms/what-happened-labels.ts';
import { whatHappenedSections, type WhatHappenedFieldName } from '../../forms/what-happened-values.ts';
import { draftsQuery } from '../../queries/drafts.ts';
import { whatHappenedQuery } from '../../queries/what-happened.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { PlaceText } from '../../ui/place-text.tsx';
import { recordTexts } from '../case-page/field-text.tsx';
import { RouteLine } from './route-line.tsx';
import { otherText, whatHappenedTexts } from './what-happened-texts.tsx';
import './what-happened.css';

/** What happened to the person of a case, to be read at a glance: elements, route, people and places, control, money, words. */
export function WhatHappenedSection({ file }: { readonly file: CaseFile }) {
  const { t } = useText();
  const happened = useQuery(whatHappenedQuery(file.caseId));
  return (
    <section className="case-panel" aria-labelledby="happened-title">
      <header className="screen-title">
        <h2 id="happened-title">{t('whatHappened.title')}</h2>
        {file.may.includes('case:write') && (
          <Link
            className="button button-plain push"
            to="/cases/$caseId/what-happened"
            params={{ caseId: file.caseId }}
            search={{}}
          >
            <Pencil className="icon" aria-hidden />
            <span>{t('whatHappened.edit')}</span>
            <kbd className="keys" aria-hidden>
              {shortcuts.edit.keys}
            </kbd>
          </Link>
        )}
      </header>
      {happened.isPending && <p className="quiet">{t('program.loading')}</p>}
      {happened.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, happened.error)}</p>
        </Notice>
      )}
      {happened.data !== undefined && <Happened file={file} happened={happened.data} />}
    </section>
  );
}

function Happened({ file, happened }: { readonly file: CaseFile; readonly happened: WhatHappenedFile }) {
  const text = useText();
  const { t, moment } = text;
  const drafts = useQuery(draftsQuery);
  const read = WhatHappened.safeParse(happened.record);
  // Its answers are of one class: they are seen all, or none.
  if (!read.success) return <p className="quiet">{t('whatHappened.withheld')}</p>;
  const record = read.data;
  const hasDraft = drafts.data?.some(({ recordId }) => recordId === happened.whatHappenedId) ?? false;
  const age = ageThen(
    file.person.birth,
    record.route,
    file.facts.openedOn?.earliest ?? file.createdAt.slice(0, 10),
  );
  const labels = whatHappenedLabels(t);
  const answers: Readonly<Partial<Record<WhatHappenedFieldName, ReactNode>>> = recordTexts(
    record,
    whatHappenedTexts,
    text,
  );
  const isAsked = (name: WhatHappenedFieldName): boolean =>
    name !== 'told' && name !== 'others' && record[name].answer !== 'not-asked';
  const isEmpty = !whatHappenedSections.some(({ fields }) => fields.some(isAsked));
  const legs = givenValue(record.route) ?? [];
  return (
    <>
      {hasDraft && (
        <Notice kind="plain">
          <p>
            {t('whatHappened.draftWaiting')}{' '}
            <Link to="/cases/$caseId/what-happened" params={{ caseId: file.caseId }} search={{}}>
              {t('casePage.continueDraft')}
            </Link>
          </p>
        </Notice>
      )}
      <Elements record={record} age={age} />
      {isEmpty && <p className="quiet">{t('whatHappened.empty')}</p>}
      {legs.length > 0 && (
        <section className="case-subsection" aria-labelledby="happened-route">
          <h3 id="happened-route">{t('whatHappened.section.route')}</h3>
          <RouteLine legs={legs} />
          <ol className="route-legs">
            {legs.map((leg) => (
              <li key={leg.id}>
                <LegLine leg={leg} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {whatHappenedSections.map(({ id, fields }) => {
        const shown = fields.filter((name) => isAsked(name) && (name !== 'route' || legs.length === 0));
        if (shown.length === 0) return null;
        return (
          <section className="case-subsection" key={id} aria-labelledby={`happened-${id}`}>
            <h3 id={`happened-${id}`}>{t(`whatHappened.section.${id}`)}</h3>
            <dl className="facts">
              {shown.map((name) => (
                <Fact key={name} label={labels[name]}>
                  {answers[name]}
                </Fact>
              ))}
            </dl>
          </section>
        );
      })}
      <Others happened={happened} />
      <Words happened={happened} />
      {happened.version > 1 && (
        <p className="quiet small">
          {t('whatHappened.changed', { when: moment(happened.changedAt), name: happened.changedByName })}
        </p>
      )}
    </>
  );
}

/** Which elements of trafficking are answered and which are missing: a reminder, never a verdict. */
function Elements({ record, age }: { readonly record: WhatHappened; readonly age: AgeThen }) {
  const { t } = useText();
  const needed = neededElements(age);
  const missing = missingElements(record, age);
  return (
    <section className="case-subsection" aria-labelledby="happened-elements">
      <h3 id="happened-elements">{t('whatHappened.elements')}</h3>
      <ul className="law-elements">
        {lawElements.map((element) => {
          const isThere = record[element].answer === 'given';
          const Icon = isThere ? Check : CircleDashed;
          return (
            <li key={element} data-there={isThere || undefined}>
              <Icon className="icon" aria-hidden />
              <strong>{t(`whatHappened.element.${element}`)}</strong>{' '}
              {t(
                isThere
                  ? 'whatHappened.elementThere'
                  : needed.includes(element)
                    ? 'whatHappened.elementMissing'
                    : 'whatHappened.elementNotNeeded',
              )}
            </li>
          );
        })}
      </ul>
      {missing.length > 0 && (
        <Notice kind="warning">
          <p>
            {t('whatHappened.missing', {
              elements: missing.map((element) => t(`whatHappened.element.${element}`)).join(', '),
            })}
          </p>
          <p className="small">{t(`whatHappened.missingHelp.${age}`)}</p>
        </Notice>
      )}
    </section>
  );
}

/** Who else is in the case, as each wing that the reader holds knows of them. */
function Others({ happened: { words } }: { readonly happened: WhatHappenedFile }) {
  const text = useText();
  const { t } = text;
  const known = (words ?? []).filter(({ others }) => others.answer !== 'not-asked');
  if (known.length === 0) return null;
  return (
    <section className="case-subsection" aria-labelledby="happened-others">
      <h3 id="happened-others">{t('whatHappened.section.others')}</h3>
      {known.map(({ wing, others }) => (
        <div key={wing}>
          <p className="quiet small">{t(`compartment.${wing}`)}</p>
          {others.answer === 'given' ? (
            <ul className="plain-rows">
              {others.value.map((other) => (
                <li key={other.id}>{otherText(other, text)}</li>
              ))}
            </ul>
          ) : (
            <p>{t(`answer.${others.answer}`)}</p>
          )}
        </div>
      ))}
    </section>
  );
}

/** What was told in words, folded behind a line that says what it is. */
function Words({ happened: { words } }: { readonly happened: WhatHappenedFile }) {
  const { t, moment } = useText();
  const told = words?.flatMap(({ wing, told: each, changedAt, changedByName }) =>
    each.answer === 'given' ? [{ wing, told: each.value, changedAt, changedByName }] : [],
  );
  if (told === undefined || told.length === 0) return null;
  return (
    <section className="case-subsection" aria-labelledby="happened-told">
      <h3 id="happened-told">{t('whatHappened.section.words')}</h3>
      {told.map(({ wing, told: each, changedAt, changedByName }) => (
        <details key={wing} className="told">
          <summary>
            {t('whatHappened.narrative')}{' '}
            <span className="quiet small">
              {t('whatHappened.narrativeOf', {
                wing: t(`compartment.${wing}`),
                when: moment(changedAt),
                name: changedByName,
              })}
            </span>
          </summary>
          <p className="case-panel-narrative">{each}</p>
        </details>
      ))}
    </section>
  );
}

/** One leg: what it was, what kind of place, where, and when. */
function LegLine({ leg }: { readonly leg: RouteLeg }) {
  const { t, label, language } = useText();
  const placeType = givenValue(leg.placeType);
  const placeName = givenValue(leg.placeName);
  const country = givenValue(countryOf(leg));
  return (
    <>
      <strong>{label(routeLegKinds, leg.kind)}</strong>
      {placeType !== undefined && <> · {label(placeTypes, placeType)}</>}
      {placeName !== undefined && <> · {placeName}</>}
      {leg.place.answer === 'given' && (
        <>
          {' · '}
          <PlaceText place={leg.place} />
        </>
      )}
      {country !== undefined && <> · {label(countries, country)}</>}
      <span className="quiet">
        {' · '}
        {leg.when.answer === 'given' ? formatPartialDate(leg.when.value, language) : t('route.noDate')}
      </span>
    </>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
