-- Of an adviser's subscribed calendar (ADR 25): when somebody last began to read it, what came of that, and when it was last read whole.
-- Its address stands sealed in feed_url. Whoever sets feed_read_at reads it: no two nodes at once.
ALTER TABLE dispatch_adviser ADD COLUMN IF NOT EXISTS feed_read_at DATETIME(6) NULL,
  ADD COLUMN IF NOT EXISTS feed_said    VARCHAR(20) NULL,
  ADD COLUMN IF NOT EXISTS feed_number  INT         NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS feed_fine_at DATETIME(6) NULL;
