import type { Migration } from '../../migrate.ts';

/** Events of a wing that tell of violence say so. */
export const heavyEventsOfWing: Migration = {
  version: 20,
  name: 'heavy-events',
  up(sqlite) {
    sqlite.exec(`
      alter table event add column is_heavy integer not null default 0
        constraint event_heavy check (is_heavy in (0, 1));
      update event set is_heavy = 1 where kind in ('Exploitation', 'EXT_Threat');
    `);
  },
};
