-- What a town hands in stays as it was handed in: each version of what its application says, sent or answered, is kept beside the one that
-- stands, and nobody changes or deletes it.
CREATE TABLE IF NOT EXISTS dispatch_request_version (
  request_id        CHAR(26)     NOT NULL,
  number            INT          NOT NULL,                      -- 1: as it was sent, then once for each answer
  answers           LONGTEXT     NOT NULL,
  by_user           CHAR(26)     NOT NULL,
  at                DATETIME(6)  NOT NULL,
  PRIMARY KEY (request_id, number),
  CONSTRAINT version_of_request FOREIGN KEY (request_id) REFERENCES dispatch_request (id)
);
-- Of what was handed in before, the last version is what stands there; those before it were not kept.
INSERT IGNORE INTO dispatch_request_version (request_id, number, answers, by_user, at)
  SELECT r.id, e.number, r.answers, e.by_user, e.at
  FROM dispatch_request r
  JOIN (SELECT request_id, by_user, at, ROW_NUMBER() OVER (PARTITION BY request_id ORDER BY at, id) AS number,
               ROW_NUMBER() OVER (PARTITION BY request_id ORDER BY at DESC, id DESC) AS last
        FROM dispatch_request_event WHERE action IN ('SENT', 'ANSWERED')) e ON e.request_id = r.id AND e.last = 1;

-- A file is the town's alone until it is handed in with the application or an answer. One that was handed in and that the town takes out
-- again stays, marked.
ALTER TABLE dispatch_attachment ADD COLUMN IF NOT EXISTS sent_at DATETIME(6) NULL,
  ADD COLUMN IF NOT EXISTS removed_at DATETIME(6) NULL;
-- Until now a file of an application that was sent lay with the prefecture as soon as it was added. Names that begin with a colon are pieces
-- of files still arriving.
UPDATE dispatch_attachment a JOIN dispatch_request r ON r.id = a.request_id
  SET a.sent_at = GREATEST(r.sent_at, a.added_at)
  WHERE r.sent_at IS NOT NULL AND a.sent_at IS NULL AND a.file_name NOT LIKE ':%';
