import table from '../../shared/places/provinces.json' with { type: 'json' };

/** The provinces of the shipped divisions, for what must be shown before anybody is signed in. */
export const provinces: ReadonlyArray<{
  readonly code: string;
  readonly nameLao: string;
  readonly nameEnglish: string;
}> = table.rows;
