import type { Migration } from '../../migrate.ts';

/** Events that tell of violence say so, those let over the wall too; whoever reads a timeline finds them folded. */
export const heavyEvents: Migration = {
  version: 30,
  name: 'heavy-events',
  up(sqlite) {
    sqlite.exec(`
      alter table event add column is_heavy integer not null default 0
        constraint event_heavy check (is_heavy in (0, 1));
      alter table released_event add column is_heavy integer
        constraint released_event_heavy check (is_heavy in (0, 1) or is_heavy is null);
      update event set is_heavy = 1 where kind in ('Exploitation', 'EXT_Threat');
      update released_event set is_heavy = kind in ('Exploitation', 'EXT_Threat') where what is not null;
    `);
  },
};
