-- A record is only ever added to: a correction is a new row beside the old one.
-- +goose Up

-- +goose StatementBegin
CREATE TRIGGER article_text_no_update BEFORE UPDATE ON article_text BEGIN
    SELECT RAISE(ABORT, 'a record is only ever added to');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER article_text_no_delete BEFORE DELETE ON article_text BEGIN
    SELECT RAISE(ABORT, 'a record is only ever added to');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER coding_no_update BEFORE UPDATE ON coding BEGIN
    SELECT RAISE(ABORT, 'a record is only ever added to');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER coding_no_delete BEFORE DELETE ON coding BEGIN
    SELECT RAISE(ABORT, 'a record is only ever added to');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN
    SELECT RAISE(ABORT, 'a record is only ever added to');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry BEGIN
    SELECT RAISE(ABORT, 'a record is only ever added to');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER party_no_update BEFORE UPDATE ON party BEGIN
    SELECT RAISE(ABORT, 'a record is only ever added to');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER party_no_delete BEFORE DELETE ON party BEGIN
    SELECT RAISE(ABORT, 'a record is only ever added to');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER skip_no_update BEFORE UPDATE ON skip BEGIN
    SELECT RAISE(ABORT, 'a record is only ever added to');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER skip_no_delete BEFORE DELETE ON skip BEGIN
    SELECT RAISE(ABORT, 'a record is only ever added to');
END;
-- +goose StatementEnd
