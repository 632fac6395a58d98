import type { Migration } from '../../migrate.ts';

/**
 * By what persons who may be one are found, the pairs that were found, and what people decided about them. Keys, words and
 * pairs are derived from what is on file, made anew for a person whenever something of theirs changes, inside the register
 * and under its key. Filled once all steps are done (`derivePersonIndexes`).
 */
export const duplicates: Migration = {
  version: 10,
  name: 'duplicates',
  up(sqlite) {
    sqlite.exec(`
      -- A person as compared (shared/persons/compared-person.ts), with a short number for the keys.
      create table match_person (
        number integer primary key,
        person_id text not null,
        compared text not null,
        constraint match_person_person foreign key (person_id) references person (id),
        constraint match_person_once unique (person_id)
      ) strict;

      create table match_key (
        key text not null,
        number integer not null,
        constraint match_key_key primary key (key, number),
        constraint match_key_person foreign key (number) references match_person (number)
      ) strict, without rowid;
      create index match_key_by_person on match_key (number);

      -- How many persons bear a word of a name, by its phonetic code.
      create table match_word (
        code text not null primary key,
        persons integer not null,
        constraint match_word_persons check (persons >= 1)
      ) strict, without rowid;

      -- Two persons who may be one: the one with the smaller id first.
      create table duplicate_pair (
        one_id text not null,
        other_id text not null,
        -- Bits that speak for it.
        weight real not null,
        strength text not null,
        -- JSON of the schema MatchReason.
        reasons text not null,
        constraint duplicate_pair_key primary key (one_id, other_id),
        constraint duplicate_pair_one foreign key (one_id) references person (id),
        constraint duplicate_pair_other foreign key (other_id) references person (id),
        constraint duplicate_pair_order check (one_id < other_id),
        constraint duplicate_pair_strength check (strength in ('likely', 'possible'))
      ) strict, without rowid;
      create index duplicate_pair_by_other on duplicate_pair (other_id);
      create index duplicate_pair_by_weight on duplicate_pair (weight desc);

      -- What was decided about two persons; of several rows of a pair the last holds.
      create table duplicate_decision (
        id text not null primary key,
        one_id text not null,
        other_id text not null,
        finding text not null,
        reason text,
        -- The weight of the pair when it was decided; null where the program had not found it.
        weight real,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint duplicate_decision_one foreign key (one_id) references person (id),
        constraint duplicate_decision_other foreign key (other_id) references person (id),
        constraint duplicate_decision_order check (one_id < other_id),
        constraint duplicate_decision_finding check (finding in ('same', 'not-the-same', 'not-sure')),
        constraint duplicate_decision_reason check (length(reason) between 1 and 500)
      ) strict;
      create index duplicate_decision_by_pair on duplicate_decision (one_id, other_id, id);
    `);
  },
};
