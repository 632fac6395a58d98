import type { Migration } from '../../migrate.ts';

/**
 * Proposals to the authority that decides on identifications, as codes, and everything that was done with each. A case has
 * one open proposal at most. What may be done in which state is `shared/domain/proposal-steps.ts`, said once more.
 */
export const proposals: Migration = {
  version: 18,
  name: 'proposals',
  up(sqlite) {
    sqlite.exec(`
      create table proposal (
        id text not null primary key,
        case_id text not null,
        -- On which side of the wall its words lie.
        wing text not null,
        proposes text not null,
        not_identified_because text,
        state text not null,
        sent_on text,
        sent_way text,
        document text,
        document_answer text,
        created_at text not null,
        created_by text not null,
        changed_at text not null,
        version integer not null,
        constraint proposal_case foreign key (case_id) references case_file (id),
        constraint proposal_wing check (wing in ('investigation', 'assistance')),
        constraint proposal_proposes check (proposes in ('identified', 'not-identified')),
        constraint proposal_because check ((proposes = 'not-identified') = (not_identified_because is not null)),
        constraint proposal_state check (
          state in ('proposed', 'returned', 'approved', 'sent', 'withdrawn', 'decided', 'lapsed')
        ),
        constraint proposal_sent check (
          (sent_on is null) = (sent_way is null) and (sent_on is null) = (document_answer is null)
          and (state <> 'sent' or sent_on is not null)
          and (sent_on is null or state in ('sent', 'decided', 'lapsed'))
        ),
        constraint proposal_sent_on check (
          sent_on is null or sent_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
        ),
        constraint proposal_document check (
          (document_answer is 'given') = (document is not null)
          and (document_answer is null
            or document_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable'))
        ),
        constraint proposal_version check (version >= 1)
      ) strict;
      create unique index proposal_is_open_once on proposal (case_id)
        where state in ('proposed', 'returned', 'approved', 'sent');
      create index proposal_by_case on proposal (case_id);

      create table proposal_act (
        id text not null primary key,
        proposal_id text not null,
        position integer not null,
        act text not null,
        state_before text not null,
        state_after text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint proposal_act_proposal foreign key (proposal_id) references proposal (id),
        constraint proposal_act_order unique (proposal_id, position),
        constraint proposal_act_step check (state_before || '>' || act || '>' || state_after in (
          'none>propose>proposed',
          'proposed>amend>proposed', 'proposed>return>returned', 'proposed>approve>approved',
          'proposed>withdraw>withdrawn', 'proposed>decide>decided', 'proposed>lapse>lapsed',
          'returned>amend>proposed', 'returned>withdraw>withdrawn', 'returned>decide>decided',
          'returned>lapse>lapsed',
          'approved>send>sent', 'approved>decide>decided', 'approved>lapse>lapsed',
          'sent>decide>decided', 'sent>lapse>lapsed'
        ))
      ) strict;

      -- A proposal changes first; the act that changed it follows, and the two agree.
      create trigger proposal_begins before insert on proposal
        when new.state <> 'proposed' or new.version <> 1 or 'presumed' is not (
          select state_after from identification where case_id = new.case_id order by position desc limit 1)
      begin
        select raise(abort, 'a proposal begins as one, of somebody presumed a victim');
      end;
      create trigger proposal_goes_on before update on proposal
        when (new.id, new.case_id, new.wing, new.created_at, new.created_by)
            <> (old.id, old.case_id, old.wing, old.created_at, old.created_by)
          or new.version <> old.version + 1
          or old.version is not (select max(position) from proposal_act where proposal_id = old.id)
          or (new.state <> 'proposed' and (new.proposes, new.not_identified_because)
            is not (old.proposes, old.not_identified_because))
          or (new.state <> 'sent' and (new.sent_on, new.sent_way, new.document)
            is not (old.sent_on, old.sent_way, old.document))
      begin
        select raise(abort, 'a proposal goes on act by act, and what it says changes only with its own');
      end;
      create trigger proposal_is_not_deleted before delete on proposal begin
        select raise(abort, 'a proposal stays on record');
      end;
      create trigger proposal_act_continues before insert on proposal_act
        when (new.position, new.state_after) is not (
            select version, state from proposal where id = new.proposal_id)
          or new.position <> 1 + coalesce(
            (select max(position) from proposal_act where proposal_id = new.proposal_id), 0)
          or new.state_before <> coalesce((select state_after from proposal_act
            where proposal_id = new.proposal_id order by position desc limit 1), 'none')
      begin
        select raise(abort, 'an act follows the one before, and leads where the proposal stands');
      end;
      create trigger proposal_act_is_not_changed before update on proposal_act begin
        select raise(abort, 'what was done with a proposal stays on record');
      end;
      create trigger proposal_act_is_not_deleted before delete on proposal_act begin
        select raise(abort, 'what was done with a proposal stays on record');
      end;
    `);
  },
};
