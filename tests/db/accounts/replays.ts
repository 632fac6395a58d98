import { expect } from 'vitest';
import { writeVault } from '../../../db/store/vault-store.ts';
import type { Attack } from './attacked-store.ts';
import { accountIn, inOfficeFile, putSigned, withAccount, withGrant } from './insider.ts';

/** Made of what was once true and rightly signed: the office's file remembers better. */
export const replays: readonly Attack[] = [
  [
    'the whole vault of the time before',
    'second-investigator',
    (field) => writeVault(field.folder, field.made.before),
  ],
  [
    'their older certificate, with the role that was taken away',
    'second-investigator',
    (field) => {
      const mine = accountIn(field.made.before, field.idOf('second-investigator'));
      putSigned(
        field.folder,
        field.the('second-investigator'),
        withAccount(field.now(), mine.id, () => mine),
      );
    },
  ],
  [
    'the older certificate and the grants that went with it',
    'second-investigator',
    (field) => {
      const mine = accountIn(field.made.before, field.idOf('second-investigator'));
      const accounts = withAccount(field.now(), mine.id, () => mine);
      const grants = field.made.before.compartments.investigation.grants[mine.id];
      if (grants === undefined) throw new Error('They held it');
      putSigned(field.folder, field.the('second-investigator'), {
        ...accounts,
        ...withGrant(field.now(), 'investigation', mine.id, grants),
      });
    },
  ],
  [
    'their account as it was before they were shut out',
    'second-social-worker',
    (field) => {
      const mine = accountIn(field.made.before, field.idOf('second-social-worker'));
      const office = field.made.before.compartments.office.grants[mine.id];
      if (office === undefined) throw new Error('They held it');
      putSigned(field.folder, field.the('second-social-worker'), {
        ...withAccount(field.now(), mine.id, () => mine),
        ...withGrant(field.now(), 'office', mine.id, office),
      });
    },
  ],
  [
    'a friend as they were before they were shut out',
    'social-worker',
    (field) => {
      const friend = accountIn(field.made.before, field.idOf('second-social-worker'));
      putSigned(
        field.folder,
        field.the('social-worker'),
        withAccount(field.now(), friend.id, () => friend),
      );
    },
  ],
  [
    'an older, wider role of the office and the certificate that names it',
    'investigator',
    (field) => {
      const trainee = accountIn(field.made.before, field.made.traineeId);
      putSigned(field.folder, field.the('investigator'), {
        ...withAccount(field.now(), trainee.id, () => trainee),
        customRoles: field.made.before.customRoles,
      });
    },
  ],
  [
    'the older recovery identity, whose sheets were lost',
    'investigator',
    (field) => putSigned(field.folder, field.the('investigator'), { recovery: field.made.before.recovery }),
  ],
  [
    'an account left out',
    'investigator',
    (field) => {
      const accounts = field.now().accounts.filter(({ id }) => id !== field.made.traineeId);
      putSigned(field.folder, field.the('investigator'), {
        accounts,
        compartments: field.withoutGrantsOf(field.made.traineeId),
      });
    },
  ],
];

/** The same, beside an office.db edited with their own connection: the audit repeats what the row said. */
export const editedReplays: readonly Attack[] = [
  [
    'the remembered certificate lowered with their own connection, and the older one put back',
    'second-investigator',
    async (field) => {
      const me = field.the('second-investigator');
      await inOfficeFile(field.folder, me, (sqlite) => {
        const lower = 'update account_certificate set generation = 1 where account_id = ?';
        expect(() => sqlite.prepare(lower).run(me.id)).toThrow('only grow');
        sqlite.exec('drop trigger account_certificate_only_grows');
        expect(sqlite.prepare(lower).run(me.id).changes).toBe(1);
      });
      putSigned(
        field.folder,
        me,
        withAccount(field.now(), me.id, () => accountIn(field.made.before, me.id)),
      );
    },
  ],
  [
    'the remembered disabling deleted with their own connection, and the account let in again',
    'second-social-worker',
    async (field) => {
      // An accomplice's key opens the file: their own was taken away.
      await inOfficeFile(field.folder, field.the('social-worker'), (sqlite) => {
        const forget = 'delete from account_certificate where account_id = ?';
        expect(() => sqlite.prepare(forget).run(field.idOf('second-social-worker'))).toThrow('kept');
        sqlite.exec('drop trigger account_certificate_is_kept');
        expect(sqlite.prepare(forget).run(field.idOf('second-social-worker')).changes).toBe(1);
      });
      const mine = accountIn(field.made.before, field.idOf('second-social-worker'));
      const office = field.made.before.compartments.office.grants[mine.id];
      if (office === undefined) throw new Error('They held it');
      putSigned(field.folder, field.the('second-social-worker'), {
        ...withAccount(field.now(), mine.id, () => mine),
        ...withGrant(field.now(), 'office', mine.id, office),
      });
    },
  ],
];
