-- Schema 2. Statements are parted by blank lines. The views (store.View) make their own tables.

-- The log. Nothing in it is ever changed or removed; the triggers say so to whoever tries. An entry is its text; what else
-- stands here is read from it, or is its link of the chain.
CREATE TABLE event (
  number INTEGER PRIMARY KEY,
  text   TEXT NOT NULL,
  hash   TEXT NOT NULL UNIQUE,
  id     TEXT GENERATED ALWAYS AS (json_extract(text, '$.id')) VIRTUAL,
  kind   TEXT GENERATED ALWAYS AS (json_extract(text, '$.kind')) VIRTUAL
);

CREATE UNIQUE INDEX event_id ON event (id);

CREATE INDEX event_kind ON event (kind, number);

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never changed; a reversal is a new event'); END;

CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never removed; a reversal is a new event'); END;

CREATE TRIGGER event_comes_last BEFORE INSERT ON event
WHEN NEW.number IS NOT (SELECT COALESCE(MAX(number), 0) + 1 FROM event)
BEGIN SELECT RAISE(ABORT, 'an event is added at the end of the log, and nowhere else'); END;

-- What is too large for an event: text, deflated, under the hash that the event holds.
CREATE TABLE object (
  sha256   TEXT PRIMARY KEY,
  deflated BLOB NOT NULL
);

-- Which reading of the log the views are of.
CREATE TABLE folded (version INTEGER NOT NULL);
