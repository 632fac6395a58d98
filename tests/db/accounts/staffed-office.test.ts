import { afterAll, expect, it } from 'vitest';
import { compartments } from '../../../shared/compartment.ts';
import { everybody, staff, StaffedOffice, type StaffName } from '../../support/staffed-office.ts';

const offices: StaffedOffice[] = [];
afterAll(async () => {
  for (const office of offices) await office.end();
});

/** Design §2 and §3: who opens which file, once both wings have their heads. */
const opened: Readonly<Record<StaffName, readonly string[]>> = {
  founder: ['office', 'register', 'statistics'],
  'police-head': ['office', 'register', 'investigation', 'statistics'],
  'social-head': ['office', 'register', 'assistance', 'statistics'],
  investigator: ['office', 'register', 'investigation', 'statistics'],
  'second-investigator': ['office', 'register', 'investigation', 'statistics'],
  'social-worker': ['office', 'register', 'assistance', 'statistics'],
  'second-social-worker': ['office', 'register', 'assistance', 'statistics'],
  'statistics-officer': ['office', 'statistics'],
  'plan-coordinator': ['office'],
  administrator: ['office'],
  inspector: ['office'],
};

it('everybody signs in as themselves and opens what their duty needs, and nothing else', async () => {
  const office = await StaffedOffice.with();
  offices.push(office);
  for (const name of everybody) {
    const session = await office.signInAs(name);
    expect([name, session.compartments]).toEqual([name, opened[name]]);
    expect(session.account.displayName).toBe(staff[name].name);
    expect(session.roles).toEqual(staff[name].roles);
  }
  expect(compartments.length).toBe(5);
}, 180_000);
