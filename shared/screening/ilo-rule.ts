import { type IloDimension, iloDimensions, type ItemStrength } from '../domain/screening-instrument.ts';

/*
 * How the ILO and the European Commission read their operational indicators of trafficking (Delphi survey, 2009,
 * WCMS_105023): each dimension by the strengths of what is present, the case by its dimensions. The outcome is a
 * recommendation; people decide.
 */

/** What is known of one item. `unknown` and `not-asked` say nothing, neither for nor against. */
export const itemAnswers = ['present', 'absent', 'unknown', 'not-asked'] as const;
export type ItemAnswer = (typeof itemAnswers)[number];

export type Strengths = { readonly strong: number; readonly medium: number; readonly weak: number };

/** Whether so many indicators present make a dimension positive: 2 strong; 1 strong and 1 other; 3 medium; 2 medium and 1 weak. */
export function isPositive({ strong, medium, weak }: Strengths): boolean {
  return strong >= 2 || (strong === 1 && medium + weak >= 1) || medium >= 3 || (medium === 2 && weak >= 1);
}

/** `open`: not positive yet, and what was not answered could still make it so. */
export type DimensionState = 'positive' | 'negative' | 'open';

export type WeighedItem = {
  readonly code: string;
  readonly dimension: string;
  readonly strength: ItemStrength;
  readonly answer: ItemAnswer;
};

/** How one dimension reads, and by what. */
export type DimensionReading = {
  readonly dimension: IloDimension;
  readonly state: DimensionState;
  /** Codes of the items that are present, and of those that still say nothing. */
  readonly present: readonly string[];
  readonly unanswered: readonly string[];
  readonly counted: Strengths;
};

const countStrengths = (items: readonly WeighedItem[]): Strengths => ({
  strong: items.filter(({ strength }) => strength === 'strong').length,
  medium: items.filter(({ strength }) => strength === 'medium').length,
  weak: items.filter(({ strength }) => strength === 'weak').length,
});

/** Reads one dimension; items that the list does not have are left out. */
export function readDimension(dimension: IloDimension, items: readonly WeighedItem[]): DimensionReading {
  const own = items.filter(
    (item) => item.dimension === dimension && ['strong', 'medium', 'weak'].includes(item.strength),
  );
  const present = own.filter(({ answer }) => answer === 'present');
  const unanswered = own.filter(({ answer }) => answer === 'unknown' || answer === 'not-asked');
  const counted = countStrengths(present);
  const couldBe = countStrengths([...present, ...unanswered]);
  return {
    dimension,
    state: isPositive(counted) ? 'positive' : isPositive(couldBe) ? 'open' : 'negative',
    present: present.map(({ code }) => code),
    unanswered: unanswered.map(({ code }) => code),
    counted,
  };
}

/**
 * What the dimensions of a case say together. `not-named`: a combination that the source gives no name.
 * `no-act`: exploitation of a child whom nobody recruited, moved, harboured or received. `open`: unanswered items could
 * still change it.
 */
export const caseReadings = [
  'trafficking',
  'deception-and-exploitation',
  'exploitation',
  'no-exploitation',
  'no-act',
  'not-named',
  'open',
] as const;
export type CaseReading = (typeof caseReadings)[number];

type Positives = Readonly<Record<IloDimension, boolean>>;

/** Adults: means (DR, CR or VR), exploitation (EX), and its being kept up at the destination (CD or VD). */
function adultReading({ DR, CR, VR, EX, CD, VD }: Positives): CaseReading {
  if (!EX) return 'no-exploitation';
  const hasMeans = DR || CR || VR;
  if (hasMeans && (CD || VD)) return 'trafficking';
  if (DR && !CD) return 'deception-and-exploitation';
  if (!hasMeans && !CD) return 'exploitation';
  return 'not-named';
}

/** The readings that are possible, whatever the open dimensions turn out to be. */
function possible<T extends string>(
  states: Readonly<Record<T, DimensionState>>,
  names: readonly T[],
  read: (positives: Readonly<Record<T, boolean>>) => CaseReading,
): CaseReading {
  const open = names.filter((name) => states[name] === 'open');
  const readings = new Set<CaseReading>();
  for (let choice = 0; choice < 2 ** open.length; choice += 1) {
    const positives = Object.fromEntries(
      names.map((name) => {
        const at = open.indexOf(name);
        return [name, at < 0 ? states[name] === 'positive' : (choice & (1 << at)) !== 0];
      }),
      // Made from all of `names`; fromEntries cannot carry that.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    ) as Record<T, boolean>;
    readings.add(read(positives));
  }
  const [only] = readings;
  return readings.size === 1 && only !== undefined ? only : 'open';
}

/** The reading for an adult. */
export function readAdultCase(states: Readonly<Record<IloDimension, DimensionState>>): CaseReading {
  return possible(states, iloDimensions, adultReading);
}

/** The reading under 18: an act and exploitation are enough, the means are not asked for (Palermo Protocol, art. 3(c)). */
export function readChildCase(exploitation: DimensionState, act: ItemAnswer): CaseReading {
  const actState = act === 'present' ? 'positive' : act === 'absent' ? 'negative' : 'open';
  return possible({ EX: exploitation, act: actState }, ['EX', 'act'], (positives) =>
    !positives.EX ? 'no-exploitation' : positives.act ? 'trafficking' : 'no-act',
  );
}
