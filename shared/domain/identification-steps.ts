import type { CodeOf } from '../codes/code-list.ts';
import type { identificationAuthorities } from '../codes/identification-authorities.ts';
import type { identificationStatuses } from '../codes/identification-statuses.ts';

/** What an authority finds of a person: one step of the ledger. */
export type IdentificationStep = CodeOf<typeof identificationStatuses>;

/** Where a person stands: what the last step that counted found, or `none` before the first (reported, encountered). */
export type IdentificationState = IdentificationStep | 'none';

/**
 * Which steps may follow in which state, and where they lead; what is not in the table is illegal. A screening of somebody
 * who is presumed a victim already adds to the grounds and takes nothing back. "Not identified" and "declined" end
 * nothing for good: new facts, or another mind, lead to a new screening or presumption. A finding that somebody is a
 * victim is not taken back by a step; an entry that was wrong is corrected as an entry.
 *
 * After the model of `legal_framework.json` (US State Department 2022 for who decides; confidence "high for 2021-22; confirm").
 */
export const identificationSteps: Readonly<
  Record<IdentificationState, Readonly<Partial<Record<IdentificationStep, IdentificationState>>>>
> = {
  none: { screened: 'screened', presumed: 'presumed', declined: 'declined' },
  screened: { screened: 'screened', presumed: 'presumed', declined: 'declined' },
  presumed: {
    screened: 'presumed',
    identified: 'identified',
    'not-identified': 'not-identified',
    declined: 'declined',
  },
  identified: {},
  'not-identified': { screened: 'screened', presumed: 'presumed' },
  declined: { screened: 'screened', presumed: 'presumed' },
};

/** Where a step leads from a state; undefined where it is illegal there. */
export function stateAfter(
  state: IdentificationState,
  step: IdentificationStep,
): IdentificationState | undefined {
  return identificationSteps[state][step];
}

/** Decided, and open again as soon as there are new facts or another mind. */
export const isReopenable = (state: IdentificationState): state is 'not-identified' | 'declined' =>
  state === 'not-identified' || state === 'declined';

/** The steps that may follow in a state, in the order in which they are taken in life. */
export function stepsFrom(state: IdentificationState): readonly IdentificationStep[] {
  const order: readonly IdentificationStep[] = [
    'screened',
    'presumed',
    'identified',
    'not-identified',
    'declined',
  ];
  return order.filter((step) => identificationSteps[state][step] !== undefined);
}

type Authority = CodeOf<typeof identificationAuthorities>;

/** The steps that one authority alone may take (US State Department 2022: "the sole authority"). */
const reserved: Readonly<Partial<Record<IdentificationStep, Authority>>> = {
  identified: 'EXT_CentralATD',
  'not-identified': 'EXT_CentralATD',
};

/** The one authority that may take a step; undefined where any may. */
export const soleAuthorityOf = (step: IdentificationStep): Authority | undefined => reserved[step];
