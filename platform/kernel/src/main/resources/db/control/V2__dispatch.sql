-- The advisers a prefecture sends to its towns (ADR 23). Nothing of residents: days, towns, advisers, what was asked and advised. A row of
-- one prefecture is not there for another: every question names the prefecture. What people write about themselves as advisers is theirs
-- and the prefecture's. Histories (…_event) are added to, never changed.

-- A programme of one fiscal year (派遣事業). What the officer sets stands in settings: canonical JSON, read and written whole.
CREATE TABLE IF NOT EXISTS dispatch_programme (
  id                CHAR(26)     NOT NULL PRIMARY KEY,
  prefecture_code   CHAR(6)      NOT NULL,
  fiscal_year       INT          NOT NULL,
  title             VARCHAR(200) NOT NULL,
  kind              VARCHAR(20)  NOT NULL,                      -- QUOTA (so many towns, each all stages), ON_REQUEST (要請)
  state             VARCHAR(20)  NOT NULL,                      -- DRAFT, OPEN (towns apply), PLANNING, RUNNING, ENDED
  settings          LONGTEXT     NOT NULL,
  version           INT          NOT NULL,
  made_by           CHAR(26)     NOT NULL,
  changed_at        DATETIME(6)  NOT NULL,
  KEY programme_year (prefecture_code, fiscal_year),
  CONSTRAINT programme_prefecture FOREIGN KEY (prefecture_code) REFERENCES prefecture (code)
);

-- An adviser (アドバイザー). profile: canonical JSON (fields, qualifications, employer, contract, barred towns and why).
CREATE TABLE IF NOT EXISTS dispatch_adviser (
  id                CHAR(26)     NOT NULL PRIMARY KEY,
  prefecture_code   CHAR(6)      NOT NULL,
  name              VARCHAR(120) NOT NULL,
  kana              VARCHAR(200) NOT NULL,
  user_id           CHAR(26)     NULL,                          -- whoever signs in as this adviser
  base_code         CHAR(6)      NOT NULL,                      -- the municipality they set out from
  most_visits       INT          NOT NULL,                      -- in one fiscal year, over all programmes
  profile           LONGTEXT     NOT NULL,
  feed_url          VARBINARY(2000) NULL,                       -- sealed: a subscribed calendar's address is a secret of its owner
  version           INT          NOT NULL,
  changed_at        DATETIME(6)  NOT NULL,
  retired_at        DATETIME(6)  NULL,
  UNIQUE KEY adviser_user (prefecture_code, user_id),
  CONSTRAINT adviser_prefecture FOREIGN KEY (prefecture_code) REFERENCES prefecture (code)
);

-- The half-days that an adviser offers.
CREATE TABLE IF NOT EXISTS dispatch_offer (
  adviser_id        CHAR(26)     NOT NULL,
  day               DATE         NOT NULL,
  half              VARCHAR(10)  NOT NULL,                      -- MORNING, AFTERNOON
  PRIMARY KEY (adviser_id, day, half),
  CONSTRAINT offer_adviser FOREIGN KEY (adviser_id) REFERENCES dispatch_adviser (id)
);

-- Where municipalities lie (town halls), and how one gets from one to another where the distance does not say it well.
CREATE TABLE IF NOT EXISTS dispatch_position (
  prefecture_code   CHAR(6)      NOT NULL,
  municipality_code CHAR(6)      NOT NULL,
  latitude          DECIMAL(9,6) NOT NULL,
  longitude         DECIMAL(9,6) NOT NULL,
  PRIMARY KEY (prefecture_code, municipality_code),
  CONSTRAINT position_prefecture FOREIGN KEY (prefecture_code) REFERENCES prefecture (code)
);
CREATE TABLE IF NOT EXISTS dispatch_route (
  prefecture_code   CHAR(6)      NOT NULL,
  from_code         CHAR(6)      NOT NULL,
  to_code           CHAR(6)      NOT NULL,
  minutes           INT          NOT NULL,
  winter_minutes    INT          NULL,                          -- in the winter months, NULL: as ever
  winter_months     VARCHAR(40)  NULL,                          -- 12,1,2,3
  closed_months     VARCHAR(40)  NULL,                          -- months in which there is no way: a closed pass, a ferry in dock
  yen               INT          NOT NULL,                      -- one way (旅費)
  PRIMARY KEY (prefecture_code, from_code, to_code),
  CONSTRAINT route_prefecture FOREIGN KEY (prefecture_code) REFERENCES prefecture (code)
);

-- A town's application (派遣申請). answers: canonical JSON (answers to the programme's questions, subjects, working group, preferred and
-- impossible days).
CREATE TABLE IF NOT EXISTS dispatch_request (
  id                CHAR(26)     NOT NULL PRIMARY KEY,
  prefecture_code   CHAR(6)      NOT NULL,
  programme_id      CHAR(26)     NOT NULL,
  town_code         CHAR(6)      NOT NULL,
  state             VARCHAR(20)  NOT NULL,                      -- DRAFT, SENT, ASKED_BACK, ACCEPTED, DECLINED, WITHDRAWN
  answers           LONGTEXT     NOT NULL,
  version           INT          NOT NULL,
  made_by           CHAR(26)     NOT NULL,
  sent_at           DATETIME(6)  NULL,
  changed_at        DATETIME(6)  NOT NULL,
  KEY request_programme (programme_id),
  KEY request_town (town_code),
  CONSTRAINT request_of_programme FOREIGN KEY (programme_id) REFERENCES dispatch_programme (id),
  CONSTRAINT request_of_town FOREIGN KEY (town_code) REFERENCES tenant (code)
);
-- What was said of it: sent, asked back, answered, accepted or declined and by which criteria, withdrawn.
CREATE TABLE IF NOT EXISTS dispatch_request_event (
  id                CHAR(26)     NOT NULL PRIMARY KEY,
  request_id        CHAR(26)     NOT NULL,
  action            VARCHAR(20)  NOT NULL,
  words             VARCHAR(2000) NOT NULL,
  by_user           CHAR(26)     NOT NULL,
  by_town           BOOLEAN      NOT NULL,
  at                DATETIME(6)  NOT NULL,
  KEY request_event (request_id, at),
  CONSTRAINT event_of_request FOREIGN KEY (request_id) REFERENCES dispatch_request (id)
);
CREATE TABLE IF NOT EXISTS dispatch_attachment (
  id                CHAR(26)     NOT NULL PRIMARY KEY,
  request_id        CHAR(26)     NOT NULL,
  file_name         VARCHAR(255) NOT NULL,
  content           LONGBLOB     NOT NULL,
  added_by          CHAR(26)     NOT NULL,
  added_at          DATETIME(6)  NOT NULL,
  CONSTRAINT attachment_request FOREIGN KEY (request_id) REFERENCES dispatch_request (id)
);

-- A visit (訪問) of an accepted request: one per stage, or as many as were granted. Where it stands now; how it came there is in its events.
CREATE TABLE IF NOT EXISTS dispatch_visit (
  id                CHAR(26)     NOT NULL PRIMARY KEY,
  prefecture_code   CHAR(6)      NOT NULL,
  programme_id      CHAR(26)     NOT NULL,
  request_id        CHAR(26)     NOT NULL,
  town_code         CHAR(6)      NOT NULL,
  stage_id          VARCHAR(40)  NULL,
  number            INT          NOT NULL,                      -- the how-manieth of the request, from 1
  state             VARCHAR(20)  NOT NULL,                      -- UNPLANNED, PROPOSED, CONFIRMED, HELD, REPORTED, PAID, CANCELLED
  adviser_id        CHAR(26)     NULL,
  day               DATE         NULL,
  half              VARCHAR(10)  NULL,
  town_agreed       BOOLEAN      NOT NULL DEFAULT FALSE,
  adviser_agreed    BOOLEAN      NOT NULL DEFAULT FALSE,
  sequence          INT          NOT NULL DEFAULT 0,            -- SEQUENCE of its calendar entries (RFC 5545)
  version           INT          NOT NULL,
  changed_at        DATETIME(6)  NOT NULL,
  -- One adviser is at one place at a time, over all programmes of the prefecture. A cancelled visit has no adviser and day.
  UNIQUE KEY visit_adviser_half_day (adviser_id, day, half),
  UNIQUE KEY visit_number (request_id, number),
  KEY visit_programme (programme_id),
  KEY visit_town (town_code),
  KEY visit_prefecture (prefecture_code, adviser_id),
  CONSTRAINT visit_of_programme FOREIGN KEY (programme_id) REFERENCES dispatch_programme (id),
  CONSTRAINT visit_of_request FOREIGN KEY (request_id) REFERENCES dispatch_request (id),
  CONSTRAINT visit_of_adviser FOREIGN KEY (adviser_id) REFERENCES dispatch_adviser (id)
);
CREATE TABLE IF NOT EXISTS dispatch_visit_event (
  id                CHAR(26)     NOT NULL PRIMARY KEY,
  visit_id          CHAR(26)     NOT NULL,
  action            VARCHAR(30)  NOT NULL,                      -- PLANNED, AGREED_BY_TOWN, AGREED_BY_ADVISER, CONFIRMED, MOVED, CANCELLED, HELD, REPORTED, PAID …
  from_state        VARCHAR(20)  NOT NULL,
  to_state          VARCHAR(20)  NOT NULL,
  adviser_id        CHAR(26)     NULL,                          -- where it stood afterwards, of a cancelled one where it stood before
  day               DATE         NULL,
  half              VARCHAR(10)  NULL,
  words             VARCHAR(1000) NOT NULL,                     -- the reason given
  by_user           CHAR(26)     NOT NULL,
  at                DATETIME(6)  NOT NULL,
  KEY visit_event (visit_id, at),
  CONSTRAINT event_of_visit FOREIGN KEY (visit_id) REFERENCES dispatch_visit (id)
);
-- The adviser's report of a visit: one row per version, the newest counts.
CREATE TABLE IF NOT EXISTS dispatch_report (
  visit_id          CHAR(26)     NOT NULL,
  version           INT          NOT NULL,
  findings          TEXT         NOT NULL,
  advice            TEXT         NOT NULL,
  homework          TEXT         NOT NULL,
  next_step         TEXT         NOT NULL,
  by_user           CHAR(26)     NOT NULL,
  at                DATETIME(6)  NOT NULL,
  PRIMARY KEY (visit_id, version),
  CONSTRAINT report_of_visit FOREIGN KEY (visit_id) REFERENCES dispatch_visit (id)
);
-- The town's own view of a visit and what it did of the homework.
CREATE TABLE IF NOT EXISTS dispatch_reply (
  visit_id          CHAR(26)     NOT NULL,
  version           INT          NOT NULL,
  view              TEXT         NOT NULL,
  homework_done     TEXT         NOT NULL,
  by_user           CHAR(26)     NOT NULL,
  at                DATETIME(6)  NOT NULL,
  PRIMARY KEY (visit_id, version),
  CONSTRAINT reply_of_visit FOREIGN KEY (visit_id) REFERENCES dispatch_visit (id)
);

-- A search for a plan. Its node writes the best so far every few seconds; a run whose node has not written for a minute is over.
CREATE TABLE IF NOT EXISTS dispatch_run (
  id                CHAR(26)     NOT NULL PRIMARY KEY,
  prefecture_code   CHAR(6)      NOT NULL,
  programme_id      CHAR(26)     NOT NULL,
  state             VARCHAR(20)  NOT NULL,                      -- RUNNING, STOPPED, DONE, FAILED, TAKEN
  basis             CHAR(64)     NOT NULL,                      -- SHA-256 of what was planned from: a plan of an older basis is told so and not taken unseen
  method            VARCHAR(40)  NULL,                          -- that found the best so far
  broken            INT          NULL,
  unserved          INT          NULL,
  cost              BIGINT       NULL,
  best              LONGTEXT     NULL,                          -- canonical JSON: visit → adviser, day, half
  started_by        CHAR(26)     NOT NULL,
  started_at        DATETIME(6)  NOT NULL,
  written_at        DATETIME(6)  NOT NULL,
  KEY run_programme (programme_id, started_at),
  CONSTRAINT run_of_programme FOREIGN KEY (programme_id) REFERENCES dispatch_programme (id)
);
