-- Full-text search over the titles and texts of articles: words by their stem, accents and case aside.
-- +goose Up

CREATE VIRTUAL TABLE search USING fts5 (
    title, text,
    content = 'article_text', content_rowid = 'seq',
    tokenize = 'porter unicode61 remove_diacritics 2'
);

-- +goose StatementBegin
CREATE TRIGGER article_text_searched AFTER INSERT ON article_text BEGIN
    INSERT INTO search (rowid, title, text) VALUES (new.seq, new.title, new.text);
END;
-- +goose StatementEnd

INSERT INTO search (search) VALUES ('rebuild');
