-- Whether a programme was ever open to towns: then some may have begun applications, which nobody else knows of, and it stays. Nothing is
-- decided by whether there are any. A draft of before has none.
ALTER TABLE dispatch_programme ADD COLUMN IF NOT EXISTS was_open BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE dispatch_programme SET was_open = TRUE WHERE state <> 'DRAFT';
