import type { Migration } from '../../migrate.ts';

/**
 * What somebody agrees to, for one purpose and one recipient each; what a head lets go all the same; and everything that
 * went to somebody, with the basis on which it did. Codes only, which both wings see. The triggers state once more what
 * `shared/domain/consent-moves.ts` and `consent-verdict.ts` say: nothing is decided out of order or taken from the record,
 * and nothing is put on record as having gone without a basis that stands.
 */
export const consents: Migration = {
  version: 25,
  name: 'consents',
  up(sqlite) {
    sqlite.exec(`
      create table consent (
        id text not null primary key,
        case_id text not null,
        purpose text not null,
        -- One text for one recipient: "organisation:…", "wing:…", "class:…".
        recipient text not null,
        -- Of one purpose and recipient the highest stands.
        ordinal integer not null,
        decision text not null,
        decided_on text not null,
        given_by text,
        assent_of_child text not null,
        form text,
        language text,
        language_answer text not null,
        interpreter text,
        interpreter_answer text not null,
        valid_until text,
        withdrawn_on text,
        -- By which the withdrawal is called beside the consent it takes back.
        withdrawal_id text,
        ground text not null,
        -- The day on which the recipient was told of the withdrawal or the refusal.
        told_on text,
        told_at text,
        told_by text,
        changed_at text not null,
        changed_by text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint consent_case foreign key (case_id) references case_file (id),
        constraint consent_order unique (case_id, purpose, recipient, ordinal),
        constraint consent_purpose check (purpose in ('referral_service', 'information_sharing',
          'non_identifying_statistics', 'photo_or_media', 'return_repatriation')),
        constraint consent_recipient check (
          recipient glob 'organisation:????????-????-7???-????-????????????'
          or recipient in ('wing:investigation', 'wing:assistance', 'class:family', 'class:authorities',
            'class:other_organizations', 'class:media', 'class:national_secretariat', 'class:foreign_authorities')
        ),
        constraint consent_decision check (decision in ('given', 'refused', 'withdrawn', 'not-asked', 'not-able')),
        constraint consent_decided_on check (decided_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        constraint consent_given_by check (
          (given_by is not null) = (decision in ('given', 'refused', 'withdrawn'))
        ),
        constraint consent_answers check (
          (language is not null) = (language_answer = 'given')
          and (interpreter is not null) = (interpreter_answer = 'given')
        ),
        constraint consent_valid_until check (valid_until is null or valid_until >= decided_on),
        constraint consent_withdrawn_on check (
          (withdrawn_on is not null) = (decision = 'withdrawn')
          and (withdrawn_on is not null) = (withdrawal_id is not null)
          and (withdrawn_on is null or withdrawn_on >= decided_on)
        ),
        constraint consent_ground check (
          ground = 'consent' or ground = 'legal_duty' and decision in ('not-asked', 'refused', 'not-able')
          or ground in ('vital_interests', 'beneficiary_interests') and decision = 'not-able'
        ),
        constraint consent_told check (
          (told_on is null) = (told_at is null) and (told_on is null) = (told_by is null)
          and (told_on is null or decision in ('withdrawn', 'refused'))
        ),
        constraint consent_version check (version >= 1)
      ) strict;

      create table consent_category (
        consent_id text not null,
        category text not null,
        -- Null for what may go; for what is kept back, why.
        withheld_because text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint consent_category_once primary key (consent_id, category),
        constraint consent_category_of foreign key (consent_id) references consent (id)
      ) strict, without rowid;

      create table consent_told (
        consent_id text not null,
        told text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint consent_told_once primary key (consent_id, told),
        constraint consent_told_of foreign key (consent_id) references consent (id)
      ) strict, without rowid;

      create trigger consent_begins before insert on consent
        when new.version <> 1 or new.decision = 'withdrawn' or new.told_on is not null
          or new.ordinal <> 1 + coalesce((select max(ordinal) from consent where case_id = new.case_id
            and purpose = new.purpose and recipient = new.recipient), 0)
          or coalesce((select case when decision = 'given' and valid_until < new.decided_on then 'ended'
              else decision end from consent where case_id = new.case_id and purpose = new.purpose
              and recipient = new.recipient order by ordinal desc limit 1), 'none') || '>' || new.decision
            not in ('none>not-asked', 'none>given', 'none>refused', 'none>not-able', 'given>given',
              'ended>given', 'ended>refused', 'ended>not-able',
              'refused>given', 'refused>refused', 'refused>not-able',
              'withdrawn>given', 'withdrawn>refused', 'withdrawn>not-able',
              'not-able>given', 'not-able>refused', 'not-able>not-able')
      begin
        select raise(abort, 'a consent follows the one before as the table has it');
      end;
      create trigger consent_goes_on before update on consent
        when (new.id, new.case_id, new.purpose, new.recipient, new.ordinal, new.created_at, new.created_by)
            <> (old.id, old.case_id, old.purpose, old.recipient, old.ordinal, old.created_at, old.created_by)
          or new.version <> old.version + 1
          or old.ordinal <> (select max(ordinal) from consent where case_id = old.case_id
            and purpose = old.purpose and recipient = old.recipient)
          or old.decision || '>' || new.decision not in ('not-asked>given', 'not-asked>refused',
            'not-asked>not-able', 'given>withdrawn', 'withdrawn>withdrawn', 'refused>refused')
          or (old.decision <> 'not-asked' and
            (new.decided_on, new.given_by, new.assent_of_child, new.form, new.language, new.language_answer,
              new.interpreter, new.interpreter_answer, new.valid_until, new.ground)
            is not (old.decided_on, old.given_by, old.assent_of_child, old.form, old.language, old.language_answer,
              old.interpreter, old.interpreter_answer, old.valid_until, old.ground))
          or (old.decision = new.decision and (old.told_on is not null or new.told_on is null
            or (new.withdrawn_on, new.withdrawal_id) is not (old.withdrawn_on, old.withdrawal_id)))
          or (old.decision <> new.decision and new.told_on is not null)
      begin
        select raise(abort, 'a consent goes on by its moves');
      end;
      create trigger consent_is_not_deleted before delete on consent begin
        select raise(abort, 'a consent stays on record');
      end;
      -- What may go is written with the decision, and not after it.
      create trigger consent_category_with_its_decision before insert on consent_category
        when new.created_at <> (select changed_at from consent where id = new.consent_id)
          or new.created_by <> (select changed_by from consent where id = new.consent_id)
      begin
        select raise(abort, 'what may go is said with the decision');
      end;
      create trigger consent_category_is_not_changed before update on consent_category begin
        select raise(abort, 'what may go is said with the decision');
      end;
      create trigger consent_category_is_not_deleted before delete on consent_category
        when 'not-asked' <> (select decision from consent where id = old.consent_id) begin
        select raise(abort, 'what may go stays on record');
      end;

      create table consent_override (
        id text not null primary key,
        case_id text not null,
        -- In which its reason lies.
        wing text not null,
        purpose text not null,
        recipient text not null,
        from_day text not null,
        until text not null,
        finding text,
        reviewed_at text,
        reviewed_by text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint consent_override_case foreign key (case_id) references case_file (id),
        constraint consent_override_wing check (wing in ('investigation', 'assistance')),
        constraint consent_override_recipient check (
          recipient like 'organisation:%' or recipient like 'wing:%' or recipient like 'class:%'
        ),
        constraint consent_override_time check (
          until >= from_day and julianday(until) - julianday(from_day) <= 30
        ),
        constraint consent_override_finding check (
          (finding is null or finding in ('justified', 'not-justified'))
          and (finding is null) = (reviewed_at is null) and (finding is null) = (reviewed_by is null)
        ),
        constraint consent_override_version check (version >= 1)
      ) strict;
      create index consent_override_by_case on consent_override (case_id);
      create index consent_override_to_review on consent_override (wing) where finding is null;

      create table consent_override_category (
        override_id text not null,
        category text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint consent_override_category_once primary key (override_id, category),
        constraint consent_override_category_of foreign key (override_id) references consent_override (id)
      ) strict, without rowid;

      create trigger consent_override_begins before insert on consent_override
        when new.version <> 1 or new.finding is not null begin
        select raise(abort, 'an override begins without a review');
      end;
      create trigger consent_override_is_reviewed_once before update on consent_override
        when old.finding is not null or new.finding is null or new.version <> old.version + 1
          or (new.id, new.case_id, new.wing, new.purpose, new.recipient, new.from_day, new.until,
              new.created_at, new.created_by)
            <> (old.id, old.case_id, old.wing, old.purpose, old.recipient, old.from_day, old.until,
              old.created_at, old.created_by)
      begin
        select raise(abort, 'an override is reviewed once and otherwise stays as it was');
      end;
      create trigger consent_override_is_not_deleted before delete on consent_override begin
        select raise(abort, 'an override stays on record');
      end;
      create trigger consent_override_category_with_it before insert on consent_override_category
        when new.created_at <> (select created_at from consent_override where id = new.override_id) begin
        select raise(abort, 'what an override lets go is said with it');
      end;
      create trigger consent_override_category_is_not_changed before update on consent_override_category begin
        select raise(abort, 'what an override lets go is said with it');
      end;
      create trigger consent_override_category_is_not_deleted before delete on consent_override_category begin
        select raise(abort, 'what an override lets go is said with it');
      end;

      create table disclosure (
        id text not null primary key,
        case_id text not null,
        purpose text not null,
        recipient text not null,
        act text not null,
        -- The record by which it went, in whichever file; null where the act is none of its own.
        act_id text,
        basis text not null,
        consent_id text,
        override_id text,
        disclosed_on text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint disclosure_case foreign key (case_id) references case_file (id),
        constraint disclosure_consent foreign key (consent_id) references consent (id),
        constraint disclosure_override foreign key (override_id) references consent_override (id),
        constraint disclosure_act check (act in ('referral', 'print', 'export', 'preview')),
        constraint disclosure_basis check (
          basis in ('consent', 'legal-duty') and consent_id is not null and override_id is null
          or basis = 'override' and override_id is not null and consent_id is null
        )
      ) strict;
      create index disclosure_by_case on disclosure (case_id, purpose, recipient);

      create table disclosure_category (
        disclosure_id text not null,
        category text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint disclosure_category_once primary key (disclosure_id, category),
        constraint disclosure_category_of foreign key (disclosure_id) references disclosure (id)
      ) strict, without rowid;

      create trigger disclosure_rests_on_something before insert on disclosure
        when not exists (
          select 1 from consent where id = new.consent_id and case_id = new.case_id and purpose = new.purpose
            and recipient = new.recipient
            and ordinal = (select max(ordinal) from consent where case_id = new.case_id
              and purpose = new.purpose and recipient = new.recipient)
            and (valid_until is null or valid_until >= new.disclosed_on)
            and (new.basis = 'consent' and decision = 'given'
              or new.basis = 'legal-duty' and ground <> 'consent')
          union all
          select 1 from consent_override where id = new.override_id and case_id = new.case_id
            and purpose = new.purpose and recipient = new.recipient
            and new.disclosed_on between from_day and until
            and (finding is null or finding = 'justified'))
      begin
        select raise(abort, 'nothing goes without a consent or an override that stands');
      end;
      create trigger disclosure_category_rests_on_it before insert on disclosure_category
        when new.created_at <> (select created_at from disclosure where id = new.disclosure_id)
          or not exists (
            select 1 from disclosure as went join consent_category as may on may.consent_id = went.consent_id
              where went.id = new.disclosure_id and may.category = new.category and may.withheld_because is null
            union all
            select 1 from disclosure as went
              join consent_override_category as may on may.override_id = went.override_id
              where went.id = new.disclosure_id and may.category = new.category)
      begin
        select raise(abort, 'nothing goes that the consent or the override does not let go');
      end;
      create trigger disclosure_is_not_changed before update on disclosure begin
        select raise(abort, 'what went stays on record');
      end;
      create trigger disclosure_is_not_deleted before delete on disclosure begin
        select raise(abort, 'what went stays on record');
      end;
      create trigger disclosure_category_is_not_changed before update on disclosure_category begin
        select raise(abort, 'what went stays on record');
      end;
      create trigger disclosure_category_is_not_deleted before delete on disclosure_category begin
        select raise(abort, 'what went stays on record');
      end;
    `);
  },
};
