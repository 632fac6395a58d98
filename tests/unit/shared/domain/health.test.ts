import { describe, expect, it } from 'vitest';
import { clockJump } from '../../../../shared/domain/clock.ts';
import {
  byUrgency,
  healthFindings,
  healthLines,
  judgeHealth,
  worstOf,
  type HealthFacts,
  type HealthFinding,
} from '../../../../shared/domain/health.ts';

const file = { readAt: '2026-11-29T08:00:00.000Z', checkedAt: '2026-11-10T08:00:00.000Z', problem: null };
const well: HealthFacts = {
  now: '2026-11-30T08:00:00.000Z',
  since: '2026-01-05T03:00:00.000Z',
  place: { kind: 'own-disk' },
  files: [
    { compartment: 'office', ...file },
    { compartment: 'register', ...file },
  ],
  disk: { isLow: false, hasRoomForCopy: true },
  backup: 'good',
  sheets: { areProven: true, isDrillDue: false },
  audit: { verifiedAt: '2026-11-10T08:00:00.000Z', isSound: true },
  clock: null,
  swept: 0,
  isDevelopment: false,
};
const allGood: readonly HealthFinding[] = [
  'place-good',
  'files-good',
  'disk-good',
  'backup-good',
  'sheets-good',
  'audit-good',
  'clock-good',
  'leftovers-none',
  'version-released',
];

describe('the judgement of the health', () => {
  it('has one finding for every line, in their order', () => {
    expect(judgeHealth(well)).toEqual(allGood);
    expect(allGood.map((finding) => healthFindings[finding].line)).toEqual(healthLines);
    expect(worstOf(allGood)).toBe('good');
  });

  it('puts what is urgent first', () => {
    expect(byUrgency(['place-good', 'files-overdue', 'disk-low', 'backup-old', 'audit-good'])).toEqual([
      'disk-low',
      'files-overdue',
      'backup-old',
      'place-good',
      'audit-good',
    ]);
  });

  // By hand: what is changed of an office that is well, what is found then, and how urgent that is.
  const changed: readonly (readonly [Partial<HealthFacts>, HealthFinding, string])[] = [
    [{ place: { kind: 'network' } }, 'place-network', 'act'],
    [{ place: { kind: 'cloud', service: 'onedrive' } }, 'place-cloud', 'act'],
    [{ place: { kind: 'exfat' } }, 'place-stick', 'act'],
    [{ place: { kind: 'unknown' } }, 'place-unknown', 'good'],
    [{ disk: { isLow: false, hasRoomForCopy: false } }, 'disk-no-room-for-copy', 'look'],
    [{ disk: { isLow: true, hasRoomForCopy: false } }, 'disk-low', 'act'],
    [{ backup: 'never' }, 'backup-never', 'act'],
    [{ backup: 'untested' }, 'backup-untested', 'look'],
    [{ backup: 'old' }, 'backup-old', 'look'],
    [{ backup: 'very-old' }, 'backup-very-old', 'act'],
    [{ sheets: { areProven: false, isDrillDue: false } }, 'sheets-missing', 'act'],
    [{ sheets: { areProven: true, isDrillDue: true } }, 'sheets-drill-due', 'look'],
    [{ audit: { verifiedAt: null, isSound: false } }, 'audit-disagrees', 'act'],
    [{ audit: { verifiedAt: '2026-10-16T07:59:00.000Z', isSound: true } }, 'audit-overdue', 'look'],
    [{ audit: { verifiedAt: '2026-10-16T08:01:00.000Z', isSound: true } }, 'audit-good', 'good'],
    [{ audit: { verifiedAt: null, isSound: true } }, 'audit-overdue', 'look'],
    [
      { audit: { verifiedAt: null, isSound: true }, since: '2026-11-29T00:00:00.000Z' },
      'audit-first-check',
      'good',
    ],
    [{ clock: { kind: 'set-back', at: '2026-11-30T06:00:00.000Z' } }, 'clock-set-back', 'look'],
    [{ clock: { kind: 'far-ahead', at: '2026-11-30T06:00:00.000Z' } }, 'clock-far-ahead', 'look'],
    // More than a day ago, and more than a day ahead of a clock that was put right since.
    [{ clock: { kind: 'set-back', at: '2026-11-29T07:00:00.000Z' } }, 'clock-good', 'good'],
    [{ clock: { kind: 'far-ahead', at: '2028-01-01T06:00:00.000Z' } }, 'clock-good', 'good'],
    [{ swept: 2 }, 'leftovers-swept', 'good'],
    [{ isDevelopment: true }, 'version-development', 'look'],
  ];
  it.each(changed)('%o', (change, finding, state) => {
    const found = judgeHealth({ ...well, ...change });
    expect(found).toContain(finding);
    expect(worstOf(found)).toBe(state);
    // The change is told by its own line and no other.
    expect(found.filter((each) => !allGood.includes(each) && each !== finding)).toEqual([]);
  });

  it.each([
    [{ problem: 'damaged' }, 'files-damaged'],
    [{ problem: 'references' }, 'files-references'],
    [{ readAt: '2026-11-20T07:59:00.000Z' }, 'files-overdue'],
    [{ readAt: '2026-11-20T08:01:00.000Z' }, 'files-good'],
    // Checked in full, it was read too.
    [{ readAt: null }, 'files-overdue'],
    [{ readAt: null, checkedAt: '2026-11-28T08:00:00.000Z' }, 'files-good'],
    [{ checkedAt: '2026-10-16T07:59:00.000Z' }, 'files-overdue'],
    [{ checkedAt: null }, 'files-overdue'],
  ] as const)('one file of the office with %o', (change, finding) => {
    const [office, register] = well.files;
    if (office === undefined || register === undefined) throw new Error('two files');
    expect(judgeHealth({ ...well, files: [office, { ...register, ...change }] })[1]).toBe(finding);
  });

  it('of an office that was set up yesterday misses no check', () => {
    const files = well.files.map((each) => ({ ...each, readAt: null, checkedAt: null }));
    expect(judgeHealth({ ...well, since: '2026-11-29T00:00:00.000Z', files })[1]).toBe('files-first-check');
  });
});

it.each([
  [0, undefined],
  [-300, undefined],
  [-301, { kind: 'set-back', seconds: 301 }],
  [-31_536_000, { kind: 'set-back', seconds: 31_536_000 }],
  [86_400, undefined],
  [2_592_000, undefined],
  [2_592_001, { kind: 'far-ahead', seconds: 2_592_001 }],
] as const)('a clock that is %d seconds ahead of where it should be', (ahead, jump) => {
  expect(clockJump(ahead)).toEqual(jump);
});
