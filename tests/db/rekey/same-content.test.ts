import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openInMemory } from '../../../db/compartments/connection.ts';
import { isSameContent } from '../../../db/rekey/same-content.ts';

const SHAPE = `
  pragma user_version = 3;
  create table person (id text primary key, age integer, photo blob) strict, without rowid;
  create table note (id integer primary key, text) ;
  create index note_text on note (text);
  insert into person values ('a', 9007199254740993, x'00ff'), ('b', null, null);
  insert into note (text) values ('one'), (2), (3.5);
`;

function made(change = ''): Database.Database {
  const sqlite = openInMemory(undefined);
  sqlite.exec(SHAPE);
  sqlite.exec(change);
  return sqlite;
}

describe('two files of a compartment', () => {
  it('are the same when every value is', () => {
    expect(isSameContent(made(), made())).toBe(true);
  });

  it.each([
    ["update person set age = 9007199254740992 where id = 'a'"],
    ["update person set photo = x'00fe' where id = 'a'"],
    ["update person set photo = x'' where id = 'b'"],
    ["update note set text = '2' where id = 2"],
    ["update note set text = 'One' where id = 1"],
    ['update note set id = 9 where id = 3'],
    ["insert into note (text) values ('four')"],
    ["delete from person where id = 'b'"],
    ['drop index note_text'],
    ['create table more (id integer primary key)'],
    ['pragma user_version = 4'],
    ['pragma application_id = 4'],
  ])('are not after %s, whichever is looked at first', (change) => {
    const [one, other] = [made(), made(change)];
    expect(isSameContent(one, other)).toBe(false);
    expect(isSameContent(other, one)).toBe(false);
    // Neither is left in the middle of a query.
    one.close();
    other.close();
  });
});
