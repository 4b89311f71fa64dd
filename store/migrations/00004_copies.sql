-- Which texts share their words: the index of prints that leads from a text to its likely copies, and what was found (see
-- package copies). A text that an older program added is traced when the record is next opened to add to it.
-- +goose Up

-- The texts whose prints are in the index, in the order of their numbers, and how many prints each has.
CREATE TABLE traced (
    text   INTEGER PRIMARY KEY REFERENCES article_text (seq),
    prints INTEGER NOT NULL
) STRICT;

-- The first texts that bear a print, up to copies.Crowd. No reference to traced: it would cost more than the row.
CREATE TABLE print (
    print INTEGER NOT NULL,
    text  INTEGER NOT NULL,
    PRIMARY KEY (print, text)
) STRICT, WITHOUT ROWID;

-- What a text is to an earlier one: earlier by the day of publication, not by when it was added.
CREATE TABLE tie (
    later    INTEGER NOT NULL REFERENCES article_text (seq),
    earlier  INTEGER NOT NULL REFERENCES article_text (seq),
    relation TEXT NOT NULL, -- same, shortened, extended, rewritten, quotes
    overlap  REAL NOT NULL, -- share of the shorter text that stands in both
    passages TEXT NOT NULL, -- JSON: spans in the later and the earlier text
    PRIMARY KEY (later, earlier)
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_by_earlier ON tie (earlier);

-- +goose StatementBegin
CREATE TRIGGER traced_no_update BEFORE UPDATE ON traced BEGIN
    SELECT RAISE(ABORT, 'a record is only ever added to');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER traced_no_delete BEFORE DELETE ON traced BEGIN
    SELECT RAISE(ABORT, 'a record is only ever added to');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER print_no_update BEFORE UPDATE ON print BEGIN
    SELECT RAISE(ABORT, 'a record is only ever added to');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER print_no_delete BEFORE DELETE ON print BEGIN
    SELECT RAISE(ABORT, 'a record is only ever added to');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER tie_no_update BEFORE UPDATE ON tie BEGIN
    SELECT RAISE(ABORT, 'a record is only ever added to');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER tie_no_delete BEFORE DELETE ON tie BEGIN
    SELECT RAISE(ABORT, 'a record is only ever added to');
END;
-- +goose StatementEnd
