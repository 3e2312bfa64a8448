-- The log of changes, and what it comes to. Everything but `changes` could be made again from it.

-- One row. Whoever writes moves the revision on inside of their transaction, so that the log has no
-- gaps, and nobody can read a revision before all that came earlier.
CREATE TABLE head (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    revision bigint NOT NULL,
    -- The operation of the newest change that brought bundled facts.
    bundle text
);
INSERT INTO head (revision) VALUES (0);

-- A scope is `base`, or a server's id.
CREATE TABLE changes (
    revision bigint PRIMARY KEY,
    operation text COLLATE "C" NOT NULL UNIQUE,
    scope text COLLATE "C" NOT NULL,
    content json NOT NULL
);
-- For a server that is to be forgotten.
CREATE INDEX changes_of_servers ON changes (scope) WHERE scope <> 'base';

-- What is current: the base, and the notes of each server.
CREATE TABLE records (
    scope text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    content json NOT NULL,
    PRIMARY KEY (scope, id)
);

-- Which changes touched a record.
CREATE TABLE touched (
    scope text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (scope, id, revision)
);

-- What in the base somebody else than the bundle changed last, also where it is gone.
CREATE TABLE amended (
    id text COLLATE "C" PRIMARY KEY
);

-- The servers that have notes or that the bot is gone from, since the moment that is named.
CREATE TABLE servers (
    scope text COLLATE "C" PRIMARY KEY,
    has_notes boolean NOT NULL,
    absent_since text
);
