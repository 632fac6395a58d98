import type { Organisation, OrganisationService } from '../../shared/domain/organisation.ts';

/** A shelter in Vientiane of which little is known. */
export const newOrganisation = (change: Partial<Organisation> = {}): Organisation => ({
  names: [{ nameLao: 'ບ້ານພັກສົມມຸດ', nameEnglish: 'Invented Shelter', since: null }],
  acronym: null,
  kind: 'Shelter',
  country: 'LA',
  provinceCode: '01',
  phones: [],
  email: null,
  address: null,
  languages: [],
  services: [],
  remarks: null,
  ...change,
});

/** A service for everybody. */
export const newService = (
  kind: OrganisationService['kind'],
  change: Partial<OrganisationService> = {},
): OrganisationService => ({
  kind,
  hours: null,
  sexes: [],
  minAge: null,
  maxAge: null,
  capacity: null,
  isFree: null,
  languages: [],
  since: null,
  until: null,
  ...change,
});
