import type { Migration } from '../../migrate.ts';

/**
 * Referrals as codes, which both wings may know: between whom, for what, how it stands, and everything that was done. What
 * may be done in which state is `shared/domain/referral-moves.ts`, said once more. Words lie in the wing of their writer; a
 * message to the other wing is meant for both and lies here once it is sent.
 */
export const referrals: Migration = {
  version: 26,
  name: 'referrals',
  up(sqlite) {
    sqlite.exec(`
      create table referral (
        id text not null primary key,
        case_id text not null,
        -- The wing of the sender.
        wing text not null,
        -- Printed on the sheet, and typed by whoever files the answer.
        code text not null,
        direction text not null,
        -- Points into the directory, another file.
        organisation_id text,
        to_wing text,
        country text,
        hand_over_at text,
        hand_over_at_answer text,
        urgency text not null,
        state text not null,
        sent_on text,
        sent_way text,
        answer_due_on text,
        created_at text not null,
        created_by text not null,
        changed_at text not null,
        version integer not null,
        constraint referral_case foreign key (case_id) references case_file (id),
        constraint referral_wing check (wing in ('investigation', 'assistance')),
        constraint referral_code unique (code),
        constraint referral_code_length check (length(code) = 7),
        constraint referral_to check (
          (direction = 'organisation' and organisation_id is not null and to_wing is null and country is null
            and hand_over_at_answer is null)
          or (direction = 'wing' and organisation_id is null and to_wing is not null and country is null
            and hand_over_at_answer is null)
          or (direction = 'abroad' and organisation_id is not null and to_wing is null and country is not null
            and hand_over_at_answer is not null)
        ),
        constraint referral_to_other_wing check (
          to_wing is null or (to_wing in ('investigation', 'assistance') and to_wing <> wing)
        ),
        constraint referral_hand_over check (
          (hand_over_at_answer is 'given') = (hand_over_at is not null)
          and (hand_over_at_answer is null
            or hand_over_at_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable'))
        ),
        constraint referral_state check (state in (
          'drafted', 'sent', 'received', 'accepted', 'in-service', 'refused', 'completed', 'ended', 'revoked')),
        constraint referral_sent check (
          (sent_on is null) = (answer_due_on is null)
          and (sent_on is null or (sent_way is null) = (direction = 'wing'))
          and (sent_on is not null or sent_way is null)
          and (state <> 'drafted' or sent_on is null)
          and (sent_on is not null or state in ('drafted', 'revoked'))
        ),
        constraint referral_days check (
          (sent_on is null or sent_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
          and (answer_due_on is null or answer_due_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
          and (answer_due_on is null or answer_due_on >= sent_on)
        ),
        constraint referral_version check (version >= 1)
      ) strict;
      create index referral_by_case on referral (case_id);
      create index referral_unanswered on referral (sent_on) where state in ('sent', 'received');
      create index referral_by_organisation on referral (organisation_id) where organisation_id is not null;

      create table referral_need (
        referral_id text not null,
        need text not null,
        position integer not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint referral_need_key primary key (referral_id, need),
        constraint referral_need_referral foreign key (referral_id) references referral (id)
      ) strict, without rowid;

      -- What of the person went along.
      create table referral_category (
        referral_id text not null,
        category text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint referral_category_key primary key (referral_id, category),
        constraint referral_category_referral foreign key (referral_id) references referral (id)
      ) strict, without rowid;

      create table referral_message (
        referral_id text not null primary key,
        message text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint referral_message_referral foreign key (referral_id) references referral (id),
        constraint referral_message_length check (length(message) between 1 and 4000)
      ) strict, without rowid;

      create table referral_act (
        id text not null primary key,
        referral_id text not null,
        position integer not null,
        act text not null,
        state_before text not null,
        state_after text not null,
        -- The wing of whoever did it, in which its words lie.
        wing text not null,
        happened_on text not null,
        how text,
        reason text,
        -- Of a return to another country.
        step text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint referral_act_referral foreign key (referral_id) references referral (id),
        constraint referral_act_order unique (referral_id, position),
        constraint referral_act_wing check (wing in ('investigation', 'assistance')),
        constraint referral_act_day check (happened_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        constraint referral_act_reason check ((act in ('refuse', 'end', 'revoke')) = (reason is not null)),
        constraint referral_act_step check ((act = 'coordinate') = (step is not null)),
        constraint referral_act_how check (
          how is null or act in ('receive', 'accept', 'refuse', 'begin', 'complete', 'end')
        ),
        constraint referral_act_move check (state_before || '>' || act || '>' || state_after in (
          'none>draft>drafted',
          'drafted>amend>drafted', 'drafted>send>sent', 'drafted>revoke>revoked',
          'sent>receive>received', 'sent>accept>accepted', 'sent>refuse>refused',
          'sent>coordinate>sent', 'sent>revoke>revoked',
          'received>accept>accepted', 'received>refuse>refused',
          'received>coordinate>received', 'received>revoke>revoked',
          'accepted>begin>in-service', 'accepted>end>ended',
          'accepted>coordinate>accepted', 'accepted>revoke>revoked',
          'in-service>complete>completed', 'in-service>end>ended',
          'in-service>coordinate>in-service', 'in-service>revoke>revoked'
        ))
      ) strict;

      -- A referral changes first; the act that changed it follows, and the two agree.
      create trigger referral_begins before insert on referral
        when new.state <> 'drafted' or new.version <> 1 or new.sent_on is not null begin
        select raise(abort, 'a referral begins as a draft');
      end;
      create trigger referral_goes_on before update on referral
        when (new.id, new.case_id, new.wing, new.code, new.created_at, new.created_by)
            <> (old.id, old.case_id, old.wing, old.code, old.created_at, old.created_by)
          or new.version <> old.version + 1
          or old.version is not (select max(position) from referral_act where referral_id = old.id)
          or (new.state <> 'drafted' and (new.direction, new.organisation_id, new.to_wing, new.country,
              new.hand_over_at, new.hand_over_at_answer, new.urgency)
            is not (old.direction, old.organisation_id, old.to_wing, old.country,
              old.hand_over_at, old.hand_over_at_answer, old.urgency))
          or (not (old.state = 'drafted' and new.state = 'sent') and (new.sent_on, new.sent_way, new.answer_due_on)
            is not (old.sent_on, old.sent_way, old.answer_due_on))
      begin
        select raise(abort, 'a referral goes on act by act, and what was sent stays');
      end;
      create trigger referral_is_not_deleted before delete on referral begin
        select raise(abort, 'a referral stays on record');
      end;

      create trigger referral_need_is_of_a_draft before insert on referral_need
        when 'drafted' is not (select state from referral where id = new.referral_id) begin
        select raise(abort, 'what a referral asks for is said before it is sent');
      end;
      create trigger referral_need_is_not_changed before update on referral_need begin
        select raise(abort, 'what a referral asks for is said anew');
      end;
      create trigger referral_need_stays before delete on referral_need
        when 'drafted' is not (select state from referral where id = old.referral_id) begin
        select raise(abort, 'what a referral asked for stays on record');
      end;

      create trigger referral_category_goes_with_the_sending before insert on referral_category
        when 'sent' is not (select state from referral where id = new.referral_id)
          or (select version from referral where id = new.referral_id)
            is (select max(position) from referral_act where referral_id = new.referral_id) begin
        select raise(abort, 'what goes along is said as the referral is sent');
      end;
      create trigger referral_category_is_not_changed before update on referral_category begin
        select raise(abort, 'what went along stays on record');
      end;
      create trigger referral_category_stays before delete on referral_category begin
        select raise(abort, 'what went along stays on record');
      end;

      create trigger referral_message_goes_with_the_sending before insert on referral_message
        when ('sent', 'wing') is not (select state, direction from referral where id = new.referral_id)
          or (select version from referral where id = new.referral_id)
            is (select max(position) from referral_act where referral_id = new.referral_id) begin
        select raise(abort, 'a message to the other wing is put here as it is sent');
      end;
      create trigger referral_message_is_not_changed before update on referral_message begin
        select raise(abort, 'what was sent stays on record');
      end;
      create trigger referral_message_stays before delete on referral_message begin
        select raise(abort, 'what was sent stays on record');
      end;

      create trigger referral_act_continues before insert on referral_act
        when (new.position, new.state_after) is not (
            select version, state from referral where id = new.referral_id)
          or new.position <> 1 + coalesce(
            (select max(position) from referral_act where referral_id = new.referral_id), 0)
          or new.state_before <> coalesce((select state_after from referral_act
            where referral_id = new.referral_id order by position desc limit 1), 'none')
          or (new.step is not null
            and 'abroad' is not (select direction from referral where id = new.referral_id))
          -- The other wing answers what was sent to it; everything else is done on the sender's side.
          or new.wing is not (select case
              when new.act in ('receive', 'accept', 'refuse', 'begin', 'complete', 'end') then coalesce(to_wing, wing)
              else wing end
            from referral where id = new.referral_id)
      begin
        select raise(abort, 'an act follows the one before, on its own side, and leads where the referral stands');
      end;
      create trigger referral_act_is_not_changed before update on referral_act begin
        select raise(abort, 'what was done with a referral stays on record');
      end;
      create trigger referral_act_is_not_deleted before delete on referral_act begin
        select raise(abort, 'what was done with a referral stays on record');
      end;
    `);
  },
};
