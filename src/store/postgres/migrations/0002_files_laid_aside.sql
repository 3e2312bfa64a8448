-- Files that somebody was shown and may still agree to, whichever process they reach then. Nothing
-- of them is in the log, and none stays for long.
CREATE TABLE aside (
    scope text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    until timestamptz NOT NULL,
    PRIMARY KEY (scope, name)
);
