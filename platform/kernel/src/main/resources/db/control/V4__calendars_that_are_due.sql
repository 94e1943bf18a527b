-- When an adviser's subscribed calendar is to be read next (ADR 25); NULL: at once. Whoever puts it off reads it: no two nodes at once, and
-- what a node did not end is read again soon. feed_read_at outlives the calendar: whoever subscribes anew waits as long as anybody.
ALTER TABLE dispatch_adviser ADD COLUMN IF NOT EXISTS feed_due_at DATETIME(6) NULL;
