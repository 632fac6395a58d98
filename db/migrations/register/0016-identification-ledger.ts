import type { Migration } from '../../migrate.ts';

/**
 * The identification ledger in full: every step from state to state, in order, each with authority, date, legal basis and
 * paper. Only the presumption with which a case opens may leave authority and date open. What is wrong in an entry becomes a
 * newer version of it; nothing is deleted. The pairs of states are those of `shared/domain/identification-steps.ts`.
 */
export const identificationLedger: Migration = {
  version: 16,
  name: 'identification-ledger',
  up(sqlite) {
    sqlite.exec(`
      drop index identification_by_case;
      alter table identification rename to identification_before;
      create table identification (
        id text not null primary key,
        case_id text not null,
        -- From 1, without a gap.
        position integer not null,
        status text not null,
        state_before text not null,
        state_after text not null,
        authority text,
        authority_answer text not null,
        decided_on_answer text not null,
        decided_on_earliest text,
        decided_on_latest text,
        decided_on_precision text,
        decided_on_is_approximate integer,
        decided_on_as_typed text,
        legal_basis_answer text not null,
        not_identified_because text,
        not_identified_because_answer text not null,
        document text,
        document_answer text not null,
        told_about_help integer,
        told_about_help_answer text not null,
        -- In which wing the reasons lie in words; null until somebody has given them.
        reasons_wing text,
        created_at text not null,
        created_by text not null,
        changed_at text not null,
        version integer not null,
        constraint identification_case foreign key (case_id) references case_file (id),
        constraint identification_order unique (case_id, position),
        constraint identification_step check (state_before || '>' || status || '>' || state_after in (
          'none>screened>screened', 'none>presumed>presumed', 'none>declined>declined',
          'screened>screened>screened', 'screened>presumed>presumed', 'screened>declined>declined',
          'presumed>screened>presumed', 'presumed>identified>identified',
          'presumed>not-identified>not-identified', 'presumed>declined>declined',
          'not-identified>screened>screened', 'not-identified>presumed>presumed',
          'declined>screened>screened', 'declined>presumed>presumed'
        )),
        constraint identification_answers check (
          authority_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
          and decided_on_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
          and legal_basis_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
          and not_identified_because_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
          and document_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
          and told_about_help_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
        ),
        constraint identification_authority check ((authority_answer = 'given') = (authority is not null)),
        constraint identification_decided_on check ((decided_on_answer = 'given') = (decided_on_earliest is not null)),
        constraint identification_interval check (decided_on_earliest <= decided_on_latest or decided_on_earliest is null),
        constraint identification_document check ((document_answer = 'given') = (document is not null)),
        constraint identification_told_about_help check (
          (told_about_help_answer = 'given') = (told_about_help is not null)
          and (status = 'declined' or told_about_help_answer = 'not-applicable')
        ),
        constraint identification_not_identified check (
          (not_identified_because_answer = 'given') = (not_identified_because is not null)
          and (status = 'not-identified') = (not_identified_because_answer = 'given')
        ),
        -- No step without authority, date and reason, but for the presumption that the case form makes.
        constraint identification_whole check (
          (position = 1 and status = 'presumed')
          or (authority is not null and decided_on_earliest is not null and reasons_wing is not null)
        ),
        constraint identification_sole_authority check (
          status not in ('identified', 'not-identified') or authority = 'EXT_CentralATD'
        ),
        constraint identification_reasons_wing check (
          reasons_wing in ('investigation', 'assistance') or reasons_wing is null
        ),
        constraint identification_version check (version >= 1)
      ) strict;
      insert into identification
        select id, case_id, 1, status, 'none', 'presumed', authority, authority_answer, decided_on_answer,
          decided_on_earliest, decided_on_latest, decided_on_precision, decided_on_is_approximate, decided_on_as_typed,
          'not-asked', null, 'not-applicable', null, 'not-asked', null, 'not-applicable', null,
          created_at, created_by, changed_at, version
        from identification_before;
      drop table identification_before;
      -- Who waits for the authority that decides is looked for among all cases.
      create index identification_by_state on identification (state_after, case_id);

      create trigger identification_continues before insert on identification
        when new.position <> 1 + coalesce((select max(position) from identification where case_id = new.case_id), 0)
          or new.state_before <> coalesce(
            (select state_after from identification where case_id = new.case_id order by position desc limit 1), 'none')
      begin
        select raise(abort, 'a step of the ledger follows the one before');
      end;
      create trigger identification_is_not_deleted before delete on identification begin
        select raise(abort, 'an entry of the ledger is corrected, never deleted');
      end;
      create trigger identification_keeps_its_place before update on identification
        when (new.id, new.case_id, new.position, new.status, new.state_before, new.state_after, new.created_at, new.created_by)
            <> (old.id, old.case_id, old.position, old.status, old.state_before, old.state_after, old.created_at, old.created_by)
          or new.version <> old.version + 1
          or (old.reasons_wing is not null and new.reasons_wing is not old.reasons_wing)
      begin
        select raise(abort, 'a correction is the next version of the same step');
      end;
      create trigger identification_in_time_insert before insert on identification
        when new.state_before <> new.state_after and exists (
          select 1 from identification as other
          where other.case_id = new.case_id and other.state_before <> other.state_after
            and other.position < new.position and other.decided_on_earliest > new.decided_on_latest)
      begin
        select raise(abort, 'a step is not dated before the one before');
      end;
      create trigger identification_in_time_update before update on identification
        when new.state_before <> new.state_after and exists (
          select 1 from identification as other
          where other.case_id = new.case_id and other.state_before <> other.state_after and (
            (other.position < new.position and other.decided_on_earliest > new.decided_on_latest)
            or (other.position > new.position and other.decided_on_latest < new.decided_on_earliest)))
      begin
        select raise(abort, 'a step is not dated before the one before');
      end;

      create table identification_legal_basis (
        identification_id text not null,
        code text not null,
        position integer not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint identification_legal_basis_key primary key (identification_id, code),
        constraint identification_legal_basis_entry foreign key (identification_id) references identification (id)
      ) strict, without rowid;
    `);
  },
};
