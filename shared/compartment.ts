import { z } from 'zod';

/**
 * The files of a store, each with its own random key (design: the wall between roles is a file).
 * `office`: everyone who signs in; `register`: both wings; `investigation`: police wing;
 * `assistance`: social-work wing; `statistics`: wings, statistics officer, heads; `programme`: plan coordinator, heads.
 */
export const compartments = [
  'office',
  'register',
  'investigation',
  'assistance',
  'statistics',
  'programme',
] as const;

export const Compartment = z.enum(compartments);
export type Compartment = z.infer<typeof Compartment>;

/** The two walled sides of an office. Free text and drafts lie in the wing of their writer. */
export const Wing = z.enum(['investigation', 'assistance']);
export type Wing = z.infer<typeof Wing>;

/** The compartment that every entity schema names through zod's metadata. */
export type CompartmentMeta = { readonly compartment: Compartment };

/**
 * Names the compartment in which an entity lies; a test fails for a schema of `shared/domain` without it.
 */
export function livesIn<S extends z.ZodType>(compartment: Compartment, schema: S): S {
  return schema.meta({ compartment });
}

/** The compartment a schema was given by {@link livesIn}, or undefined. */
export function compartmentOf(schema: z.ZodType): Compartment | undefined {
  return Compartment.safeParse(schema.meta()?.['compartment']).data;
}
