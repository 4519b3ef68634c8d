-- Statements are parted by blank lines.

-- The log. Nothing in it is ever changed or removed; the triggers say so to whoever tries.
CREATE TABLE event (
  number   INTEGER PRIMARY KEY,
  at       TEXT NOT NULL,
  who      TEXT NOT NULL,
  kind     TEXT NOT NULL,
  body     TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL UNIQUE
);

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never changed; a reversal is a new event'); END;

CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never removed; a reversal is a new event'); END;

-- Every individual ever named, and the record that first carried the name. An individual is wherever that record is.
CREATE TABLE individual (
  number INTEGER PRIMARY KEY,
  list   TEXT NOT NULL,
  record TEXT NOT NULL
);

-- Which records are which individual, by the latest linkage.
CREATE TABLE membership (
  list       TEXT NOT NULL,
  record     TEXT NOT NULL,
  individual INTEGER NOT NULL REFERENCES individual (number),
  PRIMARY KEY (list, record)
) WITHOUT ROWID;

CREATE INDEX membership_of_individual ON membership (individual);
