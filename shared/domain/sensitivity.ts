import type { SensitivityClass } from '../access.ts';
import type { CaseFacts, Identification } from './case.ts';
import type { CaseEvent } from './event.ts';
import type { Person } from './person.ts';

/** The class of every field of an entity; the compiler names a field without one. */
export type FieldClasses<T> = { readonly [K in keyof T]-?: SensitivityClass };

export const personClasses: FieldClasses<Person> = {
  nameLao: 'identity',
  nameLatin: 'identity',
  otherNames: 'identity',
  sex: 'characteristics',
  birth: 'characteristics',
  nationalities: 'characteristics',
  ethnicGroup: 'special',
  languages: 'characteristics',
  home: 'identity',
};

export const caseFactsClasses: FieldClasses<CaseFacts> = {
  openedOn: 'administrative',
  sourceOfDetection: 'trafficking',
  responsibleOfficer: 'administrative',
  formsOfExploitation: 'trafficking',
};

export const identificationClasses: FieldClasses<Identification> = {
  status: 'administrative',
  authority: 'trafficking',
  decidedOn: 'trafficking',
};

export const eventClasses: FieldClasses<CaseEvent> = {
  kind: 'narrative',
  what: 'narrative',
  when: 'narrative',
  certainty: 'narrative',
  place: 'narrative',
};

/** A record without the fields that the reader may not see; what is left out is named by {@link withheldFields}. */
export function withhold<T extends object>(
  record: T,
  classes: FieldClasses<T>,
  seen: ReadonlySet<SensitivityClass>,
): Partial<T> {
  const withheld = new Set<string>(withheldFields(classes, seen));
  // Fields are only left out, so what is left is part of the record.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(Object.entries(record).filter(([field]) => !withheld.has(field))) as Partial<T>;
}

/** The fields of an entity whose class the reader may not see. */
export function withheldFields<T>(
  classes: FieldClasses<T>,
  seen: ReadonlySet<SensitivityClass>,
): readonly Extract<keyof T, string>[] {
  const fields = Object.keys(classes) as Extract<keyof T, string>[];
  return fields.filter((field) => !seen.has(classes[field]));
}
