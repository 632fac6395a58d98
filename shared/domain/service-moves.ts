/** How a service for a person stands. */
export const serviceStates = [
  'offered',
  'accepted',
  'declined',
  'in-delivery',
  'delivered',
  'ended-early',
] as const;
export type ServiceState = (typeof serviceStates)[number];

/** What is done with it. */
export const serviceMoveNames = ['accept', 'decline', 'begin', 'deliver', 'end-early'] as const;
export type ServiceMove = (typeof serviceMoveNames)[number];

/**
 * Which moves may follow in which state, and where they lead; what is not in the table is illegal. What was declined or has
 * ended stays so: the same service offered again is another one.
 */
export const serviceMoves: Readonly<
  Record<ServiceState | 'none', Readonly<Partial<Record<ServiceMove | 'offer', ServiceState>>>>
> = {
  none: { offer: 'offered' },
  offered: { accept: 'accepted', decline: 'declined' },
  accepted: { begin: 'in-delivery', 'end-early': 'ended-early' },
  declined: {},
  'in-delivery': { deliver: 'delivered', 'end-early': 'ended-early' },
  delivered: {},
  'ended-early': {},
};

/** Where a move leads; undefined where it is illegal. */
export const serviceAfter = (state: ServiceState, move: ServiceMove): ServiceState | undefined =>
  serviceMoves[state][move];

/** Whether something is still to be done with a service that stands so. */
export const isServiceOpen = (state: ServiceState): boolean =>
  state === 'offered' || state === 'accepted' || state === 'in-delivery';
