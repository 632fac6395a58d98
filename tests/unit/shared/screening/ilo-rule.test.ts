import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iloDimensions } from '../../../../shared/domain/screening-instrument.ts';
import {
  type CaseReading,
  type DimensionState,
  isPositive,
  itemAnswers,
  type ItemAnswer,
  readAdultCase,
  readChildCase,
  readDimension,
  type WeighedItem,
} from '../../../../shared/screening/ilo-rule.ts';

/*
 * Written by hand from: ILO and European Commission, Operational indicators of trafficking in human beings (March 2009,
 * revised September 2009, WCMS_105023): a dimension is positive with at least two strong indicators; or one strong and
 * one medium or weak; or three medium; or two medium and one weak.
 */
const combinations: readonly (readonly [strong: number, medium: number, weak: number, positive: boolean])[] =
  [
    [0, 0, 0, false],
    [0, 0, 1, false],
    [0, 0, 2, false],
    [0, 0, 3, false],
    [0, 0, 4, false],
    [0, 1, 0, false],
    [0, 1, 1, false],
    [0, 1, 2, false],
    [0, 1, 3, false],
    [0, 1, 4, false],
    [0, 2, 0, false],
    [0, 2, 1, true],
    [0, 2, 2, true],
    [0, 2, 4, true],
    [0, 3, 0, true],
    [0, 3, 1, true],
    [0, 4, 0, true],
    [0, 13, 0, true],
    [1, 0, 0, false],
    [1, 0, 1, true],
    [1, 0, 2, true],
    [1, 1, 0, true],
    [1, 1, 1, true],
    [1, 2, 0, true],
    [1, 3, 0, true],
    [2, 0, 0, true],
    [2, 0, 1, true],
    [2, 1, 0, true],
    [3, 0, 0, true],
    [4, 0, 0, true],
  ];

const repeat = (count: number, strength: WeighedItem['strength'], answer: ItemAnswer): WeighedItem[] =>
  Array.from({ length: count }, (_, at) => ({
    code: `${strength}-${answer}-${at}`,
    dimension: 'EX',
    strength,
    answer,
  }));

describe('a dimension', () => {
  it.each(combinations)(
    'with %i strong, %i medium, %i weak present is positive: %s',
    (strong, medium, weak, positive) => {
      expect(isPositive({ strong, medium, weak })).toBe(positive);
      const items = [
        ...repeat(strong, 'strong', 'present'),
        ...repeat(medium, 'medium', 'present'),
        ...repeat(weak, 'weak', 'present'),
        ...repeat(5, 'strong', 'absent'),
        ...repeat(3, 'not-in-list', 'present'),
      ];
      expect(readDimension('EX', items).state).toBe(positive ? 'positive' : 'negative');
    },
  );

  const openness: readonly (readonly [string, WeighedItem[], DimensionState])[] = [
    ['nothing asked of two strong', repeat(2, 'strong', 'not-asked'), 'open'],
    ['one strong unknown, nothing else', repeat(1, 'strong', 'unknown'), 'negative'],
    [
      'one strong present, one weak unknown',
      [...repeat(1, 'strong', 'present'), ...repeat(1, 'weak', 'unknown')],
      'open',
    ],
    [
      'one strong present, the rest absent',
      [...repeat(1, 'strong', 'present'), ...repeat(9, 'medium', 'absent')],
      'negative',
    ],
    [
      'two medium present, one weak not asked',
      [...repeat(2, 'medium', 'present'), ...repeat(1, 'weak', 'not-asked')],
      'open',
    ],
    [
      'one medium present, two weak unknown',
      [...repeat(1, 'medium', 'present'), ...repeat(2, 'weak', 'unknown')],
      'negative',
    ],
    [
      'one medium present, one medium and one weak unknown',
      [
        ...repeat(1, 'medium', 'present'),
        ...repeat(1, 'medium', 'unknown'),
        ...repeat(1, 'weak', 'not-asked'),
      ],
      'open',
    ],
    [
      'two weak present, one strong not asked',
      [...repeat(2, 'weak', 'present'), ...repeat(1, 'strong', 'not-asked')],
      'open',
    ],
    ['only weak, all unknown', repeat(6, 'weak', 'unknown'), 'negative'],
    [
      'two strong present, all else unknown',
      [...repeat(2, 'strong', 'present'), ...repeat(9, 'medium', 'unknown')],
      'positive',
    ],
  ];
  it.each(openness)('with %s is as it must be', (_name, items, state) => {
    expect(readDimension('EX', items).state).toBe(state);
  });

  const item = fc.record({
    code: fc.uuid(),
    dimension: fc.constant('EX'),
    strength: fc.constantFrom('strong', 'medium', 'weak', 'not-in-list' as const),
    answer: fc.constantFrom(...itemAnswers),
  });

  it('never turns from positive by one more indicator present', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 16 }), fc.nat(), (items, pick) => {
        const at = pick % items.length;
        const before = readDimension('EX', items).state;
        const after = readDimension(
          'EX',
          items.map((one, index) => (index === at ? { ...one, answer: 'present' as const } : one)),
        ).state;
        if (before === 'positive') expect(after).toBe('positive');
        if (before === 'open') expect(after).not.toBe('negative');
      }),
    );
  });

  it('is open exactly when some answer to what is unanswered turns it', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (items) => {
        const unanswered = items.flatMap(({ answer }, at) =>
          answer === 'unknown' || answer === 'not-asked' ? [at] : [],
        );
        const states = new Set<DimensionState>();
        for (let choice = 0; choice < 2 ** unanswered.length; choice += 1) {
          const answered = items.map((one, index) => {
            const at = unanswered.indexOf(index);
            if (at < 0) return one;
            return {
              ...one,
              answer: (choice & (1 << at)) === 0 ? ('absent' as const) : ('present' as const),
            };
          });
          states.add(readDimension('EX', answered).state);
        }
        const [only] = states;
        expect(readDimension('EX', items).state).toBe(states.size === 1 ? only : 'open');
      }),
    );
  });

  it('reads unknown and not asked alike', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (items) => {
        const swapped = items.map((one) =>
          one.answer === 'unknown' ? { ...one, answer: 'not-asked' as const } : one,
        );
        expect(readDimension('EX', swapped).state).toBe(readDimension('EX', items).state);
      }),
    );
  });
});

type States = Parameters<typeof readAdultCase>[0];
const P = 'positive';
const N = 'negative';
const O = 'open';

/** Case level: research note of the standards, §5.1, after the worked example of the brochure (Moldova). */
const adultCases: readonly (readonly [
  DR: DimensionState,
  CR: DimensionState,
  VR: DimensionState,
  EX: DimensionState,
  CD: DimensionState,
  VD: DimensionState,
  reading: CaseReading,
])[] = [
  [N, N, N, N, N, N, 'no-exploitation'],
  [P, P, P, N, P, P, 'no-exploitation'],
  [O, O, O, N, O, O, 'no-exploitation'],
  [N, N, N, P, N, N, 'exploitation'],
  [N, N, N, P, N, P, 'exploitation'],
  [P, N, N, P, N, N, 'deception-and-exploitation'],
  [P, P, P, P, N, N, 'deception-and-exploitation'],
  [P, N, N, P, P, N, 'trafficking'],
  [N, P, N, P, P, N, 'trafficking'],
  [N, N, P, P, P, N, 'trafficking'],
  [P, N, N, P, N, P, 'trafficking'],
  [N, P, N, P, N, P, 'trafficking'],
  [N, N, P, P, N, P, 'trafficking'],
  [P, P, P, P, P, P, 'trafficking'],
  [P, O, O, P, P, O, 'trafficking'],
  [N, N, N, P, P, N, 'not-named'],
  [N, N, N, P, P, P, 'not-named'],
  [N, P, N, P, N, N, 'not-named'],
  [N, N, P, P, N, N, 'not-named'],
  [O, N, N, P, P, N, 'open'],
  [P, N, N, O, P, N, 'open'],
  [P, N, N, P, O, N, 'open'],
  [P, N, N, P, N, O, 'open'],
  [O, O, O, O, O, O, 'open'],
];

describe('a case', () => {
  it.each(adultCases)(
    'of an adult DR %s, CR %s, VR %s, EX %s, CD %s, VD %s reads %s',
    (DR, CR, VR, EX, CD, VD, reading) => {
      expect(readAdultCase({ DR, CR, VR, EX, CD, VD })).toBe(reading);
    },
  );

  it('of an adult is read the same by every one of the 64 decided combinations, written out another way', () => {
    for (let bits = 0; bits < 64; bits += 1) {
      const is = (at: number) => (bits & (1 << at)) !== 0;
      const [DR, CR, VR, EX, CD, VD] = [0, 1, 2, 3, 4, 5].map(is);
      const state = (positive: boolean | undefined): DimensionState => (positive === true ? P : N);
      const reading = readAdultCase({
        DR: state(DR),
        CR: state(CR),
        VR: state(VR),
        EX: state(EX),
        CD: state(CD),
        VD: state(VD),
      });
      const means = [DR, CR, VR].filter(Boolean).length;
      const kept = [CD, VD].filter(Boolean).length;
      expect(reading === 'trafficking').toBe(EX === true && means * kept > 0);
      expect(reading === 'no-exploitation').toBe(EX !== true);
    }
  });

  const state = fc.constantFrom<DimensionState>(P, N, O);
  const states: fc.Arbitrary<States> = fc.record({
    DR: state,
    CR: state,
    VR: state,
    EX: state,
    CD: state,
    VD: state,
  });

  it('that points to trafficking still does when a dimension more is positive', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(...iloDimensions), (before, turned) => {
        if (readAdultCase(before) === 'trafficking')
          expect(readAdultCase({ ...before, [turned]: P })).toBe('trafficking');
      }),
    );
  });

  const childCases: readonly (readonly [DimensionState, ItemAnswer, CaseReading])[] = [
    [P, 'present', 'trafficking'],
    [P, 'absent', 'no-act'],
    [P, 'unknown', 'open'],
    [P, 'not-asked', 'open'],
    [N, 'present', 'no-exploitation'],
    [N, 'absent', 'no-exploitation'],
    [N, 'unknown', 'no-exploitation'],
    [N, 'not-asked', 'no-exploitation'],
    [O, 'present', 'open'],
    [O, 'absent', 'open'],
    [O, 'unknown', 'open'],
    [O, 'not-asked', 'open'],
  ];
  it.each(childCases)(
    'of a child with exploitation %s and the act %s reads %s',
    (exploitation, act, reading) => {
      expect(readChildCase(exploitation, act)).toBe(reading);
    },
  );
});
