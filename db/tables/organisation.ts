import type { Recorded } from './columns.ts';

export type OrganisationTable = Recorded & {
  id: string;
  acronym: string | null;
  kind: string;
  country: string;
  province_code: string | null;
  email: string | null;
  address: string | null;
  remarks: string | null;
  closed_on: string | null;
  successor_id: string | null;
  changed_at: string;
  changed_by: string;
};

export type OrganisationNameTable = Recorded & {
  organisation_id: string;
  position: number;
  name_lao: string;
  name_english: string | null;
  since: string | null;
};

export type OrganisationPhoneTable = Recorded & {
  organisation_id: string;
  position: number;
  as_typed: string;
  e164: string | null;
  is_hotline: number;
  remark: string | null;
};

export type OrganisationLanguageTable = Recorded & {
  organisation_id: string;
  position: number;
  code: string;
};

export type OrganisationServiceTable = Recorded & {
  organisation_id: string;
  position: number;
  kind: string;
  hours: string | null;
  min_age: number | null;
  max_age: number | null;
  capacity: number | null;
  is_free: number | null;
  since: string | null;
  until: string | null;
};

/** A sex that a service takes, or a language that it speaks. */
export type OrganisationServiceCodeTable = Recorded & {
  organisation_id: string;
  service_position: number;
  list: 'sexes' | 'languages';
  code: string;
  position: number;
};

export type OrganisationTables = {
  'main.organisation': OrganisationTable;
  'main.organisation_name': OrganisationNameTable;
  'main.organisation_phone': OrganisationPhoneTable;
  'main.organisation_language': OrganisationLanguageTable;
  'main.organisation_service': OrganisationServiceTable;
  'main.organisation_service_code': OrganisationServiceCodeTable;
};
