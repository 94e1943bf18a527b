-- kasane_control: who may go where, and which towns exist. It never holds a resident's data.
-- Identifiers of people's records are ULID-like random strings made by the application.

CREATE TABLE prefecture (
  code              CHAR(6)      NOT NULL PRIMARY KEY,          -- 全国地方公共団体コード with check digit
  name              VARCHAR(60)  NOT NULL,
  realm             VARCHAR(60)  NOT NULL UNIQUE,               -- Keycloak realm
  client_id         VARCHAR(60)  NOT NULL,
  client_secret     VARBINARY(400) NOT NULL,                    -- sealed under the master key
  next_client_secret VARBINARY(400) NULL,                       -- sealed; while it is being rotated either may hold
  state             VARCHAR(20)  NOT NULL,                      -- PREPARING, ACTIVE
  created_at        DATETIME(6)  NOT NULL
);

-- Arrangements that a prefecture keeps for its towns to begin with (ADR 20). Canonical JSON, of nobody and of no place. Never changed:
-- one that is replaced or retired stays, for who added what when.
CREATE TABLE arrangement_template (
  id                CHAR(26)     NOT NULL PRIMARY KEY,
  prefecture_code   CHAR(6)      NOT NULL,
  title             VARCHAR(2000) NOT NULL,
  open_title        CHAR(64)     NULL,                          -- SHA-256 of the title until it is retired: no two of one title
  content           LONGTEXT     NOT NULL,
  file_name         VARCHAR(255) NOT NULL,
  added_by          CHAR(26)     NULL,                          -- NULL: came with the product, or whoever operates the installation
  added_at          DATETIME(6)  NOT NULL,
  retired_by        CHAR(26)     NULL,
  retired_at        DATETIME(6)  NULL,                          -- since then nobody begins with it
  UNIQUE KEY template_title (prefecture_code, open_title),
  CONSTRAINT template_prefecture FOREIGN KEY (prefecture_code) REFERENCES prefecture (code)
);

CREATE TABLE database_server (
  id                VARCHAR(40)  NOT NULL PRIMARY KEY,
  host              VARCHAR(200) NOT NULL,
  port              INT          NOT NULL,
  accepts_towns     BOOLEAN      NOT NULL DEFAULT TRUE          -- whether new towns are made there
);

CREATE TABLE tenant (
  code              CHAR(6)      NOT NULL PRIMARY KEY,
  prefecture_code   CHAR(6)      NOT NULL,
  name              VARCHAR(60)  NOT NULL,
  kana              VARCHAR(120) NOT NULL,
  state             VARCHAR(20)  NOT NULL,                      -- ONBOARDING, ACTIVE, SUSPENDED, DEPARTING, DEPARTED
  state_reason      VARCHAR(500) NULL,                          -- shown to the town's users while suspended
  server_id         VARCHAR(40)  NOT NULL,
  database_name     VARCHAR(64)  NOT NULL UNIQUE,
  database_user     VARCHAR(80)  NOT NULL UNIQUE,
  database_password VARBINARY(400) NULL,                        -- sealed under the master key; NULL until made
  next_database_password VARBINARY(400) NULL,                   -- sealed; while it is being rotated either may hold
  schema_version    VARCHAR(40)  NULL,                          -- the last one its database stood at, whole
  upgrading_to      VARCHAR(40)  NULL,                          -- set while its database is on the way; nobody enters then
  organization_id   VARCHAR(60)  NULL,                          -- Keycloak organization
  single_officer    BOOLEAN      NOT NULL,                      -- separation of duties off: one officer is everything at once
  created_at        DATETIME(6)  NOT NULL,
  active_since      DATETIME(6)  NULL,
  changed_at        DATETIME(6)  NOT NULL,
  CONSTRAINT tenant_prefecture FOREIGN KEY (prefecture_code) REFERENCES prefecture (code),
  CONSTRAINT tenant_server FOREIGN KEY (server_id) REFERENCES database_server (id)
);

-- The arrangement that a town is to begin with, from its order until it is open (ADR 20). Afterwards it is in the town's database alone.
CREATE TABLE first_definition (
  town_code         CHAR(6)      NOT NULL PRIMARY KEY,
  content           LONGTEXT     NOT NULL,                      -- canonical JSON, of posts, never of people
  file_name         VARCHAR(255) NOT NULL,                      -- what it was called where it came from
  ordered_at        DATETIME(6)  NOT NULL,
  CONSTRAINT first_definition_town FOREIGN KEY (town_code) REFERENCES tenant (code) ON DELETE CASCADE
);

-- Somebody proposes that one officer be everything at once; waits for another administrator of the town. Gone once decided: the
-- trail keeps it.
CREATE TABLE single_officer_proposal (
  town_code         CHAR(6)      NOT NULL PRIMARY KEY,
  proposed_by       CHAR(26)     NOT NULL,
  why               VARCHAR(500) NOT NULL,
  proposed_at       DATETIME(6)  NOT NULL,
  CONSTRAINT proposal_town FOREIGN KEY (town_code) REFERENCES tenant (code)
);

-- What a town is called from a day on (ADR 14); until its first row it is called as it was registered.
CREATE TABLE town_name (
  town_code         CHAR(6)      NOT NULL,
  valid_from        DATE         NOT NULL,                      -- from the beginning of this day in Japan
  name              VARCHAR(60)  NOT NULL,
  kana              VARCHAR(120) NOT NULL,
  planned_by        CHAR(26)     NOT NULL,
  planned_at        DATETIME(6)  NOT NULL,
  kept_at           DATETIME(6)  NULL,                          -- since when the identity server calls it so
  PRIMARY KEY (town_code, valid_from),
  CONSTRAINT name_town FOREIGN KEY (town_code) REFERENCES tenant (code)
);

-- Which town becomes part of which, from which day on. Gone when withdrawn before its day: the trail keeps it.
CREATE TABLE merger (
  predecessor       CHAR(6)      NOT NULL PRIMARY KEY,
  successor         CHAR(6)      NOT NULL,
  merged_on         DATE         NOT NULL,
  why               VARCHAR(500) NOT NULL,
  planned_by        CHAR(26)     NOT NULL,
  planned_at        DATETIME(6)  NOT NULL,
  kept_at           DATETIME(6)  NULL,                          -- since when its database user may only read
  KEY merger_into (successor),
  CONSTRAINT merger_predecessor FOREIGN KEY (predecessor) REFERENCES tenant (code),
  CONSTRAINT merger_successor FOREIGN KEY (successor) REFERENCES tenant (code)
);

-- A town's leaving (ADR 14): asked for by its prefecture, agreed to by the town. Kept when the town is gone, with the certificate.
CREATE TABLE departure (
  id                CHAR(26)     NOT NULL PRIMARY KEY,
  town_code         CHAR(6)      NOT NULL,
  open_town         CHAR(6)      NULL UNIQUE,                   -- the town until it has left or stays: one at a time
  state             VARCHAR(20)  NOT NULL,                      -- ASKED, AGREED, EXPORTED, ERASING, ERASED, WITHDRAWN
  reason            VARCHAR(500) NOT NULL,
  asked_by          CHAR(26)     NOT NULL,
  asked_at          DATETIME(6)  NOT NULL,
  agreed_by         CHAR(26)     NULL,
  agreed_at         DATETIME(6)  NULL,
  erase_from        DATETIME(6)  NULL,
  export_id         CHAR(26)     NULL,
  export_sha256     CHAR(64)     NULL,
  export_rows       LONGTEXT     NULL,                          -- JSON of table → rows: what must still be there, and nothing more
  exported_at       DATETIME(6)  NULL,
  certificate       LONGTEXT     NULL,
  ended_by          CHAR(26)     NULL,
  ended_at          DATETIME(6)  NULL,
  ended_why         VARCHAR(500) NULL,
  KEY departure_of_town (town_code, asked_at),
  CONSTRAINT departure_town FOREIGN KEY (town_code) REFERENCES tenant (code)
);

-- What was erased of a town, when; written once each, however often a step runs.
CREATE TABLE erasure (
  departure_id      CHAR(26)     NOT NULL,
  what              VARCHAR(40)  NOT NULL,                      -- IDENTITIES, ORGANIZATION, DATABASE, BACKUP, …
  name              VARCHAR(200) NOT NULL,                      -- of a database, a table, a file; never of a person
  number            BIGINT       NOT NULL,
  at                DATETIME(6)  NOT NULL,
  PRIMARY KEY (departure_id, what, name),
  CONSTRAINT erasure_departure FOREIGN KEY (departure_id) REFERENCES departure (id)
);

-- What a town has published of its arrangement (ADR 21): a copy made at that moment, gone when it is withdrawn. Nobody reads a town's
-- database for another.
CREATE TABLE published_arrangement (
  town_code         CHAR(6)      NOT NULL PRIMARY KEY,
  title             VARCHAR(2000) NOT NULL,
  effective_from    DATE         NOT NULL,
  parts             VARCHAR(1000) NOT NULL,                     -- which parts the town chose, by name, with a space between
  content           LONGTEXT     NOT NULL,                      -- canonical JSON of those parts alone
  sha256            CHAR(64)     NOT NULL,
  published_by      CHAR(26)     NOT NULL,
  published_at      DATETIME(6)  NOT NULL,
  CONSTRAINT published_town FOREIGN KEY (town_code) REFERENCES tenant (code)
);

-- What stands in its parts, by name: for lists of all towns, which are not to read every content.
CREATE TABLE published_element (
  town_code         CHAR(6)      NOT NULL,
  position          INT          NOT NULL,
  part              VARCHAR(40)  NOT NULL,
  name              VARCHAR(2000) NOT NULL,
  PRIMARY KEY (town_code, position),
  CONSTRAINT published_of FOREIGN KEY (town_code) REFERENCES published_arrangement (town_code) ON DELETE CASCADE
);

-- A prefecture's own definition, version by version. SELECT and INSERT only.
CREATE TABLE prefecture_definition (
  id                CHAR(26)     NOT NULL PRIMARY KEY,
  prefecture_code   CHAR(6)      NOT NULL,
  number            INT          NOT NULL,
  effective_from    DATE         NOT NULL,
  title             VARCHAR(2000) NOT NULL,
  content           LONGTEXT     NOT NULL,                      -- canonical JSON
  file_name         VARCHAR(255) NOT NULL,
  taken_at          DATETIME(6)  NOT NULL,
  UNIQUE KEY definition_number (prefecture_code, number),
  CONSTRAINT definition_prefecture FOREIGN KEY (prefecture_code) REFERENCES prefecture (code)
);

-- A person who can sign in. Who they are is Keycloak's word; what they may do is access_grant's.
CREATE TABLE app_user (
  id                CHAR(26)     NOT NULL PRIMARY KEY,
  prefecture_code   CHAR(6)      NOT NULL,
  subject           VARCHAR(60)  NULL,                          -- Keycloak user id; NULL until the invitation is carried out
  username          VARCHAR(120) NOT NULL,
  display_name      VARCHAR(120) NOT NULL,
  kana              VARCHAR(120) NOT NULL DEFAULT '',           -- how the name is read, where somebody said so
  email             VARCHAR(254) NOT NULL,
  language          CHAR(2)      NOT NULL DEFAULT 'ja',
  state             VARCHAR(20)  NOT NULL,                      -- INVITED, ACTIVE, ENDED
  second_factor_since DATETIME(6) NULL,                         -- has signed in with one, and since then always must; NULL after a reset
  created_at        DATETIME(6)  NOT NULL,
  changed_at        DATETIME(6)  NOT NULL,
  UNIQUE KEY user_subject (prefecture_code, subject),
  UNIQUE KEY user_name (prefecture_code, username),
  CONSTRAINT user_prefecture FOREIGN KEY (prefecture_code) REFERENCES prefecture (code)
);

-- What opens a town or a prefecture to a user. Never deleted: it ends or is revoked.
CREATE TABLE access_grant (
  id                CHAR(26)     NOT NULL PRIMARY KEY,
  user_id           CHAR(26)     NOT NULL,
  place_kind        VARCHAR(12)  NOT NULL,                      -- TOWN, PREFECTURE
  place_code        CHAR(6)      NOT NULL,
  role              VARCHAR(40)  NOT NULL,                      -- a standard role
  post              VARCHAR(120) NULL,                          -- local title, as the town calls it
  purpose           VARCHAR(500) NOT NULL,
  state             VARCHAR(20)  NOT NULL,                      -- PROPOSED, GRANTED, REVOKED, DECLINED
  proposed_by       CHAR(26)     NULL,                          -- NULL: made by onboarding
  approved_by       CHAR(26)     NULL,
  valid_from        DATE         NOT NULL,
  valid_to          DATE         NULL,                          -- last day included
  void_if_unused_at DATETIME(6)  NULL,                          -- the first administrator's grant: 14 days
  first_used_at     DATETIME(6)  NULL,
  created_at        DATETIME(6)  NOT NULL,
  ended_at          DATETIME(6)  NULL,
  ended_by          CHAR(26)     NULL,
  ended_why         VARCHAR(500) NULL,
  KEY grant_of_user (user_id, state),
  KEY grant_of_place (place_kind, place_code, state),
  CONSTRAINT grant_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

CREATE TABLE web_session (
  id_hash           BINARY(32)   NOT NULL PRIMARY KEY,          -- SHA-256 of the cookie's value; the value itself is kept nowhere
  user_id           CHAR(26)     NOT NULL,
  prefecture_code   CHAR(6)      NOT NULL,
  provider_session  VARCHAR(80)  NULL,                          -- Keycloak sid, for back-channel logout
  csrf_token        CHAR(43)     NOT NULL,
  id_token          VARBINARY(8000) NULL,                       -- sealed; only for the end-session hint
  strength          VARCHAR(20)  NOT NULL DEFAULT 'PASSWORD',   -- PASSWORD, SECOND_FACTOR: as the identity server vouched
  created_at        DATETIME(6)  NOT NULL,
  last_seen_at      DATETIME(6)  NOT NULL,
  absolute_end_at   DATETIME(6)  NOT NULL,
  KEY session_of_user (user_id),
  KEY session_of_provider (prefecture_code, provider_session),
  CONSTRAINT session_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

-- A sign-in that has left for Keycloak and has not come back. Consumed once.
CREATE TABLE sign_in (
  state_hash        BINARY(32)   NOT NULL PRIMARY KEY,
  prefecture_code   CHAR(6)      NOT NULL,
  nonce             CHAR(43)     NOT NULL,
  code_verifier     VARBINARY(200) NOT NULL,                    -- sealed
  browser_hash      BINARY(32)   NOT NULL,                      -- binds the answer to the browser that asked
  return_to         VARBINARY(700) NOT NULL,                    -- sealed: an address may hold a name that was searched for
  strength          VARCHAR(20)  NOT NULL DEFAULT 'PASSWORD',   -- what was asked for; less coming back opens no session
  created_at        DATETIME(6)  NOT NULL
);

-- What pages ask of tenant-admin, which alone can provision and change identities.
CREATE TABLE job (
  id                CHAR(26)     NOT NULL PRIMARY KEY,
  kind              VARCHAR(40)  NOT NULL,
  place_kind        VARCHAR(12)  NOT NULL,
  place_code        CHAR(6)      NOT NULL,
  uniqueness        VARCHAR(120) NULL UNIQUE,                   -- set while the job is unfinished: no second one of the same
  request           LONGTEXT     NOT NULL,                      -- JSON
  state             VARCHAR(20)  NOT NULL,                      -- QUEUED, RUNNING, DONE, FAILED
  step              VARCHAR(60)  NULL,                          -- the step under way or last finished
  steps_done        INT          NOT NULL DEFAULT 0,
  steps_total       INT          NOT NULL DEFAULT 0,
  failure           VARCHAR(60)  NULL,                          -- message key of what went wrong
  failure_detail    VARCHAR(1000) NULL,                         -- for the operator; never personal data
  requested_by      CHAR(26)     NULL,
  worker            VARCHAR(60)  NULL,
  lease_until       DATETIME(6)  NULL,                          -- a worker that died gives its job up then
  attempts          INT          NOT NULL DEFAULT 0,
  created_at        DATETIME(6)  NOT NULL,
  started_at        DATETIME(6)  NULL,
  finished_at       DATETIME(6)  NULL,
  KEY job_waiting (state, created_at),
  KEY job_of_place (place_kind, place_code, created_at)
);

-- An upgrade of towns' databases to the version a release is made for: one town first, the canary, then the others.
CREATE TABLE schema_upgrade (
  id                CHAR(26)     NOT NULL PRIMARY KEY,
  to_version        VARCHAR(40)  NOT NULL,
  state             VARCHAR(20)  NOT NULL,                      -- RUNNING, STOPPED, DONE, CANARY_FAILED, SUPERSEDED
  unfinished        TINYINT      NULL UNIQUE,                   -- 1 while RUNNING or STOPPED: no second one beside it
  created_at        DATETIME(6)  NOT NULL,
  ended_at          DATETIME(6)  NULL
);

CREATE TABLE schema_upgrade_town (
  upgrade_id        CHAR(26)     NOT NULL,
  position          INT          NOT NULL,                      -- 0: the canary
  town_code         CHAR(6)      NOT NULL,
  job_id            CHAR(26)     NULL,                          -- NULL: its turn has not come
  PRIMARY KEY (upgrade_id, position),
  CONSTRAINT upgrade_of_town FOREIGN KEY (upgrade_id) REFERENCES schema_upgrade (id)
);

-- Changes of grants, users, towns and sign-ins. SELECT and INSERT only.
CREATE TABLE control_audit (
  id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at                DATETIME(6)  NOT NULL,
  actor_id          CHAR(26)     NULL,                          -- NULL: the system itself
  actor_role        VARCHAR(40)  NULL,
  place_kind        VARCHAR(12)  NOT NULL,
  place_code        CHAR(6)      NOT NULL,
  action            VARCHAR(40)  NOT NULL,
  subject_kind      VARCHAR(40)  NOT NULL,
  subject_id        VARCHAR(60)  NULL,
  purpose           VARCHAR(500) NULL,
  request_id        VARCHAR(40)  NULL,
  KEY audit_of_place (place_kind, place_code, at)
);

-- What a town's access log had come to, kept outside the town and signed (ADR 0012). SELECT and INSERT only.
CREATE TABLE audit_anchor (
  town_code         CHAR(6)      NOT NULL,
  number            BIGINT       NOT NULL,                      -- 1, 2, 3 … without gaps
  event             VARCHAR(12)  NOT NULL,                      -- SEALED, RESTORED
  seal_number       BIGINT       NOT NULL,                      -- the town's newest seal then; 0: none yet
  seal_hash         BINARY(32)   NOT NULL,
  entries           BIGINT       NOT NULL,                      -- sealed so far
  last_entry        BIGINT       NOT NULL,
  at                DATETIME(6)  NOT NULL,
  previous          BINARY(32)   NOT NULL,                      -- hash of the anchor before, with its signature
  key_id            CHAR(26)     NOT NULL,
  signature         VARBINARY(64) NOT NULL,                     -- Ed25519
  PRIMARY KEY (town_code, number)
);

-- With what anchors are signed. Pages see the public half alone.
CREATE TABLE anchor_key (
  id                CHAR(26)     NOT NULL PRIMARY KEY,
  public_key        VARBINARY(100) NOT NULL,                    -- X.509
  private_key       VARBINARY(400) NOT NULL,                    -- PKCS #8, sealed under the master key
  created_at        DATETIME(6)  NOT NULL
);

-- With what this installation signs exports and certificates of erasure (Ed25519). Old ones stay, so that what they signed is known.
CREATE TABLE signing_key (
  name              CHAR(64)     NOT NULL PRIMARY KEY,          -- SHA-256 of the public half, in hexadecimal
  public_key        VARBINARY(100) NOT NULL,
  private_key       VARBINARY(400) NOT NULL,                    -- sealed under the master key
  created_at        DATETIME(6)  NOT NULL
);

CREATE TABLE mail_setting (
  prefecture_code   CHAR(6)      NOT NULL PRIMARY KEY,
  host              VARCHAR(200) NOT NULL,
  port              INT          NOT NULL,
  security          VARCHAR(12)  NOT NULL,                      -- NONE, STARTTLS, TLS
  sender            VARCHAR(254) NOT NULL,
  username          VARCHAR(254) NULL,
  password          VARBINARY(400) NULL,                        -- sealed
  changed_at        DATETIME(6)  NOT NULL,
  CONSTRAINT mail_prefecture FOREIGN KEY (prefecture_code) REFERENCES prefecture (code)
);
