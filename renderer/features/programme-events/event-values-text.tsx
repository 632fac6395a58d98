import type { ReactNode } from 'react';
import type { CodeList } from '../../../shared/codes/code-list.ts';
import { eventStandings } from '../../../shared/codes/event-standings.ts';
import { outreachChannels } from '../../../shared/codes/outreach-channels.ts';
import { participantAgeBands } from '../../../shared/codes/participant-age-bands.ts';
import { partnerCountries } from '../../../shared/codes/partner-countries.ts';
import { programmeEventKinds } from '../../../shared/codes/programme-event-kinds.ts';
import type { ProgrammeEventFieldName, ProgrammeEventValues } from '../../forms/programme-event-values.ts';
import { isOrganisationId } from '../../forms/raw-organisation.ts';
import { RawPlaceText } from '../../forms/raw-values-text.tsx';
import type { Text } from '../../text/use-text.ts';
import { OrganisationName } from '../../ui/organisation-name.tsx';

/** The questions of an event in words. */
export function eventValuesText(
  values: ProgrammeEventValues,
  text: Text,
): Readonly<Record<ProgrammeEventFieldName, ReactNode>> {
  const { t, label, number } = text;
  const coded = (list: CodeList, code: string) => (code === '' ? '' : label(list, code));
  const parties = (typed: readonly string[]): ReactNode =>
    typed.map((each) => <Party key={each} raw={each} />);
  const total = (counts: ProgrammeEventValues['counts']): string =>
    counts.total === '' && counts.women === ''
      ? ''
      : `${counts.total} · ${t('programmeEvents.women')} ${counts.women}`;
  return {
    kind: coded(programmeEventKinds, values.kind),
    standing: coded(eventStandings, values.standing),
    titleLao: values.titleLao,
    titleEnglish: values.titleEnglish,
    begins: values.begins.text,
    ends: values.ends.text,
    places: values.places.map((place) => (
      <span key={`${place.code} ${place.other}`} className="part">
        <RawPlaceText raw={{ typed: place, missing: null }} />
      </span>
    )),
    organiser: <Party raw={values.organiser} />,
    funders: parties(values.funders),
    partners: parties(values.partners),
    countries: values.countries.map((country) => label(partnerCountries, country)).join(' · '),
    chairName: values.chairName,
    chairPosition: values.chairPosition,
    planNodeIds: number(values.planNodeIds.length),
    subjects: values.subjects.map(({ lao }) => lao).join(' · '),
    trainerIds: number(values.trainerIds.length),
    counts: total(values.counts),
    byAge: Object.entries(values.byAge)
      .map(([band, counts]) => `${label(participantAgeBands, band)}: ${total(counts)}`)
      .join(' · '),
    reach: values.reach
      .map(
        ({ channel, low, estimate, high }) =>
          `${coded(outreachChannels, channel)}: ${low}–${estimate}–${high}`,
      )
      .join(' · '),
    test: Object.values(values.test).filter(Boolean).join(' · '),
    materials: values.materials,
    cost: values.cost.units === '' ? '' : `${values.cost.units} ${values.cost.currency}`,
    remarks: values.remarks,
  };
}

const Party = ({ raw }: { readonly raw: string }) => (
  <span className="part">{isOrganisationId(raw) ? <OrganisationName organisationId={raw} /> : raw}</span>
);
