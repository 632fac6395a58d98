import type { Migration } from '../../migrate.ts';

/**
 * Returns home, the visits after them, and what they came to. `case_id` points into the register and `handed_to_id` into the
 * directory of the office: other files. The triggers state the tables of `shared/domain/return-moves.ts` and
 * `shared/domain/visit-moves.ts` once more.
 */
export const returns: Migration = {
  version: 33,
  name: 'returns',
  up(sqlite) {
    sqlite.exec(`
      create table case_return (
        id text not null primary key,
        case_id text not null,
        state text not null,
        kind text not null,
        is_voluntary text,
        is_voluntary_answer text not null,
        risk_assessed_on text,
        risk_assessed_on_answer text not null,
        risk_finding text,
        risk_finding_answer text not null,
        family text,
        family_answer text not null,
        planned_on text,
        planned_on_answer text not null,
        accompanied_by text,
        accompanied_by_answer text not null,
        handed_to_kin text,
        handed_to_kin_answer text not null,
        remark text,
        remark_answer text not null,
        from_place_code text,
        from_free_text text,
        from_answer text not null,
        to_place_code text,
        to_free_text text,
        to_answer text not null,
        handed_to_id text,
        papers_answer text not null,
        agreed_on text,
        returned_on text,
        cancelled_on text,
        cancelled_because text,
        -- Under which id what it came to is concluded.
        reintegration_id text,
        changed_at text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint case_return_state check (state in ('planned', 'agreed', 'returned', 'cancelled')),
        constraint case_return_is_voluntary check ((is_voluntary_answer = 'given') = (is_voluntary is not null)),
        constraint case_return_risk_assessed_on check ((risk_assessed_on_answer = 'given') = (risk_assessed_on is not null)),
        constraint case_return_risk_finding check ((risk_finding_answer = 'given') = (risk_finding is not null)),
        constraint case_return_family check ((family_answer = 'given') = (family is not null)),
        constraint case_return_planned_on check ((planned_on_answer = 'given') = (planned_on is not null)),
        constraint case_return_accompanied_by check ((accompanied_by_answer = 'given') = (accompanied_by is not null)),
        constraint case_return_handed_to_kin check ((handed_to_kin_answer = 'given') = (handed_to_kin is not null)),
        constraint case_return_remark check ((remark_answer = 'given') = (remark is not null)),
        constraint case_return_from check ((from_answer = 'given') = (from_place_code is not null or from_free_text is not null)),
        constraint case_return_to check ((to_answer = 'given') = (to_place_code is not null or to_free_text is not null)),
        constraint case_return_agreed check (state <> 'planned' or agreed_on is null),
        constraint case_return_agreed_before check (state not in ('agreed', 'returned') or agreed_on is not null),
        constraint case_return_returned check (
          (state = 'returned') = (returned_on is not null) and (returned_on is null) = (reintegration_id is null)
        ),
        constraint case_return_cancelled check (
          (state = 'cancelled') = (cancelled_on is not null) and (cancelled_on is null) = (cancelled_because is null)
        ),
        constraint case_return_version check (version >= 1)
      ) strict;
      create index case_return_by_case on case_return (case_id);
      create unique index case_return_reintegration on case_return (reintegration_id);
      create trigger case_return_begins before insert on case_return
        when new.state <> 'planned' or new.version <> 1 begin
        select raise(abort, 'a return begins as a plan');
      end;
      create trigger case_return_goes_on before update on case_return
        when (old.state <> new.state and old.state || '>' || new.state not in (
            'planned>agreed', 'planned>cancelled', 'agreed>returned', 'agreed>cancelled'))
          or new.version <> old.version + 1 or new.case_id <> old.case_id
          or (old.reintegration_id is not null and new.reintegration_id is not old.reintegration_id) begin
        select raise(abort, 'a return goes on by its moves');
      end;
      create trigger case_return_is_not_deleted before delete on case_return begin
        select raise(abort, 'a return stays on record');
      end;

      create table case_return_paper (
        return_id text not null,
        code text not null,
        position integer not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint case_return_paper_key primary key (return_id, code),
        constraint case_return_paper_return foreign key (return_id) references case_return (id)
      ) strict, without rowid;

      create table visit (
        id text not null primary key,
        return_id text not null,
        case_id text not null,
        months integer not null,
        planned_on text not null,
        state text not null,
        closed_on text,
        how text,
        how_answer text not null,
        housing text,
        housing_answer text not null,
        livelihood text,
        livelihood_answer text not null,
        family text,
        family_answer text not null,
        education text,
        education_answer text not null,
        health text,
        health_answer text not null,
        safety text,
        safety_answer text not null,
        community text,
        community_answer text not null,
        needs_answer text not null,
        words text,
        words_answer text not null,
        changed_at text not null,
        changed_by text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint visit_return foreign key (return_id) references case_return (id),
        constraint visit_once unique (return_id, months),
        constraint visit_months check (months in (3, 6, 12, 24)),
        constraint visit_state check (state in ('planned', 'moved', 'done', 'not-reached', 'refused')),
        constraint visit_day check (planned_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        constraint visit_closed check ((state in ('done', 'not-reached', 'refused')) = (closed_on is not null)),
        constraint visit_how check ((how_answer = 'given') = (how is not null)),
        constraint visit_housing check ((housing_answer = 'given') = (housing is not null)),
        constraint visit_livelihood check ((livelihood_answer = 'given') = (livelihood is not null)),
        constraint visit_family check ((family_answer = 'given') = (family is not null)),
        constraint visit_education check ((education_answer = 'given') = (education is not null)),
        constraint visit_health check ((health_answer = 'given') = (health is not null)),
        constraint visit_safety check ((safety_answer = 'given') = (safety is not null)),
        constraint visit_community check ((community_answer = 'given') = (community is not null)),
        constraint visit_words check ((words_answer = 'given') = (words is not null)),
        constraint visit_version check (version >= 1)
      ) strict;
      create index visit_by_case on visit (case_id);
      create index visit_to_come on visit (planned_on) where state in ('planned', 'moved');
      create trigger visit_begins before insert on visit
        when new.state <> 'planned' or new.version <> 1
          or (select state from case_return where id = new.return_id) is not 'returned' begin
        select raise(abort, 'a visit begins with a return');
      end;
      create trigger visit_goes_on before update on visit
        when old.state || '>' || new.state not in (
            'planned>planned', 'planned>done', 'planned>not-reached', 'planned>refused', 'planned>moved',
            'moved>done', 'moved>not-reached', 'moved>refused', 'moved>moved',
            'not-reached>done', 'not-reached>not-reached', 'not-reached>refused', 'not-reached>moved',
            'refused>done', 'refused>moved', 'done>done')
          or new.version <> old.version + 1 or new.case_id <> old.case_id or new.return_id <> old.return_id
          or new.months <> old.months begin
        select raise(abort, 'a visit goes on by its moves');
      end;
      create trigger visit_is_not_deleted before delete on visit begin
        select raise(abort, 'a visit stays on record');
      end;

      create table visit_need (
        visit_id text not null,
        code text not null,
        position integer not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint visit_need_key primary key (visit_id, code),
        constraint visit_need_visit foreign key (visit_id) references visit (id)
      ) strict, without rowid;

      create table reintegration_definition (
        version integer not null primary key,
        definition text not null,
        created_at text not null,
        created_by text not null,
        constraint reintegration_definition_version check (version >= 1),
        constraint reintegration_definition_length check (length(definition) between 1 and 3000)
      ) strict;
      create trigger reintegration_definition_is_not_updated before update on reintegration_definition begin
        select raise(abort, 'a version of the definition stays as it was');
      end;
      create trigger reintegration_definition_is_not_deleted before delete on reintegration_definition begin
        select raise(abort, 'a version of the definition stays on record');
      end;

      create table reintegration (
        id text not null primary key,
        return_id text not null,
        case_id text not null,
        outcome text not null,
        concluded_on text not null,
        -- 0 is the definition that the program proposes.
        definition_version integer not null,
        is_safe text,
        is_safe_answer text not null,
        is_housed text,
        is_housed_answer text not null,
        has_livelihood text,
        has_livelihood_answer text not null,
        has_support text,
        has_support_answer text not null,
        is_well text,
        is_well_answer text not null,
        has_papers text,
        has_papers_answer text not null,
        reasons text not null,
        changed_at text not null,
        changed_by text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint reintegration_return foreign key (return_id) references case_return (id),
        constraint reintegration_once unique (return_id),
        constraint reintegration_definition_known check (definition_version >= 0),
        constraint reintegration_is_safe check ((is_safe_answer = 'given') = (is_safe is not null)),
        constraint reintegration_is_housed check ((is_housed_answer = 'given') = (is_housed is not null)),
        constraint reintegration_has_livelihood check ((has_livelihood_answer = 'given') = (has_livelihood is not null)),
        constraint reintegration_has_support check ((has_support_answer = 'given') = (has_support is not null)),
        constraint reintegration_is_well check ((is_well_answer = 'given') = (is_well is not null)),
        constraint reintegration_has_papers check ((has_papers_answer = 'given') = (has_papers is not null)),
        constraint reintegration_version check (version >= 1)
      ) strict;
      create index reintegration_by_case on reintegration (case_id);
      create trigger reintegration_goes_on before update on reintegration
        when new.version <> old.version + 1 or new.return_id <> old.return_id or new.case_id <> old.case_id begin
        select raise(abort, 'a conclusion is followed by its next version');
      end;
      create trigger reintegration_is_not_deleted before delete on reintegration begin
        select raise(abort, 'a conclusion stays on record');
      end;
    `);
  },
};
