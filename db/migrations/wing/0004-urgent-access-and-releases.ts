import type { Migration } from '../../migrate.ts';

/**
 * Urgent access (break-glass) of a wing's officers and what its head found of it, and which of the wing's events may be
 * read by the other. The reasons, written in words, stay in the wing. The same in both wings.
 */
export const urgentAccessAndReleases: Migration = {
  version: 4,
  name: 'urgent-access-and-releases',
  up(sqlite) {
    sqlite.exec(`
      create table urgent_access (
        id text not null primary key,
        case_id text not null,
        account_id text not null,
        reason text not null,
        -- RFC 3339, UTC. A review may end it earlier, nothing makes it longer.
        until text not null,
        finding text,
        remark text,
        reviewed_at text,
        reviewed_by text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint urgent_access_own check (account_id = created_by),
        constraint urgent_access_reason check (length(reason) between 10 and 1000),
        constraint urgent_access_finding check (finding in ('justified', 'not-justified') or finding is null),
        constraint urgent_access_review check (
          (finding is null) = (reviewed_at is null) and (finding is null) = (reviewed_by is null)
          and (finding is not null or remark is null)
        ),
        constraint urgent_access_reviewed_by_another check (reviewed_by <> account_id or reviewed_by is null)
      ) strict;
      create index urgent_access_by_account on urgent_access (account_id, until);
      create index urgent_access_by_case on urgent_access (case_id);
      create trigger urgent_access_is_not_deleted before delete on urgent_access begin
        select raise(abort, 'an urgent access stays on record');
      end;
      create trigger urgent_access_is_reviewed_once before update on urgent_access
        when old.finding is not null or new.until > old.until
          or (new.id, new.case_id, new.account_id, new.reason, new.created_at)
            <> (old.id, old.case_id, old.account_id, old.reason, old.created_at) begin
        select raise(abort, 'an urgent access is reviewed once and otherwise stays as it was');
      end;

      create table release (
        id text not null primary key,
        case_id text not null,
        event_id text not null,
        state text not null,
        reason text not null,
        decided_at text,
        decided_by text,
        withdrawn_at text,
        withdrawn_by text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint release_event foreign key (event_id) references event (id),
        constraint release_state check (state in ('proposed', 'released', 'declined', 'withdrawn')),
        constraint release_reason check (length(reason) between 1 and 1000),
        constraint release_decision check (
          (state = 'proposed') = (decided_at is null) and (decided_at is null) = (decided_by is null)
        ),
        constraint release_withdrawal check (
          (state = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawn_by is null)
        )
      ) strict;
      create unique index release_is_open_once on release (event_id) where state in ('proposed', 'released');
      create index release_by_event on release (event_id);
      create index release_by_case on release (case_id);
      create trigger release_is_not_deleted before delete on release begin
        select raise(abort, 'a release stays on record');
      end;
    `);
  },
};
