import type { PartialDateColumns, Recorded, RequiredPartialDateColumns } from './columns.ts';

/** Columns of a record that may be changed. */
type Changed = Recorded & { changed_at: string; changed_by: string };

export type ResourceTable = Changed &
  PartialDateColumns<'acquired_on'> &
  PartialDateColumns<'given_up_on'> & {
    id: string;
    kind: string;
    name_lao: string;
    name_english: string | null;
    holder_id: string;
    place_code: string | null;
    place_free_text: string | null;
    quantity: number;
    condition: string | null;
    funder_id: string | null;
    funder_name: string | null;
    cost_minor_units: number | null;
    cost_currency: string | null;
    remarks: string | null;
  };

export type StaffPostTable = Changed & {
  id: string;
  organisation_id: string;
  position_lao: string;
  position_english: string | null;
  remarks: string | null;
};

export type StaffCountTable = Recorded & {
  staff_post_id: string;
  counted_on: string;
  foreseen: number | null;
  in_post: number;
  women: number;
};

export type AgreementTable = Changed &
  PartialDateColumns<'signed_on'> &
  PartialDateColumns<'in_force_from'> &
  PartialDateColumns<'in_force_until'> & {
    id: string;
    kind: string;
    title_lao: string;
    title_english: string | null;
    number: string | null;
    subject: string | null;
    remarks: string | null;
  };

export type AgreementPartyTable = Recorded & {
  agreement_id: string;
  position: number;
  part: string;
  organisation_id: string | null;
  country: string | null;
};

export type AgreementValueTable = Recorded & {
  agreement_id: string;
  currency: string;
  position: number;
  minor_units: number;
};

export type PublicationTable = Changed & {
  id: string;
  kind: string;
  title_lao: string;
  title_english: string | null;
  subject: string | null;
};

export type PublicationVersionTable = Changed &
  RequiredPartialDateColumns<'dated'> & {
    id: string;
    publication_id: string;
    state: string;
    number: string | null;
    issued_by_id: string | null;
    note: string | null;
  };

export type PublicationFileTable = Recorded & {
  version_id: string;
  name: string;
  media_type: string;
  sha256: string;
  size: number;
  bytes: Uint8Array;
};

/** A node of the plan that a record is for. */
export type PlanNodeLinkTable = Recorded & { record_id: string; position: number; node_id: string };

/** What the work has, what is agreed and what is written: in the programme's compartment. */
export type PlanResourceTables = {
  'programme.resource': ResourceTable;
  'programme.resource_plan_node': PlanNodeLinkTable;
  'programme.staff_post': StaffPostTable;
  'programme.staff_count': StaffCountTable;
  'programme.staff_post_plan_node': PlanNodeLinkTable;
  'programme.agreement': AgreementTable;
  'programme.agreement_party': AgreementPartyTable;
  'programme.agreement_value': AgreementValueTable;
  'programme.agreement_plan_node': PlanNodeLinkTable;
  'programme.publication': PublicationTable;
  'programme.publication_plan_node': PlanNodeLinkTable;
  'programme.publication_version': PublicationVersionTable;
  'programme.publication_file': PublicationFileTable;
};
