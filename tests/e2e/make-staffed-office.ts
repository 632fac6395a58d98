import { headsBeside } from '../program/folders.ts';
import { passphraseOf, staff, StaffedOffice, everybody } from '../support/staffed-office.ts';

/**
 * `node make-staffed-office.ts NAME…`: makes an office with the people who are named, each of whom has accepted the code
 * of conduct. Says as JSON where it lies and how each signs in. A process of its own, because Playwright loads modules in
 * its own way. `3-hours-ahead` among the names: everybody was here last on a computer whose clock stood so far ahead.
 */
const people = everybody.filter((name) => process.argv.includes(name));
const hoursAhead = Number(/\b(\d+)-hours-ahead\b/u.exec(process.argv.join(' '))?.[1] ?? 0);
const office = await StaffedOffice.with(people, { now: () => new Date(Date.now() + hoursAhead * 3_600_000) });
office.headsFolder = headsBeside(office.storeFolder);
for (const name of people) await office.signInAs(name);
await office.service.close();
process.stdout.write(
  JSON.stringify({
    folder: office.folder.path,
    storeFolder: office.storeFolder,
    people: Object.fromEntries(
      people.map((name) => [name, { name: staff[name].name, passphrase: passphraseOf(name) }]),
    ),
  }),
);
