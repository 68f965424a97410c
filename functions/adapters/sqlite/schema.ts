/** The tables of the embedded store; all but leases are only ever inserted into. */

/** Raise with every change of the tables, and teach `openDatabase` the way from the version before. */
export const schemaVersion = 1;

// `digest` is the hash of the canonical content: equal digests are what "already there" means.
export const createTables = `
create table schema_version (version integer not null) strict;
insert into schema_version values (${schemaVersion});

create table leases (
  team text primary key,
  holder text not null,
  until integer not null
) strict;

create table facts (
  team text not null,
  month text not null,
  digest text not null,
  body blob not null,
  primary key (team, month, digest)
) strict;

create table runs (
  team text not null,
  date text not null,
  digest text not null,
  body text not null,
  primary key (team, date)
) strict;

create table findings (
  team text not null,
  night text not null,
  digest text not null,
  body blob not null,
  primary key (team, night),
  foreign key (team, night) references runs (team, date)
) strict;

create table ledger (
  team text not null,
  position integer not null,
  id text not null,
  digest text not null,
  body text not null,
  primary key (team, position),
  unique (team, id)
) strict;

create table stops (
  team text not null,
  date text not null,
  at text not null,
  kind text not null,
  digest text not null,
  body text not null,
  primary key (team, date, at, kind)
) strict;

create table mails (
  team text not null,
  night text not null,
  id text not null,
  digest text not null,
  body text not null,
  primary key (team, id)
) strict;
create index mails_by_night on mails (team, night, id);

create table attempts (
  team text not null,
  mail text not null,
  number integer not null check (number > 0),
  started_at text not null,
  primary key (team, mail, number),
  foreign key (team, mail) references mails (team, id)
) strict;

create table outcomes (
  team text not null,
  mail text not null,
  number integer not null,
  digest text not null,
  body text not null,
  primary key (team, mail, number),
  foreign key (team, mail, number) references attempts (team, mail, number)
) strict;

create table written (
  team text not null,
  night text not null,
  digest text not null,
  primary key (team, night)
) strict;
`;
