-- One town's own database. Names and free text keep every distinction (utf8mb4_bin);
-- tolerance in searching lives in the search_key columns only (ADR 0006).

CREATE TABLE consultation (
  id               CHAR(26)      NOT NULL PRIMARY KEY,
  version          BIGINT        NOT NULL,
  number           VARCHAR(30)   NOT NULL UNIQUE,               -- 受付番号, per fiscal year in the town's pattern
  fiscal_year      SMALLINT      NOT NULL,
  serial           INT           NOT NULL,                      -- the running number inside the fiscal year, without gaps
  received_on      DATE          NOT NULL,
  received_at      CHAR(5)       NULL,                          -- HH:MM on the clock of Japan; no TIME: a driver shifts it between zones
  channel          VARCHAR(20)   NOT NULL,                      -- how it came
  contact_name     VARCHAR(400)  NOT NULL DEFAULT '',           -- who made contact
  contact_relation VARCHAR(20)   NOT NULL,
  contact_phone    VARCHAR(100)  NOT NULL DEFAULT '',
  person_name      VARCHAR(400)  NOT NULL DEFAULT '',           -- whom it is about; may be unknown yet
  person_kana      VARCHAR(400)  NOT NULL DEFAULT '',
  person_born_on   DATE          NULL,
  person_address   VARCHAR(800)  NOT NULL DEFAULT '',
  address_concealed BOOLEAN      NOT NULL DEFAULT FALSE,        -- 支援措置: the address goes to nobody without need
  fields           VARCHAR(100)  NOT NULL DEFAULT '',           -- comma separated, sorted
  urgency          VARCHAR(20)   NOT NULL,
  body             MEDIUMTEXT    NOT NULL,
  next_step        VARCHAR(20)   NOT NULL,
  next_step_note   VARCHAR(2000) NOT NULL DEFAULT '',
  next_step_due    DATE          NULL,
  basis            VARCHAR(30)   NOT NULL,                      -- on what ground the information is held (architecture 5)
  recorded_by      CHAR(26)      NOT NULL,
  assigned_to      CHAR(26)      NULL,
  state            VARCHAR(20)   NOT NULL,                      -- OPEN, DONE, VOIDED
  void_reason      VARCHAR(1000) NULL,
  keep_until       DATE          NOT NULL,                      -- 保存期限
  created_at       DATETIME(6)   NOT NULL,
  changed_at       DATETIME(6)   NOT NULL,
  changed_by       CHAR(26)      NOT NULL,
  UNIQUE KEY consultation_serial (fiscal_year, serial),
  KEY consultation_newest (received_on, id),
  KEY consultation_state (state, received_on, id),              -- counts come from the index alone
  KEY consultation_assigned (assigned_to, state, next_step_due),
  KEY consultation_recorded (recorded_by, received_on)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Keys by which a consultation is found: names, kana and words, folded (NFKC, 異体字, kana). One row per consultation. Folding makes up to
-- 18 characters of one: three names of 100 fit.
CREATE TABLE consultation_search (
  consultation_id  CHAR(26)      NOT NULL PRIMARY KEY,
  name_key         VARCHAR(6000) NOT NULL,
  text_key         MEDIUMTEXT    NOT NULL,
  FULLTEXT KEY consultation_words (name_key, text_key),
  CONSTRAINT search_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE consultation_number (
  fiscal_year      SMALLINT      NOT NULL PRIMARY KEY,
  last_number      INT           NOT NULL
);

-- Every version as it was, so that "the past stays readable".
CREATE TABLE consultation_history (
  consultation_id  CHAR(26)      NOT NULL,
  version          BIGINT        NOT NULL,
  act              VARCHAR(20)   NOT NULL,                      -- RECORD, REVISE, ASSIGN, FINISH, REOPEN, VOID
  content          LONGTEXT      NOT NULL,                      -- JSON of the record at that version
  changed_at       DATETIME(6)   NOT NULL,
  changed_by       CHAR(26)      NOT NULL,
  PRIMARY KEY (consultation_id, version)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Which form became which consultation: the same form handed in twice makes one. Named by its recorder and the form's own key.
CREATE TABLE consultation_handed_in (
  owner_id         CHAR(26)      NOT NULL,
  submission       CHAR(26)      NOT NULL,
  consultation_id  CHAR(26)      NULL,                          -- NULL only inside the transaction that records it
  at               DATETIME(6)   NOT NULL,
  PRIMARY KEY (owner_id, submission)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What somebody is typing. Their own alone.
CREATE TABLE draft (
  id               CHAR(26)      NOT NULL PRIMARY KEY,
  owner_id         CHAR(26)      NOT NULL,
  form             VARCHAR(60)   NOT NULL,
  record_id        CHAR(26)      NULL,
  record_version   BIGINT        NULL,
  content          LONGTEXT      NOT NULL,                      -- JSON of field → typed text
  created_at       DATETIME(6)   NOT NULL,
  changed_at       DATETIME(6)   NOT NULL,
  KEY draft_of_owner (owner_id, changed_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The town's figures as published (町のすがた): one row is one statement of one source. Nothing about any person.
CREATE TABLE profile_figure (
  id               CHAR(26)      NOT NULL PRIMARY KEY,
  version          BIGINT        NOT NULL,
  position         INT           NOT NULL,                      -- in the order entered
  content          TEXT          NOT NULL,                      -- JSON: label, value as published or why none, unit, time, source, origin
  removed          BOOLEAN       NOT NULL,
  changed_at       DATETIME(6)   NOT NULL,
  changed_by       CHAR(26)      NOT NULL,
  KEY profile_order (removed, position, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Every version of every figure, so that "the past stays readable".
CREATE TABLE profile_change (
  figure_id        CHAR(26)      NOT NULL,
  version          BIGINT        NOT NULL,
  act              VARCHAR(20)   NOT NULL,                      -- ADD, REVISE, REMOVE, RESTORE
  content          TEXT          NOT NULL,                      -- as it stood after the act
  changed_at       DATETIME(6)   NOT NULL,
  changed_by       CHAR(26)      NOT NULL,
  PRIMARY KEY (figure_id, version),
  KEY profile_newest (changed_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The town's definition (体制の定義, ADR 0018): every version whole, none ever changed. The town's user may SELECT and INSERT, nothing
-- else. Nothing about any person.
CREATE TABLE definition_version (
  id               CHAR(26)      NOT NULL PRIMARY KEY,
  number           INT           NOT NULL UNIQUE,               -- 1, 2, 3 … in the order taken in
  effective_from   DATE          NOT NULL,                      -- valid from this day on; of several the highest number
  title            TEXT          NOT NULL,
  content          LONGTEXT      NOT NULL,                      -- the canonical JSON (docs/definition.md)
  sha256           CHAR(64)      NOT NULL,                      -- of the content
  file_name        VARCHAR(255)  NOT NULL,                      -- what the file was called that it came from
  taken_at         DATETIME(6)   NOT NULL,
  taken_by         CHAR(26)      NULL,                          -- NULL: whoever operates the installation
  KEY definition_valid (effective_from, number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The access log. The town's user may SELECT and INSERT, nothing else.
CREATE TABLE audit_entry (
  id               BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at               DATETIME(6)   NOT NULL,
  actor_id         CHAR(26)      NOT NULL,
  actor_role       VARCHAR(40)   NOT NULL,
  action           VARCHAR(40)   NOT NULL,                      -- READ, LIST, CREATE, CHANGE, PRINT, EXPORT …
  subject_kind     VARCHAR(40)   NOT NULL,
  subject_id       CHAR(26)      NULL,
  shown_ids        MEDIUMTEXT    NULL,                          -- a list view is one entry with the ids shown
  purpose          VARCHAR(500)  NULL,
  request_id       VARCHAR(40)   NOT NULL,
  KEY audit_at (at),
  KEY audit_actor (actor_id, at),
  KEY audit_subject (subject_id, at),
  KEY audit_action (action, at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- In which hours a record was shown in a list: by this its lines are found among millions (ADR 0010). SELECT and INSERT only.
CREATE TABLE audit_shown (
  record_id        CHAR(26)      NOT NULL,
  shown_hour       INT           NOT NULL,                      -- hours since 1970, UTC
  PRIMARY KEY (record_id, shown_hour)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The access log, sealed in batches: each seal holds the hash of the one before it (ADR 0012). Written by the sealer's own user alone;
-- the town's user may SELECT.
CREATE TABLE audit_seal (
  number           BIGINT        NOT NULL PRIMARY KEY,          -- 1, 2, 3 … without gaps
  from_id          BIGINT        NOT NULL,                      -- the seal closes the entries from here …
  to_id            BIGINT        NOT NULL,                      -- … to here; the next one begins after it
  settled_to       BIGINT        NOT NULL,                      -- up to here no entry that committed late is sealed any more
  ids              MEDIUMTEXT    NOT NULL,                      -- which entries: ranges, then those of earlier seals' gaps: 5-7 9 3
  total            BIGINT        NOT NULL,                      -- entries sealed so far, with these
  leaves           MEDIUMBLOB    NOT NULL,                      -- the hash of each, 32 bytes, in that order
  root             BINARY(32)    NOT NULL,                      -- Merkle root over them
  previous         BINARY(32)    NOT NULL,                      -- hash of the seal before
  at               DATETIME(6)   NOT NULL,
  hash             BINARY(32)    NOT NULL,                      -- over all of the above but the leaves, and the town
  KEY seal_to (to_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE setting (
  name             VARCHAR(60)   NOT NULL PRIMARY KEY,
  content          VARCHAR(2000) NOT NULL,
  changed_at       DATETIME(6)   NOT NULL,
  changed_by       CHAR(26)      NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Asserted by the isolation suite and by every new connection: whose database this is.
CREATE TABLE town_marker (
  code             CHAR(6)       NOT NULL PRIMARY KEY,
  name             VARCHAR(60)   NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
