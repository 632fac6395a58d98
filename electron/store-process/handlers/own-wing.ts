import type { Wing } from '../../../shared/compartment.ts';
import { Refusal } from '../../../shared/result.ts';
import type { Session } from '../session.ts';

/** The wing of the writer, in which what they type in their own words lies. */
export function ownWing({ wings }: Session): Wing {
  const [wing] = wings;
  if (wing === undefined) throw new Refusal({ code: 'refused', reason: 'wing-not-held' });
  return wing;
}
