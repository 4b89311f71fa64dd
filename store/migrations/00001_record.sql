-- The record: what was read, what was coded from it, and what was passed over.
-- +goose Up

-- Marks the file as a record of rapporteur ("RPRT"), so that no other program's database is ever written to.
PRAGMA application_id = 1381126740;

-- The text that an article was read to. A second version of the coder that reads the same text shares the row.
CREATE TABLE article_text (
    seq     INTEGER PRIMARY KEY,
    article TEXT NOT NULL,
    title   TEXT NOT NULL,
    text    TEXT NOT NULL
) STRICT;
CREATE INDEX article_text_by_article ON article_text (article);

-- One row for each article and version of the coder, in the order in which they were added.
CREATE TABLE coding (
    seq            INTEGER PRIMARY KEY,
    article        TEXT NOT NULL,
    version        TEXT NOT NULL,
    text           INTEGER NOT NULL REFERENCES article_text (seq),
    published      TEXT NOT NULL, -- as told, ISO 8601; '' when not known
    published_last TEXT NOT NULL, -- the last day that it can mean
    body           TEXT NOT NULL, -- the article as JSON, less its text
    UNIQUE (article, version)
) STRICT;

-- One row for each entry; seq keeps the order in which the coding lists them.
CREATE TABLE entry (
    seq     INTEGER PRIMARY KEY,
    coding  INTEGER NOT NULL REFERENCES coding (seq),
    id      TEXT NOT NULL,
    kind    TEXT NOT NULL,
    type    TEXT NOT NULL, -- event type, form, measure, ballot, standing or office, after the kind
    first   TEXT NOT NULL, -- the first and the last day it tells of; '' when not told
    last    TEXT NOT NULL,
    place   TEXT NOT NULL, -- folded names, as party.words
    country TEXT NOT NULL, -- ISO 3166-1 alpha-3
    body    TEXT NOT NULL, -- the entry as JSON
    UNIQUE (coding, id)
) STRICT;

-- Those who take part in an entry.
CREATE TABLE party (
    entry  INTEGER NOT NULL REFERENCES entry (seq),
    nr     INTEGER NOT NULL,
    part   TEXT NOT NULL, -- actor, recipient, speaker, addressee, claimant, voter, obligor, holder
    code   TEXT NOT NULL,
    sector TEXT NOT NULL,
    words  TEXT NOT NULL, -- name and text, folded: ' kofi annan | annan '
    PRIMARY KEY (entry, nr)
) STRICT, WITHOUT ROWID;

CREATE TABLE skip (
    seq    INTEGER PRIMARY KEY,
    file   TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    UNIQUE (file, reason, detail)
) STRICT;

-- Of each article the coding that was added last.
CREATE VIEW newest AS
    SELECT * FROM coding c WHERE seq = (SELECT max(seq) FROM coding o WHERE o.article = c.article);
