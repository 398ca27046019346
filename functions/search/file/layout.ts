import type { DatabaseSync } from 'node:sqlite'
import { facets } from '../../../content/model/search.ts'

/** The columns of the file: the facets, and what ranking and ordering need of every row. */
export const columnNames = [...facets, 'written', 'date', 'place', 'lengths'] as const
/** The name of a column of the file. */
export type ColumnName = (typeof columnNames)[number]

/** The columns whose numbers stand for words kept in the table `members`. */
export const wordColumns = [...facets, 'written'] as const
/** A column whose numbers stand for words. */
export type WordColumn = (typeof wordColumns)[number]

/** The version of the layout and of the analysis; a file of another version is built anew. */
export const layoutVersion = '3'

/** Create the empty tables of an index file. */
export function createTables(db: DatabaseSync): void {
  db.exec(`
    PRAGMA page_size = 4096;
    PRAGMA secure_delete = ON;
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE entries (row INTEGER PRIMARY KEY, hash INTEGER NOT NULL, body BLOB NOT NULL);
    CREATE INDEX entries_by_hash ON entries (hash);
    CREATE TABLE columns (name TEXT, block INTEGER, data BLOB NOT NULL, PRIMARY KEY (name, block));
    CREATE TABLE members (name TEXT, number INTEGER, value TEXT NOT NULL, uses INTEGER NOT NULL,
      PRIMARY KEY (name, number)) WITHOUT ROWID;
    CREATE INDEX members_by_value ON members (name, value);
    CREATE TABLE words (word TEXT, shown TEXT, uses INTEGER NOT NULL, PRIMARY KEY (word, shown)) WITHOUT ROWID;
    CREATE TABLE concepts (phrase TEXT, facet TEXT, value TEXT, PRIMARY KEY (phrase, facet, value)) WITHOUT ROWID;
    CREATE TABLE labels (folded TEXT, shown TEXT, facet TEXT, value TEXT,
      PRIMARY KEY (folded, shown, facet, value)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE postings USING fts5(terms, content = '', columnsize = 0, ${tokenizer});
    CREATE VIRTUAL TABLE headings USING fts5(words, content = '', columnsize = 0, detail = none, ${tokenizer});
    INSERT INTO postings (postings, rank) VALUES ('secure-delete', 1);
    INSERT INTO headings (headings, rank) VALUES ('secure-delete', 1);
  `)
}

/** The terms come ready made; every sign they hold belongs to them, and only spaces part them. */
const tokenizer = `tokenize = "ascii tokenchars '=#|/._-'"`
