import type { Migration } from '../../migrate.ts';

/**
 * Compensation and wages that are claimed. `case_id` and `owed_id` point into the register, `court_id` into the
 * directory of the office: other files. The triggers
 * state the table of `shared/domain/claim-moves.ts` once more; sums are never stored.
 */
export const claims: Migration = {
  version: 19,
  name: 'claims',
  up(sqlite) {
    sqlite.exec(`
      create table claim (
        id text not null primary key,
        case_id text not null,
        state text not null,
        kind text not null,
        against text,
        against_answer text not null,
        way text,
        way_answer text not null,
        claimed_minor_units integer,
        claimed_currency text,
        claimed_answer text not null,
        owed_id text,
        court_id text,
        court text,
        court_answer text not null,
        deadline text,
        deadline_answer text not null,
        hearing_on text,
        hearing_on_answer text not null,
        remark text,
        remark_answer text not null,
        changed_at text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint claim_state check (state in ('drafted', 'claimed', 'ordered', 'rejected', 'settled',
          'paid-in-part', 'paid-in-full', 'given-up')),
        constraint claim_against check ((against_answer = 'given') = (against is not null)),
        constraint claim_way check ((way_answer = 'given') = (way is not null)),
        constraint claim_claimed check (
          (claimed_answer = 'given') = (claimed_minor_units is not null)
          and (claimed_minor_units is null) = (claimed_currency is null)
          and (claimed_minor_units is null or claimed_minor_units > 0)
        ),
        constraint claim_court check ((court_answer = 'given') = (court is not null)),
        constraint claim_deadline check ((deadline_answer = 'given') = (deadline is not null)),
        constraint claim_hearing check ((hearing_on_answer = 'given') = (hearing_on is not null)),
        constraint claim_remark check ((remark_answer = 'given') = (remark is not null)),
        constraint claim_version check (version >= 1)
      ) strict;
      create index claim_by_case on claim (case_id);
      create trigger claim_begins before insert on claim
        when new.state <> 'drafted' or new.version <> 1 begin
        select raise(abort, 'a claim begins as a draft');
      end;
      create trigger claim_goes_on before update on claim
        when (old.state <> new.state and old.state || '>' || new.state not in (
            'drafted>claimed', 'drafted>given-up',
            'claimed>ordered', 'claimed>settled', 'claimed>rejected', 'claimed>given-up',
            'ordered>paid-in-part', 'ordered>paid-in-full', 'ordered>claimed', 'ordered>given-up',
            'rejected>claimed', 'rejected>given-up',
            'settled>paid-in-part', 'settled>paid-in-full', 'settled>given-up',
            'paid-in-part>paid-in-full', 'paid-in-part>given-up',
            'paid-in-full>paid-in-part', 'given-up>claimed'))
          or new.version <> old.version + 1 or new.case_id <> old.case_id begin
        select raise(abort, 'a claim goes on by its moves');
      end;
      create trigger claim_is_not_deleted before delete on claim begin
        select raise(abort, 'a claim stays on record');
      end;

      create table claim_act (
        id text not null primary key,
        claim_id text not null,
        move text not null,
        on_day text not null,
        minor_units integer,
        currency text,
        reason text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint claim_act_claim foreign key (claim_id) references claim (id),
        constraint claim_act_day check (on_day glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        constraint claim_act_sum check (
          (minor_units is not null) = (move in ('order', 'settle', 'pay', 'pay-in-full'))
          and (minor_units is null) = (currency is null)
          and (minor_units is null or minor_units > 0)
        ),
        constraint claim_act_reason check ((reason is not null) = (move in ('reject', 'give-up'))),
        constraint claim_act_version check (version >= 1)
      ) strict;
      create index claim_act_by_claim on claim_act (claim_id);
      -- Written before the state that it leads to.
      create trigger claim_act_is_legal before insert on claim_act
        when coalesce((select state from claim where id = new.claim_id), '') || '>' || new.move not in (
            'drafted>draft', 'drafted>claim', 'drafted>give-up',
            'claimed>order', 'claimed>settle', 'claimed>reject', 'claimed>give-up',
            'ordered>pay', 'ordered>pay-in-full', 'ordered>claim', 'ordered>give-up',
            'rejected>claim', 'rejected>give-up',
            'settled>pay', 'settled>pay-in-full', 'settled>give-up',
            'paid-in-part>pay', 'paid-in-part>pay-in-full', 'paid-in-part>give-up',
            'paid-in-full>find-unpaid', 'given-up>claim')
          or (new.move = 'draft') = exists (select 1 from claim_act where claim_id = new.claim_id)
          or new.version <> 1 begin
        select raise(abort, 'a claim goes on by its moves');
      end;
      create trigger claim_act_keeps_its_move before update on claim_act
        when new.move <> old.move or new.claim_id <> old.claim_id or new.version <> old.version + 1 begin
        select raise(abort, 'what was done with a claim is corrected, not changed');
      end;
      create trigger claim_act_is_not_deleted before delete on claim_act begin
        select raise(abort, 'what was done with a claim stays on record');
      end;
    `);
  },
};
