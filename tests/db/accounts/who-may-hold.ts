import type { Role } from '../../../shared/access.ts';
import type { Compartment } from '../../../shared/compartment.ts';

/*
 * Who may hold which key, and who may change it: written by hand from design §2 (who opens which file) and §3 (keys and
 * people), and from nothing of the program.
 */

/** Design §2: what each role's duty needs. The head of the office begins with both wings. */
const opens: Readonly<Record<Role, readonly Compartment[]>> = {
  'head-of-office': ['office', 'register', 'investigation', 'assistance', 'statistics', 'programme'],
  'head-of-police-wing': ['office', 'register', 'investigation', 'statistics', 'programme'],
  'head-of-social-work-wing': ['office', 'register', 'assistance', 'statistics', 'programme'],
  investigator: ['office', 'register', 'investigation', 'statistics'],
  'social-worker': ['office', 'register', 'assistance', 'statistics'],
  'statistics-officer': ['office', 'statistics'],
  'plan-coordinator': ['office', 'programme'],
  administrator: ['office'],
  inspector: ['office'],
};

/** Design §3: who answers for others is certified by the root; everybody else by whoever manages accounts. */
const onlyByRoot: readonly Role[] = [
  'head-of-office',
  'head-of-police-wing',
  'head-of-social-work-wing',
  'administrator',
  'inspector',
];
const policeSide: readonly Role[] = ['head-of-police-wing', 'investigator'];
const socialSide: readonly Role[] = ['head-of-social-work-wing', 'social-worker'];

export type Person = {
  readonly id: string;
  readonly passphrase: string;
  roles: readonly Role[];
  isEnabled: boolean;
  readonly isByRoot: boolean;
  holds: ReadonlySet<Compartment>;
};

export const needsRoot = (roles: readonly Role[]): boolean => roles.some((role) => onlyByRoot.includes(role));

/** Never both sides in one person; who audits or administers works on no case. */
export function goTogether(roles: readonly Role[]): boolean {
  const has = (some: readonly Role[]): boolean => roles.some((role) => some.includes(role));
  const isOnCases = has(policeSide) || has(socialSide) || has(['head-of-office']);
  return (
    roles.length > 0 &&
    !(has(policeSide) && has(socialSide)) &&
    !(has(['administrator']) && isOnCases) &&
    !(has(['inspector']) && roles.length > 1)
  );
}

/** The people of an office, and what each holds. */
export class Model {
  readonly people: Person[];

  constructor(people: readonly Person[]) {
    this.people = people.map((person) => ({ ...person }));
  }

  /** What somebody may hold. A wing that has its head is the head of the office's no more. */
  mayHold({ isEnabled, roles }: Person): Set<Compartment> {
    if (!isEnabled) return new Set();
    const may = new Set(roles.flatMap((role) => opens[role]));
    if (roles.includes('head-of-office')) {
      if (this.#isHeaded('head-of-police-wing')) may.delete('investigation');
      if (this.#isHeaded('head-of-social-work-wing')) may.delete('assistance');
    }
    return may;
  }

  /** Only a holder grants: a head what the head's role opens, whoever manages accounts the office's file alone. */
  mayLetInto({ isEnabled, roles }: Person, compartment: Compartment): boolean {
    if (!isEnabled) return false;
    if (compartment === 'office' && roles.includes('administrator')) return true;
    return roles.some((role) => role.startsWith('head-of-') && opens[role].includes(compartment));
  }

  /** Whom the root certified keeps what it has; from others takes only who may give all that their work opens. */
  mayTakeFrom(actor: Person, { isByRoot, roles }: Person): boolean {
    const work = roles.flatMap((role) => opens[role]).filter((compartment) => compartment !== 'office');
    return !isByRoot && work.every((compartment) => this.mayLetInto(actor, compartment));
  }

  managesAccounts({ isEnabled, roles }: Person): boolean {
    return isEnabled && (roles.includes('head-of-office') || roles.includes('administrator'));
  }

  /** Whoever holds what they may hold no more gives it up. */
  settle(): void {
    for (const person of this.people) {
      const may = this.mayHold(person);
      person.holds = new Set([...person.holds].filter((compartment) => may.has(compartment)));
    }
  }

  #isHeaded(role: Role): boolean {
    return this.people.some(({ isEnabled, roles }) => isEnabled && roles.includes(role));
  }
}
